package org.warmsunset.bench;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.warmsunset.basics.DateRange;

/** Expressions that find the periods which were met in the columns of {@link YearRow}. */
final class YearRowText {
    /** The bits 0 to 62; shifted to the right, it never overflows in any of the databases. */
    private static final String ALL_BITS = "9223372036854775807";

    private final long monday;
    private final long weeks;
    private final List<DateRange> months;
    private final List<DateRange> greetings;

    YearRowText(long monday, long weeks, List<DateRange> months, List<DateRange> greetings) {
        this.monday = monday;
        this.weeks = weeks;
        this.months = months;
        this.greetings = greetings;
    }

    /** The bits from one number to another, which are from 0 to 63 and from -1 to 62. */
    static String bits(String first, String last) {
        return "((%1$s >> (62 - (%3$s))) & ~(%1$s >> (63 - (%2$s))))".formatted(ALL_BITS, first, last);
    }

    /** The bits from one number to another, whatever they are. */
    static String anyBits(String first, String last) {
        return bits("least(greatest(%s, 0), 63)".formatted(first), "greatest(least(%s, 62), -1)".formatted(last));
    }

    Map<String, String> expressions() {
        return Map.of(
                "whole_weeks", join(" | ", 0, YearRow.WEEKDAYS, i -> "d" + i),
                "cut_weeks", join(" | ", 0, YearRow.WEEKDAYS, this::cutWeeks),
                "whole_months", join(" + ", 1, YearRow.MONTHS, i -> bitWhen("a" + i, i - 1)),
                "cut_months", join(" + ", 1, YearRow.MONTHS, i -> cut("a" + i, i - 1, months.get(i - 1))),
                "whole_greetings", join(" + ", 0, YearRow.WINDOWS, i -> bitWhen("g" + i, i)),
                "cut_greetings", join(" + ", 0, YearRow.WINDOWS, i -> cut("g" + i, i, greetings.get(i))),
                "packed_of_records",
                        join(", ", 0, YearRow.WEEKDAYS, this::weeksOfRecords) + ", "
                                + join(", ", 1, YearRow.MONTHS, i -> daysOfRecords("a" + i, 4, months.get(i - 1)))
                                + ", "
                                + join(", ", 0, YearRow.WINDOWS, i -> daysOfRecords("g" + i, 8, greetings.get(i))));
    }

    private static String join(String between, int first, int many, IntFunction<String> part) {
        String joined = IntStream.range(first, first + many).mapToObj(part).collect(Collectors.joining(between));
        return between.equals(", ") ? joined : "(" + joined + ")";
    }

    /** The weeks whose nth day was served and lies in the span. */
    private String cutWeeks(int nth) {
        String first = "(greatest(j.s, %d) - %d) // 7".formatted(monday, monday + nth - 6);
        String last = "(greatest(least(j.c, %d), %d) - %d) // 7 - 1"
                .formatted(monday + 7 * weeks - 1, monday - 1, monday + nth - 7);
        return "(d%d & %s)".formatted(nth, bits(first, last));
    }

    private static String cut(String column, int nth, DateRange days) {
        String first = "j.s - " + days.firstEpochDay();
        String last = "j.c - " + days.firstEpochDay();
        return bitWhen("(%s & %s)".formatted(column, anyBits(first, last)), nth);
    }

    private static String bitWhen(String bits, int nth) {
        return "case when %s <> 0 then %d else 0 end".formatted(bits, 1 << nth);
    }

    private String weeksOfRecords(int nth) {
        return ("bit_or(case when (kinds & 3) <> 0 and (day + 3) %% 7 = %d and day <= %d"
                        + " then cast(1 as bigint) << ((day + 3) // 7 - %d) else 0 end) as d%d")
                .formatted(nth, monday + 7 * weeks - 1, (monday + 3) / 7, nth);
    }

    private static String daysOfRecords(String column, int kind, DateRange days) {
        return ("bit_or(case when (kinds & %d) <> 0 and day between %d and %d"
                        + " then cast(1 as bigint) << (day - %d) else 0 end) as %s")
                .formatted(kind, days.firstEpochDay(), days.lastEpochDay(), days.firstEpochDay(), column);
    }
}
