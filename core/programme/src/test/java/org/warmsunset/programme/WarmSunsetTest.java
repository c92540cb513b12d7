package org.warmsunset.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmsunset.access.Access;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.Verdict;
import org.warmsunset.duty.Window;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.pairing.AlreadyPairedException;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingConflict;
import org.warmsunset.recognition.VolunteerHours;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.testkit.Contents;

class WarmSunsetTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    private final Office office = new Office();
    private final WarmSunset programme = office.programme();

    private static Pairing pairing(String id, String elder, String volunteer, LocalDate start) {
        return Pairing.builder()
                .id(PairingId.of(id))
                .elder(ElderId.of(elder))
                .volunteer(VolunteerId.of(volunteer))
                .start(start)
                .build();
    }

    private static ServiceRecord.Builder chat(String id, String volunteer, LocalDate day) {
        return ServiceRecord.builder()
                .id(RecordId.of(id))
                .elder(ElderId.of("E1"))
                .volunteer(VolunteerId.of(volunteer))
                .day(day)
                .addKinds(ServiceKind.CHAT);
    }

    private Reason refusal(Runnable write) {
        Contents before = office.contents();
        RefusedException refused = catchThrowableOfType(RefusedException.class, write::run);
        assertThat(office.contents()).isEqualTo(before);
        assertThat(refused.getMessage()).doesNotContain("王桂兰", "赵敏");
        return refused.reason();
    }

    @Test
    void pairs_and_changes_a_pairing_by_the_version_that_was_read() {
        Pairing pairing = pairing("P1", "E1", "V1", TODAY);
        programme.pairings().pair(pairing);
        programme.pairings().change(pairing.withEnd(TODAY.plusDays(9)), 1);

        assertThat(office.pairing("P1")).isEqualTo(pairing.withEnd(TODAY.plusDays(9)));
        assertThat(refusal(() -> programme.pairings().pair(pairing))).isEqualTo(Reason.ALREADY_STORED);
        assertThat(refusal(() -> programme.pairings().change(pairing, 1))).isEqualTo(Reason.CHANGED_MEANWHILE);
        programme.pairings().pair(pairing("P2", "E1", "V1", TODAY.plusDays(10)));
        assertThat(office.pairings()).containsExactly("P1", "P2");
    }

    @Test
    void refuses_a_second_active_pairing_and_names_the_other() {
        programme.pairings().pair(pairing("P1", "E1", "V1", TODAY));
        Contents before = office.contents();

        AlreadyPairedException elder = catchThrowableOfType(
                AlreadyPairedException.class,
                () -> programme.pairings().pair(pairing("P2", "E1", "V2", TODAY.minusDays(3))));
        AlreadyPairedException volunteer = catchThrowableOfType(
                AlreadyPairedException.class,
                () -> programme.pairings().pair(pairing("P3", "E2", "V1", TODAY.plusDays(3))));

        assertThat(elder.conflict())
                .isEqualTo(new PairingConflict(
                        PairingId.of("P2"), PairingId.of("P1"), PairingConflict.Limit.ELDER, TODAY));
        assertThat(elder)
                .hasMessage("pairing P2 cannot be active on 2026-10-31: pairing P1 is, and the elder has no place for"
                        + " another");
        assertThat(volunteer.conflict())
                .isEqualTo(new PairingConflict(
                        PairingId.of("P3"), PairingId.of("P1"), PairingConflict.Limit.VOLUNTEER, TODAY.plusDays(3)));
        assertThat(office.contents()).isEqualTo(before);
    }

    @Test
    void a_volunteer_may_be_paired_with_as_many_elders_as_the_rules_allow() {
        Office wider = new Office(Office.twoElders(), Office.NOON);
        wider.store().write(session -> {
            session.elders().insert(Office.elder("E3", "孙"));
            return session;
        });
        wider.programme().pairings().pair(pairing("P1", "E1", "V1", TODAY));
        wider.programme().pairings().pair(pairing("P2", "E2", "V1", TODAY));

        AlreadyPairedException refused = catchThrowableOfType(
                AlreadyPairedException.class,
                () -> wider.programme().pairings().pair(pairing("P3", "E3", "V1", TODAY)));

        assertThat(refused.conflict().limit()).isEqualTo(PairingConflict.Limit.VOLUNTEER);
        assertThat(wider.pairings()).containsExactly("P1", "P2");
    }

    @Test
    void refuses_a_pairing_of_somebody_unknown_or_with_another_elder() {
        programme.pairings().pair(pairing("P1", "E1", "V1", TODAY));

        assertThat(refusal(() -> programme.pairings().pair(pairing("P2", "E9", "V2", TODAY))))
                .isEqualTo(Reason.UNKNOWN_REFERENCE);
        assertThat(refusal(() -> programme.pairings().pair(pairing("P2", "E2", "V9", TODAY))))
                .isEqualTo(Reason.UNKNOWN_REFERENCE);
        assertThat(refusal(() -> programme.pairings().change(pairing("P1", "E2", "V1", TODAY), 1)))
                .isEqualTo(Reason.CHANGED_MEANWHILE);
    }

    @Test
    void records_a_service_and_stamps_it_once() {
        ServiceRecord unstamped = chat("R1", "V1", TODAY).build();
        ServiceRecord stamped =
                chat("R2", "V1", TODAY).recordedAt(Instant.EPOCH).build();

        assertThat(programme.records().record(unstamped)).isEqualTo(unstamped.withRecordedAt(Office.NOON));
        assertThat(programme.records().record(stamped)).isEqualTo(stamped);
        assertThat(office.records()).containsExactly(unstamped.withRecordedAt(Office.NOON), stamped);
        assertThat(refusal(() -> programme.records().record(stamped))).isEqualTo(Reason.ALREADY_STORED);
        assertThat(refusal(
                        () -> programme.records().record(chat("R3", "V9", TODAY).build())))
                .isEqualTo(Reason.UNKNOWN_REFERENCE);
    }

    @Test
    void refuses_a_service_that_is_still_to_come_by_the_day_in_harbin() {
        FutureRecordException refused = catchThrowableOfType(
                FutureRecordException.class,
                () -> programme
                        .records()
                        .record(chat("R1", "V1", TODAY.plusDays(1)).build()));

        assertThat(refused).hasMessage("day (2026-11-01) of service record R1 is after today (2026-10-31)");
        assertThat(refused.day()).isEqualTo(TODAY.plusDays(1));
        assertThat(refused.today()).isEqualTo(TODAY);
        assertThat(office.records()).isEmpty();
        assertThat(new Office(RuleBooks.caringDaughters2019(), Instant.parse("2026-10-31T15:59:59.999Z"))
                        .programme()
                        .today())
                .isEqualTo(TODAY);
        assertThat(new Office(RuleBooks.caringDaughters2019(), Instant.parse("2026-10-31T16:00:00.000Z"))
                        .programme()
                        .today())
                .isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void voids_a_record_once_at_the_instant_of_the_clock() {
        programme.records().record(chat("R1", "V1", TODAY).build());
        programme.records().voidRecord(RecordId.of("R1"), Access.of("test", "mistake"));

        assertThat(office.records().get(0).voidedAt()).contains(Office.NOON);
        assertThat(programme.verify().isFine()).isTrue();
        assertThat(refusal(() -> programme.records().voidRecord(RecordId.of("R1"), Access.of("test", "mistake"))))
                .isEqualTo(Reason.CHANGED_MEANWHILE);
        assertThat(refusal(() -> programme.records().voidRecord(RecordId.of("R9"), Access.of("test", "mistake"))))
                .isEqualTo(Reason.NOT_STORED);
    }

    @Test
    void explains_each_duty_of_a_pairing_from_its_records() {
        programme.pairings().pair(pairing("P1", "E1", "V1", LocalDate.of(2026, 10, 12)));
        programme.records().record(chat("R1", "V1", LocalDate.of(2026, 10, 13)).build());
        programme
                .records()
                .record(chat("R2", "V1", LocalDate.of(2026, 10, 20))
                        .outcome(Outcome.ATTEMPTED)
                        .build());
        programme
                .records()
                .record(chat("R3", "V2", LocalDate.of(2026, 10, 14))
                        .standInFor(VolunteerId.of("V1"))
                        .build());
        Window window = Window.yearOf(TODAY);

        Optional<List<Finding>> findings = programme.reports().explain(PairingId.of("P1"), window, KnownAt.now());

        assertThat(findings.orElseThrow().stream()
                        .filter(finding -> finding.duty().code().equals("WEEKLY_CHAT"))
                        .map(finding -> finding.period().first() + " " + finding.verdict() + " " + finding.records()
                                + " " + finding.attempts()))
                .containsExactly("2026-10-12 MET [R1, R3] []", "2026-10-19 MISSED [] [R2]", "2026-10-26 PENDING [] []");
        assertThat(programme.reports().explain(PairingId.of("P9"), window, KnownAt.now()))
                .isEmpty();
        assertThat(programme
                        .reports()
                        .explain(PairingId.of("P1"), window, KnownAt.at(Office.NOON.minusMillis(1)))
                        .orElseThrow())
                .filteredOn(finding -> finding.duty().code().equals("WEEKLY_CHAT"))
                .extracting(Finding::verdict)
                .containsExactly(Verdict.MISSED, Verdict.MISSED, Verdict.PENDING);
    }

    @Test
    void lists_what_is_to_be_done_by_the_day_it_is_due() {
        programme.pairings().pair(pairing("P1", "E1", "V1", LocalDate.of(2026, 10, 12)));

        assertThat(programme.reports().worklist(TODAY).items().stream()
                        .map(item -> item.dueBy() + " " + item.duty().code() + (item.overdue() ? " overdue" : "")))
                .containsExactly(
                        "2026-10-26 CONTACT_CARD overdue",
                        "2026-11-01 WEEKLY_CHAT",
                        "2026-11-11 KNOW_HEALTH",
                        "2026-11-11 KNOW_MEDICATION",
                        "2026-11-11 KNOW_HOBBIES",
                        "2026-11-11 KNOW_HOME_ADDRESS",
                        "2026-11-11 KNOW_FAMILY_PHONE");
        programme.records().record(chat("R1", "V1", TODAY).build());
        assertThat(programme.reports().worklist(TODAY).items())
                .extracting(item -> item.duty().code())
                .doesNotContain("WEEKLY_CHAT");
        programme.records().voidRecord(RecordId.of("R1"), Access.of("test", "mistake"));
        assertThat(programme.reports().worklist(TODAY).items())
                .extracting(item -> item.duty().code())
                .contains("WEEKLY_CHAT");
    }

    @Test
    void adds_up_the_hours_of_every_volunteer() {
        for (int i = 0; i < 5; i++) {
            programme
                    .records()
                    .record(chat("R" + i, "V1", TODAY.minusDays(i))
                            .minutes(1200)
                            .build());
        }
        programme
                .records()
                .record(chat("S1", "V2", TODAY)
                        .standInFor(VolunteerId.of("V1"))
                        .minutes(30)
                        .eventId("e")
                        .build());
        programme
                .records()
                .record(chat("S2", "V2", TODAY.minusDays(1))
                        .minutes(50)
                        .eventId("e")
                        .build());
        programme
                .records()
                .record(chat("S3", "V2", TODAY)
                        .minutes(7)
                        .outcome(Outcome.ATTEMPTED)
                        .build());
        programme.records().record(chat("S4", "V2", TODAY).minutes(7).build());
        programme.records().voidRecord(RecordId.of("S4"), Access.of("test", "mistake"));

        assertThat(programme.recognition().hours(TODAY).volunteers())
                .containsExactly(
                        new VolunteerHours(VolunteerId.of("V1"), 6000, 0, 0, 0, 1),
                        new VolunteerHours(VolunteerId.of("V2"), 80, 0, 0, 0, 0));
        assertThat(programme.recognition().hours(TODAY.minusDays(1)).volunteers())
                .containsExactly(
                        new VolunteerHours(VolunteerId.of("V1"), 4800, 0, 0, 0, 0),
                        new VolunteerHours(VolunteerId.of("V2"), 50, 0, 0, 0, 0));
    }
}
