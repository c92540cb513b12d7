package org.warmsunset.basics;

/**
 * The id of an elder, such as {@code E0001}: 1 to 64 ASCII letters, digits, {@code -}, {@code _} and {@code .}.
 *
 * <p>Ordered by its text. Says nothing about the person or thing it names: one with an identity or mobile number in it
 * is refused.
 *
 * @param value the text of the id
 */
public record ElderId(String value) implements Comparable<ElderId> {
    /**
     * Checks the text.
     *
     * @param value the text of the id
     * @throws IllegalArgumentException if the text is no id
     */
    public ElderId {
        IdText.require("elder id", value);
    }

    /**
     * Makes an id of its text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id
     */
    public static ElderId of(String value) {
        return new ElderId(value);
    }

    @Override
    public int compareTo(ElderId other) {
        return value.compareTo(other.value);
    }

    /** {@return the text of the id} */
    @Override
    public String toString() {
        return value;
    }
}
