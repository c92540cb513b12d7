package org.warmsunset.basics;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A set of days, one bit a day: "was there a chat in this week?" is one or two word operations, and a year takes 48
 * bytes.
 *
 * <pre>{@code
 * DaySet chats = DaySet.of(LocalDate.of(2026, 10, 27), LocalDate.of(2026, 10, 30));
 * chats.count(DateRange.of(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 11, 1)));   // 2
 * }</pre>
 *
 * <p>Immutable, thread-safe and compared by value. Meant for days that lie within some decades of each other: the
 * memory grows with the distance between the first and the last.
 */
public final class DaySet {
    /** How many words hold the days of one year. */
    public static final int WORDS_PER_YEAR = 6;

    private static final DaySet EMPTY = new DaySet(0, new long[0]);

    /**
     * Word {@code i} holds the epoch days {@code 64 * (firstWord + i)} and the 63 after it. No empty word at either
     * end.
     */
    private final long firstWord;

    private final long[] words;

    private DaySet(long firstWord, long[] words) {
        this.firstWord = firstWord;
        this.words = words;
    }

    /** {@return the set without a day} */
    public static DaySet empty() {
        return EMPTY;
    }

    /**
     * Makes a set of days.
     *
     * @param days the days, in any order; a repeated day counts once
     * @return the set
     */
    public static DaySet of(LocalDate... days) {
        return of(Arrays.asList(days));
    }

    /**
     * Makes a set of days.
     *
     * @param days the days, in any order; a repeated day counts once
     * @return the set
     */
    public static DaySet of(Collection<LocalDate> days) {
        Builder builder = new Builder();
        days.forEach(builder::add);
        return builder.build();
    }

    /**
     * Makes the set of all days of a range.
     *
     * @param range the range
     * @return the set
     */
    public static DaySet of(DateRange range) {
        long firstWord = range.firstEpochDay() >> 6;
        long[] words = new long[Math.toIntExact((range.lastEpochDay() >> 6) - firstWord) + 1];
        Arrays.fill(words, -1L);
        words[0] &= from(range.firstEpochDay());
        words[words.length - 1] &= upTo(range.lastEpochDay());
        return new DaySet(firstWord, words);
    }

    /**
     * Makes a set of the days of one year from their bits, as {@link #bits} gives them.
     *
     * @param year the year
     * @param yearWords six words; bit {@code n % 64} of word {@code n / 64} is the day {@code n} days after 1 January
     * @return the set
     * @throws IllegalArgumentException if there are not six words or a bit lies beyond 31 December
     */
    public static DaySet ofYear(int year, long[] yearWords) {
        if (yearWords.length != WORDS_PER_YEAR) {
            throw new IllegalArgumentException("a year takes " + WORDS_PER_YEAR + " words, not " + yearWords.length);
        }
        if (yearWords[WORDS_PER_YEAR - 1] >>> (Year.isLeap(year) ? 46 : 45) != 0) {
            throw new IllegalArgumentException("the words hold a day beyond 31 December " + year);
        }
        if (isEmpty(yearWords)) {
            return EMPTY;
        }
        long january = LocalDate.of(year, 1, 1).toEpochDay();
        long[] words = new long[WORDS_PER_YEAR + 1];
        add(yearWords, january & 63, words);
        return trimmed(january >> 6, words);
    }

    private static boolean isEmpty(long[] words) {
        long any = 0;
        for (long word : words) {
            any |= word;
        }
        return any == 0;
    }

    /**
     * Gives the bits of the days of a range.
     *
     * @param range the range
     * @return as many words as the range takes; bit {@code n % 64} of word {@code n / 64} is the day {@code n} days
     *     after its first, and no bit is set beyond its last
     */
    public long[] bits(DateRange range) {
        long[] bits = new long[(range.length() + 63) >> 6];
        addTo(bits, range);
        return bits;
    }

    /**
     * Adds the bits of the days of a range to those of other sets.
     *
     * @param bits as many words as the range takes, as {@link #bits} gives them
     * @param range the range
     */
    public void addTo(long[] bits, DateRange range) {
        add(words, (firstWord << 6) - range.firstEpochDay(), bits);
        bits[bits.length - 1] &= upTo(range.length() - 1L);
    }

