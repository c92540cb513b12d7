package org.warmsunset.bench;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.calendar.Festival;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.calendar.FestivalDay;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.Owed;
import org.warmsunset.duty.RuleSet;

/** Which week, month and greeting window a day belongs to: the peers keep a table of it. */
final class Calendar {
    private static final int WEEK = 7;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private final RuleSet rules;
    private final FestivalCalendar festivals;

    Calendar(RuleSet rules, FestivalCalendar festivals) {
        this.rules = rules;
        this.festivals = festivals;
    }

    /**
     * The greeting window of a day.
     *
     * @param year the year of its festival
     * @param nth which of that year's it is, from 0
     * @param first its first day
     */
    record Greeting(int year, int nth, long first) {
        int period() {
            return year * 10 + nth;
        }
    }

    static long week(LocalDate day) {
        return (day.toEpochDay() + 3) / WEEK;
    }

    static int weekday(LocalDate day) {
        return (int) ((day.toEpochDay() + 3) % WEEK);
    }

    static long monday(long week) {
        return WEEK * week - 3;
    }

    static int month(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }

    /** The year to which the day's week belongs: that of its Sunday. */
    static int weekYear(LocalDate day) {
        return day.plusDays(6L - weekday(day)).getYear();
    }

    /** Which of its year's weeks it is, from 0. */
    static int weekNth(LocalDate day) {
        return (int) (week(day) - week(LocalDate.of(weekYear(day), 1, 1)));
    }

    /** The days around a festival on which a greeting is in time. */
    static Optional<Owed.FestivalWindow> windowOf(RuleSet rules, Festival festival) {
        return rules.duties().stream()
                .map(Duty::owed)
                .filter(Owed.AtFestivals.class::isInstance)
                .flatMap(owed -> ((Owed.AtFestivals) owed).windows().stream())
                .filter(window -> window.festival() == festival)
                .findFirst();
    }

    @Nullable
    Greeting greeting(LocalDate day) {
        int nth = 0;
        for (FestivalDay festival : festivals.in(day.getYear())) {
            DateRange days = windowOf(rules, festival.festival())
                    .map(window -> window.around(festival.date()))
                    .orElse(null);
            if (days != null) {
                if (days.contains(day)) {
                    return new Greeting(day.getYear(), nth, days.firstEpochDay());
                }
                nth++;
            }
        }
        return null;
    }

    /** The rows of the table. */
    Iterator<Object[]> rows() {
        return LongStream.rangeClosed(FIRST.toEpochDay(), LAST.toEpochDay())
                .mapToObj(LocalDate::ofEpochDay)
                .map(this::row)
                .iterator();
    }

    @SuppressWarnings("NullAway") // a row for JDBC, whose cells may be null
    private Object[] row(LocalDate day) {
        Greeting greeting = greeting(day);
        return new Object[] {
            day.toEpochDay(),
            (long) day.getYear(),
            week(day),
            (long) weekYear(day),
            1L << weekNth(day),
            (long) weekday(day),
            1L << weekday(day),
            (long) month(day),
            (long) day.getMonthValue(),
            1L << (day.getDayOfMonth() - 1),
            greeting == null ? null : (long) greeting.period(),
            greeting == null ? null : (long) greeting.nth(),
            greeting == null ? null : 1L << (day.toEpochDay() - greeting.first())
        };
    }
}
