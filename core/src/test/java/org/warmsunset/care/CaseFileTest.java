package org.warmsunset.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmsunset.archive.Status;
import org.warmsunset.archive.Timeline;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.pairing.EndReason;
import org.warmsunset.pairing.PairingDays;

class CaseFileTest {
    private static final ElderId E1 = ElderId.of("E1");
    private static final DistrictCode NOW = DistrictCode.parse("230102");
    private static final DistrictCode BEFORE = DistrictCode.parse("230103");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final long D = DAY.toEpochDay();

    private static PairingDays.Builder pairing(String id) {
        return new PairingDays.Builder(PairingId.of(id), E1, VolunteerId.of("V1"));
    }

    private static PairingDays ended(String id, long start, long end, EndReason reason) {
        return pairing(id).endReason(reason).build(start, end);
    }

    private static CaseFile file(PairingDays... pairings) {
        return new CaseFile(E1, NOW, List.of(pairings), CareDays.none());
    }

    private static Circumstances states(Timeline.Builder<Status> statuses) {
        return Circumstances.builder().statuses(statuses.build()).build();
    }

    private static DateRange range(long first, long last) {
        return DateRange.ofEpochDays(first, last);
    }

    @Test
    void without_an_archive_she_is_present_and_lives_where_she_lives_now() {
        CaseFile file = file();

        assertThat(file.circumstances()).isEqualTo(Circumstances.none());
        assertThat(file.statusOn(D)).isEqualTo(Status.PRESENT);
        assertThat(file.districtOn(D)).isEqualTo(NOW);
        assertThat(file.tierOn(D)).isEmpty();
        assertThat(file.unitOn(D)).isEmpty();
        assertThat(file.listedFrom()).isEmpty();
        assertThat(file.presentDays(range(D, D + 9))).isEqualTo(DaySet.of(range(D, D + 9)));
    }

    @Test
    void a_district_a_tier_and_a_unit_hold_from_the_day_of_their_entry() {
        CaseFile file = file().withCircumstances(Circumstances.builder()
                .districts(new Timeline.Builder<DistrictCode>().add(D, BEFORE).build())
                .tiers(new Timeline.Builder<String>().add(D, "HIGH").build())
                .units(new Timeline.Builder<UnitId>().add(D, UnitId.of("U1")).build())
                .build());

        assertThat(file.districtOn(D - 1)).isEqualTo(NOW);
        assertThat(file.districtOn(D)).isEqualTo(BEFORE);
        assertThat(file.tierOn(D - 1)).isEmpty();
        assertThat(file.tierOn(D)).contains("HIGH");
        assertThat(file.unitOn(D - 1)).isEmpty();
        assertThat(file.unitOn(D)).contains(UnitId.of("U1"));
    }

    @Test
    void without_an_entry_the_reason_for_which_her_last_pairing_ended_says_how_she_is() {
        CaseFile file = file(ended("P1", D, D + 9, EndReason.DECEASED));

        assertThat(file.statusOn(D - 1)).isEqualTo(Status.PRESENT);
        assertThat(file.statusOn(D + 9)).isEqualTo(Status.PRESENT);
        assertThat(file.statusOn(D + 10)).isEqualTo(Status.DECEASED);
        assertThat(file(ended("P1", D, D + 9, EndReason.MOVED_AWAY)).statusOn(D + 10))
                .isEqualTo(Status.MOVED_AWAY);
        assertThat(file(ended("P1", D, D + 9, EndReason.IN_CARE_HOME)).statusOn(D + 10))
                .isEqualTo(Status.IN_CARE_HOME);
        assertThat(List.of(
                        EndReason.COMPLETED,
                        EndReason.HANDOVER,
                        EndReason.ELDER_DECLINED,
                        EndReason.VOLUNTEER_LEFT,
                        EndReason.OTHER))
                .allSatisfy(
                        reason -> assertThat(file(ended("P1", D, D + 9, reason)).statusOn(D + 10))
                                .isEqualTo(Status.PRESENT));
    }

