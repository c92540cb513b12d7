package org.warmsunset.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.warmsunset.duty.Verdict;

class CountsTest {
    @Test
    void each_verdict_counts_in_its_place() {
        assertThat(Counts.none().plus(Verdict.MET)).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(Counts.none().plus(Verdict.MISSED)).isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(Counts.none().plus(Verdict.EXCUSED)).isEqualTo(new Counts(0, 0, 1, 0));
        assertThat(Counts.none().plus(Verdict.PENDING)).isEqualTo(new Counts(0, 0, 0, 1));
        assertThat(new Counts(1, 2, 3, 4).plus(new Counts(10, 20, 30, 40))).isEqualTo(new Counts(11, 22, 33, 44));
    }

    @Test
    void the_rate_is_met_of_met_and_missed() {
        assertThat(new Counts(1, 3, 100, 100).rate()).hasValue(0.25);
        assertThat(new Counts(0, 1, 0, 0).rate()).hasValue(0);
        assertThat(new Counts(1, 0, 0, 0).rate()).hasValue(1);
        assertThat(new Counts(0, 0, 5, 5).rate()).isEmpty();
        assertThat(new Counts(0, 0, 5, 5).permille()).isEmpty();
    }

    @Test
    void the_rate_for_people_is_cut_and_only_all_of_them_is_all() {
        assertThat(new Counts(1999, 1, 0, 0).permille()).hasValue(999);
        assertThat(new Counts(2000, 0, 0, 0).permille()).hasValue(1000);
        assertThat(new Counts(2, 1, 0, 0).permille()).hasValue(666);
        assertThat(new Counts(0, 7, 0, 0).permille()).hasValue(0);
        assertThat(new Counts(2_000_000_000, 1, 0, 0).permille()).hasValue(999);
    }
}
