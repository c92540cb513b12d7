package org.warmsunset.basics;

/**
 * Thrown when a text is no {@link PhoneNumber}. Says why, but never holds or prints the text, which is personal data.
 */
public final class InvalidPhoneNumberException extends IllegalArgumentException {

    /** Why a text is no phone number. */
    public enum Reason {
        /** Nothing but blanks, brackets and hyphens. */
        BLANK("is blank"),
        /** A character that has no place in a number, such as a letter, or a slash between two numbers. */
        CHARACTERS("has a character that is no part of a number"),
        /** The country code of another country than China (+86). */
        COUNTRY("is of another country"),
        /** The digits are no mobile, landline or 400/800 number: too few, too many, or led by the wrong ones. */
        UNKNOWN_FORM("is no mobile, landline or 400/800 number"),
        /** The extension has not one to six digits, or follows a mobile number. */
        EXTENSION("has an impossible extension");

        private final String problem;

        Reason(String problem) {
            this.problem = problem;
        }
    }

    private static final long serialVersionUID = 1L;

    /** Why the text was refused. */
    private final Reason reason;

    InvalidPhoneNumberException(Reason reason) {
        super("phone number " + reason.problem);
        this.reason = reason;
    }

    /**
     * Why the text is no phone number.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }
}
