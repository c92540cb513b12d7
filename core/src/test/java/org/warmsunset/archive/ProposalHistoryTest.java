package org.warmsunset.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.warmsunset.archive.Proposals.Step;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.VolunteerId;

class ProposalHistoryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final VolunteerId V1 = VolunteerId.of("V1");

    private final List<Entry> entries = new ArrayList<>();

    private ProposalHistoryTest step(String id, VolunteerId volunteer, LocalDate day, Step step) {
        entries.add(Entry.builder(Proposals.SORT)
                .id(EntryId.of(id))
                .elder(ElderId.of("E1"))
                .volunteer(volunteer)
                .day(day)
                .put(Proposals.STEP, step)
                .build());
        return this;
    }

    private ProposalHistory history() {
        return ProposalHistory.of(entries, V1, DAY);
    }

    @Test
    void two_without_a_step_have_an_empty_history() {
        step("N1", VolunteerId.of("V2"), DAY, Step.PROPOSED);

        assertThat(history().openSince()).isEmpty();
        assertThat(history().has(Step.PROPOSED)).isFalse();
        assertThat(ProposalHistory.byVolunteer(entries, DAY)).containsOnlyKeys(VolunteerId.of("V2"));
    }

    @Test
    void a_proposal_is_open_since_it_was_last_made() {
        step("N1", V1, DAY.minusDays(9), Step.PROPOSED).step("N2", V1, DAY.minusDays(5), Step.PROPOSED);

        assertThat(history().openSince()).contains(DAY.minusDays(5));
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"VOLUNTEER_DECLINED", "ELDER_DECLINED", "WITHDRAWN"})
    void who_declines_or_takes_it_back_closes_it(Step step) {
        step("N2", V1, DAY, step).step("N1", V1, DAY, Step.PROPOSED);

        assertThat(history().openSince()).isEmpty();
        assertThat(history().has(step)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"VOLUNTEER_ACCEPTED", "ELDER_ACCEPTED"})
    void who_accepts_leaves_it_open(Step step) {
        step("N1", V1, DAY, Step.PROPOSED).step("N2", V1, DAY, step);

        assertThat(history().openSince()).contains(DAY);
    }

    @Test
    void what_comes_after_the_day_is_not_known() {
        step("N1", V1, DAY, Step.PROPOSED).step("N2", V1, DAY.plusDays(1), Step.WITHDRAWN);

        assertThat(history().openSince()).contains(DAY);
        assertThat(history().has(Step.WITHDRAWN)).isFalse();
    }

    @Test
    void of_two_steps_of_one_day_the_one_with_the_greater_id_is_later() {
        step("N2", V1, DAY, Step.PROPOSED).step("N1", V1, DAY, Step.ELDER_DECLINED);

        assertThat(history().openSince()).contains(DAY);
    }
}
