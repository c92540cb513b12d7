package org.warmsunset.care;

import java.util.List;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingDays;

/**
 * What judging the pairings of one elder takes: ids and days, nothing that tells who she is or how she is.
 *
 * @param elder the elder
 * @param district where she lives
 * @param pairings the days of all her pairings, ordered by id
 * @param care the days of care, at least those of the range that was asked for
 */
public record CaseFile(ElderId elder, DistrictCode district, List<PairingDays> pairings, CareDays care) {
    /**
     * Keeps a copy of the list.
     *
     * @param elder the elder
     * @param district where she lives
     * @param pairings the days of all her pairings, ordered by id
     * @param care the days of care, at least those of the range that was asked for
     */
    public CaseFile {
        pairings = List.copyOf(pairings);
    }

    /**
     * Makes a case file of whole pairings.
     *
     * @param elder the elder
     * @param district where she lives
     * @param pairings all her pairings, ordered by id
     * @param care the days of care, at least those of the range that was asked for
     * @return the file
     */
    public static CaseFile of(ElderId elder, DistrictCode district, List<Pairing> pairings, CareDays care) {
        return new CaseFile(
                elder, district, pairings.stream().map(PairingDays::of).toList(), care);
    }

    /**
     * Replaces the days of care.
     *
     * @param care the days
     * @return this file with those days
     */
    public CaseFile withCare(CareDays care) {
        return new CaseFile(elder, district, pairings, care);
    }
}
