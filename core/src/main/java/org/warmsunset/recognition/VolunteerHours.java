package org.warmsunset.recognition;

import java.util.List;
import org.warmsunset.basics.VolunteerId;

/**
 * How long a volunteer served.
 *
 * @param volunteer the volunteer
 * @param minutes the credited minutes of her own done records, in all, with the next two; never below 0
 * @param opening the minutes of her opening balances 期初时长, from before there were records
 * @param corrected the minutes that corrections 更正 added, or, below 0, took away
 * @param held the minutes of those that were recorded too late to be credited; 0 when the rules ask for no haste
 * @param stars the stars that her full hours earn, from 0; they may be applied for and are never given by a computer
 *     (民函〔2012〕340号 has 100, 300, 600, 1000 and 1500 hours)
 */
public record VolunteerHours(VolunteerId volunteer, long minutes, long opening, long corrected, long held, int stars) {
    private static final int MINUTES_PER_HOUR = 60;

    /** Counts the thresholds that somebody's minutes reach. */
    static int stars(long minutes, List<Integer> starHours) {
        int stars = 0;
        for (int hours : starHours) {
            if (minutes >= (long) hours * MINUTES_PER_HOUR) {
                stars++;
            }
        }
        return stars;
    }
}
