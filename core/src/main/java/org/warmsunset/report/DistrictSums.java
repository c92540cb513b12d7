package org.warmsunset.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.care.CaseFile;
import org.warmsunset.duty.Duties;
import org.warmsunset.pairing.PairingDays;

/**
 * Adds up verdicts by district, and makes no line of a pairing or an elder.
 *
 * <pre>{@code
 * DistrictSums sums = new DistrictSums(duties);
 * files.forEach(file -> sums.add(sums.judge(file)));
 * Summary summary = sums.result();
 * }</pre>
 */
public final class DistrictSums implements Question<DistrictSums, Summary> {
    private final Duties duties;
    private final Map<DistrictCode, DistrictTally> districts = new HashMap<>();

    /**
     * Makes sums of nothing.
     *
     * @param duties the duties of a window
     */
    public DistrictSums(Duties duties) {
        this.duties = duties;
    }

    @Override
    public DateRange bounds() {
        return duties.bounds();
    }

    @Override
    public DistrictSums judge(CaseFile file) {
        DistrictSums hers = new DistrictSums(duties);
        for (PairingDays pairing : file.pairings()) {
            if (duties.concern(pairing)) {
                DistrictTally tally = hers.of(file.district());
                tally.addPairing();
                duties.judge(pairing, file.care().of(pairing.volunteer()), tally);
            }
        }
        return hers;
    }

    /** Adds a pairing that is judged already. */
    void add(PairingLine line) {
        of(line.district()).add(line.counts());
    }

    @Override
    public void add(DistrictSums others) {
        others.districts.forEach((district, tally) -> of(district).add(tally));
    }

    private DistrictTally of(DistrictCode district) {
        return districts.computeIfAbsent(district, first -> new DistrictTally());
    }

    @Override
    public Summary result() {
        List<DistrictLine> lines = new ArrayList<>();
        districts.forEach((district, tally) -> lines.add(tally.line(district)));
        lines.sort(Comparator.comparing(DistrictLine::district));
        int pairings = lines.stream().mapToInt(DistrictLine::pairings).sum();
        Counts totals = lines.stream().map(DistrictLine::counts).reduce(Counts.none(), Counts::plus);
        return new Summary(duties.window(), pairings, totals, lines);
    }
}
