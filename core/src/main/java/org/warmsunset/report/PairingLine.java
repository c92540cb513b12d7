package org.warmsunset.report;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.duty.Duty;
import org.warmsunset.pairing.Pairing;

/**
 * How one pairing kept its duties.
 *
 * @param pairing the pairing
 * @param district its elder's district
 * @param counts the counts of all its findings
 * @param duties the counts of each duty that has a finding, in the duties' order
 * @param missed what was missed, ordered by the last day of the period, then by duty
 */
public record PairingLine(
        Pairing pairing, DistrictCode district, Counts counts, Map<Duty, Counts> duties, List<Missed> missed) {
    /**
     * Keeps the collections from being changed.
     *
     * @param pairing the pairing
     * @param district its elder's district
     * @param counts the counts of all its findings
     * @param duties the counts of each duty that has a finding, in the duties' order
     * @param missed what was missed, ordered by the last day of the period, then by duty
     */
    public PairingLine {
        duties = Collections.unmodifiableMap(duties);
        missed = List.copyOf(missed);
    }

    /**
     * A period in which a duty was missed.
     *
     * @param duty the duty
     * @param period the period; for a standing duty the days from the pairing's start to the deadline
     */
    public record Missed(Duty duty, DateRange period) {}
}
