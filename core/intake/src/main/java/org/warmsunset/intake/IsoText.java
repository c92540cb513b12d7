package org.warmsunset.intake;

import java.time.Instant;
import java.time.LocalDate;

/** Reads ISO days and instants as the JDK does, the common shapes without its formatter: an import has millions. */
final class IsoText {
    private static final int DAY = "2026-10-31".length();
    private static final int INSTANT = "2026-10-31T08:00:00Z".length();
    private static final int SECONDS_PER_DAY = 86_400;

    private IsoText() {}

    /**
     * Reads a day.
     *
     * @throws java.time.DateTimeException if the text is none
     */
    static LocalDate day(String text) {
        return text.length() == DAY && startsWithDay(text) ? leadingDay(text) : LocalDate.parse(text);
    }

    /**
     * Reads an instant.
     *
     * @throws java.time.DateTimeException if the text is none
     */
    static Instant instant(String text) {
        if (text.length() != INSTANT
                || !startsWithDay(text)
                || text.charAt(DAY) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':'
                || text.charAt(INSTANT - 1) != 'Z') {
            return Instant.parse(text);
        }
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, 19);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return Instant.parse(text);
        }
        long day = leadingDay(text).toEpochDay();
        return Instant.ofEpochSecond(day * SECONDS_PER_DAY + (hour * 60L + minute) * 60 + second);
    }

    private static boolean startsWithDay(String text) {
        return digits(text, 0, 4) >= 0
                && text.charAt(4) == '-'
                && digits(text, 5, 7) >= 0
                && text.charAt(7) == '-'
                && digits(text, 8, 10) >= 0;
    }

    private static LocalDate leadingDay(String text) {
        return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
    }

    /** The number that some ASCII digits make; -1 when there is another character among them. */
    private static int digits(String text, int from, int end) {
        int number = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }
}
