package org.warmsunset.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.care.ServiceKind.ACTIVITY;
import static org.warmsunset.care.ServiceKind.CHAT;
import static org.warmsunset.care.ServiceKind.GREETING;
import static org.warmsunset.care.ServiceKind.VISIT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CareCalendar;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.storage.CasePage;
import org.warmsunset.storage.ProgrammeStore;

/** The case files, and the day sets that a store keeps beside the records. */
abstract class DaySetRules extends Rules {
    private static final int HISTORIES = 12;
    private static final Instant LATER = Instant.parse("2027-06-01T00:00:00Z");

    @BeforeEach
    void people() {
        storePeople();
    }

    @Test
    void required_D1_an_elder_without_anything_has_an_empty_case_file() {
        assertThat(caseFiles())
                .containsExactly(
                        new CaseFile(ElderId.of("E1"), Samples.DISTRICT, List.of(), CareDays.none()),
                        new CaseFile(ElderId.of("E2"), Samples.DISTRICT, List.of(), CareDays.none()));
    }

    @Test
    void required_D2_a_case_file_has_the_district_and_the_pairings_as_they_are_now() {
        Pairing second = Samples.pairing("P2", "E1", "V2");
        Pairing first = Samples.pairing("P10", "E1", "V1");
        write(session -> session.pairings().insert(List.of(second, first, Samples.pairing("P3", "E2", "V3"))));
        DistrictCode moved = DistrictCode.parse("230110");

        write(session -> {
            session.elders().update(Samples.elder("E1").withDistrict(moved), 1);
            session.pairings().update(second.withVolunteer(VolunteerId.of("V3")), 1);
        });

        assertThat(caseFile("E1"))
                .isEqualTo(CaseFile.of(
                        ElderId.of("E1"),
                        moved,
                        List.of(first, second.withVolunteer(VolunteerId.of("V3"))),
                        CareDays.none()));
    }

    @Test
    void required_D3_an_appended_record_sets_its_day_for_each_of_its_kinds() {
        append(Samples.chat("R1", Samples.DAY).withKinds(VISIT, GREETING));
        append(Samples.chat("R2", Samples.DAY.plusDays(1)));

        assertThat(caseFile("E1").care())
                .isEqualTo(CareDays.of(Map.of(
                        VolunteerId.of("V1"),
                        new CareCalendar.Builder()
                                .add(EnumSet.of(VISIT, GREETING), Samples.DAY)
                                .add(EnumSet.of(CHAT), Samples.DAY.plusDays(1))
                                .build())));
        assertThat(caseFile("E2").care()).isEqualTo(CareDays.none());
    }

    @Test
    void required_D4_a_stand_in_sets_the_day_for_both_volunteers() {
        append(Samples.chat("R1", Samples.DAY).withStandInFor(VolunteerId.of("V2")));

        CareCalendar chat = calendar(CHAT, Samples.DAY);
        assertThat(caseFile("E1").care())
                .isEqualTo(CareDays.of(Map.of(VolunteerId.of("V1"), chat, VolunteerId.of("V2"), chat)));
    }

    @Test
    void required_D5_an_attempt_and_a_record_that_comes_voided_set_no_day() {
        append(
                Samples.chat("R1", Samples.DAY).withOutcome(Outcome.ATTEMPTED),
                Samples.chat("R2", Samples.DAY.plusDays(1)).withVoidedAt(LATER));

        assertThat(caseFile("E1").care()).isEqualTo(CareDays.none());
    }

    @Test
    void required_D6_voiding_the_last_record_of_a_day_takes_the_day_away() {
        append(
                Samples.chat("R1", Samples.DAY).withStandInFor(VolunteerId.of("V2")),
                Samples.chat("R2", Samples.DAY.plusDays(1)));

        voidRecord("R1");

        assertThat(caseFile("E1").care())
                .isEqualTo(CareDays.of(Map.of(VolunteerId.of("V1"), calendar(CHAT, Samples.DAY.plusDays(1)))));
    }

    @Test
    void required_D7_a_voided_record_leaves_the_day_that_another_record_holds() {
        append(
                Samples.chat("R1", Samples.DAY).withKinds(CHAT, ACTIVITY),
                Samples.chat("R2", Samples.DAY),
                Samples.record("R3", "E1", "V2", Samples.DAY, ACTIVITY));

        voidRecord("R1");

        assertThat(caseFile("E1").care())
                .isEqualTo(CareDays.of(Map.of(
                        VolunteerId.of("V1"), calendar(CHAT, Samples.DAY),
                        VolunteerId.of("V2"), calendar(ACTIVITY, Samples.DAY))));
    }

