package org.warmsunset.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.care.ServiceKind.CHAT;
import static org.warmsunset.care.ServiceKind.GREETING;
import static org.warmsunset.care.ServiceKind.VISIT;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.Channel;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.Served;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.people.Send;
import org.warmsunset.storage.RefusedException.Reason;

/** The service records. */
abstract class RecordRules extends Rules {
    private static final Instant NOON = Instant.parse("2026-10-27T04:00:00.123Z");

    @BeforeEach
    void people() {
        storePeople();
    }

    @Test
    void required_R1_an_appended_record_is_found_as_it_was() {
        ServiceRecord full = Samples.chat("R1", Samples.DAY)
                .withKinds(VISIT, CHAT)
                .withStandInFor(VolunteerId.of("V2"))
                .withSend(Send.CULTURE)
                .withMinutes(0)
                .withChannel(Channel.WECHAT)
                .withOutcome(Outcome.DONE)
                .withEventId("中秋·2026")
                .withRecordedAt(NOON)
                .withNote("读报 📰");
        ServiceRecord bare = Samples.chat("R2", Samples.DAY);

        append(full, bare);

        assertThat(records("R1", "R2")).containsExactly(full, bare);
    }

    @Test
    void required_R2_those_records_are_found_that_are_stored_ordered_by_id() {
        append(Samples.chat("R3", Samples.DAY), Samples.chat("R1", Samples.DAY), Samples.chat("R2", Samples.DAY));

        assertThat(records("R3", "R9", "R1", "r1", "R3"))
                .containsExactly(Samples.chat("R1", Samples.DAY), Samples.chat("R3", Samples.DAY));
        assertThat(records()).isEmpty();
    }

    @Test
    void required_R3_a_record_with_a_stored_id_is_refused() {
        append(Samples.chat("R1", Samples.DAY));

        refusal(
                Reason.ALREADY_STORED,
                "R1",
                session -> session.careLog()
                        .append(List.of(Samples.chat("R0", Samples.DAY), Samples.chat("R1", Samples.DAY.plusDays(1)))));

        assertThat(allRecords()).containsExactly(Samples.chat("R1", Samples.DAY));
    }

    @Test
    void required_R4_a_batch_that_holds_a_record_twice_is_refused() {
        refusal(
                Reason.ALREADY_STORED,
                "R1",
                session -> session.careLog()
                        .append(List.of(Samples.chat("R1", Samples.DAY), Samples.chat("R1", Samples.DAY))));

        assertThat(allRecords()).isEmpty();
    }

    @Test
    void required_R5_a_record_of_an_elder_who_is_not_stored_is_refused() {
        refusal(
                Reason.UNKNOWN_REFERENCE,
                "R2",
                session -> session.careLog()
                        .append(List.of(
                                Samples.chat("R1", Samples.DAY), Samples.record("R2", "E9", "V1", Samples.DAY, CHAT))));

        assertThat(allRecords()).isEmpty();
    }

    @Test
    void required_R6_a_record_of_a_volunteer_who_is_not_stored_is_refused() {
        refusal(
                Reason.UNKNOWN_REFERENCE,
                "R1",
                session -> session.careLog().append(List.of(Samples.record("R1", "E1", "V9", Samples.DAY, CHAT))));

        assertThat(allRecords()).isEmpty();
    }

    @Test
    void required_R7_a_record_that_stands_in_for_a_volunteer_who_is_not_stored_is_refused() {
        refusal(
                Reason.UNKNOWN_REFERENCE,
                "R1",
                session -> session.careLog()
                        .append(List.of(Samples.chat("R1", Samples.DAY).withStandInFor(VolunteerId.of("V9")))));

        assertThat(allRecords()).isEmpty();
    }

    @Test
    void required_R8_the_records_of_elders_come_ordered_by_elder_day_and_id() {
        append(
                Samples.record("R1", "E2", "V1", day("2026-01-01"), CHAT),
                Samples.record("R5", "E1", "V2", day("2026-12-31"), CHAT),
                Samples.record("R4", "E1", "V1", day("2025-12-31"), CHAT));
        append(
                Samples.record("R3", "E1", "V1", day("2026-12-31"), GREETING),
                Samples.record("R10", "E1", "V3", day("2026-12-31"), VISIT));

        assertThat(allRecords())
                .extracting(record -> record.id().value())
                .containsExactly("R4", "R10", "R3", "R5", "R1");
    }

    @Test
    void required_R9_only_the_records_from_the_first_to_the_last_elder_come() {
        write(session ->
                session.elders().insert(List.of(Samples.elder("E0"), Samples.elder("E3"), Samples.elder("E11"))));
        List<ServiceRecord> records = List.of(
                Samples.record("R1", "E0", "V1", Samples.DAY, CHAT),
                Samples.record("R2", "E1", "V1", Samples.DAY, CHAT),
                Samples.record("R3", "E11", "V1", Samples.DAY, CHAT),
                Samples.record("R4", "E2", "V1", Samples.DAY, CHAT),
                Samples.record("R5", "E3", "V1", Samples.DAY, CHAT));
        write(session -> session.careLog().append(records));

        assertThat(recordsOf("E1", "E2")).containsExactlyElementsOf(records.subList(1, 4));
        assertThat(recordsOf("E1", "E1")).containsExactly(records.get(1));
        assertThat(recordsOf("E12", "E1Z")).isEmpty();
    }

