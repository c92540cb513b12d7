package org.warmsunset.kind;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Reads ISO days, months and instants as the JDK does, with years of four digits and without its formatter, which is
 * slow for the millions of an import and large in a browser.
 */
public final class IsoText {
    private static final int DAY = "2026-10-31".length();
    private static final int MONTH = "2026-10".length();
    private static final int SECONDS = "2026-10-31T08:00:00".length();
    private static final int NANOS = 9;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int MOST_OFFSET_HOURS = 18;

    private IsoText() {}

    /**
     * Reads a day.
     *
     * @param text the day, such as {@code 2026-10-31}
     * @return the day
     * @throws DateTimeException if it is none
     */
    public static LocalDate day(String text) {
        if (text.length() != DAY) {
            throw unreadable(text);
        }
        return leadingDay(text);
    }

    /**
     * Reads a month.
     *
     * @throws DateTimeException if it is none
     */
    static YearMonth month(String text) {
        if (text.length() != MONTH || text.charAt(4) != '-') {
            throw unreadable(text);
        }
        return YearMonth.of(number(text, 0, 4), number(text, 5, MONTH));
    }

    /**
     * Reads an instant with seconds, a fraction of them or none, and an offset.
     *
     * @throws DateTimeException if it is none
     */
    static Instant instant(String text) {
        if (text.length() <= SECONDS || "Tt".indexOf(text.charAt(DAY)) < 0) {
            throw unreadable(text);
        }
        require(text, 13, ':');
        require(text, 16, ':');
        int fraction = endOfFraction(text);
        long nanos = 0;
        for (int i = SECONDS + 1; i <= SECONDS + NANOS; i++) {
            nanos = 10 * nanos + (i < fraction ? number(text, i, i + 1) : 0);
        }
        long second = (long) secondOfDay(text, nanos) - offset(text, fraction);
        return Instant.ofEpochSecond(leadingDay(text).toEpochDay() * SECONDS_PER_DAY + second, nanos);
    }

    private static int endOfFraction(String text) {
        int end = SECONDS;
        if (text.charAt(end) == '.') {
            do {
                end++;
            } while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9');
        }
        if (end > SECONDS + 1 + NANOS || end == text.length()) {
            throw unreadable(text);
        }
        return end;
    }

    /** A day may end at 24:00:00, and a leap second is taken for the one before. */
    private static int secondOfDay(String text, long nanos) {
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECONDS);
        boolean leap = hour == 23 && minute == 59 && second == 60;
        boolean midnight = hour == 24 && minute == 0 && second == 0 && nanos == 0;
        if ((hour > 23 && !midnight) || minute > 59 || (second > 59 && !leap)) {
            throw unreadable(text);
        }
        return (hour * 60 + minute) * 60 + (leap ? 59 : second);
    }

    /** The seconds of Z, +HH:MM or +HH:MM:SS. */
    private static int offset(String text, int from) {
        char sign = text.charAt(from);
        int length = text.length() - from;
        if ((sign == 'Z' || sign == 'z') && length == 1) {
            return 0;
        }
        if ((sign != '+' && sign != '-') || (length != 6 && length != 9)) {
            throw unreadable(text);
        }
        require(text, from + 3, ':');
        int hours = number(text, from + 1, from + 3);
        int minutes = number(text, from + 4, from + 6);
        int seconds = 0;
        if (length == 9) {
            require(text, from + 6, ':');
            seconds = number(text, from + 7, from + 9);
        }
        int offset = (hours * 60 + minutes) * 60 + seconds;
        if (minutes > 59 || seconds > 59 || offset > MOST_OFFSET_HOURS * 3600) {
            throw unreadable(text);
        }
        return sign == '-' ? -offset : offset;
    }

    private static LocalDate leadingDay(String text) {
        require(text, 4, '-');
        require(text, 7, '-');
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, DAY));
    }

    private static void require(String text, int place, char wanted) {
        if (text.charAt(place) != wanted) {
            throw unreadable(text);
        }
    }

    /** The number that some ASCII digits make. */
    private static int number(String text, int from, int end) {
        int number = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw unreadable(text);
            }
            number = 10 * number + c - '0';
        }
        return number;
    }

    private static DateTimeException unreadable(String text) {
        return new DateTimeException("this is no ISO day, month or instant: " + text.length() + " characters");
    }
}
