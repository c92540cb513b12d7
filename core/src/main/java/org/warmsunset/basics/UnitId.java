package org.warmsunset.basics;

/**
 * The id of a unit, such as {@code D230102}: 1 to 64 ASCII letters, digits, {@code -}, {@code _} and {@code .}.
 *
 * <p>Ordered by its text. Says nothing about the person or thing it names: one with an identity or mobile number in it
 * is refused.
 *
 * @param value the text of the id
 */
public record UnitId(String value) implements Comparable<UnitId> {
    /**
     * Checks the text.
     *
     * @param value the text of the id
     * @throws IllegalArgumentException if the text is no id
     */
    public UnitId {
        IdText.require("unit id", value);
    }

    /**
     * Makes an id of its text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id
     */
    public static UnitId of(String value) {
        return new UnitId(value);
    }

    @Override
    public int compareTo(UnitId other) {
        return value.compareTo(other.value);
    }

    /** {@return the text of the id} */
    @Override
    public String toString() {
        return value;
    }
}
