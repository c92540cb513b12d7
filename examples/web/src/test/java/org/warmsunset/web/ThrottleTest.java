package org.warmsunset.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How long whoever guesses waits. */
class ThrottleTest {
    private final Throttle throttle = new Throttle();
    private Instant now = Instant.EPOCH;

    private Duration pause() {
        Duration pause = Duration.ZERO;
        while (!throttle.mayTry("li.na", Throttle.OF_NAME, now.plus(pause))) {
            pause = pause.plusSeconds(1);
        }
        return pause;
    }

    private void fail() {
        throttle.failed("li.na", now);
    }

    @Test
    void each_failure_after_the_fifth_doubles_the_pause_up_to_a_quarter_of_an_hour() {
        for (int i = 1; i < Throttle.OF_NAME; i++) {
            fail();
            assertThat(pause()).isZero();
        }
        for (int seconds : new int[] {30, 60, 120, 240, 480, 900, 900}) {
            fail();
            assertThat(pause()).hasSeconds(seconds);
            now = now.plus(pause());
        }
        throttle.succeeded("li.na");
        assertThat(pause()).isZero();
        assertThat(throttle.mayTry("another", Throttle.OF_NAME, now)).isTrue();
    }
}
