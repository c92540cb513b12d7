package org.warmsunset.recognition;

import java.util.List;
import org.warmsunset.basics.VolunteerId;

/**
 * How long a volunteer served.
 *
 * @param volunteer the volunteer
 * @param minutes the credited minutes of her own done records, in all
 * @param held the minutes of those that were recorded too late to be credited; 0 when the rules ask for no haste
 * @param stars the stars that her full hours earn, from 0; they may be applied for and are never given by a computer
 *     (民函〔2012〕340号 has 100, 300, 600, 1000 and 1500 hours)
 */
public record VolunteerHours(VolunteerId volunteer, long minutes, long held, int stars) {
    private static final int MINUTES_PER_HOUR = 60;

    /**
     * Makes the hours of a volunteer.
     *
     * @param volunteer the volunteer
     * @param minutes her credited minutes
     * @param held her minutes that are held
     * @param starHours the hours from which there is one star, two and so on, rising
     * @return her hours
     */
    public static VolunteerHours of(VolunteerId volunteer, long minutes, long held, List<Integer> starHours) {
        int stars = 0;
        for (int hours : starHours) {
            if (minutes >= (long) hours * MINUTES_PER_HOUR) {
                stars++;
            }
        }
        return new VolunteerHours(volunteer, minutes, held, stars);
    }
}
