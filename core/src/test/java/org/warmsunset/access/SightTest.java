package org.warmsunset.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.access.Detail.CONTACT;
import static org.warmsunset.access.Detail.HEALTH;
import static org.warmsunset.access.Detail.IDENTITY;
import static org.warmsunset.access.Detail.NOTES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warmsunset.archive.Archive;
import org.warmsunset.archive.Consents;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Memberships;
import org.warmsunset.archive.OnePerson;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.organisation.Unit;
import org.warmsunset.organisation.UnitTree;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;

/** Who may see what. */
class SightTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final ElderId E1 = ElderId.of("E1");
    private static final VolunteerId V1 = VolunteerId.of("V1");
    private static final VolunteerId V2 = VolunteerId.of("V2");
    private static final OnePerson NOBODY = new OnePerson(Map.of(), Map.of());

    /** A city with two districts, one of which has a community. */
    private static final UnitTree UNITS =
            UnitTree.of(List.of(unit("CITY", ""), unit("D1", "CITY"), unit("D2", "CITY"), unit("C1", "D1")));

    private static Unit unit(String id, String parent) {
        return Unit.builder()
                .id(UnitId.of(id))
                .name(id)
                .parent(parent.isEmpty() ? Optional.empty() : Optional.of(UnitId.of(parent)))
                .build();
    }

    private static Sight city() {
        return sight(new Viewer.City());
    }

    private static Sight unit(String id) {
        return sight(new Viewer.OfUnit(UnitId.of(id)));
    }

    private static Sight volunteer(VolunteerId id) {
        return sight(new Viewer.Carer(id));
    }

    private static Sight sight(Viewer viewer) {
        return new Sight(viewer, UNITS, NOBODY, DAY);
    }

    private static Entry member(String unit, LocalDate from) {
        return Entry.builder(Memberships.SORT)
                .id(EntryId.of("M" + from.toEpochDay()))
                .elder(E1)
                .unit(UnitId.of(unit))
                .day(from)
                .build();
    }

    private static Entry consent(Consents.Purpose purpose, Consents.Answer answer, LocalDate on) {
        return Entry.builder(Consents.SORT)
                .id(EntryId.of(purpose.name() + on.toEpochDay()))
                .elder(E1)
                .day(on)
                .put(Consents.PURPOSE, purpose)
                .put(Consents.ANSWER, answer)
                .build();
    }

    private static Pairing pairing(VolunteerId volunteer, LocalDate start) {
        return Pairing.builder()
                .id(PairingId.of("P1"))
                .elder(E1)
                .volunteer(volunteer)
                .start(start)
                .build();
    }

    private static ServiceRecord record(VolunteerId volunteer) {
        return ServiceRecord.builder()
                .id(RecordId.of("R1"))
                .elder(E1)
                .volunteer(volunteer)
                .day(DAY)
                .addKinds(ServiceKind.CHAT)
                .note("膝盖疼")
                .build();
    }

    private static final List<Entry> AGREED = List.of(
            member("C1", DAY.minusYears(1)),
            consent(Consents.Purpose.HEALTH, Consents.Answer.GIVEN, DAY),
            consent(Consents.Purpose.SERVICE, Consents.Answer.GIVEN, DAY));

    private static Set<Detail> seen(Sight sight, List<Entry> entries, Pairing... pairings) {
        return sight.ofElder(Archive.of(entries), List.of(pairings));
    }

    @Test
    void the_office_sees_all_of_her_while_she_agrees() {
        assertThat(seen(city(), AGREED)).containsExactly(CONTACT, NOTES, HEALTH, IDENTITY);
        assertThat(seen(unit("C1"), AGREED)).containsExactly(CONTACT, NOTES, HEALTH, IDENTITY);
        assertThat(seen(city(), List.of())).containsExactly(CONTACT, NOTES);
    }

    @Test
    void what_she_takes_back_is_seen_no_more() {
        List<Entry> withdrawn = new ArrayList<>(AGREED);
        withdrawn.add(consent(Consents.Purpose.HEALTH, Consents.Answer.WITHDRAWN, DAY.plusDays(1)));
        Sight next = new Sight(new Viewer.City(), UNITS, NOBODY, DAY.plusDays(1));

        assertThat(seen(city(), withdrawn)).contains(HEALTH);
        assertThat(seen(next, withdrawn)).containsExactly(CONTACT, NOTES, IDENTITY);
    }

    @Test
    void a_unit_sees_those_under_it_on_the_day_and_nobody_else() {
        List<Entry> moved = List.of(member("D2", DAY.minusDays(9)), member("C1", DAY));

        assertThat(seen(unit("CITY"), moved)).containsExactly(CONTACT, NOTES);
        assertThat(seen(unit("D1"), moved)).containsExactly(CONTACT, NOTES);
        assertThat(seen(unit("D2"), moved)).isEmpty();
        assertThat(seen(unit("CITY"), List.of())).isEmpty();
        assertThat(unit("D1").sees(UnitId.of("C1"))).isTrue();
        assertThat(unit("C1").sees(UnitId.of("D1"))).isFalse();
        assertThat(unit("X").sees(UnitId.of("D1"))).isFalse();
        assertThat(volunteer(V1).sees(UnitId.of("C1"))).isFalse();
    }

    @Test
    void a_volunteer_sees_how_her_elder_is_reached_and_never_the_number() {
        Pairing hers = pairing(V1, DAY);

        assertThat(seen(volunteer(V1), AGREED, hers)).containsExactly(CONTACT, HEALTH);
        assertThat(seen(volunteer(V1), List.of(), hers)).containsExactly(CONTACT);
        assertThat(seen(volunteer(V2), AGREED, hers)).isEmpty();
    }

    @Test
    void a_pairing_counts_on_its_days_and_while_it_stands() {
        assertThat(seen(volunteer(V1), AGREED, pairing(V1, DAY.plusDays(1)))).isEmpty();
        assertThat(seen(volunteer(V1), AGREED, pairing(V1, DAY.minusDays(5)).withEnd(DAY.minusDays(1))))
                .isEmpty();
        assertThat(seen(volunteer(V1), AGREED, pairing(V1, DAY).withVoidedAt(Optional.of(Instant.EPOCH))))
                .isEmpty();
        assertThat(seen(volunteer(V1), AGREED, pairing(V1, DAY.minusDays(5)).withEnd(DAY)))
                .isNotEmpty();
    }

    @Test
    void a_volunteer_is_seen_by_herself_and_by_the_office() {
        Archive hers = Archive.of(List.of(Entry.builder(Memberships.SORT)
                .id(EntryId.of("M1"))
                .volunteer(V1)
                .unit(UnitId.of("C1"))
                .day(DAY)
                .build()));

        assertThat(volunteer(V1).ofVolunteer(V1, hers)).containsExactly(CONTACT, NOTES, IDENTITY);
        assertThat(unit("D1").ofVolunteer(V1, hers)).containsExactly(CONTACT, NOTES, IDENTITY);
        assertThat(unit("D2").ofVolunteer(V1, hers)).isEmpty();
        assertThat(volunteer(V2).ofVolunteer(V1, hers)).isEmpty();
    }

    @Test
    void of_a_record_a_volunteer_reads_what_she_wrote_about_an_elder_who_is_hers() {
        Set<Detail> care = Set.of(CONTACT);
        ServiceRecord bare = record(V1).withNote(Optional.empty());

        assertThat(volunteer(V1).of(record(V1), care)).contains(record(V1));
        assertThat(volunteer(V1).of(record(V1), Set.of())).contains(bare);
        assertThat(volunteer(V2).of(record(V1), care)).contains(bare);
        assertThat(volunteer(V2).of(record(V1), Set.of())).isEmpty();
        assertThat(city().of(record(V1), Detail.ordinary())).contains(record(V1));
        assertThat(unit("D1").of(record(V1), Set.of())).isEmpty();
    }

    @Test
    void a_volunteer_writes_down_only_what_she_did_herself() {
        assertThat(volunteer(V1).mayRecord(V1, Set.of(CONTACT))).isTrue();
        assertThat(volunteer(V1).mayRecord(V2, Set.of(CONTACT))).isFalse();
        assertThat(volunteer(V1).mayRecord(V1, Set.of())).isFalse();
        assertThat(unit("D1").mayRecord(V1, Detail.ordinary())).isTrue();
        assertThat(unit("D1").mayRecord(V1, Set.of())).isFalse();
    }

    @Test
    void tasks_go_by_what_somebody_answers_for() {
        assertThat(Stream.of(Task.values()).filter(city().viewer()::may)).containsExactly(Task.values());
        assertThat(Stream.of(Task.values()).filter(unit("D1").viewer()::may))
                .containsExactly(Task.REPORTS, Task.MATCHING, Task.CERTIFICATES);
        assertThat(Stream.of(Task.values()).filter(volunteer(V1).viewer()::may)).isEmpty();
    }

    @Test
    void merged_ids_are_one_person() {
        OnePerson merged = new OnePerson(Map.of(), Map.of(V2, V1));
        Sight old = new Sight(new Viewer.Carer(V2), UNITS, merged, DAY);
        Sight staying = new Sight(new Viewer.Carer(V1), UNITS, merged, DAY);

        for (VolunteerId under : List.of(V1, V2)) {
            assertThat(seen(old, AGREED, pairing(under, DAY)))
                    .isEqualTo(seen(staying, AGREED, pairing(under, DAY)))
                    .isNotEmpty();
            assertThat(old.ofVolunteer(under, Archive.of(List.of()))).isNotEmpty();
        }
    }

    @Test
    void who_answers_for_more_sees_no_less() {
        Random random = new Random(20);
        for (int i = 0; i < 2000; i++) {
            List<Unit> units = randomUnits(random);
            UnitTree tree = UnitTree.of(units);
            List<Entry> entries = randomEntries(random, units);
            List<Pairing> pairings = List.of(pairing(V1, DAY.plusDays(random.nextInt(5) - 3)));
            Archive archive = Archive.of(entries);
            Set<Detail> city = of(new Viewer.City(), tree).ofElder(archive, pairings);
            Set<Detail> carer = of(new Viewer.Carer(V1), tree).ofElder(archive, pairings);

            assertThat(city).containsAll(carer);
            for (Unit unit : units) {
                Set<Detail> own = of(new Viewer.OfUnit(unit.id()), tree).ofElder(archive, pairings);
                assertThat(city).containsAll(own);
                unit.parent()
                        .ifPresent(parent -> assertThat(
                                        of(new Viewer.OfUnit(parent), tree).ofElder(archive, pairings))
                                .containsAll(own));
                assertThat(own.isEmpty())
                        .isEqualTo(archive.unit(DAY)
                                .filter(hers -> tree.under(unit.id()).contains(hers))
                                .isEmpty());
                assertThat(own.isEmpty() || own.containsAll(carer)).isTrue();
            }
        }
    }

    private static Sight of(Viewer viewer, UnitTree tree) {
        return new Sight(viewer, tree, NOBODY, DAY);
    }

    private static List<Unit> randomUnits(Random random) {
        return IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(i -> unit("U" + i, i == 0 || random.nextInt(4) == 0 ? "" : "U" + random.nextInt(i)))
                .toList();
    }

    private static List<Entry> randomEntries(Random random, List<Unit> units) {
        List<Entry> entries = new ArrayList<>();
        for (int day = -3; day <= 1; day++) {
            if (random.nextBoolean()) {
                Unit unit = units.get(random.nextInt(units.size()));
                entries.add(member(unit.id().value(), DAY.plusDays(day)));
            }
            for (Consents.Purpose purpose : Consents.Purpose.values()) {
                if (random.nextInt(3) == 0) {
                    Consents.Answer answer = random.nextBoolean() ? Consents.Answer.GIVEN : Consents.Answer.WITHDRAWN;
                    entries.add(consent(purpose, answer, DAY.plusDays(day)));
                }
            }
        }
        return entries;
    }

    @Test
    void her_page_shows_what_is_asked_for_and_may_be_seen() {
        ResidentId number = ResidentId.parse("230199194105120884", DAY);
        Elder elder = Elder.builder()
                .id(E1)
                .name("王桂兰")
                .district(DistrictCode.parse("230102"))
                .residentId(number)
                .health("高血压")
                .build();
        ElderFile file =
                new ElderFile(elder, List.of(), List.of(pairing(V1, DAY)), List.of(record(V2)), AGREED, List.of());

        assertThat(ElderPage.of(file, city(), Detail.all()).orElseThrow().elder())
                .isEqualTo(elder);
        assertThat(ElderPage.of(file, city(), Detail.ordinary()).orElseThrow().elder())
                .isEqualTo(elder.withResidentId(Optional.empty()).withHealth(Optional.empty()));
        ElderPage care = ElderPage.of(file, volunteer(V1), Detail.all()).orElseThrow();
        assertThat(care.elder()).isEqualTo(elder.withResidentId(Optional.empty()));
        assertThat(care.notes()).isEmpty();
        assertThat(ElderPage.of(file, unit("D2"), Detail.all())).isEmpty();
    }
}
