package org.warmsunset.care;

import java.time.LocalDate;
import java.util.Map;
import org.warmsunset.basics.DistrictCode;

/**
 * Until which day the records of each district are complete: what lies beyond is not known, and nobody is blamed
 * because a phone has not sent its records yet.
 *
 * @param completeUntil of each district that has one the last day of which all is recorded
 */
public record Watermarks(Map<DistrictCode, LocalDate> completeUntil) {
    private static final Watermarks NONE = new Watermarks(Map.of());

    /**
     * Keeps a copy.
     *
     * @param completeUntil of each district that has one the last day of which all is recorded
     */
    public Watermarks {
        completeUntil = Map.copyOf(completeUntil);
    }

    /** {@return no watermark: everything counts as known} */
    public static Watermarks none() {
        return NONE;
    }

    /** {@return whether there is none} */
    public boolean isEmpty() {
        return completeUntil.isEmpty();
    }

    /**
     * Tells whether a day lies beyond the watermark of a district.
     *
     * @param district the district
     * @param day the day, as days since 1970-01-01
     * @return whether it is after the day until which the district's records are complete; false without a watermark
     */
    public boolean isBeyond(DistrictCode district, long day) {
        LocalDate last = completeUntil.get(district);
        return last != null && day > last.toEpochDay();
    }
}
