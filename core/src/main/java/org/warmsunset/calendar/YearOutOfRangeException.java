package org.warmsunset.calendar;

/** Thrown by a calendar that is asked for a year which it does not know; it never guesses. */
public final class YearOutOfRangeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The year asked for. */
    private final int year;
    /** The first supported year, included. */
    private final int first;
    /** The last supported year, included. */
    private final int last;

    /**
     * Makes the refusal of a year.
     *
     * @param year the year asked for
     * @param first the first year that would have been answered, included
     * @param last the last year that would have been answered, included
     */
    public YearOutOfRangeException(int year, int first, int last) {
        super("year (" + year + ") is outside the supported years " + first + " to " + last);
        this.year = year;
        this.first = first;
        this.last = last;
    }

    /**
     * The year asked for.
     *
     * @return the year, below {@link #first()} or above {@link #last()}
     */
    public int year() {
        return year;
    }

    /**
     * The first year that the calendar knows.
     *
     * @return the year, included
     */
    public int first() {
        return first;
    }

    /**
     * The last year that the calendar knows.
     *
     * @return the year, included
     */
    public int last() {
        return last;
    }
}
