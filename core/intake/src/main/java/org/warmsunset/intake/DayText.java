package org.warmsunset.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warmsunset.kind.UnreadableTextException;

/**
 * Days and months as people and spreadsheets write them: {@code 2026/10/27}, {@code 2026年10月27日}, {@code 20261027},
 * {@code 1941.5}. What can be read in two ways, such as {@code 1/5/2026}, is refused with both.
 */
final class DayText {
    private static final Pattern TAIL =
            Pattern.compile("(T| *(?:星期|周)[一二三四五六日天])? *((?:上午|下午)? *\\d{1,2}[:时点]\\d{0,2}[^Z+]*)?$");
    private static final Pattern NO_YEAR = Pattern.compile("\\d{1,2} *[月/.-] *\\d{1,2} *[日号]?");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final LocalDate BASE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate BASE_1904 = LocalDate.of(1904, 1, 1);

    private static final Way YEAR_FIRST = new Way(
            "(\\d{4}) *[-/.年] *(\\d{1,2}) *[-/.月] *(\\d{1,2}) *[日号]?",
            (parts, days) -> days.add(parts.group(1), number(parts, 2), number(parts, 3)));
    private static final Way COMPACT = new Way(
            "(\\d{4})(\\d{2})(\\d{2})", (parts, days) -> days.add(parts.group(1), number(parts, 2), number(parts, 3)));
    private static final Way SERIAL = new Way(
            "\\d{5}",
            (parts, days) -> {
                days.add(BASE_1900.plusDays(Integer.parseInt(parts.group())));
                days.add(BASE_1904.plusDays(Integer.parseInt(parts.group())));
            });

    private static final List<Way> DAYS = List.of(
            YEAR_FIRST,
            COMPACT,
            new Way(
                    "(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})",
                    (parts, days) -> {
                        days.add(parts.group(3), number(parts, 1), number(parts, 2));
                        days.add(parts.group(3), number(parts, 2), number(parts, 1));
                        days.addYearFirst(parts, number(parts, 2));
                    }),
            new Way(
                    "(\\d{1,2})[-/. ]*([A-Za-z]{3,9})[-/., ]*(\\d{4}|\\d{2})",
                    (parts, days) -> {
                        days.add(parts.group(3), month(parts.group(2)), number(parts, 1));
                        days.addYearFirst(parts, month(parts.group(2)));
                    }),
            new Way(
                    "([A-Za-z]{3,9})[. ]*(\\d{1,2})[, ]+(\\d{4})",
                    (parts, days) -> days.add(parts.group(3), month(parts.group(1)), number(parts, 2))),
            SERIAL);

    private static final List<Way> MONTH_WAYS = List.of(
            new Way(
                    "(\\d{4}|\\d{2}) *([-/.年]) *(\\d{1,2}) *月?(?:份)?",
                    (parts, days) -> {
                        days.add(parts.group(1), number(parts, 3), 1);
                        // A spreadsheet makes 1941.1 of 1941.10.
                        if (parts.group(2).equals(".") && parts.group(3).equals("1")) {
                            days.add(parts.group(1), 10, 1);
                        }
                    }),
            new Way("(\\d{4})(\\d{2})", (parts, days) -> days.add(parts.group(1), number(parts, 2), 1)),
            new Way("(\\d{1,2})[-/](\\d{4})", (parts, days) -> days.add(parts.group(2), number(parts, 1), 1)),
            new Way(
                    "([A-Za-z]{3,9})[-/., ]*(\\d{4}|\\d{2})",
                    (parts, days) -> days.add(parts.group(2), month(parts.group(1)), 1)),
            YEAR_FIRST,
            COMPACT,
            SERIAL);

    private DayText() {}

    /** One way to write a day: how it looks, and which days it may be. */
    private record Way(Pattern pattern, BiConsumer<MatchResult, Readings> read) {
        Way(String pattern, BiConsumer<MatchResult, Readings> read) {
            this(Pattern.compile(pattern), read);
        }
    }

    /** The days that a text may be, in order. */
    private static final class Readings {
        private final LocalDate latest;
        private final Collection<LocalDate> days = new TreeSet<>();

        /** Takes no day after the latest for one whose year has two digits. */
        Readings(LocalDate latest) {
            this.latest = latest;
        }

