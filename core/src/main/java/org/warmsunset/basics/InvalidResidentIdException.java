package org.warmsunset.basics;

/**
 * Thrown when a text is no {@link ResidentId}. Says why, but never holds or prints the text, which is personal data.
 */
public final class InvalidResidentIdException extends IllegalArgumentException {

    /** Why a text is no identity number: the first of these, in this order, that applies. */
    public enum Reason {
        /** A character other than a digit or an X in the eighteenth place, such as a blank inside or the letter O. */
        CHARACTERS("has a character other than digits and a final X"),
        /** Neither 18 characters nor the 15 digits of the legacy form; an empty text too. */
        LENGTH("has not 18 characters"),
        /** The first two digits are no province, nor is this one of the special forms for residence permits. */
        REGION("does not begin with a region"),
        /** Digits 7 to 14 are no day of the calendar, or one before 1890. */
        BIRTH_DATE("has no possible birth date"),
        /** The birth date is after the day up to which births were allowed. */
        BIRTH_IN_FUTURE("has a birth date in the future"),
        /**
         * A well-formed number of the legacy 15 digits. Cards with it are void since 2013-01-01 (Law on Resident
         * Identity Cards, article 23); ask for the number of the present card.
         */
        LEGACY_15("is of the legacy form of 15 digits"),
        /** The last character does not fit the others: a mistyped number. */
        CHECK_CHARACTER("has a wrong check character");

        private final String problem;

        Reason(String problem) {
            this.problem = problem;
        }
    }

    private static final long serialVersionUID = 1L;

    /** Why the text was refused. */
    private final Reason reason;

    InvalidResidentIdException(Reason reason) {
        super("identity number " + reason.problem);
        this.reason = reason;
    }

    /**
     * Why the text is no identity number.
     *
     * @return the first reason that applies
     */
    public Reason reason() {
        return reason;
    }
}