    private List<ServiceRecord> recordsOf(String first, String last) {
        return read(session -> session.careLog().ofElders(ElderId.of(first), ElderId.of(last), DateRange.always()));
    }

    @Test
    void required_R10_only_the_records_from_the_first_to_the_last_day_come() {
        for (int i = 0; i < 5; i++) {
            append(Samples.chat("R" + i, day("2026-12-29").plusDays(i)));
        }
        append(Samples.record("Q", "E2", "V1", day("2026-12-28"), CHAT));

        assertThat(list(session -> session.careLog()
                        .ofElders(
                                ElderId.of("E1"),
                                ElderId.of("E2"),
                                DateRange.of(day("2026-12-30"), day("2027-01-01")))))
                .extracting(record -> record.id().value())
                .containsExactly("R1", "R2", "R3");
    }

    @Test
    void required_R11_records_come_whether_done_or_attempted_voided_or_not() {
        ServiceRecord attempted = Samples.chat("R1", Samples.DAY).withOutcome(Outcome.ATTEMPTED);
        ServiceRecord voided = Samples.chat("R2", Samples.DAY).withVoidedAt(NOON);
        append(attempted, voided);

        assertThat(allRecords()).containsExactly(attempted, voided);
        assertThat(records("R1", "R2")).containsExactly(attempted, voided);
    }

    @Test
    void required_R12_voiding_sets_the_instant_and_nothing_else() {
        ServiceRecord record =
                Samples.chat("R1", Samples.DAY).withRecordedAt(NOON).withMinutes(30);
        append(record, Samples.chat("R2", Samples.DAY));

        write(session -> session.careLog().voidRecord(RecordId.of("R1"), NOON.plusMillis(1)));

        assertThat(allRecords())
                .containsExactly(record.withVoidedAt(Optional.of(NOON.plusMillis(1))), Samples.chat("R2", Samples.DAY));
        assertThat(records("R1")).containsExactly(record.withVoidedAt(Optional.of(NOON.plusMillis(1))));
    }

    @Test
    void required_R13_voiding_a_record_that_is_not_stored_is_refused() {
        refusal(Reason.NOT_STORED, "R1", session -> session.careLog().voidRecord(RecordId.of("R1"), NOON));

        assertThat(allRecords()).isEmpty();
    }

    @Test
    void required_R14_voiding_a_record_twice_is_refused_with_the_record_as_it_is() {
        append(Samples.chat("R1", Samples.DAY));
        write(session -> session.careLog().voidRecord(RecordId.of("R1"), NOON));
        ServiceRecord voided = Samples.chat("R1", Samples.DAY).withVoidedAt(NOON);

        assertThat(refusal(
                                Reason.CHANGED_MEANWHILE,
                                "R1",
                                session -> session.careLog().voidRecord(RecordId.of("R1"), NOON.plusMillis(5)))
                        .current())
                .contains(voided);

        assertThat(records("R1")).containsExactly(voided);
    }

    @Test
    void required_R15_appending_nothing_does_nothing() {
        append();

        assertThat(allRecords()).isEmpty();
    }

    @Test
    void required_R16_no_record_comes_when_the_first_elder_is_after_the_last() {
        append(Samples.chat("R1", Samples.DAY), Samples.record("R2", "E2", "V1", Samples.DAY, CHAT));

        assertThat(recordsOf("E2", "E1")).isEmpty();
    }

    @Test
    void required_R17_what_was_served_is_that_of_the_done_and_not_voided_records_of_the_days() {
        ServiceRecord alone =
                Samples.chat("R1", Samples.DAY).withMinutes(30).withNote("读报").withStartTime(LocalTime.MIDNIGHT);
        ServiceRecord standIn = Samples.record("R2", "E2", "V2", Samples.DAY, VISIT)
                .withRecordedAt(NOON)
                .withStartTime(LocalTime.of(23, 59))
                .withStandInFor(VolunteerId.of("V1"));
        ServiceRecord choir = Samples.chat("R3", Samples.DAY)
                .withMinutes(0)
                .withEventId("中秋·2026")
                .withOutcome(Outcome.DONE);
        append(
                alone,
                standIn,
                choir,
                choir.withId(RecordId.of("R4")),
                alone.withId(RecordId.of("R5")).withOutcome(Outcome.ATTEMPTED),
                alone.withId(RecordId.of("R6")).withVoidedAt(NOON),
                alone.withId(RecordId.of("R7")).withDay(Samples.DAY.plusDays(1)),
                alone.withId(RecordId.of("R8")).withDay(Samples.DAY.minusDays(1)),
                alone.withId(RecordId.of("R9")));
        write(session -> session.careLog().voidRecord(RecordId.of("R9"), NOON));

        assertThat(served(DateRange.of(Samples.DAY, Samples.DAY)))
                .containsExactlyInAnyOrder(
                        Served.of(alone),
                        Served.of(standIn),
                        Served.of(choir),
                        Served.of(choir.withId(RecordId.of("R4"))));
        assertThat(served(DateRange.of(Samples.DAY.plusDays(2), Samples.DAY.plusDays(9))))
                .isEmpty();
    }

