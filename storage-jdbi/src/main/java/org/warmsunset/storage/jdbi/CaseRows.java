package org.warmsunset.storage.jdbi;

import java.util.ArrayList;
import java.util.List;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.CaseFile;
import org.warmsunset.pairing.PairingDays;

/** The rows of a page of case files, ordered by elder, which make the files when they are merged. */
final class CaseRows {
    private final Packed pairings;
    private final CareSource care;

    CaseRows(Packed pairings, CareSource care) {
        this.pairings = pairings;
        this.care = care;
    }

    List<CaseFile> files(CaseFiles.Homes homes) {
        List<CaseFile> files = new ArrayList<>(homes.elders().size());
        for (int i = 0; i < homes.elders().size(); i++) {
            ElderId elder = homes.elders().get(i);
            files.add(new CaseFile(elder, homes.districts().get(i), pairings(elder), care.take(elder)));
        }
        if (pairings.hasNext() || care.hasMore()) {
            throw new IllegalStateException("there are rows out of order, or of no elder");
        }
        return files;
    }

    private List<PairingDays> pairings(ElderId elder) {
        List<PairingDays> hers = new ArrayList<>(1);
        while (pairings.skip(elder.value())) {
            hers.add(PairingText.read(elder, pairings));
        }
        return hers;
    }
}
