package org.warmsunset.duty;

import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;

/**
 * Where some days that follow each other lie in the {@linkplain DaySet#bits bits} of a longer range: whether a week had
 * a chat is one or two word operations.
 */
final class Stretch {
    private static final Stretch NONE = new Stretch(0, 0, 0, 0);

    private final int first;
    private final int last;
    private final long inFirst;
    private final long inLast;

    /**
     * Makes a stretch.
     *
     * @param first the word that holds its first day
     * @param last the word that holds its last day
     * @param inFirst its days in the first word
     * @param inLast its days in the last word; none if that is the first one too
     */
    private Stretch(int first, int last, long inFirst, long inLast) {
        this.first = first;
        this.last = last;
        this.inFirst = inFirst;
        this.inLast = inLast;
    }

    /** {@return a stretch without a day} */
    static Stretch none() {
        return NONE;
    }

    /**
     * Finds days.
     *
     * @param days the days
     * @param range the range whose bits are asked; it holds the days
     */
    static Stretch of(DateRange days, DateRange range) {
        long start = days.firstEpochDay() - range.firstEpochDay();
        long end = days.lastEpochDay() - range.firstEpochDay();
        int first = (int) (start >> 6);
        int last = (int) (end >> 6);
        long from = -1L << start;
        long upTo = -1L >>> (63 - (end & 63));
        return first == last ? new Stretch(first, last, from & upTo, 0) : new Stretch(first, last, from, upTo);
    }

    /** How many of its days are set. */
    int count(long[] bits) {
        int count = Long.bitCount(bits[first] & inFirst) + Long.bitCount(bits[last] & inLast);
        for (int word = first + 1; word < last; word++) {
            count += Long.bitCount(bits[word]);
        }
        return count;
    }

    /** Clears the days that are none of it. */
    void keepIn(long[] bits) {
        for (int word = 0; word < bits.length; word++) {
            if (word == first || word == last) {
                bits[word] &= (word == first ? inFirst : 0) | (word == last ? inLast : 0);
            } else if (word < first || word > last) {
                bits[word] = 0;
            }
        }
    }
}
