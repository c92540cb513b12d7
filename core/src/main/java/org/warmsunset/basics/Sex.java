package org.warmsunset.basics;

/** A person's sex as the forms and identity numbers record it, with the one-letter code used in data: F or M. */
public enum Sex {
    /** Female 女, code F. */
    FEMALE("F"),
    /** Male 男, code M. */
    MALE("M");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    /**
     * The sex that a code stands for.
     *
     * @param code {@code "F"} or {@code "M"}, in capitals
     * @return the sex
     * @throws IllegalArgumentException if the code is anything else
     */
    public static Sex ofCode(String code) {
        for (Sex sex : values()) {
            if (sex.code.equals(code)) {
                return sex;
            }
        }
        // The code stays out of the message: another column, even an identity number, may have come in its place.
        throw new IllegalArgumentException("sex is neither F nor M");
    }

    /**
     * The code used in data.
     *
     * @return {@code "F"} or {@code "M"}
     */
    public String code() {
        return code;
    }
}
