package org.warmsunset.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Incidents;
import org.warmsunset.archive.Referrals;
import org.warmsunset.archive.States;
import org.warmsunset.archive.Status;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;

class RisksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 6);
    private static final ServiceRecord RISK = ServiceRecord.builder()
            .id(RecordId.of("R1"))
            .elder(ElderId.of("E1"))
            .volunteer(VolunteerId.of("V1"))
            .day(DAY)
            .addKinds(ServiceKind.VISIT)
            .outcome(Outcome.RISK_FOUND)
            .build();

    private static Entry.Builder incident(LocalDate day) {
        return Entry.builder(Incidents.SORT)
                .id(EntryId.of("N1"))
                .elder(RISK.elder())
                .day(day)
                .put(Incidents.KIND, "FALL");
    }

    private static boolean isAnswered(Entry entry, LocalDate asOf) {
        return Risks.isAnswered(RISK, List.of(entry), asOf, ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void an_incident_of_its_day_or_a_later_one_answers_a_risk() {
        assertThat(isAnswered(incident(DAY.minusDays(1)).build(), DAY)).isFalse();
        assertThat(isAnswered(incident(DAY).build(), DAY)).isTrue();
        assertThat(isAnswered(incident(DAY.plusDays(1)).build(), DAY)).isFalse();
        assertThat(isAnswered(incident(DAY.plusDays(1)).build(), DAY.plusDays(1)))
                .isTrue();
    }

    @Test
    void a_referral_answers_it_on_its_day_in_the_programme_s_zone() {
        Instant night = Instant.parse("2026-10-06T16:00:00Z");
        Entry referral = Entry.builder(Referrals.SORT)
                .id(EntryId.of("N1"))
                .elder(RISK.elder())
                .day(DAY)
                .put(Referrals.REFERRAL, "F1")
                .put(Referrals.AT, night)
                .put(Referrals.STEP, Referrals.Step.OPENED)
                .build();

        assertThat(isAnswered(referral, DAY)).isFalse();
        assertThat(isAnswered(referral, DAY.plusDays(1))).isTrue();
    }

    @Test
    void nothing_else_answers_it_and_nothing_that_is_voided() {
        Entry away = Entry.builder(States.SORT)
                .id(EntryId.of("N1"))
                .elder(RISK.elder())
                .day(DAY)
                .put(States.STATUS, Status.AWAY)
                .build();

        assertThat(isAnswered(away, DAY)).isFalse();
        assertThat(isAnswered(incident(DAY).voidedAt(Instant.EPOCH).build(), DAY))
                .isFalse();
    }

    @Test
    void a_voided_record_tells_of_no_risk() {
        assertThat(RISK.tellsOfRisk()).isTrue();
        assertThat(RISK.withVoidedAt(Instant.EPOCH).tellsOfRisk()).isFalse();
        assertThat(RISK.withOutcome(Outcome.DONE).tellsOfRisk()).isFalse();
    }
}
