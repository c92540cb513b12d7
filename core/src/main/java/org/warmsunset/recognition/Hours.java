package org.warmsunset.recognition;

import java.time.LocalDate;
import java.util.List;

/**
 * How long the volunteers of a programme served 志愿时长.
 *
 * @param asOf the last day that counts, included
 * @param holdsLate whether the rules hold what is recorded too late, so that it is worth telling how much
 * @param volunteers the hours of every volunteer, ordered by id
 */
public record Hours(LocalDate asOf, boolean holdsLate, List<VolunteerHours> volunteers) {
    /**
     * Keeps a copy of the list.
     *
     * @param asOf the last day that counts, included
     * @param holdsLate whether the rules hold what is recorded too late
     * @param volunteers the hours of every volunteer, ordered by id
     */
    public Hours {
        volunteers = List.copyOf(volunteers);
    }

    /** {@return whether somebody's hours are not from records alone, so that it is worth telling which} */
    public boolean hasOthers() {
        return volunteers.stream().anyMatch(line -> line.opening() != 0 || line.corrected() != 0);
    }
}
