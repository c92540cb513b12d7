package org.warmsunset.recognition;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.Served;

/**
 * Adds up the minutes of volunteers 志愿时长: those of each one's own done records, stand-in or not. Records that share an
 * event and a day count once for a volunteer, with the longest minutes: a weekly choir under one event id is one event
 * a week. Takes the months in their order, so that its memory grows with the volunteers and not with their records. Not
 * thread-safe.
 */
public final class HoursLedger {
    private final Map<VolunteerId, Long> minutes = new HashMap<>();
    private final Map<Attendance, Integer> events = new LinkedHashMap<>();

    private record Attendance(VolunteerId volunteer, String event, LocalDate day) {}

    /** Makes a ledger without an entry. */
    public HoursLedger() {}

    /**
     * Adds what was served.
     *
     * @param served a done and not voided record that counts
     */
    public void add(Served served) {
        long added = served.minutes();
        if (served.event() != null) {
            forgetOtherMonths(served.day());
            Attendance attendance = new Attendance(served.volunteer(), served.event(), served.day());
            int counted = events.getOrDefault(attendance, 0);
            events.put(attendance, Math.max(counted, served.minutes()));
            added = Math.max(0, served.minutes() - counted);
        }
        minutes.merge(served.volunteer(), added, Long::sum);
    }

    private void forgetOtherMonths(LocalDate day) {
        if (!events.isEmpty() && !isOfOneMonth(events.keySet().iterator().next().day(), day)) {
            events.clear();
        }
    }

    private static boolean isOfOneMonth(LocalDate one, LocalDate other) {
        return one.getYear() == other.getYear() && one.getMonthValue() == other.getMonthValue();
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
