package org.warmsunset.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Picture;
import org.warmsunset.archive.Referrals;
import org.warmsunset.archive.States;
import org.warmsunset.archive.Status;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.Books;
import org.warmsunset.duty.Window;
import org.warmsunset.people.Elder;
import org.warmsunset.people.NeedCategory;
import org.warmsunset.people.Send;
import org.warmsunset.report.Coverage.DistrictNeeds;
import org.warmsunset.report.Coverage.Unserved;

/** Needs in June 2026. */
class CoverageTest {
    private static final DistrictCode DAOLI = DistrictCode.parse("230102");
    private static final DistrictCode NANGANG = DistrictCode.parse("230103");
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
    private static final ElderId E1 = ElderId.of("E1");

    private final Coverage.Builder june = of(LAST);

    private static Coverage.Builder of(LocalDate asOf) {
        return new Coverage.Builder(new Window(FIRST, LAST, asOf), Books.CARING_DAUGHTERS_2019);
    }

    private static CaseFile file(ElderId id, DistrictCode district, Entry... entries) {
        Elder elder = Elder.builder().id(id).name("王桂兰").district(district).build();
        return CaseFile.of(elder, List.of(), CareDays.none(), List.of(entries), KnownAt.now());
    }

    private static Picture needs(NeedCategory... needs) {
        return Picture.builder().addNeeds(needs).build();
    }

    private static ServiceRecord served(Send send, LocalDate day) {
        return ServiceRecord.builder()
                .id(RecordId.of("R" + day))
                .elder(E1)
                .volunteer(VolunteerId.of("V1"))
                .day(day)
                .addKinds(ServiceKind.VISIT)
                .send(send)
                .build();
    }

    private static Entry step(String id, String referral, Referrals.Step step, String at) {
        Instant instant = Instant.parse(at);
        return Entry.builder(Referrals.SORT)
                .id(EntryId.of(id))
                .elder(E1)
                .day(LocalDate.parse(at.substring(0, 10)))
                .put(Referrals.REFERRAL, referral)
                .put(Referrals.AT, instant)
                .put(Referrals.STEP, step)
                .build();
    }

    private static ReferralCounts referrals(LocalDate asOf, Entry... steps) {
        Coverage.Builder coverage = of(asOf);
        coverage.add(file(E1, DAOLI), needs(), List.of(), List.of(steps));
        return coverage.build().referrals();
    }

    @Test
    void a_need_is_served_by_the_send_that_answers_it_on_a_day_of_the_window() {
        june.add(
                file(E1, DAOLI),
                needs(NeedCategory.LEGAL_AID, NeedCategory.DAILY_LIVING, NeedCategory.HEALTH_CARE),
                List.of(
                        served(Send.WARMTH, FIRST),
                        served(Send.WARMTH, LAST),
                        served(Send.HEALTH, LAST.plusDays(1)),
                        served(Send.LAW, FIRST).withOutcome(Outcome.ATTEMPTED),
                        served(Send.LAW, FIRST).withVoidedAt(Instant.EPOCH)),
                List.of());

        Coverage coverage = june.build();

        assertThat(coverage.needs())
                .containsExactly(
                        new NeedLine(NeedCategory.DAILY_LIVING, 1, 1, 2),
                        new NeedLine(NeedCategory.EMOTIONAL_SUPPORT, 0, 0, 0),
                        new NeedLine(NeedCategory.HEALTH_CARE, 1, 0, 0),
                        new NeedLine(NeedCategory.CULTURE_AND_RECREATION, 0, 0, 0),
                        new NeedLine(NeedCategory.LEGAL_AID, 1, 0, 0),
                        new NeedLine(NeedCategory.EMERGENCY_AID, 0, 0, 0));
        assertThat(coverage.unserved())
                .containsExactly(new Unserved(E1, List.of(NeedCategory.HEALTH_CARE, NeedCategory.LEGAL_AID)));
    }

    @Test
    void an_emergency_is_answered_by_a_referral_and_never_unserved() {
        june.add(file(E1, DAOLI), needs(NeedCategory.EMERGENCY_AID), List.of(served(Send.LAW, FIRST)), List.of());

        assertThat(june.build().needs()).contains(new NeedLine(NeedCategory.EMERGENCY_AID, 1, 0, 0));
        assertThat(june.build().unserved()).isEmpty();
    }

