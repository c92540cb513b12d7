package org.warmsunset.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.calendar.FestivalDay;
import org.warmsunset.calendar.YearOutOfRangeException;

/** Lays out the periods whose last day lies among some days: those of cycles and those around festivals. */
final class Schedule {
    private final DateRange ends;
    private final DateRange known;
    private final FestivalCalendar festivals;
    private final List<OwedPeriod> periods = new ArrayList<>();

    private Schedule(DateRange ends, DateRange known, FestivalCalendar festivals) {
        this.ends = ends;
        this.known = known;
        this.festivals = festivals;
    }

    /**
     * Lays out periods.
     *
     * @param runs the duties; those of which nothing is owed by period are passed over
     * @param ends the days in which a period ends
     * @param known the days whose festivals the calendar must know
     * @return the periods, ordered by their last day, then by duty
     */
    static List<OwedPeriod> of(List<Run> runs, DateRange ends, DateRange known, FestivalCalendar festivals) {
        Schedule schedule = new Schedule(ends, known, festivals);
        for (Run run : runs) {
            if (run.shape() instanceof Owed.Every every) {
                schedule.addCycle(run, every.cycle());
            } else if (run.shape() instanceof Owed.AtFestivals owed) {
                owed.windows().forEach(window -> schedule.addFestival(run, window));
            }
        }
        schedule.periods.sort(
                Comparator.comparing((OwedPeriod period) -> period.days().last())
                        .thenComparing(OwedPeriod::duty, OwedDuty.IN_ORDER)
                        .thenComparing(period -> period.days().first()));
        return List.copyOf(schedule.periods);
    }

    private void addCycle(Run run, Cycle cycle) {
        DateRange natural = cycle.holding(ends.first(), run.weekStart());
        while (!natural.first().isAfter(ends.last())) {
            add(run, natural, null);
            natural = cycle.holding(natural.last().plusDays(1), run.weekStart());
        }
    }

    private void addFestival(Run run, Owed.FestivalWindow window) {
        LocalDate earliest = ends.first().minusDays(window.closesDaysAfter());
        // A window that a new version cuts can end in the report's window although its festival comes later.
        boolean isCut = !run.days().last().isAfter(ends.last());
        LocalDate latest = isCut ? ends.last().plusDays(window.opensDaysBefore()) : ends.last();
        for (int year = earliest.getYear(); year <= latest.getYear(); year++) {
            for (FestivalDay day : daysIn(year)) {
                if (day.festival() == window.festival()) {
                    add(run, window.around(day.date()), day.date());
                }
            }
        }
    }

    /**
     * At the edges of a calendar, a year before or after the window's own may be none of its years, and then has no
     * say.
     */
    private List<FestivalDay> daysIn(int year) {
        try {
            return festivals.in(year);
        } catch (YearOutOfRangeException e) {
            if (year < known.first().getYear() || year > known.last().getYear()) {
                return List.of();
            }
            throw e;
        }
    }

    private void add(Run run, DateRange natural, @Nullable LocalDate dayAsked) {
        run.cut(natural)
                .filter(days -> ends.contains(days.last()))
                .map(days -> new OwedPeriod(run.on(days.first()), days, natural.length(), dayAsked))
                .ifPresent(periods::add);
    }
}