    /**
     * Adds words to others, their first bit at a place there, which may be before them; leaves out what lies beyond.
     */
    private static void add(long[] words, long place, long[] others) {
        int at = (int) (place >> 6);
        int shift = (int) (place & 63);
        for (int i = Math.max(0, -1 - at); i < words.length && at + i < others.length; i++) {
            if (at + i >= 0) {
                others[at + i] |= words[i] << shift;
            }
            if (at + i + 1 < others.length) {
                // In two steps, since a shift by 64 is none.
                others[at + i + 1] |= words[i] >>> 1 >>> (63 - shift);
            }
        }
    }

    /** {@return whether there is no day in it} */
    public boolean isEmpty() {
        return words.length == 0;
    }

    /**
     * Tells whether a day is in the set.
     *
     * @param day the day
     * @return whether it is
     */
    public boolean contains(LocalDate day) {
        long epochDay = day.toEpochDay();
        return (word(epochDay >> 6) & (1L << epochDay)) != 0;
    }

    /**
     * Tells whether a day of the range is in the set.
     *
     * @param range the range
     * @return whether at least one is
     */
    public boolean any(DateRange range) {
        long lastWord = range.lastEpochDay() >> 6;
        for (long w = range.firstEpochDay() >> 6; w <= lastWord; w++) {
            if (word(w, range) != 0) {
                return true;
            }
        }
        return false;
    }

    /** {@return how many days it has} */
    public int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /**
     * Counts the days that lie in a range.
     *
     * @param range the range
     * @return how many days of the range are in the set
     */
    public int count(DateRange range) {
        long firstWord = range.firstEpochDay() >> 6;
        long lastWord = range.lastEpochDay() >> 6;
        if (firstWord == lastWord) {
            return Long.bitCount(word(firstWord) & from(range.firstEpochDay()) & upTo(range.lastEpochDay()));
        }
        int count = -Long.bitCount(word(firstWord) & ~from(range.firstEpochDay()))
                - Long.bitCount(word(lastWord) & ~upTo(range.lastEpochDay()));
        for (long w = firstWord; w <= lastWord; w++) {
            count += Long.bitCount(word(w));
        }
        return count;
    }

    /**
     * Finds the last day that lies in a range.
     *
     * @param range the range
     * @return the latest day of the range that is in the set; empty when there is none
     */
    public Optional<LocalDate> last(DateRange range) {
        long firstWord = range.firstEpochDay() >> 6;
        for (long w = range.lastEpochDay() >> 6; w >= firstWord; w--) {
            long bits = word(w, range);
            if (bits != 0) {
                return Optional.of(LocalDate.ofEpochDay((w << 6) + 63 - Long.numberOfLeadingZeros(bits)));
            }
        }
        return Optional.empty();
    }

    /**
     * Finds the longest run of days of a range without a day of this set.
     *
     * @param range the range
     * @return the length of the longest run in days; 0 when every day of the range is in the set
     */
    public int longestGap(DateRange range) {
        long longest = 0;
        long free = range.firstEpochDay();
        long lastWord = range.lastEpochDay() >> 6;
        for (long w = free >> 6; w <= lastWord; w++) {
            for (long bits = word(w, range); bits != 0; bits &= bits - 1) {
                long day = (w << 6) + Long.numberOfTrailingZeros(bits);
                longest = Math.max(longest, day - free);
                free = day + 1;
            }
        }
        return Math.toIntExact(Math.max(longest, range.lastEpochDay() + 1 - free));
    }

