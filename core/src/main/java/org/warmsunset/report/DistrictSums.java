package org.warmsunset.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.care.CaseFile;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.Window;
import org.warmsunset.pairing.PairingDays;

/**
 * Adds up verdicts by district, and makes no line of a pairing or an elder.
 *
 * <pre>{@code
 * DistrictSums sums = new DistrictSums();
 * files.forEach(file -> sums.judge(file, duties));
 * Summary summary = sums.summary(duties.window());
 * }</pre>
 *
 * <p>Not thread-safe: where several threads judge, each has its own, and they are {@linkplain #add(DistrictSums)
 * added}.
 */
public final class DistrictSums {
    private final Map<DistrictCode, DistrictTally> districts = new HashMap<>();

    /** Makes sums of nothing. */
    public DistrictSums() {}

    /**
     * Judges the pairings of one elder and adds their verdicts.
     *
     * @param file her case file
     * @param duties the duties of a window, the same for all files
     */
    public void judge(CaseFile file, Duties duties) {
        for (PairingDays pairing : file.pairings()) {
            if (duties.concern(pairing)) {
                DistrictTally tally = of(file.district());
                tally.addPairing();
                duties.judge(pairing, file.care().of(pairing.volunteer()), tally);
            }
        }
    }

    /** Adds a pairing that is judged already. */
    void add(PairingLine line) {
        of(line.district()).add(line.counts());
    }

    /**
     * Adds the sums of other pairings.
     *
     * @param others their sums
     */
    public void add(DistrictSums others) {
        others.districts.forEach((district, tally) -> of(district).add(tally));
    }

    private DistrictTally of(DistrictCode district) {
        return districts.computeIfAbsent(district, first -> new DistrictTally());
    }

    /**
     * Gives the sums of what has been added so far.
     *
     * @param window the window whose duties were judged
     * @return the sums
     */
    public Summary summary(Window window) {
        List<DistrictLine> lines = new ArrayList<>();
        districts.forEach((district, tally) -> lines.add(tally.line(district)));
        lines.sort(Comparator.comparing(DistrictLine::district));
        int pairings = lines.stream().mapToInt(DistrictLine::pairings).sum();
        Counts totals = lines.stream().map(DistrictLine::counts).reduce(Counts.none(), Counts::plus);
        return new Summary(window, pairings, totals, lines);
    }
}