    @Test
    void required_R18_what_was_served_comes_month_by_month() {
        List<ServiceRecord> records = List.of(
                Samples.record("R1", "E1", "V1", day("2027-01-01"), CHAT),
                Samples.record("R2", "E1", "V2", day("2025-12-31"), CHAT),
                Samples.record("R3", "E2", "V1", day("2026-12-31"), CHAT),
                Samples.record("R4", "E1", "V1", day("2026-01-31"), CHAT),
                Samples.record("R5", "E2", "V1", day("2025-12-01"), CHAT),
                Samples.record("R6", "E2", "V3", day("1999-06-15"), CHAT));
        write(session -> session.careLog().append(records));

        assertThat(served(DateRange.always()))
                .extracting(served -> YearMonth.from(served.day()).toString())
                .containsExactly("1999-06", "2025-12", "2025-12", "2026-01", "2026-12", "2027-01");
    }

    @Test
    void required_R19_the_records_that_name_a_volunteer_come_ordered_by_day_and_id() {
        ServiceRecord own = Samples.record("R3", "E2", "V1", Samples.DAY, CHAT);
        ServiceRecord attempted =
                Samples.record("R2", "E1", "V1", Samples.DAY, CHAT).withOutcome(Outcome.ATTEMPTED);
        ServiceRecord inHerStead = Samples.record("R4", "E1", "V2", Samples.DAY.minusMonths(1), CHAT)
                .withStandInFor(VolunteerId.of("V1"));
        ServiceRecord inAnothers =
                Samples.record("R1", "E2", "V1", Samples.DAY.plusDays(1), CHAT).withStandInFor(VolunteerId.of("V3"));
        write(session -> session.careLog()
                .append(List.of(
                        own,
                        attempted,
                        inHerStead,
                        inAnothers,
                        Samples.record("R5", "E1", "V2", Samples.DAY, CHAT),
                        Samples.record("R6", "E1", "V1", Samples.DAY.minusYears(1), CHAT))));
        write(session -> session.careLog().voidRecord(own.id(), Instant.EPOCH));

        DateRange days = DateRange.of(Samples.DAY.minusMonths(1), Samples.DAY.plusDays(1));
        assertThat(ofVolunteer("V1", days))
                .containsExactly(inHerStead, attempted, own.withVoidedAt(Instant.EPOCH), inAnothers);
        assertThat(ofVolunteer("V1", DateRange.of(Samples.DAY, Samples.DAY)))
                .containsExactly(attempted, own.withVoidedAt(Instant.EPOCH));
        assertThat(ofVolunteer("V3", DateRange.always())).containsExactly(inAnothers);
    }

    @Test
    void required_R20_the_records_of_the_days_that_tell_of_a_risk_come_ordered_by_elder_day_and_id() {
        ServiceRecord risk = Samples.record("R4", "E2", "V1", Samples.DAY, CHAT).withOutcome(Outcome.RISK_FOUND);
        ServiceRecord later = risk.withId(RecordId.of("R2")).withElder(ElderId.of("E1"));
        ServiceRecord earlier = later.withId(RecordId.of("R3")).withDay(Samples.DAY.minusDays(1));
        ServiceRecord another = earlier.withId(RecordId.of("R5"));
        ServiceRecord voided = risk.withId(RecordId.of("R1"));
        append(
                risk,
                later,
                another,
                earlier,
                voided,
                risk.withId(RecordId.of("R6")).withOutcome(Outcome.DONE),
                risk.withId(RecordId.of("R7")).withDay(Samples.DAY.plusDays(1)),
                risk.withId(RecordId.of("R8")).withDay(Samples.DAY.minusDays(2)));
        write(session -> session.careLog().voidRecord(voided.id(), NOON));

        DateRange days = DateRange.of(Samples.DAY.minusDays(1), Samples.DAY);
        List<ServiceRecord> risks = read(session -> session.careLog().risks(days));
        assertThat(risks).containsExactly(earlier, another, later, risk);
    }

    private List<ServiceRecord> ofVolunteer(String volunteer, DateRange days) {
        return list(session -> session.careLog().ofVolunteer(VolunteerId.of(volunteer), days));
    }

    private List<Served> served(DateRange days) {
        List<Served> served = new ArrayList<>();
        store().read(session -> {
            session.careLog().served(days, served::add);
            return session;
        });
        return served;
    }
}
