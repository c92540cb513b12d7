package org.warmsunset.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.warmsunset.basics.DateRange;

/** Periods that follow each other without a gap. */
public sealed interface Cycle permits Cycle.Calendar, Cycle.Tiles {
    /** The most days that a period may have. */
    int MOST_DAYS = 366;

    /**
     * Gives the period that holds a day.
     *
     * @param day the day
     * @param weekStart the day on which a week begins
     * @return the period, both ends included; the first one for a day before all of them
     */
    DateRange holding(LocalDate day, DayOfWeek weekStart);

    /** {@return the most days that one of its periods can have} */
    int longest();

    /** The weeks and the parts of the calendar year. */
    enum Calendar implements Cycle {
        /** Seven days from the day on which a week begins. */
        WEEK(7) {
            @Override
            public DateRange holding(LocalDate day, DayOfWeek weekStart) {
                LocalDate first = day.with(TemporalAdjusters.previousOrSame(weekStart));
                return DateRange.of(first, first.plusDays(6));
            }
        },
        /** A calendar month. */
        MONTH(31, 1),
        /** Three months, from January, April, July or October. */
        QUARTER(92, 3),
        /** Six months, from January or July. */
        HALF_YEAR(184, 6),
        /** A calendar year. */
        YEAR(366, 12);

        private final int longest;
        private final int months;

        Calendar(int longest) {
            this(longest, 0);
        }

        Calendar(int longest, int months) {
            this.longest = longest;
            this.months = months;
        }

        @Override
        public DateRange holding(LocalDate day, DayOfWeek weekStart) {
            int firstMonth = day.getMonthValue() - (day.getMonthValue() - 1) % months;
            LocalDate first = LocalDate.of(day.getYear(), firstMonth, 1);
            return DateRange.of(first, first.plusMonths(months).minusDays(1));
        }

        @Override
        public int longest() {
            return longest;
        }
    }

    /**
     * Periods of some days, from a day on and none before it.
     *
     * @param days how many days each has, 1 to 366
     * @param from the first day of the first one
     */
    record Tiles(int days, LocalDate from) implements Cycle {
        /**
         * Checks the number.
         *
         * @param days how many days each has, 1 to 366
         * @param from the first day of the first one
         * @throws IllegalArgumentException if the number is out of range
         */
        public Tiles {
            Check.range("days", days, 1, MOST_DAYS);
        }

        @Override
        public DateRange holding(LocalDate day, DayOfWeek weekStart) {
            long before = Math.max(0, day.toEpochDay() - from.toEpochDay()) / days;
            long first = from.toEpochDay() + before * days;
            return DateRange.ofEpochDays(first, first + days - 1);
        }

        @Override
        public int longest() {
            return days;
        }
    }
}
