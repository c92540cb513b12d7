package org.warmsunset.duty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.warmsunset.basics.DateRange;
import org.warmsunset.calendar.Festival;

/** When a duty is owed: in every period, around festivals, after incidents, or once. */
public sealed interface Owed permits Owed.Every, Owed.AtFestivals, Owed.AfterIncidents, Owed.Once {
    /** {@return the most days that one of its periods can have; 0 when it has none, since it is owed once} */
    int longest();

    /**
     * {@return what decides where its periods lie; when this changes with a version of the rules, a period that is
     * running is cut}
     */
    default Owed shape() {
        return this;
    }

    /**
     * Once in every period of a cycle.
     *
     * @param cycle the periods
     * @param fromActivePercent on which part of a period's days, before it was cut, it must be active to owe the duty:
     *     0 to 100
     */
    record Every(Cycle cycle, int fromActivePercent) implements Owed {
        /** The percentage of a book that names none. */
        public static final int FROM_ACTIVE_PERCENT = 50;

        /**
         * Checks the percentage.
         *
         * @param cycle the periods
         * @param fromActivePercent on which part of a period's days it must be active: 0 to 100
         * @throws IllegalArgumentException if the percentage is out of range
         */
        public Every {
            Check.range("fromActivePercent", fromActivePercent, 0, 100);
        }

        @Override
        public int longest() {
            return cycle.longest();
        }

        @Override
        public Owed shape() {
            return new Every(cycle, 0);
        }
    }

    /**
     * Once around each of some festivals.
     *
     * @param windows the festivals, each at most once, and the days around them
     */
    record AtFestivals(List<FestivalWindow> windows) implements Owed {
        /**
         * Checks the windows and puts them in the festivals' order.
         *
         * @param windows the festivals, each at most once, and the days around them
         * @throws IllegalArgumentException if there is none, or a festival is named twice
         */
        public AtFestivals {
            windows = windows.stream()
                    .sorted(Comparator.comparing(FestivalWindow::festival))
                    .toList();
            Check.that(!windows.isEmpty(), "atFestivals", "names no festival");
            Set<Festival> festivals =
                    windows.stream().map(FestivalWindow::festival).collect(Collectors.toSet());
            Check.that(festivals.size() == windows.size(), "atFestivals", "names a festival twice");
        }

        @Override
        public int longest() {
            return windows.stream().mapToInt(FestivalWindow::days).reduce(0, Math::max);
        }
    }

    /**
     * A festival and the days around it.
     *
     * @param festival the festival
     * @param opensDaysBefore how many days before the festival the window opens, 0 to 366
     * @param closesDaysAfter how many days after the festival the window closes, 0 to 366
     */
    record FestivalWindow(Festival festival, int opensDaysBefore, int closesDaysAfter) {
        /**
         * Checks the numbers.
         *
         * @param festival the festival
         * @param opensDaysBefore how many days before the festival the window opens, 0 to 366
         * @param closesDaysAfter how many days after the festival the window closes, 0 to 366
         * @throws IllegalArgumentException if one of them is out of range
         */
        public FestivalWindow {
            Check.range("opensDaysBefore", opensDaysBefore, 0, Cycle.MOST_DAYS);
            Check.range("closesDaysAfter", closesDaysAfter, 0, Cycle.MOST_DAYS);
        }

        /** {@return how many days it has} */
        public int days() {
            return opensDaysBefore + closesDaysAfter + 1;
        }

        /**
         * Gives the days on which the duty is done in time.
         *
         * @param festivalDay the festival's own day
         * @return the window, both ends included
         */
        public DateRange around(LocalDate festivalDay) {
            return DateRange.of(festivalDay.minusDays(opensDaysBefore), festivalDay.plusDays(closesDaysAfter));
        }
    }

    /**
     * Once after each day on which something of some kinds befell the elder.
     *
     * @param kinds the kinds of incident, at least one, such as FALL
     * @param withinDays how many days after the incident it can still be done in time, 0 to 366
     */
    record AfterIncidents(Set<String> kinds, int withinDays) implements Owed {
        /**
         * Checks the number and keeps a copy of the set.
         *
         * @param kinds the kinds of incident, at least one, such as FALL
         * @param withinDays how many days after the incident it can still be done in time, 0 to 366
         * @throws IllegalArgumentException if a kind is none or the number is out of range
         */
        public AfterIncidents {
            Check.that(!kinds.isEmpty(), "kinds", "names no kind of incident");
            kinds.forEach(kind -> Check.code("kinds", kind));
            Check.range("withinDays", withinDays, 0, Cycle.MOST_DAYS);
            kinds = Set.copyOf(new TreeSet<>(kinds));
        }

        @Override
        public int longest() {
            return withinDays + 1;
        }
    }

    /**
     * Once, a standing duty.
     *
     * @param withinDays how many days after the start it can still be done in time, 0 to 3660
     */
    record Once(int withinDays) implements Owed {
        private static final int MOST = 3660;

        /**
         * Checks the number.
         *
         * @param withinDays how many days after the start it can still be done in time, 0 to 3660
         * @throws IllegalArgumentException if it is out of range
         */
        public Once {
            Check.range("withinDays", withinDays, 0, MOST);
        }

        @Override
        public int longest() {
            return 0;
        }
    }
}
