package org.warmsunset.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateTest {
    @Test
    void rates_are_compared_as_fractions() {
        assertThat(new Rate(2, 1)).isEqualByComparingTo(new Rate(4, 2));
        assertThat(new Rate(2, 1)).isGreaterThan(new Rate(2_000_000, 1_000_001));
        assertThat(new Rate(0, 1)).isLessThan(new Rate(1, 1_000_000_000));
        assertThat(new Rate(1_000_000_000, 1)).isGreaterThan(new Rate(999_999_999, 1));
    }

    @Test
    void no_rate_is_below_all_others_and_reaches_nothing() {
        assertThat(Rate.none()).isLessThan(new Rate(0, 1)).isEqualByComparingTo(new Rate(0, 0));
        assertThat(new Rate(0, 1)).isGreaterThan(Rate.none());
        assertThat(Rate.none().reaches(0)).isFalse();
        assertThat(Rate.none().value()).isEmpty();
    }

    @Test
    void a_rate_reaches_what_it_is() {
        assertThat(new Rate(0, 3).reaches(0)).isTrue();
        assertThat(new Rate(4, 1).reaches(0.8)).isTrue();
        assertThat(new Rate(7, 3).reaches(0.7)).isTrue();
        assertThat(new Rate(69, 31).reaches(0.7)).isFalse();
        assertThat(new Rate(1, 3).plus(new Rate(2, 2)).value()).hasValue(0.375);
    }
}