    @Test
    void required_D8_every_day_of_a_leap_year_and_its_neighbours_is_a_day_of_its_own() {
        List<ServiceRecord> even = new ArrayList<>();
        List<ServiceRecord> odd = new ArrayList<>();
        LocalDate day = day("2023-12-30");
        for (int i = 0; i < 370; i += 2) {
            even.add(Samples.chat("A" + i, day.plusDays(i)));
            odd.add(Samples.record("B" + i, "E2", "V1", day.plusDays(i + 1), CHAT));
        }

        write(session -> {
            session.careLog().append(even);
            session.careLog().append(odd);
        });

        assertThat(caseFile("E1").care().of(VolunteerId.of("V1")).days(CHAT)).isEqualTo(days(even));
        assertThat(caseFile("E2").care().of(VolunteerId.of("V1")).days(CHAT)).isEqualTo(days(odd));
    }

    private static DaySet days(List<ServiceRecord> records) {
        return DaySet.of(records.stream().map(ServiceRecord::day).toList());
    }

    @Test
    void required_D9_the_wanted_days_come_and_no_wrong_ones() {
        append(
                Samples.chat("R1", day("2025-12-28")),
                Samples.chat("R2", day("2025-12-29")),
                Samples.chat("R3", day("2026-01-04")),
                Samples.chat("R4", day("2026-01-05")));
        DateRange week = DateRange.of(day("2025-12-29"), day("2026-01-04"));

        DaySet chats = list(session ->
                        session.casePage(null, 1, week, KnownAt.now()).files().toList())
                .get(0)
                .care()
                .of(VolunteerId.of("V1"))
                .days(CHAT);

        assertThat(chats.within(week).days()).containsExactly(week.first(), week.last());
        assertThat(chats.minus(DaySet.of(day("2025-12-28"), day("2025-12-29"), day("2026-01-04"), day("2026-01-05")))
                        .days())
                .isEmpty();
    }

    @Test
    void required_D10_the_case_files_of_random_programmes_follow_from_their_facts() {
        Seeds.check(HISTORIES, seed -> {
            try (var store = another()) {
                RandomProgramme programme = RandomProgramme.of(seed);
                programme.storeIn(store);

                assertThat(store.<List<CaseFile>>read(session -> caseFiles(session, null, MORE_THAN_ALL)))
                        .containsExactlyElementsOf(programme.caseFiles(KnownAt.now()));
            }
        });
    }

    @Test
    void required_D11_day_sets_follow_from_the_records_after_any_history() {
        Seeds.check(HISTORIES, seed -> {
            try (var store = another()) {
                History history = new History(store, RandomProgramme.of(seed), new Random(seed));
                history.run();

                assertThat(store.<List<CareDays>>read(session -> caseFiles(session, null, MORE_THAN_ALL).stream()
                                .map(CaseFile::care)
                                .toList()))
                        .containsExactlyElementsOf(history.expected());
            }
        });
    }

    @Test
    void required_D12_rebuilding_right_day_sets_changes_nothing() {
        append(
                Samples.chat("R1", Samples.DAY),
                Samples.chat("R2", Samples.DAY.plusYears(1)),
                Samples.record("R3", "E2", "V1", Samples.DAY, VISIT));
        voidRecord("R2");
        List<CaseFile> before = caseFiles();

        write(session -> {
            session.careLog().rebuildDays(ElderId.of("E1"));
            session.careLog().rebuildDays(ElderId.of("E2"));
        });

        assertThat(caseFiles()).containsExactlyElementsOf(before);
        assertThat(before.get(0).care())
                .isEqualTo(CareDays.of(Map.of(VolunteerId.of("V1"), calendar(CHAT, Samples.DAY))));
    }

    @Test
    void required_D13_rebuilding_where_there_is_no_record_does_nothing() {
        append(Samples.chat("R1", Samples.DAY));
        List<CaseFile> before = caseFiles();

        write(session -> {
            session.careLog().rebuildDays(ElderId.of("E2"));
            session.careLog().rebuildDays(ElderId.of("E9"));
        });

        assertThat(caseFiles()).containsExactlyElementsOf(before);
    }

    @Test
    void required_D14_a_page_makes_the_files_that_were_known_at_any_instant_on_any_thread() {
        Seeds.check(HISTORIES, seed -> {
            try (var store = another()) {
                RandomProgramme programme = RandomProgramme.of(seed);
                programme.storeIn(store);

                for (KnownAt knownAt : turningPoints(programme, new Random(seed))) {
                    CasePage page =
                            store.read(session -> session.casePage(null, MORE_THAN_ALL, DateRange.always(), knownAt));
                    List<CaseFile> files = CompletableFuture.supplyAsync(
                                    () -> page.files().toList())
                            .join();

                    assertThat(files)
                            .as("known at %s", knownAt)
                            .containsExactlyElementsOf(programme.caseFiles(knownAt));
                    assertThat(page.files()).containsExactlyElementsOf(files);
                    assertThat(page.elders())
                            .containsExactlyElementsOf(
                                    files.stream().map(CaseFile::elder).toList());
                }
            }
        });
    }

