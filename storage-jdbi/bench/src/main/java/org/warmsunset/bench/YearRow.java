package org.warmsunset.bench;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The columns of the rollup that has one row a year, all of them sets of bits: d0 to d6 the weeks with a chat on that
 * day of the week, a1 to a12 the days of each month with an activity, g0 to g3 the days of each window with a greeting.
 */
final class YearRow {
    static final int WEEKDAYS = 7;
    static final int MONTHS = 12;
    static final int WINDOWS = 4;
    static final int COLUMNS = WEEKDAYS + MONTHS + WINDOWS;

    private YearRow() {}

    static Stream<String> chats() {
        return IntStream.range(0, WEEKDAYS).mapToObj(i -> "d" + i);
    }

    static Stream<String> activities() {
        return IntStream.rangeClosed(1, MONTHS).mapToObj(i -> "a" + i);
    }

    static Stream<String> greetings() {
        return IntStream.range(0, WINDOWS).mapToObj(i -> "g" + i);
    }

    private static String all(Function<String, String> column) {
        return Stream.of(chats(), activities(), greetings())
                .flatMap(names -> names)
                .map(column)
                .collect(Collectors.joining(", "));
    }

    private static String zeros(Stream<String> columns) {
        return columns.map(name -> "cast(0 as bigint) as " + name).collect(Collectors.joining(", "));
    }

    /** What the texts about the table have places for. */
    static Map<String, String> texts(String rows) {
        String counts = " where done = 1 and voided_at is null";
        return Map.of(
                "rows",
                rows,
                "packed_columns",
                all(name -> name + " bigint not null"),
                "packed_names",
                all(name -> name),
                "packed_sums",
                all("bit_or(%s)"::formatted),
                "packed_or",
                all("%1$s = met_year.%1$s | excluded.%1$s"::formatted),
                "persons",
                "select elder_id, volunteer_id as who, day, kinds from " + rows + " a" + counts
                        + " union all select elder_id, stand_in_for, day, kinds from " + rows + " b" + counts
                        + " and stand_in_for is not null",
                "packed_chat",
                chats().map(name -> bit("c.weekday", name, "c.week_bit", "")).collect(Collectors.joining(", ")) + ", "
                        + zeros(activities()) + ", " + zeros(greetings()),
                "packed_others",
                zeros(chats()) + ", "
                        + activities()
                                .map(name -> bit("c.month_nth", name, "c.day_bit", " and (x.kinds & 4) <> 0"))
                                .collect(Collectors.joining(", "))
                        + ", "
                        + greetings()
                                .map(name -> bit("c.greeting_nth", name, "c.greeting_bit", " and (x.kinds & 8) <> 0"))
                                .collect(Collectors.joining(", ")));
    }

    private static String bit(String nth, String name, String bit, String condition) {
        return "case when %s = %s%s then %s else 0 end as %s".formatted(nth, name.substring(1), condition, bit, name);
    }
}
