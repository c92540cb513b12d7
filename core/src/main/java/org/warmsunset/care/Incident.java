package org.warmsunset.care;

/**
 * That something befell an elder 变故: the kind and the day, and no word of how.
 *
 * @param day the day, as days since 1970-01-01
 * @param kind what it was, such as {@code FALL}
 */
public record Incident(long day, String kind) implements Comparable<Incident> {
    @Override
    public int compareTo(Incident other) {
        int days = Long.compare(day, other.day);
        return days == 0 ? kind.compareTo(other.kind) : days;
    }
}
