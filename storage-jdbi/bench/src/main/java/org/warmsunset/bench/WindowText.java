package org.warmsunset.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.warmsunset.basics.DateRange;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.calendar.FestivalDay;
import org.warmsunset.duty.RuleSet;
import org.warmsunset.duty.Window;

/** The query for the report of a calendar year: all its days are written into the text, as the peers like it best. */
final class WindowText {
    private static final int WEEK = 7;
    private static final int LONGEST_PERIOD = 31;

    private final Window window;
    private final List<DateRange> months = new ArrayList<>();
    private final List<DateRange> greetings = new ArrayList<>();
    private final List<FestivalDay> festivals = new ArrayList<>();
    private final long monday;
    private final long weeks;

    WindowText(Window window, RuleSet rules, FestivalCalendar calendar) {
        this.window = window;
        long firstWeek = Calendar.week(window.from());
        this.monday = Calendar.monday(firstWeek);
        this.weeks = (window.to().toEpochDay() - 3) / WEEK - firstWeek + 1;
        for (int month = 1; month <= YearRow.MONTHS; month++) {
            YearMonth days = YearMonth.of(window.from().getYear(), month);
            months.add(DateRange.of(days.atDay(1), days.atEndOfMonth()));
        }
        for (FestivalDay day : calendar.in(window.from().getYear())) {
            Calendar.windowOf(rules, day.festival()).ifPresent(greeting -> {
                festivals.add(day);
                greetings.add(greeting.around(day.date()));
            });
        }
        if (greetings.size() != YearRow.WINDOWS) {
            throw new IllegalArgumentException("%d festivals".formatted(greetings.size()));
        }
    }

    /** Makes the query whose middle, how periods are found to be met, is the text of that name. */
    String query(Engine engine, String middle) {
        String text = Texts.of(engine, "judged") + Texts.of(engine, middle) + Texts.of(engine, "verdicts");
        Map<String, String> values = new HashMap<>(days());
        values.putAll(lists());
        values.putAll(new YearRowText(monday, weeks, months, greetings).expressions());
        return engine.translate(Texts.fill(text, values));
    }

    private Map<String, String> days() {
        LocalDate from = window.from();
        return Map.of(
                "from", number(from.toEpochDay()),
                "to", number(window.to().toEpochDay()),
                "as_of", number(window.asOf().toEpochDay()),
                "year", number(from.getYear()),
                "first_monday", number(monday),
                "last_sunday", number(monday + WEEK * weeks - 1),
                "first_week", number(Calendar.week(from)),
                "last_week", number(Calendar.week(from) + weeks - 1),
                "first_month", number(Calendar.month(from)),
                "last_month", number(Calendar.month(window.to())));
    }

    private Map<String, String> lists() {
        String weekRows = IntStream.range(0, (int) weeks)
                .mapToLong(i -> Calendar.week(window.from()) + i)
                .mapToObj(week -> row(week, Calendar.monday(week), Calendar.monday(week + 1) - 1))
                .collect(Collectors.joining(", "));
        String monthRows = months.stream()
                .map(days -> row(Calendar.month(days.first()), days.firstEpochDay(), days.lastEpochDay()))
                .collect(Collectors.joining(", "));
        String festivalRows = each(i -> row(
                i,
                festivals.get(i).date().toEpochDay(),
                greetings.get(i).firstEpochDay(),
                greetings.get(i).lastEpochDay()));
        return Map.of(
                "weeks",
                weekRows,
                "months",
                monthRows,
                "festivals",
                festivalRows,
                "nth",
                IntStream.range(0, LONGEST_PERIOD).mapToObj(WindowText::row).collect(Collectors.joining(", ")),
                "greeting_bits",
                "(" + each(i -> bit("r.day", i)).replace(", ", " + ") + ")",
                "greeting_bits_of_d",
                "(" + each(i -> bit("d", i)).replace(", ", " + ") + ")",
                "greetings_concerned",
                each(this::concerned).replace(", ", " + "));
    }

    private String bit(String day, int nth) {
        DateRange days = greetings.get(nth);
        return "case when %s between %d and %d then %d else 0 end"
                .formatted(day, days.firstEpochDay(), days.lastEpochDay(), 1 << nth);
    }

    private String concerned(int nth) {
        DateRange days = greetings.get(nth);
        return "case when c >= %d and s <= %d then 1 else 0 end".formatted(days.firstEpochDay(), days.lastEpochDay());
    }

    private static String each(IntFunction<String> festival) {
        return IntStream.range(0, YearRow.WINDOWS).mapToObj(festival).collect(Collectors.joining(", "));
    }

    private static String row(long... numbers) {
        return IntStream.range(0, numbers.length)
                .mapToObj(i -> number(numbers[i]))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String row(int number) {
        return row((long) number);
    }

    private static String number(long number) {
        return Long.toString(number);
    }
}
