package org.warmsunset.basics;

import java.util.Set;

/**
 * The code of an administrative division by GB/T 2260, such as {@code 230102} for 道里区 of Harbin: two digits for the
 * province, two for the city, two for the district or county.
 *
 * <p>Only the province is checked, not whether the division exists or still exists: divisions come and go, so they are
 * data. Says nothing of villages, streets or organisations.
 *
 * <p>Immutable, thread-safe and compared by value; ordered by code.
 */
public final class DistrictCode implements Comparable<DistrictCode> {

    private static final Set<String> MAINLAND = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65");
    private static final Set<String> OTHERS = Set.of("71", "81", "82");

    private final String code;

    private DistrictCode(String code) {
        this.code = code;
    }

    /**
     * Reads a code, such as {@code "230102"}. Spaces at either end are dropped and full-width digits are read as plain
     * ones.
     *
     * @param text six digits; the first two a province: 11–15, 21–23, 31–37, 41–46, 50–54, 61–65, 71, 81 or 82
     * @return the code
     * @throws IllegalArgumentException if the text is something else
     */
    public static DistrictCode parse(String text) {
        String code = FullWidth.toAscii(text);
        if (code.length() != 6) {
            // The text itself stays out of the message: a whole identity number may have strayed into it.
            throw new IllegalArgumentException("district code has " + code.length() + " characters, not 6");
        }
        String province = code.substring(0, 2);
        if (!FullWidth.isDigits(code) || !(isMainlandProvince(province) || OTHERS.contains(province))) {
            throw new IllegalArgumentException("district code (" + code + ") is not six digits led by a province");
        }
        return new DistrictCode(code);
    }

    /** Tells whether two digits are those of a province that issues its own identity numbers. */
    static boolean isMainlandProvince(String twoDigits) {
        return MAINLAND.contains(twoDigits);
    }

    /**
     * Compares by code, hence by province, then city, then district.
     *
     * @param other the code to compare with
     * @return negative, zero or positive as this code comes before, is, or comes after the other
     */
    @Override
    public int compareTo(DistrictCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DistrictCode that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /**
     * The six digits, which {@link #parse} reads back.
     *
     * @return the digits, such as {@code "230102"}
     */
    @Override
    public String toString() {
        return code;
    }
}
