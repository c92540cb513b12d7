package org.warmsunset.testkit;

import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/**
 * The seeds of random tests: a fixed list, or the one that the system property {@code warmsunset.seed} names, to run a
 * failed case again.
 *
 * <pre>{@code
 * Seeds.check(100, seed -> {
 *     RandomProgramme programme = RandomProgramme.of(seed);
 *     assertThat(...).as(...).isEqualTo(...);
 * });
 * }</pre>
 */
public final class Seeds {
    /** The system property that sets one seed. */
    public static final String PROPERTY = "warmsunset.seed";

    private Seeds() {}

    /**
     * Checks something for each seed. A failure names the seed.
     *
     * @param count how many seeds, from 1 on, unless the system property sets one
     * @param check what is to hold for a seed; throws when it does not
     * @throws AssertionError if a check failed
     */
    public static void check(int count, LongConsumer check) {
        seeds(count).forEach(seed -> check(seed, check));
    }

    private static LongStream seeds(int count) {
        Long one = Long.getLong(PROPERTY);
        return one == null ? LongStream.rangeClosed(1, count) : LongStream.of(one);
    }

    private static void check(long seed, LongConsumer check) {
        try {
            check.accept(seed);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("with seed %d (again: -D%s=%d): %s".formatted(seed, PROPERTY, seed, e), e);
        }
    }
}
