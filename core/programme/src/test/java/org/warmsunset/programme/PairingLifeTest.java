package org.warmsunset.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warmsunset.access.Access;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Memberships;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.Window;
import org.warmsunset.organisation.Unit;
import org.warmsunset.organisation.UnitKind;
import org.warmsunset.pairing.AlreadyPairedException;
import org.warmsunset.pairing.EndReason;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.Suspension;
import org.warmsunset.recognition.VolunteerHours;
import org.warmsunset.report.ElderLine;
import org.warmsunset.report.PairingLine;
import org.warmsunset.report.Report;

/** The life of a pairing, from the first day to the handover. All weeks begin on a Monday. */
class PairingLifeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
    private static final ElderId E1 = ElderId.of("E1");
    private static final ElderId E2 = ElderId.of("E2");
    private static final VolunteerId V1 = VolunteerId.of("V1");
    private static final VolunteerId V2 = VolunteerId.of("V2");
    private static final Access ACCESS = Access.of("li.na", "form of the district");

    private final Office office = new Office();
    private final WarmSunset programme = office.programme();

    private static Pairing pairing(String id, ElderId elder, VolunteerId volunteer, LocalDate start) {
        return Pairing.builder()
                .id(PairingId.of(id))
                .elder(elder)
                .volunteer(volunteer)
                .start(start)
                .build();
    }

    private static ServiceRecord.Builder record(String id, ElderId elder, VolunteerId volunteer, LocalDate day) {
        return ServiceRecord.builder()
                .id(RecordId.of(id))
                .elder(elder)
                .volunteer(volunteer)
                .day(day);
    }

    private static ServiceRecord chat(String id, VolunteerId volunteer, LocalDate day) {
        return record(id, E1, volunteer, day)
                .addKinds(ServiceKind.CHAT)
                .note("note of " + id)
                .build();
    }

    private static Window weeks(int weeks) {
        LocalDate last = MONDAY.plusWeeks(weeks).minusDays(1);
        return new Window(MONDAY, last, last);
    }

    private Report report(int weeks) {
        return programme.reports().report(weeks(weeks), KnownAt.now());
    }

    private String chats(Report report, String pairing) {
        return report.pairings().stream()
                .filter(line -> line.pairing().value().equals(pairing))
                .map(PairingLine::kept)
                .map(kept -> kept.duties().get("WEEKLY_CHAT").toString())
                .findFirst()
                .orElse("none");
    }

    @BeforeEach
    void pair() {
        programme.pairings().pair(pairing("P1", E1, V1, MONDAY));
    }

    /** V1 until the second Thursday, V2 from the second Monday on. */
    private void handOver() {
        programme
                .pairings()
                .change(
                        pairing("P1", E1, V1, MONDAY)
                                .withEnd(MONDAY.plusDays(10))
                                .withEndReason(EndReason.HANDOVER)
                                .withKnownFacts(new KnownFact(Fact.HOBBIES, MONDAY)),
                        1);
        programme.pairings().pair(pairing("P2", E1, V2, MONDAY.plusDays(7)).withFollows(PairingId.of("P1")));
    }

    @Test
    void a_handover_leaves_no_day_without_a_volunteer() {
        handOver();
        programme.records().record(chat("R1", V1, MONDAY.plusDays(1)));
        programme.records().record(chat("R2", V2, MONDAY.plusDays(8)));

        assertThat(report(3).elders()).containsExactly(new ElderLine(E1, 2, 12, 0));
        assertThat(chats(report(3), "P1")).isEqualTo("Counts[met=1, missed=1, excused=0, pending=0, unknown=0]");
        assertThat(chats(report(3), "P2")).isEqualTo("Counts[met=1, missed=1, excused=0, pending=0, unknown=0]");
    }

    @Test
    void two_pairings_overlap_only_within_a_handover() {
        programme.pairings().change(pairing("P1", E1, V1, MONDAY).withEnd(MONDAY.plusDays(10)), 1);

        AlreadyPairedException refused = catchThrowableOfType(
                AlreadyPairedException.class,
                () -> programme.pairings().pair(pairing("P2", E1, V2, MONDAY.plusDays(7))));

        assertThat(refused.conflict().day()).isEqualTo(MONDAY.plusDays(7));
        programme.pairings().pair(pairing("P2", E1, V2, MONDAY.plusDays(7)).withFollows(PairingId.of("P1")));
        assertThat(office.pairings()).containsExactly("P1", "P2");
    }

    @Test
    void the_next_volunteer_sees_what_was_confirmed_and_none_of_the_notes() {
        handOver();
        programme.records().record(chat("R1", V1, MONDAY.plusDays(1)));
        programme.records().record(chat("R2", V2, MONDAY.plusDays(8)));

        var page = programme.personalData(ACCESS).page(E1, TODAY, V2);

        assertThat(page.facts())
                .extracting(fact -> fact.fact(), fact -> fact.on(), fact -> fact.by())
                .containsExactly(tuple(Fact.HOBBIES, MONDAY, V1));
        assertThat(page.notes()).extracting(ServiceRecord::id).containsExactly(RecordId.of("R2"));
    }

    @Test
    void a_suspended_week_is_excused_and_the_place_is_kept() {
        programme
                .pairings()
                .change(
                        pairing("P1", E1, V1, MONDAY)
                                .withSuspensions(Suspension.builder()
                                        .firstDay(MONDAY.plusDays(7))
                                        .lastDay(MONDAY.plusDays(13))
                                        .build()),
                        1);

        assertThat(chats(report(3), "P1")).isEqualTo("Counts[met=0, missed=2, excused=1, pending=0, unknown=0]");
        assertThat(programme.people().volunteers(programme.people().withRoom(MONDAY.plusDays(8)), null, 9))
                .extracting(Listed::id)
                .containsExactly(V2);
    }

    @Test
    void a_mistake_is_withdrawn_as_if_it_had_never_been_and_stays_stored() {
        programme.pairings().voidPairing(PairingId.of("P1"), ACCESS);

        assertThat(report(3).pairings()).isEmpty();
        programme.pairings().pair(pairing("P2", E1, V2, MONDAY));
        assertThat(office.pairings()).containsExactly("P1", "P2");
    }

    @Test
    void of_a_group_service_each_elder_is_served_and_each_volunteer_has_her_minutes_once_a_day() {
        programme.pairings().pair(pairing("P2", E2, V2, MONDAY));
        int i = 0;
        for (VolunteerId volunteer : List.of(V1, V2)) {
            for (ElderId elder : List.of(E1, E2)) {
                programme
                        .records()
                        .record(record("R" + ++i, elder, volunteer, MONDAY)
                                .addKinds(ServiceKind.CHAT)
                                .minutes(90)
                                .eventId("重阳节·2026")
                                .build());
            }
        }

        assertThat(programme.recognition().hours(TODAY).volunteers())
                .extracting(VolunteerHours::volunteer, VolunteerHours::minutes)
                .containsExactly(tuple(V1, 90L), tuple(V2, 90L));
        assertThat(report(1).elders()).extracting(ElderLine::contactDays).containsExactly(1, 1);
        assertThat(chats(report(1), "P1")).isEqualTo("Counts[met=1, missed=0, excused=0, pending=0, unknown=0]");
        assertThat(chats(report(1), "P2")).isEqualTo("Counts[met=1, missed=0, excused=0, pending=0, unknown=0]");
    }

    @Test
    void of_an_elder_who_moves_each_week_counts_once_in_the_unit_of_its_last_day() {
        office.store().write(session -> {
            for (String unit : List.of("U1", "U2")) {
                session.register(UnitKind.UNIT)
                        .insert(Unit.builder().id(UnitId.of(unit)).name(unit).build());
            }
            return session;
        });
        member("M1", "U1", MONDAY);
        member("M2", "U2", MONDAY.plusDays(9));

        Report byUnit = programme.reports().byUnit().report(weeks(3), KnownAt.now());

        // The chat of the first week; those of the second and third, the card and the greeting of Mid-Autumn.
        assertThat(byUnit.summary().pairings().totals().missed()).isEqualTo(5);
        assertThat(byUnit.summary().pairings().units())
                .extracting(
                        line -> line.unit() == null ? "" : line.unit().id().value(),
                        line -> line.counts().missed())
                .containsExactly(tuple("U1", 1), tuple("U2", 4));
    }

    private void member(String id, String unit, LocalDate from) {
        programme
                .archive(ACCESS)
                .add(Entry.builder(Memberships.SORT)
                        .id(EntryId.of(id))
                        .elder(E1)
                        .unit(UnitId.of(unit))
                        .day(from)
                        .build());
    }
}
