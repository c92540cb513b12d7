package org.warmsunset.report;

import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.pairing.PairingDays;

/**
 * How one pairing kept its duties.
 *
 * @param pairing the pairing
 * @param elder whom it is for
 * @param volunteer who cares
 * @param district where its elder lived on the as-of day, or on the last day of the window or the pairing if that is
 *     earlier
 * @param kept how its duties were kept
 */
public record PairingLine(PairingId pairing, ElderId elder, VolunteerId volunteer, DistrictCode district, Kept kept) {
    /**
     * Makes a line.
     *
     * @param pairing the pairing
     * @param district where its elder lived
     * @param kept how its duties were kept
     * @return the line
     */
    public static PairingLine of(PairingDays pairing, DistrictCode district, Kept kept) {
        return new PairingLine(pairing.id(), pairing.elder(), pairing.volunteer(), district, kept);
    }
}