        static Readings of(String text, List<Way> ways, LocalDate latest) {
            Readings readings = new Readings(latest);
            for (Way way : ways) {
                Matcher parts = way.pattern().matcher(text);
                if (parts.matches()) {
                    way.read().accept(parts, readings);
                    return readings;
                }
            }
            return readings;
        }

        void add(LocalDate day) {
            days.add(day);
        }

        /** Adds a day that exists; a year of two digits is one of this century and one of the last. */
        void add(String year, int month, int day) {
            int number = Integer.parseInt(year);
            if (year.length() > 2) {
                addExisting(number, month, day, LocalDate.MAX);
            } else {
                addExisting(1900 + number, month, day, latest);
                addExisting(2000 + number, month, day, latest);
            }
        }

        private void addExisting(int year, int month, int day, LocalDate until) {
            boolean exists = year >= 1
                    && month >= 1
                    && month <= 12
                    && day >= 1
                    && day <= YearMonth.of(year, month).lengthOfMonth();
            if (exists && !LocalDate.of(year, month, day).isAfter(until)) {
                days.add(LocalDate.of(year, month, day));
            }
        }

        /** Adds the day whose year stands first, if it may stand first. */
        void addYearFirst(MatchResult parts, int month) {
            if (parts.group(1).length() == 2 && parts.group(3).length() == 2) {
                add(parts.group(1), month, number(parts, 3));
            }
        }

        String only(Function<LocalDate, Object> as, String none, String several) {
            List<String> texts = days.stream()
                    .map(day -> as.apply(day).toString())
                    .distinct()
                    .toList();
            if (texts.isEmpty()) {
                throw new UnreadableTextException(none, Map.of());
            }
            if (texts.size() > 1) {
                int last = texts.size() - 1;
                throw new UnreadableTextException(
                        several, Map.of("one", texts.get(last - 1), "other", texts.get(last)));
            }
            return texts.get(0);
        }
    }

    /**
     * Writes a day as the files do.
     *
     * @param text the text, without full-width characters
     * @return such as {@code 2026-10-27}
     * @throws UnreadableTextException if it is no day, or if it can be read in two ways
     */
    static String day(String text) {
        String bare = inDigits(TAIL.matcher(text).replaceFirst("").strip());
        Readings readings = Readings.of(bare, DAYS, LocalDate.MAX);
        boolean hasShape =
                DAYS.stream().anyMatch(way -> way.pattern().matcher(bare).matches());
        boolean hasNoYear = !hasShape && NO_YEAR.matcher(bare).matches();
        String none = hasShape ? "no-such-day" : hasNoYear ? "day-without-year" : "not-a-day";
        return readings.only(day -> day, none, "ambiguous-day");
    }

    /**
     * Writes a month as the files do; a whole day gives its month.
     *
     * @param text the text, without full-width characters
     * @param today a month after it is no reading of a year of two digits
     * @return such as {@code 1941-05}
     * @throws UnreadableTextException if it is no month, or if it can be read in two ways
     */
    static String month(String text, LocalDate today) {
        String bare = inDigits(TAIL.matcher(text).replaceFirst("").strip());
        return Readings.of(bare, MONTH_WAYS, today).only(YearMonth::from, "not-a-month", "ambiguous-month");
    }

    private static int number(MatchResult parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    /** The number of an English month; 0 when it is none. */
    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    /** 二〇二六年十月二十七日 in digits. */
    private static String inDigits(String text) {
        if (text.codePoints().noneMatch(c -> c == '十' || DIGITS.indexOf(c) >= 0 || c == '零')) {
            return text;
        }
        StringBuilder digits = new StringBuilder();
        String plain = text.replace('零', '〇').replace('○', '〇');
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean before = i > 0 && isDigit(plain.charAt(i - 1));
            boolean after = i + 1 < plain.length() && isDigit(plain.charAt(i + 1));
            if (c == '十') {
                digits.append(before ? "" : "1").append(after ? "" : "0");
            } else {
                digits.append(DIGITS.indexOf(c) >= 0 ? (char) ('0' + DIGITS.indexOf(c)) : c);
            }
        }
        return digits.toString();
    }

    private static boolean isDigit(char c) {
        return DIGITS.indexOf(c) >= 0;
    }
}
