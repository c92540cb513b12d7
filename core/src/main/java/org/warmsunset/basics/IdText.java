package org.warmsunset.basics;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The shape that every id has, so that ids sort alike in Java and in every database, and outlive the person's erasure
 * without telling who it was. What is none is not repeated in a message: a name or a phone may have come in its place.
 */
final class IdText {
    private static final int MAX_LENGTH = 64;
    private static final int SHORTEST_NUMBER = 11;
    private static final int BEFORE_CHECK_CHARACTER = 17;
    private static final int SHORT_AREA_CODE = 3;
    private static final int SHORT_LANDLINE = 7;
    private static final String COUNTRY = "86";

    private IdText() {}

    static void require(String what, String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    what + " has " + text.length() + " characters; it takes 1 to " + MAX_LENGTH);
        }
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!allowed(c)) {
                throw new IllegalArgumentException(
                        "character " + (i + 1) + " of " + what + " is no ASCII letter, digit, '-', '_' or '.'");
            }
            digits = isDigit(c) ? digits + 1 : 0;
            boolean last = i + 1 == text.length() || !isDigit(text.charAt(i + 1));
            if (last && digits >= SHORTEST_NUMBER) {
                requireImpersonal(what, text, i + 1 - digits, i + 1);
            }
        }
        requireNoPhone(what, text);
    }

    /** Also one with hyphens: {@code 138-0000-0001}, {@code 0451-80001111}. */
    private static void requireNoPhone(String what, String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                digits.append(c);
            } else if (c != '-') {
                return;
            }
        }
        if (PhoneText.isMobile(digits.toString()) || isLandline(text)) {
            throw personal(what);
        }
    }

    /** An area code and a number of seven or eight digits, the first of which is 2 to 8. */
    private static boolean isLandline(String text) {
        int code = text.indexOf('-');
        int number = text.length() - code - 1;
        return (code == SHORT_AREA_CODE || code == SHORT_AREA_CODE + 1)
                && text.charAt(0) == '0'
                && text.charAt(1) != '0'
                && (number == SHORT_LANDLINE || number == SHORT_LANDLINE + 1)
                && text.indexOf('-', code + 1) < 0
                && text.charAt(code + 1) >= '2'
                && text.charAt(code + 1) <= '8';
    }

    private static boolean allowed(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '-' || c == '_' || c == '.';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static void requireImpersonal(String what, String text, int start, int end) {
        String digits = text.substring(start, end);
        String mobile = digits.startsWith(COUNTRY) ? digits.substring(COUNTRY.length()) : digits;
        boolean checked = digits.length() == BEFORE_CHECK_CHARACTER && end < text.length();
        String number = checked ? text.substring(start, end + 1) : digits;
        if (PhoneText.isMobile(mobile) || PhoneText.isMobile(digits) || isIdentity(number)) {
            throw personal(what);
        }
    }

    private static IllegalArgumentException personal(String what) {
        return new IllegalArgumentException(what + " holds an identity or phone number");
    }

    /** Also one with a digit mistyped, and one of before 1999. */
    private static boolean isIdentity(String number) {
        Optional<InvalidResidentIdException.Reason> wrong = ResidentId.check(number, LocalDate.MAX);
        return wrong.isEmpty()
                || wrong.get() == InvalidResidentIdException.Reason.CHECK_CHARACTER
                || wrong.get() == InvalidResidentIdException.Reason.LEGACY_15;
    }
}