    @Test
    void who_is_not_present_takes_no_part_and_a_district_has_a_line_as_soon_as_somebody_takes_part() {
        Entry away = Entry.builder(States.SORT)
                .id(EntryId.of("N1"))
                .elder(E1)
                .day(LAST)
                .put(States.STATUS, Status.AWAY)
                .build();
        june.add(file(E1, DAOLI, away), needs(NeedCategory.LEGAL_AID), List.of(), List.of());
        june.add(file(ElderId.of("E2"), NANGANG), needs(), List.of(), List.of());

        Coverage coverage = june.build();

        assertThat(coverage.unserved()).isEmpty();
        assertThat(coverage.districts())
                .containsExactly(new DistrictNeeds(
                        NANGANG,
                        List.of(NeedCategory.values()).stream()
                                .map(need -> new NeedLine(need, 0, 0, 0))
                                .toList()));
    }

    @Test
    void nothing_is_served_as_of_a_day_before_the_window() {
        Coverage.Builder coverage = of(FIRST.minusDays(1));

        coverage.add(file(E1, DAOLI), needs(NeedCategory.DAILY_LIVING), List.of(served(Send.WARMTH, FIRST)), List.of());

        assertThat(coverage.build().needs()).contains(new NeedLine(NeedCategory.DAILY_LIVING, 1, 0, 0));
    }

    @Test
    void a_referral_is_in_time_up_to_the_very_moment_24_hours_after_it_was_opened() {
        Entry opened = step("N1", "R1", Referrals.Step.OPENED, "2026-06-10T03:00:00Z");

        assertThat(referrals(LAST, opened, step("N2", "R1", Referrals.Step.CLOSED, "2026-06-11T03:00:00Z")))
                .isEqualTo(new ReferralCounts(1, 1, 0, 0, 0));
        assertThat(referrals(LAST, step("N0", "R1", Referrals.Step.CLOSED, "2026-06-11T03:00:01Z"), opened))
                .isEqualTo(new ReferralCounts(1, 0, 1, 0, 0));
        assertThat(referrals(LAST, opened, step("N2", "R2", Referrals.Step.OPENED, "2026-06-10T03:00:00Z")))
                .isEqualTo(new ReferralCounts(2, 0, 0, 0, 2));
    }

    @Test
    void what_the_as_of_day_does_not_know_yet_is_open_until_its_time_has_passed() {
        Entry opened = step("N1", "R1", Referrals.Step.OPENED, "2026-06-10T16:00:00Z");
        Entry closed = step("N2", "R1", Referrals.Step.CLOSED, "2026-06-11T16:00:00Z");

        assertThat(referrals(LocalDate.of(2026, 6, 10), opened, closed)).isEqualTo(ReferralCounts.none());
        assertThat(referrals(LocalDate.of(2026, 6, 11), opened, closed)).isEqualTo(new ReferralCounts(1, 0, 0, 1, 0));
        assertThat(referrals(LocalDate.of(2026, 6, 12), opened)).isEqualTo(new ReferralCounts(1, 0, 0, 0, 1));
        assertThat(referrals(LocalDate.of(2026, 6, 12), opened, closed)).isEqualTo(new ReferralCounts(1, 1, 0, 0, 0));
    }

    @Test
    void a_referral_belongs_to_the_window_in_which_it_was_opened_by_the_day_in_the_zone() {
        assertThat(referrals(LAST, step("N1", "R1", Referrals.Step.OPENED, "2026-05-31T15:59:59Z")))
                .isEqualTo(ReferralCounts.none());
        assertThat(referrals(LAST, step("N1", "R1", Referrals.Step.OPENED, "2026-05-31T16:00:00Z"))
                        .opened())
                .isEqualTo(1);
        assertThat(referrals(LAST, step("N1", "R1", Referrals.Step.CLOSED, "2026-06-10T16:00:00Z")))
                .isEqualTo(ReferralCounts.none());
    }
}
