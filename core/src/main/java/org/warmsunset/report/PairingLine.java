package org.warmsunset.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.duty.Duty;
import org.warmsunset.pairing.PairingDays;

/**
 * How one pairing kept its duties.
 *
 * <p>Immutable, thread-safe and compared by value.
 */
public final class PairingLine {
    private final PairingId pairing;
    private final ElderId elder;
    private final VolunteerId volunteer;
    private final DistrictCode district;
    private final Counts counts;
    private final int[] byDuty;
    private final List<Missed> missed;

    PairingLine(PairingDays pairing, DistrictCode district, Tally tally) {
        this.pairing = pairing.id();
        this.elder = pairing.elder();
        this.volunteer = pairing.volunteer();
        this.district = district;
        this.counts = tally.counts();
        this.byDuty = tally.all();
        this.missed = tally.missed();
    }

    /**
     * Makes a line of what was counted.
     *
     * @param pairing the pairing
     * @param district its elder's district
     * @param duties the counts of each duty that has a finding
     * @param missed what was missed, in any order
     * @return the line
     */
    public static PairingLine of(
            PairingDays pairing, DistrictCode district, Map<Duty, Counts> duties, List<Missed> missed) {
        return new PairingLine(pairing, district, new Tally(duties, missed));
    }

    /** {@return the pairing} */
    public PairingId pairing() {
        return pairing;
    }

    /** {@return whom it is for} */
    public ElderId elder() {
        return elder;
    }

    /** {@return who cares} */
    public VolunteerId volunteer() {
        return volunteer;
    }

    /** {@return its elder's district} */
    public DistrictCode district() {
        return district;
    }

    /** {@return the counts of all its findings} */
    public Counts counts() {
        return counts;
    }

    /** {@return the counts of each duty that has a finding, in the duties' order} */
    public Map<Duty, Counts> duties() {
        return Tally.byDuty(byDuty);
    }

    /** {@return what was missed, ordered by the last day of the period, then by duty} */
    public List<Missed> missed() {
        return missed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PairingLine that
                && pairing.equals(that.pairing)
                && elder.equals(that.elder)
                && volunteer.equals(that.volunteer)
                && district.equals(that.district)
                && Arrays.equals(byDuty, that.byDuty)
                && missed.equals(that.missed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pairing, elder, volunteer, counts);
    }

    /** {@return the ids and the counts} */
    @Override
    public String toString() {
        return "%s of %s and %s: %s".formatted(pairing, elder, volunteer, counts);
    }

    /**
     * A period in which a duty was missed.
     *
     * @param duty the duty
     * @param period the period; for a standing duty the days from the pairing's start to the deadline
     */
    public record Missed(Duty duty, DateRange period) {}
}