    @Test
    void the_last_pairing_is_the_one_that_ended_last_and_of_two_the_one_with_the_greater_id() {
        assertThat(file(ended("P1", D, D + 9, EndReason.COMPLETED), ended("P2", D - 20, D - 10, EndReason.DECEASED))
                        .statusOn(D + 10))
                .isEqualTo(Status.PRESENT);
        assertThat(file(ended("P1", D, D + 9, EndReason.COMPLETED), ended("P2", D + 9, D + 9, EndReason.IN_CARE_HOME))
                        .statusOn(D + 10))
                .isEqualTo(Status.IN_CARE_HOME);
    }

    @Test
    void a_pairing_that_spans_the_day_or_comes_later_says_nothing_else() {
        CaseFile file = file(
                ended("P1", D, D + 9, EndReason.MOVED_AWAY), pairing("P2").build(D + 20, LocalDate.MAX.toEpochDay()));

        assertThat(file.statusOn(D + 19)).isEqualTo(Status.MOVED_AWAY);
        assertThat(file.statusOn(D + 20)).isEqualTo(Status.PRESENT);
    }

    @Test
    void an_entry_is_stronger_than_a_pairing() {
        CaseFile file = file(ended("P1", D, D + 9, EndReason.DECEASED))
                .withCircumstances(states(
                        new Timeline.Builder<Status>().add(D + 5, Status.AWAY).add(D + 15, Status.PRESENT)));

        assertThat(file.statusOn(D + 4)).isEqualTo(Status.PRESENT);
        assertThat(file.statusOn(D + 5)).isEqualTo(Status.AWAY);
        assertThat(file.statusOn(D + 14)).isEqualTo(Status.AWAY);
        assertThat(file.statusOn(D + 15)).isEqualTo(Status.PRESENT);
    }

    @Test
    void present_days_leave_out_every_day_of_another_status() {
        CaseFile file = file(ended("P1", D, D + 4, EndReason.IN_CARE_HOME))
                .withCircumstances(states(new Timeline.Builder<Status>()
                        .add(D + 10, Status.PRESENT)
                        .add(D + 12, Status.AWAY)));

        assertThat(file.presentDays(range(D + 3, D + 13)).days())
                .containsExactly(DAY.plusDays(3), DAY.plusDays(4), DAY.plusDays(10), DAY.plusDays(11));
        assertThat(file.presentDays(range(D + 12, D + 20)).isEmpty()).isTrue();
        assertThat(file.presentDays(range(D - 2, D)).count()).isEqualTo(3);
    }

    @Test
    void a_pairing_is_active_while_she_is_present_and_it_is_not_suspended() {
        PairingDays pairing = pairing("P1").suspended(D + 1, D + 1).build(D, D + 9);
        CaseFile file = file(pairing)
                .withCircumstances(states(
                        new Timeline.Builder<Status>().add(D + 3, Status.AWAY).add(D + 8, Status.PRESENT)));

        assertThat(file.activeDays(pairing, range(D - 5, D + 20)).days())
                .containsExactly(DAY, DAY.plusDays(2), DAY.plusDays(8), DAY.plusDays(9));
        assertThat(file(pairing).activeDays(pairing, range(D - 5, D + 20)))
                .isEqualTo(pairing.activeDays(range(D - 5, D + 20)));
    }

    @Test
    void she_is_listed_from_her_first_pairing_or_survey() {
        PairingDays pairing = pairing("P1").build(D, D + 9);
        Circumstances early = Circumstances.builder().addSurveys(D - 7, D + 7).build();
        Circumstances late = Circumstances.builder().addSurveys(D + 7).build();

        assertThat(file(pairing).listedFrom()).hasValue(D);
        assertThat(file(pairing).withCircumstances(early).listedFrom()).hasValue(D - 7);
        assertThat(file(pairing).withCircumstances(late).listedFrom()).hasValue(D);
        assertThat(file().withCircumstances(late).listedFrom()).hasValue(D + 7);
    }
}
