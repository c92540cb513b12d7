package org.warmsunset.basics;

/**
 * The id of a pairing (结对), such as {@code P0001}: 1 to 64 ASCII letters, digits, {@code -}, {@code _} and {@code .}.
 *
 * <p>Ordered by its text. Says nothing about the person or thing it names: one with an identity or mobile number in it
 * is refused.
 *
 * @param value the text of the id
 */
public record PairingId(String value) implements Comparable<PairingId> {
    /**
     * Checks the text.
     *
     * @param value the text of the id
     * @throws IllegalArgumentException if the text is no id
     */
    public PairingId {
        IdText.require("pairing id", value);
    }

    /**
     * Makes an id of its text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id
     */
    public static PairingId of(String value) {
        return new PairingId(value);
    }

    @Override
    public int compareTo(PairingId other) {
        return value.compareTo(other.value);
    }

    /** {@return the text of the id} */
    @Override
    public String toString() {
        return value;
    }
}
