package org.warmsunset.cli;

import java.security.SecureRandom;
import java.time.Instant;

/**
 * Makes ids without a sequence: 48 bits of milliseconds, then 80 of chance, as 26 digits of base 32 that sort by time.
 */
final class NewId {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int TIME_DIGITS = 10;
    private static final int CHANCE_DIGITS = 16;
    private static final int BITS = 5;
    private static final SecureRandom CHANCE = new SecureRandom();

    private NewId() {}

    static String at(Instant now) {
        StringBuilder id = new StringBuilder(TIME_DIGITS + CHANCE_DIGITS);
        long millis = now.toEpochMilli();
        for (int i = TIME_DIGITS - 1; i >= 0; i--) {
            id.append(DIGITS.charAt((int) (millis >>> (BITS * i)) & 31));
        }
        for (int i = 0; i < CHANCE_DIGITS; i++) {
            id.append(DIGITS.charAt(CHANCE.nextInt(DIGITS.length())));
        }
        return id.toString();
    }
}
