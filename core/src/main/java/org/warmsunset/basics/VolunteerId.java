package org.warmsunset.basics;

/**
 * The id of a volunteer (志愿者号), such as {@code V0001}: 1 to 64 ASCII letters, digits, {@code -}, {@code _} and
 * {@code .}.
 *
 * <p>Ordered by its text. Says nothing about the person or thing it names: one with an identity or mobile number in it
 * is refused.
 *
 * @param value the text of the id
 */
public record VolunteerId(String value) implements Comparable<VolunteerId> {
    /**
     * Checks the text.
     *
     * @param value the text of the id
     * @throws IllegalArgumentException if the text is no id
     */
    public VolunteerId {
        IdText.require("volunteer id", value);
    }

    /**
     * Makes an id of its text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id
     */
    public static VolunteerId of(String value) {
        return new VolunteerId(value);
    }

    @Override
    public int compareTo(VolunteerId other) {
        return value.compareTo(other.value);
    }

    /** {@return the text of the id} */
    @Override
    public String toString() {
        return value;
    }
}
