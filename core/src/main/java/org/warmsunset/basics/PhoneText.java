package org.warmsunset.basics;

import java.util.Optional;
import org.warmsunset.basics.InvalidPhoneNumberException.Reason;

/** Reads the ways in which people write the phone numbers of China, and gives each number its one normal form. */
final class PhoneText {

    private static final char EXTENSION_MARK = '转';
    private static final int LONGEST_EXTENSION = 6;

    private final boolean international;
    private final String areaCode;

    private PhoneText(boolean international, String areaCode) {
        this.international = international;
        this.areaCode = areaCode;
    }

    static String normalise(String text, String defaultAreaCode) {
        String compact = compact(text);
        if (compact.startsWith("+86")) {
            return new PhoneText(true, defaultAreaCode).number(compact.substring(3));
        }
        if (compact.startsWith("0086")) {
            return new PhoneText(true, defaultAreaCode).number(compact.substring(4));
        }
        if (compact.startsWith("+") || compact.startsWith("00")) {
            throw new InvalidPhoneNumberException(Reason.COUNTRY);
        }
        return new PhoneText(false, defaultAreaCode).number(compact);
    }

    static boolean isAreaCode(String text) {
        return FullWidth.isDigits(text) && text.length() > 2 && areaCodeLength(text) == text.length();
    }

    /** The text without blanks and brackets, all dashes as hyphens. */
    private static String compact(String text) {
        String ascii = FullWidth.toAscii(text);
        StringBuilder compact = new StringBuilder();
        for (int i = 0; i < ascii.length(); i++) {
            char c = ascii.charAt(i);
            if (isDigit(c) || c == EXTENSION_MARK || (c == '+' && compact.length() == 0)) {
                compact.append(c);
            } else if (isDash(c)) {
                compact.append('-');
            } else if (c != ' ' && c != '\t' && c != '(' && c != ')') {
                throw new InvalidPhoneNumberException(Reason.CHARACTERS);
            }
        }
        return compact.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isDash(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
    }

    /**
     * Reads digits and hyphens, and an extension if there is one. A last hyphen begins an extension only if a whole
     * number stands before it; 4008-200-001 is one number all the same.
     */
    private String number(String compact) {
        int mark = compact.indexOf(EXTENSION_MARK);
        if (mark >= 0) {
            return withExtension(whole(compact.substring(0, mark)), compact.substring(mark + 1));
        }
        int hyphen = compact.lastIndexOf('-');
        if (hyphen >= 0 && hyphen < compact.length() - 1 && !isService(digits(compact))) {
            Optional<String> before = recognised(digits(compact.substring(0, hyphen)));
            if (before.isPresent()) {
                return withExtension(before.get(), compact.substring(hyphen + 1));
            }
        }
        return whole(compact);
    }

    private String whole(String text) {
        String digits = digits(text);
        if (digits.isEmpty()) {
            throw new InvalidPhoneNumberException(Reason.BLANK);
        }
        return recognised(digits).orElseThrow(() -> new InvalidPhoneNumberException(Reason.UNKNOWN_FORM));
    }

    private static String digits(String text) {
        return text.replace("-", "");
    }

    private static String withExtension(String number, String extension) {
        boolean fits = !extension.isEmpty() && extension.length() <= LONGEST_EXTENSION;
        if (!fits || !FullWidth.isDigits(extension) || isMobile(number)) {
            throw new InvalidPhoneNumberException(Reason.EXTENSION);
        }
        return number + "-" + extension;
    }

    /** The normal form of the digits of a whole number; empty if they are none. */
    private Optional<String> recognised(String digits) {
        if (!FullWidth.isDigits(digits)) {
            return Optional.empty();
        }
        if (isMobile(digits)) {
            return Optional.of(digits);
        }
        if (isService(digits)) {
            return Optional.of(digits.substring(0, 3) + "-" + digits.substring(3, 6) + "-" + digits.substring(6));
        }
        return landline(digits);
    }

    private Optional<String> landline(String digits) {
        String full = digits;
        if (!digits.startsWith("0")) {
            full = (international ? "0" : areaCode) + digits;
        }
        int area = areaCodeLength(full);
        String local = full.substring(area);
        return area > 0 && isLocal(local) ? Optional.of(full.substring(0, area) + "-" + local) : Optional.empty();
    }

    static boolean isMobile(String digits) {
        return digits.length() == 11 && digits.charAt(0) == '1' && digits.charAt(1) >= '3';
    }

    private static boolean isService(String digits) {
        return digits.length() == 10 && (digits.startsWith("400") || digits.startsWith("800"));
    }

    private static boolean isLocal(String digits) {
        return (digits.length() == 7 || digits.length() == 8) && digits.charAt(0) >= '2';
    }

    /** Area codes have three digits where the second is 1 (Beijing) or 2, else four; 0 if the digits have none. */
    private static int areaCodeLength(String digits) {
        if (digits.startsWith("010") || (digits.startsWith("02") && digits.length() > 2)) {
            return 3;
        }
        return digits.length() > 3 && digits.charAt(0) == '0' && digits.charAt(1) >= '3' ? 4 : 0;
    }
}
