package org.warmsunset.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.calendar.Festival;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.calendar.FestivalDay;
import org.warmsunset.calendar.YearOutOfRangeException;

/** Lays out the periods whose last day lies in a window, by the versions of the rule book. */
final class Schedule {
    private static final int DAYS_PER_WEEK = 7;
    private static final int DAYS_PER_MONTH = 31;

    private final RuleBook book;
    private final DateRange window;
    private final DateRange known;
    private final List<OwedPeriod> periods = new ArrayList<>();

    private Schedule(RuleBook book, DateRange window, DateRange known) {
        this.book = book;
        this.window = window;
        this.known = known;
    }

    /** The periods, ordered by their last day, then by duty. */
    static List<OwedPeriod> of(RuleBook book, FestivalCalendar festivals, DateRange window) {
        return new Schedule(book, window, window).laidOut(festivals);
    }

    /** The periods that have begun by a day and end on it or later, ordered in the same way. */
    static List<OwedPeriod> openOn(LocalDate day, RuleBook book, FestivalCalendar festivals) {
        DateRange ends = DateRange.of(day, day.plusDays(longest(book)));
        return new Schedule(book, ends, DateRange.of(day, day))
                .laidOut(festivals).stream()
                        .filter(period -> !period.days().first().isAfter(day))
                        .toList();
    }

    private static int longest(RuleBook book) {
        return book.versions().stream()
                .flatMap(version -> version.greetingWindows().stream())
                .mapToInt(window -> window.opensDaysBefore() + window.closesDaysAfter() + 1)
                .reduce(DAYS_PER_MONTH, Math::max);
    }

    private List<OwedPeriod> laidOut(FestivalCalendar festivals) {
        for (Run<DayOfWeek> run : runs(RuleSet::weekStart)) {
            addWeeks(run);
        }
        for (Run<Boolean> run : runs(rules -> true)) {
            addMonths(run);
        }
        for (Festival festival : Festival.values()) {
            for (Run<Optional<GreetingWindow>> run : runs(rules -> rules.windowOf(festival))) {
                if (run.shape().isPresent()) {
                    addGreetings(run, run.shape().get(), festivals);
                }
            }
        }
        periods.sort(Comparator.comparing((OwedPeriod period) -> period.days().last())
                .thenComparing(OwedPeriod::duty)
                .thenComparing(period -> period.days().first()));
        return List.copyOf(periods);
    }

    /** The days through which periods keep one shape, though versions may change meanwhile. */
    private record Run<S>(S shape, LocalDate first, LocalDate last) {}

    private <S> List<Run<S>> runs(Function<RuleSet, S> shapeOf) {
        List<Run<S>> runs = new ArrayList<>();
        S shape = shapeOf.apply(book.versions().get(0));
        LocalDate first = LocalDate.MIN;
        for (RuleSet version : book.versions()) {
            S next = shapeOf.apply(version);
            if (!Objects.equals(shape, next)) {
                LocalDate change = version.inForceFrom().orElseThrow();
                runs.add(new Run<>(shape, first, change.minusDays(1)));
                shape = next;
                first = change;
            }
        }
        runs.add(new Run<>(shape, first, LocalDate.MAX));
        return runs;
    }

    private void addWeeks(Run<DayOfWeek> run) {
        LocalDate first = window.first().with(TemporalAdjusters.previousOrSame(run.shape()));
        while (!first.isAfter(window.last())) {
            addPeriod(Duty.WEEKLY_CHAT, DateRange.of(first, first.plusDays(DAYS_PER_WEEK - 1)), null, run);
            first = first.plusDays(DAYS_PER_WEEK);
        }
    }

    private void addMonths(Run<Boolean> run) {
        YearMonth last = YearMonth.from(window.last());
        for (YearMonth month = YearMonth.from(window.first()); !month.isAfter(last); month = month.plusMonths(1)) {
            addPeriod(Duty.MONTHLY_ACTIVITY, DateRange.of(month.atDay(1), month.atEndOfMonth()), null, run);
        }
    }

    private void addGreetings(Run<?> run, GreetingWindow greeting, FestivalCalendar festivals) {
        LocalDate earliest = window.first().minusDays(greeting.closesDaysAfter());
        // A window that a new version cuts can end in the report's window although its festival comes later.
        LocalDate latest =
                !run.last().isAfter(window.last()) ? window.last().plusDays(greeting.opensDaysBefore()) : window.last();
        for (int year = earliest.getYear(); year <= latest.getYear(); year++) {
            for (FestivalDay day : daysIn(festivals, year)) {
                if (day.festival() == greeting.festival()) {
                    addPeriod(Duty.FESTIVAL_GREETING, greeting.around(day.date()), day.date(), run);
                }
            }
        }
    }

    /**
     * At the edges of a calendar, a year before or after the window's own may be none of its years, and then has no
     * say.
     */
    private List<FestivalDay> daysIn(FestivalCalendar festivals, int year) {
        try {
            return festivals.in(year);
        } catch (YearOutOfRangeException e) {
            if (year < known.first().getYear() || year > known.last().getYear()) {
                return List.of();
            }
            throw e;
        }
    }

    private void addPeriod(Duty duty, DateRange natural, @Nullable LocalDate festivalDay, Run<?> run) {
        LocalDate first = natural.first().isBefore(run.first()) ? run.first() : natural.first();
        LocalDate last = natural.last().isAfter(run.last()) ? run.last() : natural.last();
        if (!last.isBefore(first) && window.contains(last)) {
            periods.add(new OwedPeriod(duty, DateRange.of(first, last), natural.length(), festivalDay, book.on(first)));
        }
    }
}
