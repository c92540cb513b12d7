package org.warmsunset.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.care.CaseFile;
import org.warmsunset.duty.Duties;
import org.warmsunset.organisation.UnitTree;
import org.warmsunset.pairing.PairingDays;

/**
 * Makes a line of each pairing and each elder, hands it out, and adds all of them up.
 *
 * <pre>{@code
 * Lines lines = new Lines(duties, sink);
 * files.forEach(file -> lines.add(lines.judge(file)));
 * Summary summary = lines.result();
 * }</pre>
 *
 * <p>Not thread-safe, but for {@link #judge}.
 */
public final class Lines implements Question<CaseLines, Summary> {
    private final Duties duties;
    private final @Nullable UnitTree units;
    private final LineSink sink;
    private final VerdictSums sums;

    /**
     * Makes lines of nothing, added up by district.
     *
     * @param duties the duties of the window
     * @param sink takes the lines
     */
    public Lines(Duties duties, LineSink sink) {
        this(duties, null, sink);
    }

    /**
     * Makes lines of nothing, which may be added up by unit too.
     *
     * @param duties the duties of the window
     * @param units the units by which to add up too; null for districts alone
     * @param sink takes the lines
     */
    public Lines(Duties duties, @Nullable UnitTree units, LineSink sink) {
        this.duties = duties;
        this.units = units;
        this.sink = sink;
        this.sums = new VerdictSums(duties, units);
    }

    @Override
    public DateRange bounds() {
        return duties.bounds();
    }

    @Override
    public boolean asksForMinutes() {
        return duties.askForMinutes();
    }

    @Override
    public CaseLines judge(CaseFile file) {
        VerdictSums hers = new VerdictSums(duties, units);
        List<PairingLine> lines = new ArrayList<>(1);
        for (PairingDays pairing : file.pairings()) {
            if (duties.concern(pairing)) {
                Tally tally = new Tally(duties.codes());
                DistrictCode district = hers.addPairing(file, pairing, tally);
                lines.add(PairingLine.of(pairing, district, tally.kept()));
            }
        }
        ListedLine listed = duties.areOwedToElders() ? listed(file, hers) : null;
        boolean isPaired = !lines.isEmpty();
        ElderLine elder = isPaired || listed != null ? ElderLine.of(file, isPaired, duties.window()) : null;
        return new CaseLines(lines, listed, elder, hers);
    }

    private @Nullable ListedLine listed(CaseFile file, VerdictSums hers) {
        Tally tally = new Tally(duties.codes());
        return hers.addElder(file, tally) ? new ListedLine(file.elder(), hers.districtOf(file), tally.kept()) : null;
    }

    @Override
    public void add(CaseLines lines) {
        sums.add(lines.sums());
        lines.giveTo(sink);
    }

    @Override
    public Summary result() {
        return sums.result();
    }
}
