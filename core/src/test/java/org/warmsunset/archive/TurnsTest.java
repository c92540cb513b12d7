package org.warmsunset.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.VolunteerId;

class TurnsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private static Entry step(String id, LocalDate day, String volunteer, Proposals.Step step) {
        return Entry.builder(Proposals.SORT)
                .id(EntryId.of(id))
                .elder(ElderId.of("E1"))
                .volunteer(VolunteerId.of(volunteer))
                .day(day)
                .put(Proposals.STEP, step)
                .build();
    }

    private static Entry referral(String id, String key, String at, Referrals.Step step) {
        return Entry.builder(Referrals.SORT)
                .id(EntryId.of(id))
                .elder(ElderId.of("E1"))
                .day(LocalDate.parse(at.substring(0, 10)))
                .put(Referrals.REFERRAL, key)
                .put(Referrals.AT, Instant.parse(at))
                .put(Referrals.STEP, step)
                .build();
    }

    @Test
    void an_answer_follows_a_proposal_of_the_same_two() {
        assertThat(Turns.faults(List.of(
                        step("N3", DAY, "V1", Proposals.Step.ELDER_ACCEPTED),
                        step("N2", DAY, "V1", Proposals.Step.PROPOSED),
                        step("N1", DAY, "V1", Proposals.Step.VOLUNTEER_ACCEPTED),
                        step("N4", DAY.plusDays(1), "V2", Proposals.Step.WITHDRAWN))))
                .isEqualTo(
                        Map.of(EntryId.of("N1"), Turns.Fault.NOT_PROPOSED, EntryId.of("N4"), Turns.Fault.NOT_PROPOSED));
    }

    @Test
    void a_referral_is_closed_after_it_was_opened() {
        assertThat(Turns.faults(List.of(
                        referral("N1", "R1", "2026-03-10T09:00:00Z", Referrals.Step.CLOSED),
                        referral("N2", "R1", "2026-03-10T08:00:00Z", Referrals.Step.OPENED),
                        referral("N3", "R2", "2026-03-10T07:59:59Z", Referrals.Step.CLOSED),
                        referral("N4", "R2", "2026-03-10T08:00:00Z", Referrals.Step.OPENED),
                        referral("N5", "R3", "2026-03-11T08:00:00Z", Referrals.Step.CLOSED))))
                .isEqualTo(Map.of(EntryId.of("N3"), Turns.Fault.NOT_OPENED, EntryId.of("N5"), Turns.Fault.NOT_OPENED));
    }
}
