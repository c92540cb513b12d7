package org.warmsunset.town;

import java.time.LocalDate;
import java.util.Locale;

/** Identity numbers by GB 11643-1999 that belong to nobody: the county 230199 was never assigned. */
final class IdentityNumber {

    private static final String REGION = "230199";
    private static final String CHECKS = "10X98765432";

    private IdentityNumber() {}

    /** The number of someone born on that day; odd sequences are men's. */
    static String of(LocalDate born, boolean woman, int serial) {
        int sequence = serial % 499 * 2 + (woman ? 2 : 1);
        String body = String.format(
                Locale.ROOT,
                "%s%04d%02d%02d%03d",
                REGION,
                born.getYear(),
                born.getMonthValue(),
                born.getDayOfMonth(),
                sequence);
        return body + check(body);
    }

    /** ISO 7064 MOD 11-2. */
    private static char check(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum = (sum + Character.digit(body.charAt(i), 10)) * 2 % 11;
        }
        return CHECKS.charAt(sum);
    }
}
