package org.warmsunset.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeedsTest {
    private @Nullable String set;

    @BeforeEach
    void clearTheProperty() {
        set = System.clearProperty(Seeds.PROPERTY);
    }

    @AfterEach
    void putThePropertyBack() {
        if (set == null) {
            System.clearProperty(Seeds.PROPERTY);
        } else {
            System.setProperty(Seeds.PROPERTY, set);
        }
    }

    @Test
    void the_seeds_are_a_fixed_list() {
        List<Long> seeds = new ArrayList<>();

        Seeds.check(3, seeds::add);

        assertThat(seeds).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_property_sets_one_seed() {
        System.setProperty(Seeds.PROPERTY, "-17");
        List<Long> seeds = new ArrayList<>();

        Seeds.check(3, seeds::add);

        assertThat(seeds).containsExactly(-17L);
    }

    @Test
    void a_failure_names_the_seed_and_keeps_its_cause() {
        IllegalStateException cause = new IllegalStateException("two is bad");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Seeds.check(3, seed -> {
                    if (seed == 2) {
                        throw cause;
                    }
                }))
                .withMessageContaining("with seed 2 (again: -Dwarmsunset.seed=2)")
                .withMessageContaining("two is bad")
                .withCause(cause);
    }
}
