package org.warmsunset.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountsTest {
    @Test
    void each_verdict_is_added_up_in_its_place() {
        assertThat(new Counts(1, 2, 3, 4, 5).plus(new Counts(10, 20, 30, 40, 50)))
                .isEqualTo(new Counts(11, 22, 33, 44, 55));
        assertThat(Counts.none()).isEqualTo(new Counts(0, 0, 0, 0, 0));
    }

    @Test
    void counts_by_verdict_are_those_that_are_made_of_them() {
        Counts counts = new Counts(1, 2, 3, 4, 5);

        assertThat(Counts.of(counts.byVerdict(), 0)).isEqualTo(counts);
    }

    @Test
    void the_rate_is_met_of_met_and_missed() {
        assertThat(new Counts(1, 3, 100, 100, 100).rate()).hasValue(0.25);
        assertThat(new Counts(0, 1, 0, 0, 0).rate()).hasValue(0);
        assertThat(new Counts(1, 0, 0, 0, 0).rate()).hasValue(1);
        assertThat(new Counts(0, 0, 5, 5, 5).rate()).isEmpty();
        assertThat(new Counts(0, 0, 5, 5, 5).permille()).isEmpty();
    }

    @Test
    void the_rate_for_people_is_cut_and_only_all_of_them_is_all() {
        assertThat(new Counts(1999, 1, 0, 0, 0).permille()).hasValue(999);
        assertThat(new Counts(2000, 0, 0, 0, 0).permille()).hasValue(1000);
        assertThat(new Counts(2, 1, 0, 0, 0).permille()).hasValue(666);
        assertThat(new Counts(0, 7, 0, 0, 0).permille()).hasValue(0);
        assertThat(new Counts(2_000_000_000, 1, 0, 0, 0).permille()).hasValue(999);
    }
}
