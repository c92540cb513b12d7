package org.warmsunset.basics;

/**
 * The id of a service record, such as {@code R000001}: 1 to 64 ASCII letters, digits, {@code -}, {@code _} and
 * {@code .}.
 *
 * <p>Ordered by its text. Says nothing about the person or thing it names: one with an identity or mobile number in it
 * is refused.
 *
 * @param value the text of the id
 */
public record RecordId(String value) implements Comparable<RecordId> {
    /**
     * Checks the text.
     *
     * @param value the text of the id
     * @throws IllegalArgumentException if the text is no id
     */
    public RecordId {
        IdText.require("record id", value);
    }

    /**
     * Makes an id of its text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is no id
     */
    public static RecordId of(String value) {
        return new RecordId(value);
    }

    @Override
    public int compareTo(RecordId other) {
        return value.compareTo(other.value);
    }

    /** {@return the text of the id} */
    @Override
    public String toString() {
        return value;
    }
}