    /**
     * Keeps the days that lie in a range.
     *
     * @param range the range
     * @return the days of this set that lie in it
     */
    public DaySet within(DateRange range) {
        long first = Math.max(firstWord, range.firstEpochDay() >> 6);
        long last = Math.min(firstWord + words.length - 1, range.lastEpochDay() >> 6);
        if (first > last) {
            return EMPTY;
        }
        if (last - first == words.length - 1 && word(first, range) == word(first) && word(last, range) == word(last)) {
            return this;
        }
        long[] kept = new long[(int) (last - first) + 1];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = word(first + i, range);
        }
        return trimmed(first, kept);
    }

    /**
     * Adds the days of another set.
     *
     * @param other the other set
     * @return the days that are in one of the two or in both
     */
    public DaySet union(DaySet other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        long first = Math.min(firstWord, other.firstWord);
        long end = Math.max(firstWord + words.length, other.firstWord + other.words.length);
        long[] united = new long[Math.toIntExact(end - first)];
        for (int i = 0; i < united.length; i++) {
            united[i] = word(first + i) | other.word(first + i);
        }
        return new DaySet(first, united);
    }

    /**
     * Takes the days of another set away.
     *
     * @param other the other set
     * @return the days of this set that are not in the other
     */
    public DaySet minus(DaySet other) {
        long[] left = new long[words.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = words[i] & ~other.word(firstWord + i);
        }
        return trimmed(firstWord, left);
    }

    /**
     * Takes the days of a range away.
     *
     * @param range the range
     * @return the days of this set that do not lie in it
     */
    public DaySet minus(DateRange range) {
        long[] left = words.clone();
        for (int i = 0; i < left.length; i++) {
            left[i] &= ~within(range, firstWord + i);
        }
        return trimmed(firstWord, left);
    }

    /** {@return the days, earliest first} */
    public List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>(count());
        for (int i = 0; i < words.length; i++) {
            for (long bits = words[i]; bits != 0; bits &= bits - 1) {
                days.add(LocalDate.ofEpochDay(((firstWord + i) << 6) + Long.numberOfTrailingZeros(bits)));
            }
        }
        return days;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DaySet that && firstWord == that.firstWord && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(firstWord) + Arrays.hashCode(words);
    }

    /** {@return the days, such as {@code [2026-10-27, 2026-10-30]}} */
    @Override
    public String toString() {
        return days().toString();
    }

    private long word(long index) {
        long i = index - firstWord;
        return i >= 0 && i < words.length ? words[(int) i] : 0;
    }

    private long word(long index, DateRange range) {
        return word(index) & within(range, index);
    }

    /** The days of one word that lie in a range. */
    private static long within(DateRange range, long index) {
        long firstWord = range.firstEpochDay() >> 6;
        long lastWord = range.lastEpochDay() >> 6;
        if (index < firstWord || index > lastWord) {
            return 0;
        }
        long bits = index == firstWord ? from(range.firstEpochDay()) : -1;
        return index == lastWord ? bits & upTo(range.lastEpochDay()) : bits;
    }

    private static long from(long epochDay) {
        return -1L << epochDay;
    }

    private static long upTo(long epochDay) {
        return -1L >>> (63 - (epochDay & 63));
    }

    private static DaySet trimmed(long firstWord, long[] words) {
        int from = 0;
        int end = words.length;
        while (from < end && words[from] == 0) {
            from++;
        }
        while (end > from && words[end - 1] == 0) {
            end--;
        }
        if (from == end) {
            return EMPTY;
        }
        return new DaySet(
                firstWord + from, from == 0 && end == words.length ? words : Arrays.copyOfRange(words, from, end));
    }

    /** Gathers days for a {@link DaySet}. Not thread-safe. */
    public static final class Builder {
        private long firstWord;
        private long[] words = new long[0];

        /** Makes a builder without a day. */
        public Builder() {}

        /**
         * Adds a day.
         *
         * @param day the day
         * @return this builder
         */
        public Builder add(LocalDate day) {
            long epochDay = day.toEpochDay();
            reserve(epochDay >> 6, epochDay >> 6);
            words[(int) ((epochDay >> 6) - firstWord)] |= 1L << epochDay;
            return this;
        }

        /**
         * Adds the days of a set.
         *
         * @param days the days
         * @return this builder
         */
        public Builder add(DaySet days) {
            if (!days.isEmpty()) {
                reserve(days.firstWord, days.firstWord + days.words.length - 1);
                int at = (int) (days.firstWord - firstWord);
                for (long word : days.words) {
                    words[at++] |= word;
                }
            }
            return this;
        }

        /** {@return the set of the days added so far} */
        public DaySet build() {
            return trimmed(firstWord, words.clone());
        }

        private void reserve(long first, long last) {
            if (words.length == 0) {
                firstWord = first;
                words = new long[Math.toIntExact(Math.max(last - first + 1, WORDS_PER_YEAR + 1))];
            }
            long end = firstWord + words.length;
            if (first >= firstWord && last < end) {
                return;
            }
            long newFirst = Math.min(first, firstWord);
            long[] grown = new long[Math.toIntExact(Math.max(last + 1, end) - newFirst)];
            System.arraycopy(words, 0, grown, (int) (firstWord - newFirst), words.length);
            firstWord = newFirst;
            words = grown;
        }
    }
}
