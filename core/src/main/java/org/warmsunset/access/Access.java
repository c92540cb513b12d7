package org.warmsunset.access;

import java.util.regex.Pattern;

/**
 * Who touches personal data, and why, as the journal keeps it. Neither text may name the person whose data they are:
 * the journal outlives an erasure.
 *
 * <pre>{@code
 * Access access = Access.of("li.na", "her daughter asked for a copy, letter of 2026-11-02");
 * }</pre>
 *
 * @param who the account or office of whoever does it; not blank, at most 64 characters
 * @param why the purpose; not blank, at most 200 characters
 */
public record Access(String who, String why) {
    private static final int LONGEST_WHO = 64;
    private static final int LONGEST_WHY = 200;

    /** A mobile phone has eleven digits in a row, an identity number more. */
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("\\p{Nd}{11}");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    /**
     * Checks the texts.
     *
     * @param who the account or office
     * @param why the purpose
     * @throws IllegalArgumentException if one is blank or too long, holds a control character, or eleven digits in a
     *     row as phones and identity numbers have; the message does not repeat it
     */
    public Access {
        require("who", who, LONGEST_WHO);
        require("why", why, LONGEST_WHY);
    }

    /**
     * Joins the two.
     *
     * @param who the account or office
     * @param why the purpose
     * @return the access
     * @throws IllegalArgumentException if one is blank or too long, or looks as if it held personal data
     */
    public static Access of(String who, String why) {
        return new Access(who, why);
    }

    private static void require(String what, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new IllegalArgumentException(
                    "%s is blank or longer than %d characters: %d".formatted(what, longest, text.length()));
        }
        if (CONTROL.matcher(text).find()) {
            throw new IllegalArgumentException(what + " holds a control character");
        }
        if (NUMBER_OF_A_PERSON.matcher(text).find()) {
            throw new IllegalArgumentException(what + " holds a number as long as a phone's or a person's");
        }
    }
}
