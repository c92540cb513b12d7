package org.warmsunset.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws what the generators need. */
final class RandomSource {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 1155;

    private final Random random;

    RandomSource(Random random) {
        this.random = random;
    }

    /** From 0 to the most, both included. */
    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Some of the choices, in any order, each at most once. */
    <T> List<T> someOf(List<T> choices) {
        List<T> some = new ArrayList<>();
        for (T choice : choices) {
            if (chance(40)) {
                some.add(random.nextInt(some.size() + 1), choice);
            }
        }
        return some;
    }

    /** A day of the years 2024 to early 2027, every fourth time a hard one. */
    LocalDate day() {
        return chance(25) ? oneOf(HardCases.DAYS) : FIRST.plusDays(upTo(DAYS));
    }

    /** One of the first instants after 1970, few enough to meet now and then. */
    Instant instant() {
        return Instant.ofEpochMilli(upTo(20));
    }
}
