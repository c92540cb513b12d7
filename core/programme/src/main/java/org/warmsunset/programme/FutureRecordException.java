package org.warmsunset.programme;

import java.time.LocalDate;
import org.warmsunset.basics.RecordId;

/** A service record was refused because its day is still to come. */
public final class FutureRecordException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** The day of the record. */
    private final LocalDate day;

    /** The day of the clock. */
    private final LocalDate today;

    /**
     * Makes the exception.
     *
     * @param record the record
     * @param day its day
     * @param today the clock's day in the programme's zone
     */
    public FutureRecordException(RecordId record, LocalDate day, LocalDate today) {
        super("day (%s) of service record %s is after today (%s)".formatted(day, record, today));
        this.day = day;
        this.today = today;
    }

    /** {@return the record's day} */
    public LocalDate day() {
        return day;
    }

    /** {@return the clock's day} */
    public LocalDate today() {
        return today;
    }
}
