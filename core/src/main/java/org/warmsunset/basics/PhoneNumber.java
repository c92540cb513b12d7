package org.warmsunset.basics;

import static java.util.Objects.requireNonNull;

/**
 * A phone number of mainland China, shown as {@code 139****0001}: a mobile number, a landline with area code and
 * perhaps an extension, or a 400/800 service number. Keeps what was typed and compares by the normal form, so
 * {@code 84694904} and {@code (0451) 8469-4904} are equal in Harbin.
 *
 * <p>The rules are lenient (any mobile prefix from 13 to 19) since lists of assigned prefixes go stale. Short numbers
 * such as 120 and numbers of other countries are not phone numbers here; {@link #asTyped(String)} keeps them.
 *
 * <p>This is personal data: {@link #toString()} masks it. Immutable and thread-safe.
 */
public final class PhoneNumber {

    /** What a number reaches. */
    public enum Kind {
        /** A mobile phone, such as 13900000001: it can take text messages. */
        MOBILE,
        /** A landline, such as 0451-84694904. */
        LANDLINE,
        /** A service number that begins with 400 or 800, such as 400-000-0001. */
        SERVICE,
        /** Several numbers, one of another country, or what nobody can read: kept as it was typed. */
        AS_TYPED
    }

    private final String asTyped;
    private final String normalised;

    private PhoneNumber(String asTyped, String normalised) {
        this.asTyped = asTyped;
        this.normalised = normalised;
    }

    /**
     * Reads a number as people write it: with +86 or 0086 or without, with blanks, hyphens, brackets or full-width
     * characters, and with an extension of one to six digits after {@code 转} or a last hyphen. Seven or eight digits
     * that begin with 2 to 9 are a landline of the default area.
     *
     * @param text the number as typed
     * @param defaultAreaCode the area code of a landline typed without one, such as {@code "0451"} for Harbin
     * @return the number
     * @throws InvalidPhoneNumberException if the text is no number, with the reason
     * @throws IllegalArgumentException if the default is no area code: 010, 020–029, or four digits from 0300 to 0999
     */
    public static PhoneNumber parse(String text, String defaultAreaCode) {
        requireNonNull(text, "text");
        if (!PhoneText.isAreaCode(defaultAreaCode)) {
            // The value stays out of the message: a phone number may have come in its place.
            throw new IllegalArgumentException("defaultAreaCode is no area code such as 0451");
        }
        return new PhoneNumber(text, PhoneText.normalise(text, defaultAreaCode));
    }

    /**
     * Keeps what {@link #parse} refuses, so that who can be reached on it is not lost.
     *
     * @param text the text as typed
     * @return a number of the kind {@link Kind#AS_TYPED}, which is equal to no other but one of the same text
     */
    public static PhoneNumber asTyped(String text) {
        return new PhoneNumber(text, " " + text.strip());
    }

    /**
     * The number exactly as it was typed, for showing it to the people who wrote it.
     *
     * @return the text that was parsed
     */
    public String asTyped() {
        return asTyped;
    }

    /**
     * The number in its normal form, which {@link #parse} reads back to an equal number.
     *
     * @return {@code 13900000001}, {@code 0451-84694904}, {@code 0451-84694904-801} with an extension, or
     *     {@code 400-000-0001}; the text itself when it was kept as typed
     */
    public String normalised() {
        return normalised.strip();
    }

    /**
     * What the number reaches.
     *
     * @return the kind
     */
    public Kind kind() {
        return switch (normalised.charAt(0)) {
            case '1' -> Kind.MOBILE;
            case '0' -> Kind.LANDLINE;
            case ' ' -> Kind.AS_TYPED;
            default -> Kind.SERVICE;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhoneNumber that && normalised.equals(that.normalised);
    }

    @Override
    public int hashCode() {
        return normalised.hashCode();
    }

    /**
     * The number masked, safe to print: what comes before and the last four digits are shown, an extension is not.
     *
     * @return {@code 139****0001}, {@code 0451-****4904}, {@code 400-***-0001}, or stars only when it was kept as typed
     */
    @Override
    public String toString() {
        return switch (kind()) {
            case MOBILE -> normalised.substring(0, 3) + "****" + normalised.substring(7);
            case LANDLINE -> part(0) + "-" + "*".repeat(part(1).length() - 4) + lastFour(part(1));
            case SERVICE -> part(0) + "-***-" + part(2);
            case AS_TYPED -> "****";
        };
    }

    /** One of the parts between hyphens. */
    private String part(int number) {
        int from = 0;
        for (int i = 0; i < number; i++) {
            from = normalised.indexOf('-', from) + 1;
        }
        int end = normalised.indexOf('-', from);
        return normalised.substring(from, end < 0 ? normalised.length() : end);
    }

    private static String lastFour(String digits) {
        return digits.substring(digits.length() - 4);
    }
}
