package org.warmsunset.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.care.Watermark;
import org.warmsunset.care.WatermarkKind;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.ExemplarRules;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.Window;
import org.warmsunset.organisation.UnitKind;
import org.warmsunset.organisation.UnitTree;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.programme.Reports;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.recognition.Exemplars;
import org.warmsunset.report.Coverage;
import org.warmsunset.report.NeedLine;
import org.warmsunset.report.PairingLine;
import org.warmsunset.report.Report;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.memory.MemoryProgrammeStore;
import org.warmsunset.testkit.RandomProgramme;
import org.warmsunset.testkit.Seeds;

/** The laws that need a store. */
class StoredLawsTest {
    private static final int SEEDS = 150;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-31T04:00:00Z"), ZoneOffset.UTC);
    private static final KnownAt ALL_THAT_EVER_IS_RECORDED = KnownAt.at(Instant.parse("2100-01-01T00:00:00Z"));

    @Test
    void judging_from_day_sets_is_judging_from_records_and_from_the_bare_facts() {
        Seeds.check(SEEDS, seed -> {
            RandomProgramme facts = RandomProgramme.of(seed).withArchive();
            Window window = window(seed);
            Reports reports = stored(facts).reports().byUnit();

            Report report = reports.report(window, KnownAt.now());

            assertThat(report).isEqualTo(reports.report(window, ALL_THAT_EVER_IS_RECORDED));
            assertThat(report).isEqualTo(bare(facts, window, KnownAt.now()));
        });
    }

    @Test
    void a_past_instant_is_answered_from_the_records() {
        Seeds.check(SEEDS, seed -> {
            RandomProgramme facts = RandomProgramme.of(seed).withArchive();
            Window window = window(seed);
            KnownAt knownAt =
                    KnownAt.at(Instant.parse("2024-06-01T00:00:00Z").plusSeconds(new Random(seed).nextInt(80_000_000)));

            assertThat(stored(facts).reports().byUnit().report(window, knownAt))
                    .isEqualTo(bare(facts, window, knownAt));
        });
    }

    @Test
    void the_sums_are_those_of_the_report() {
        Seeds.check(SEEDS, seed -> {
            RandomProgramme facts = RandomProgramme.of(seed).withArchive();
            Window window = window(seed);
            WarmSunset programme = stored(facts);

            for (KnownAt knownAt : List.of(KnownAt.now(), KnownAt.at(Instant.parse("2025-06-01T00:00:00Z")))) {
                Reports reports = programme.reports().byUnit();

                assertThat(reports.summary(window, knownAt))
                        .isEqualTo(reports.report(window, knownAt).summary());
            }
        });
    }

