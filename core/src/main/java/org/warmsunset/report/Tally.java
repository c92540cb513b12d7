package org.warmsunset.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.warmsunset.basics.DateRange;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.FindingSink;
import org.warmsunset.duty.Verdict;

/** Counts the verdicts of one pairing by duty, and keeps what was missed. */
@SuppressWarnings("EnumOrdinal") // an array, since a report counts some seventy verdicts for each pairing
final class Tally implements FindingSink {
    private static final Duty[] DUTIES = Duty.values();
    private static final int VERDICTS = Verdict.values().length;

    private final int[] counts = new int[DUTIES.length * VERDICTS];
    private final List<PairingLine.Missed> missed = new ArrayList<>();

    Tally() {}

    Tally(Map<Duty, Counts> byDuty, List<PairingLine.Missed> missed) {
        byDuty.forEach((duty, ofDuty) -> {
            int at = duty.ordinal() * VERDICTS;
            counts[at + Verdict.MET.ordinal()] = ofDuty.met();
            counts[at + Verdict.MISSED.ordinal()] = ofDuty.missed();
            counts[at + Verdict.EXCUSED.ordinal()] = ofDuty.excused();
            counts[at + Verdict.PENDING.ordinal()] = ofDuty.pending();
        });
        this.missed.addAll(missed);
    }

    @Override
    public void found(Duty duty, DateRange period, Verdict verdict) {
        counts[duty.ordinal() * VERDICTS + verdict.ordinal()]++;
        if (verdict == Verdict.MISSED) {
            missed.add(new PairingLine.Missed(duty, period));
        }
    }

    Counts counts() {
        return new Counts(sum(Verdict.MET), sum(Verdict.MISSED), sum(Verdict.EXCUSED), sum(Verdict.PENDING));
    }

    private int sum(Verdict verdict) {
        int sum = 0;
        for (int i = verdict.ordinal(); i < counts.length; i += VERDICTS) {
            sum += counts[i];
        }
        return sum;
    }

    /** What was counted of each duty and verdict, for {@link #byDuty(int[])}. */
    int[] all() {
        return counts;
    }

    static Map<Duty, Counts> byDuty(int[] counts) {
        Map<Duty, Counts> byDuty = new EnumMap<>(Duty.class);
        for (Duty duty : DUTIES) {
            int at = duty.ordinal() * VERDICTS;
            Counts ofDuty = new Counts(
                    counts[at + Verdict.MET.ordinal()],
                    counts[at + Verdict.MISSED.ordinal()],
                    counts[at + Verdict.EXCUSED.ordinal()],
                    counts[at + Verdict.PENDING.ordinal()]);
            if (!ofDuty.equals(Counts.none())) {
                byDuty.put(duty, ofDuty);
            }
        }
        return Collections.unmodifiableMap(byDuty);
    }

    List<PairingLine.Missed> missed() {
        missed.sort(Tally::byLastDay);
        return List.copyOf(missed);
    }

    /** By the last day, then by duty, then by the first day. */
    private static int byLastDay(PairingLine.Missed one, PairingLine.Missed other) {
        int lasts = Long.compare(one.period().lastEpochDay(), other.period().lastEpochDay());
        if (lasts != 0) {
            return lasts;
        }
        int duties = one.duty().compareTo(other.duty());
        return duties != 0
                ? duties
                : Long.compare(one.period().firstEpochDay(), other.period().firstEpochDay());
    }
}
