package org.warmsunset.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.care.CaseFile;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.FindingSink;
import org.warmsunset.duty.OwedDuty;
import org.warmsunset.duty.Verdict;
import org.warmsunset.organisation.UnitTree;
import org.warmsunset.pairing.PairingDays;

/**
 * Adds up verdicts by district, and by unit if it is told the units; it makes no line of a pairing or an elder.
 *
 * <pre>{@code
 * VerdictSums sums = new VerdictSums(duties);
 * files.forEach(file -> sums.add(sums.judge(file)));
 * Summary summary = sums.result();
 * }</pre>
 */
@SuppressWarnings("EnumOrdinal") // an array, since a report counts some seventy verdicts for each pairing
public final class VerdictSums implements Question<VerdictSums, Summary> {
    private static final FindingSink NOWHERE = (duty, period, verdict) -> {};

    private final Duties duties;
    private final long asOf;
    private final long lastDay;
    private final @Nullable UnitTree units;
    private final SumsBuilder pairings;
    private final SumsBuilder listed;
    private final Map<String, int[]> overlays = new TreeMap<>();

    /**
     * Makes sums of nothing, by district.
     *
     * @param duties the duties of a window
     */
    public VerdictSums(Duties duties) {
        this(duties, null);
    }

    /**
     * Makes sums of nothing, which may be by unit too.
     *
     * @param duties the duties of a window
     * @param units the units by which to add up too; null for districts alone
     */
    public VerdictSums(Duties duties, @Nullable UnitTree units) {
        this.duties = duties;
        this.units = units;
        this.pairings = new SumsBuilder(units);
        this.listed = new SumsBuilder(units);
        this.asOf = duties.window().asOf().toEpochDay();
        this.lastDay = duties.window().lastKnown().toEpochDay();
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
    public VerdictSums judge(CaseFile file) {
        VerdictSums hers = new VerdictSums(duties, units);
        for (PairingDays pairing : file.pairings()) {
            if (duties.concern(pairing)) {
                hers.addPairing(file, pairing, NOWHERE);
            }
        }
        if (duties.areOwedToElders()) {
            hers.addElder(file, NOWHERE);
        }
        return hers;
    }

    /**
     * Judges a pairing.
     *
     * @param also takes the verdicts too
     * @return the district in which the pairing is counted
     */
    DistrictCode addPairing(CaseFile file, PairingDays pairing, FindingSink also) {
        DistrictCode district =
                pairings.addMember(file, Math.min(lastDay, pairing.span().lastEpochDay()));
        duties.judge(file, pairing, (duty, period, verdict) -> {
            add(pairings, file, duty, period, verdict);
            also.found(duty, period, verdict);
        });
        return district;
    }

    /**
     * Judges what is owed to an elder.
     *
     * @param also takes the verdicts too
     * @return whether there was any
     */
    boolean addElder(CaseFile file, FindingSink also) {
        boolean[] any = {false};
        duties.judgeElder(file, (duty, period, verdict) -> {
            any[0] = true;
            add(listed, file, duty, period, verdict);
            also.found(duty, period, verdict);
        });
        if (any[0]) {
            listed.addMember(file, lastDay);
        }
        return any[0];
    }

    /** The district in which a listed elder is counted. */
    DistrictCode districtOf(CaseFile file) {
        return file.districtOn(lastDay);
    }

    private void add(SumsBuilder sums, CaseFile file, OwedDuty duty, DateRange period, Verdict verdict) {
        if (duty.extra() != null) {
            ofOverlay(duty.extra().name())[verdict.ordinal()]++;
        } else {
            sums.add(file, Math.min(period.lastEpochDay(), asOf), verdict);
        }
    }

    private int[] ofOverlay(String name) {
        return overlays.computeIfAbsent(name, first -> new int[Counts.VERDICTS]);
    }

    @Override
    public void add(VerdictSums others) {
        pairings.add(others.pairings);
        listed.add(others.listed);
        others.overlays.forEach((name, counts) -> {
            int[] sums = ofOverlay(name);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += counts[i];
            }
        });
    }

    @Override
    public Summary result() {
        List<OverlayLine> lines = new ArrayList<>();
        for (String name : duties.overlays()) {
            lines.add(new OverlayLine(name, Counts.of(ofOverlay(name), 0)));
        }
        return new Summary(
                duties.window(),
                pairings.build(),
                duties.areOwedToElders() ? listed.build() : null,
                lines,
                duties.areWatermarked());
    }
}
