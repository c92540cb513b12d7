package org.warmsunset.town;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Chance from a seed: SplitMix64, written out so that no JDK can change it. */
final class Dice {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Dice of their own for every purpose, so that a change to one part of the town leaves the others as they were. */
    static Dice of(long seed, String purpose) {
        return new Dice(mix(seed + GOLDEN_GAMMA * purpose.hashCode()));
    }

    /** A number from 0 to {@code bound - 1}. */
    int below(int bound) {
        state += GOLDEN_GAMMA;
        return (int) ((mix(state) >>> 1) % bound);
    }

    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    boolean permille(int chance) {
        return below(1000) < chance;
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** The place of one of the weights, each as likely as it is heavy. */
    int weighted(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int rest = below(total);
        int place = 0;
        while (rest >= weights[place]) {
            rest -= weights[place];
            place++;
        }
        return place;
    }

    /** So many different choices, in the order of the list. */
    <T> List<T> some(List<T> choices, int count) {
        List<T> chosen = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            if (below(choices.size() - i) < count - chosen.size()) {
                chosen.add(choices.get(i));
            }
        }
        return chosen;
    }

    <T> List<T> shuffled(List<T> items) {
        List<T> mixed = new ArrayList<>(items);
        for (int i = mixed.size() - 1; i > 0; i--) {
            Collections.swap(mixed, i, below(i + 1));
        }
        return mixed;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