    @Test
    void required_D15_all_of_the_wanted_days_that_were_known_at_an_instant_come() {
        DateRange year = DateRange.ofYear(Samples.DAY.getYear());
        Seeds.check(HISTORIES, seed -> {
            try (var store = another()) {
                RandomProgramme programme = RandomProgramme.of(seed);
                programme.storeIn(store);

                for (KnownAt knownAt : turningPoints(programme, new Random(seed))) {
                    assertThat(store.<List<CaseFile>>read(
                                    session -> session.casePage(null, MORE_THAN_ALL, year, knownAt)
                                            .files()
                                            .toList()))
                            .extracting(file -> RandomLooks.within(file, year))
                            .as("known at %s", knownAt)
                            .containsExactlyElementsOf(programme.caseFiles(knownAt).stream()
                                    .map(file -> RandomLooks.within(file, year))
                                    .toList());
                }
            }
        });
    }

    /**
     * The instants at which something was recorded or voided, just before them, the first and the last one, and now.
     */
    private static List<KnownAt> turningPoints(RandomProgramme programme, Random random) {
        List<Instant> instants = new ArrayList<>();
        for (ServiceRecord record : programme.records()) {
            record.recordedAt().ifPresent(instants::add);
            record.voidedAt().ifPresent(instants::add);
        }
        Collections.shuffle(instants, random);
        List<KnownAt> points =
                new ArrayList<>(List.of(KnownAt.now(), KnownAt.at(Instant.MIN), KnownAt.at(Instant.MAX)));
        for (Instant instant : instants.subList(0, Math.min(3, instants.size()))) {
            points.add(KnownAt.at(instant));
            points.add(KnownAt.at(instant.minusMillis(1)));
        }
        return points;
    }

    /** Another empty store, closed by the test. */
    abstract ProgrammeStore another();

    private void voidRecord(String id) {
        write(session -> session.careLog().voidRecord(RecordId.of(id), LATER));
    }

    private static CareCalendar calendar(ServiceKind kind, LocalDate day) {
        return new CareCalendar.Builder().add(EnumSet.of(kind), day).build();
    }

    /** Appends the records of a programme in batches, voids some between them and rebuilds now and then. */
    private static final class History {
        private final ProgrammeStore store;
        private final RandomProgramme programme;
        private final Random random;
        private final List<ServiceRecord> stored = new ArrayList<>();

        History(ProgrammeStore store, RandomProgramme programme, Random random) {
            this.store = store;
            this.programme = programme;
            this.random = random;
        }

        void run() {
            store.write(session -> {
                session.elders().insert(programme.elders());
                session.volunteers().insert(programme.volunteers());
                return session;
            });
            List<ServiceRecord> left = new ArrayList<>(programme.records());
            Collections.shuffle(left, random);
            while (!left.isEmpty()) {
                List<ServiceRecord> batch = left.subList(0, Math.min(left.size(), 1 + random.nextInt(9)));
                append(List.copyOf(batch));
                batch.clear();
                voidSome();
                if (random.nextInt(4) == 0) {
                    rebuildOne();
                }
            }
        }

        private void append(List<ServiceRecord> batch) {
            store.write(session -> {
                session.careLog().append(batch);
                return session;
            });
            stored.addAll(batch);
        }

        private void voidSome() {
            for (int i = random.nextInt(4); i > 0; i--) {
                int at = random.nextInt(stored.size());
                ServiceRecord record = stored.get(at);
                if (record.voidedAt().isEmpty()) {
                    store.write(session -> {
                        session.careLog().voidRecord(record.id(), LATER);
                        return session;
                    });
                    stored.set(at, record.withVoidedAt(LATER));
                }
            }
        }

        private void rebuildOne() {
            ElderId elder = programme
                    .elders()
                    .get(random.nextInt(programme.elders().size()))
                    .id();
            store.write(session -> {
                session.careLog().rebuildDays(elder);
                return session;
            });
        }

        List<CareDays> expected() {
            return programme.elders().stream()
                    .map(elder -> elder.id())
                    .sorted()
                    .map(elder -> CareDays.of(elder, stored, KnownAt.now()))
                    .toList();
        }
    }
}