    @Test
    void storing_twice_is_refused_and_equals_storing_once() {
        Seeds.check(SEEDS, seed -> {
            RandomProgramme facts = RandomProgramme.of(seed).withArchive();
            Window window = window(seed);
            WarmSunset programme = stored(facts);
            Report once = programme.reports().report(window, KnownAt.now());

            assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> facts.storeIn(programme.store()));

            assertThat(programme.reports().report(window, KnownAt.now())).isEqualTo(once);
        });
    }

    @Test
    void erasing_all_persons_changes_no_verdict_and_no_hour() {
        Seeds.check(SEEDS, seed -> {
            RandomProgramme facts = RandomProgramme.of(seed).withArchive();
            Window window = window(seed);
            WarmSunset programme = stored(facts);
            Report before = programme.reports().report(window, KnownAt.now());

            programme.store().write(session -> {
                facts.elders().forEach(elder -> session.elders().erase(elder.id()));
                facts.volunteers().forEach(volunteer -> session.volunteers().erase(volunteer.id()));
                return session;
            });

            assertThat(programme.reports().report(window, KnownAt.now())).isEqualTo(before);
            assertThat(programme.recognition().hours(window.asOf()))
                    .isEqualTo(stored(facts).recognition().hours(window.asOf()));
        });
    }

    @Test
    void the_needs_of_the_districts_add_up_to_those_of_the_programme() {
        Seeds.check(SEEDS, seed -> {
            RandomProgramme facts = RandomProgramme.of(seed).withArchive();

            Coverage coverage = stored(facts).plan().coverage(window(seed));

            for (NeedLine line : coverage.needs()) {
                assertThat(coverage.districts().stream()
                                .flatMap(district -> district.needs().stream())
                                .filter(ofDistrict -> ofDistrict.need() == line.need())
                                .mapToInt(NeedLine::elders)
                                .sum())
                        .isEqualTo(line.elders());
            }
        });
    }

    @Test
    void everybody_with_a_pairing_in_the_report_is_an_exemplar_or_not_also_when_all_persons_are_erased() {
        Seeds.check(SEEDS, seed -> {
            RandomProgramme facts = RandomProgramme.of(seed).withArchive();
            Window window = window(seed);
            RuleBook rules = facts.rules()
                    .withVersions(facts.rules().versions().stream()
                            .map(version -> version.withExemplars(ExemplarRules.builder()
                                    .minimumRate(0.2)
                                    .maximumSilence(300)
                                    .awardedWithinDays(400)
                                    .perDistrict(1)
                                    .build()))
                            .toList());
            ProgrammeStore store = new MemoryProgrammeStore();
            facts.storeIn(store);
            WarmSunset programme = programme(store, rules);
            Exemplars exemplars = programme.recognition().exemplars(window).orElseThrow();

            assertThat(Stream.concat(
                            exemplars.chosen().stream()
                                    .map(chosen -> chosen.candidate().volunteer()),
                            exemplars.others().stream().map(Exemplars.Other::volunteer)))
                    .containsExactlyInAnyOrderElementsOf(
                            programme.reports().report(window, KnownAt.now()).pairings().stream()
                                    .map(PairingLine::volunteer)
                                    .collect(Collectors.toSet()));
            store.write(session -> {
                facts.elders().forEach(elder -> session.elders().erase(elder.id()));
                facts.volunteers().forEach(volunteer -> session.volunteers().erase(volunteer.id()));
                return session;
            });
            assertThat(programme.recognition().exemplars(window)).contains(exemplars);
        });
    }

    @Test
    void recording_one_by_one_and_voiding_later_is_storing_all_at_once() {
        Seeds.check(SEEDS, seed -> {
            RandomProgramme facts = RandomProgramme.of(seed).withArchive();
            Window window = window(seed);
            ProgrammeStore store = new MemoryProgrammeStore();
            store.write(session -> {
                session.elders().insert(facts.elders());
                session.volunteers().insert(facts.volunteers());
                session.register(UnitKind.UNIT).insert(facts.units());
                session.entries().insert(facts.entries());
                facts.watermarks()
                        .completeUntil()
                        .forEach((district, day) -> session.register(WatermarkKind.WATERMARK)
                                .insert(List.of(new Watermark(district, day))));
                return session;
            });
            WarmSunset programme = programme(store, facts.rules());
            List<Pairing> pairings = new ArrayList<>(facts.pairings());
            pairings.forEach(programme.pairings()::pair);
            for (ServiceRecord record : facts.records()) {
                store.write(session -> {
                    session.careLog().append(List.of(record.withVoidedAt(Optional.empty())));
                    record.voidedAt().ifPresent(at -> session.careLog().voidRecord(record.id(), at));
                    return session;
                });
            }

            assertThat(programme.reports().report(window, KnownAt.now()))
                    .isEqualTo(stored(facts).reports().report(window, KnownAt.now()));
            assertThat(programme.verify().isFine()).isTrue();
        });
    }

    @Test
    void the_day_sets_of_every_programme_hold_against_its_records() {
        Seeds.check(SEEDS, seed -> {
            RandomProgramme facts = RandomProgramme.of(seed).withArchive();
            WarmSunset programme = stored(facts);

            programme.rebuild(facts.elders().stream().map(Elder::id).toList());

            assertThat(programme.verify().isFine()).isTrue();
        });
    }

    private static WarmSunset stored(RandomProgramme facts) {
        ProgrammeStore store = new MemoryProgrammeStore();
        facts.storeIn(store);
        return programme(store, facts.rules());
    }

    private static WarmSunset programme(ProgrammeStore store, RuleBook rules) {
        return new WarmSunset(store, rules, FestivalCalendar.china(), CLOCK);
    }

    private static Report bare(RandomProgramme facts, Window window, KnownAt knownAt) {
        Report.Builder report = new Report.Builder(
                Duties.in(window, facts.rules(), FestivalCalendar.china()).with(facts.watermarks()),
                UnitTree.of(facts.units()));
        for (CaseFile file : facts.caseFiles(knownAt)) {
            CareDays care = CareDays.timed(file.elder(), facts.records(), knownAt);
            report.add(report.judge(file.withCare(care)));
        }
        return report.result();
    }

    private static Window window(long seed) {
        Random random = new Random(-seed);
        LocalDate from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1000));
        LocalDate to = from.plusDays(random.nextInt(400));
        return new Window(from, to, from.plusDays(random.nextInt(500)));
    }
}
