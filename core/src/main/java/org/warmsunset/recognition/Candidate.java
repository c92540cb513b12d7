package org.warmsunset.recognition;

import java.util.Comparator;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.VolunteerId;

/**
 * A volunteer who may be proposed as an exemplar.
 *
 * @param standing how she stands
 * @param district her own district, in which she is ranked
 * @param minutes her credited minutes of records in the window, up to the as-of day
 */
public record Candidate(Standing standing, DistrictCode district, long minutes) {
    /** By district, and in it the highest rate first, then the most minutes, then the least id. */
    static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::district)
            .thenComparing(candidate -> candidate.standing().rate(), Comparator.reverseOrder())
            .thenComparing(Candidate::minutes, Comparator.reverseOrder())
            .thenComparing(Candidate::volunteer);

    /** {@return the volunteer} */
    public VolunteerId volunteer() {
        return standing.volunteer();
    }
}
