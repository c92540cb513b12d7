package org.warmsunset.recognition;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;

/**
 * Adds up the minutes of volunteers 志愿时长: those of each one's own done records up to a day, stand-in or not. Records
 * that share an event and a day count once for a volunteer, with the longest minutes: a weekly choir under one event id
 * is one event a week. Not thread-safe.
 */
public final class HoursLedger {
    private final LocalDate asOf;
    private final Map<VolunteerId, Long> minutes = new HashMap<>();
    private final Map<Attendance, Integer> events = new HashMap<>();

    private record Attendance(VolunteerId volunteer, String event, LocalDate day) {}

    /**
     * Makes a ledger without an entry.
     *
     * @param asOf the last day that counts, included
     */
    public HoursLedger(LocalDate asOf) {
        this.asOf = asOf;
    }

    /**
     * Adds a record, if it counts.
     *
     * @param record the record
     */
    public void add(ServiceRecord record) {
        if (!record.isDone() || record.day().isAfter(asOf) || !KnownAt.now().includes(record)) {
            return;
        }
        int served = record.minutes().orElse(0);
        if (record.eventId().isPresent()) {
            Attendance attendance =
                    new Attendance(record.volunteer(), record.eventId().get(), record.day());
            int counted = events.getOrDefault(attendance, 0);
            events.put(attendance, Math.max(counted, served));
            served = Math.max(0, served - counted);
        }
        minutes.merge(record.volunteer(), (long) served, Long::sum);
    }

    /**
     * Gives the minutes of a volunteer.
     *
     * @param volunteer the volunteer
     * @return the minutes added so far
     */
    public long minutesOf(VolunteerId volunteer) {
        return minutes.getOrDefault(volunteer, 0L);
    }
}
