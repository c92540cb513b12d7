package org.warmsunset.care;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.VolunteerId;

/**
 * What counts of a done service record for the hours of the volunteer who served.
 *
 * @param volunteer who served, in her own or in another's stead
 * @param day the day
 * @param minutes how long, 0 when it was not written down
 * @param event the key that all records of one event share; null when it was none
 */
public record Served(
        VolunteerId volunteer,
        LocalDate day,
        int minutes,
        @Nullable String event) {
    /**
     * Takes what counts of a record.
     *
     * @param record the record
     * @return what was served, whether the record counts or not
     */
    public static Served of(ServiceRecord record) {
        return new Served(
                record.volunteer(),
                record.day(),
                record.minutes().orElse(0),
                record.eventId().orElse(null));
    }
}
