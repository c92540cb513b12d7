package org.warmsunset.care;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;

/**
 * What counts of a done service record for the hours of the volunteer who served.
 *
 * @param record the record
 * @param volunteer who served, in her own or in another's stead
 * @param day the day
 * @param minutes how long, 0 when it was not written down
 * @param start when it began, in the programme's zone and whole minutes; null when it was not written down
 * @param event the key that all records of one event share; null when it was none
 * @param recordedAt when it was recorded; null counts as always known
 */
public record Served(
        RecordId record,
        VolunteerId volunteer,
        LocalDate day,
        int minutes,
        @Nullable LocalTime start,
        @Nullable String event,
        @Nullable Instant recordedAt) {
    /**
     * Takes what counts of a record.
     *
     * @param record the record
     * @return what was served, whether the record counts or not
     */
    public static Served of(ServiceRecord record) {
        return new Served(
                record.id(),
                record.volunteer(),
                record.day(),
                record.minutes().orElse(0),
                record.startTime().orElse(null),
                record.eventId().orElse(null),
                record.recordedAt().orElse(null));
    }
}
