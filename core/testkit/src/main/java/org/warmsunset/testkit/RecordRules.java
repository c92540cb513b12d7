package org.warmsunset.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.care.ServiceKind.CHAT;
import static org.warmsunset.care.ServiceKind.GREETING;
import static org.warmsunset.care.ServiceKind.VISIT;

import java.time.Instant;
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
    void required_R16_erasing_the_notes_of_an_elder_changes_nothing_else_of_her_records() {
        ServiceRecord noted = Samples.chat("R1", Samples.DAY)
                .withNote("读报 📰")
                .withMinutes(30)
                .withVoidedAt(NOON)
                .withEventId("中秋·2026");
        ServiceRecord earlier =
                Samples.chat("R2", Samples.DAY.minusYears(3)).withNote("").withOutcome(Outcome.ATTEMPTED);
        append(noted, earlier, Samples.chat("R3", Samples.DAY));
        write(session -> session.careLog().eraseNotes(ElderId.of("E1")));
        assertThat(records("R1", "R2", "R3"))
                .containsExactly(
                        noted.withNote(Optional.empty()),
                        earlier.withNote(Optional.empty()),
                        Samples.chat("R3", Samples.DAY));
        assertThat(allRecords()).containsExactlyInAnyOrderElementsOf(records("R1", "R2", "R3"));
    }

    @Test
    void required_R17_the_notes_of_other_elders_stay() {
        ServiceRecord other =
                Samples.record("R2", "E2", "V1", Samples.DAY, CHAT).withNote("读报");
        append(Samples.chat("R1", Samples.DAY).withNote("读报"), other);
        write(session -> session.careLog().eraseNotes(ElderId.of("E1")));
        assertThat(allRecords()).containsExactly(Samples.chat("R1", Samples.DAY), other);
    }

    @Test
    void required_R18_no_record_comes_when_the_first_elder_is_after_the_last() {
        append(Samples.chat("R1", Samples.DAY), Samples.record("R2", "E2", "V1", Samples.DAY, CHAT));

        assertThat(recordsOf("E2", "E1")).isEmpty();
    }
}
