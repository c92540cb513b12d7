package org.warmsunset.people;

/**
 * That one person seems to be there under two ids.
 *
 * @param one the lesser id
 * @param other the greater id
 * @param ground what tells so
 * @param <K> the ids
 */
public record Duplicate<K extends Comparable<K>>(K one, K other, Ground ground) {
    /** What tells that two ids are one person, the strongest first. */
    public enum Ground {
        /** The two have one identity number. */
        NUMBER,
        /** The two have one name and one month of birth, and not two identity numbers. */
        NAME_AND_BIRTH,
        /** The two have one name and one phone, and not two identity numbers. */
        NAME_AND_PHONE
    }
}
