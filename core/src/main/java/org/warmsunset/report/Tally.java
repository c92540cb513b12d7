package org.warmsunset.report;

import java.util.ArrayList;
import java.util.Comparator;
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
    private static final Comparator<PairingLine.Missed> BY_LAST_DAY = Comparator.comparing(
                    (PairingLine.Missed missed) -> missed.period().last())
            .thenComparing(PairingLine.Missed::duty)
            .thenComparing(missed -> missed.period().first());

    private final int[] counts = new int[DUTIES.length * VERDICTS];
    private final List<PairingLine.Missed> missed = new ArrayList<>();

    @Override
    public void found(Duty duty, DateRange period, Verdict verdict) {
        counts[duty.ordinal() * VERDICTS + verdict.ordinal()]++;
        if (verdict == Verdict.MISSED) {
            missed.add(new PairingLine.Missed(duty, period));
        }
    }

    Map<Duty, Counts> byDuty() {
        Map<Duty, Counts> byDuty = new EnumMap<>(Duty.class);
        for (Duty duty : DUTIES) {
            Counts ofDuty = new Counts(
                    count(duty, Verdict.MET),
                    count(duty, Verdict.MISSED),
                    count(duty, Verdict.EXCUSED),
                    count(duty, Verdict.PENDING));
            if (!ofDuty.equals(Counts.none())) {
                byDuty.put(duty, ofDuty);
            }
        }
        return byDuty;
    }

    List<PairingLine.Missed> missed() {
        missed.sort(BY_LAST_DAY);
        return List.copyOf(missed);
    }

    private int count(Duty duty, Verdict verdict) {
        return counts[duty.ordinal() * VERDICTS + verdict.ordinal()];
    }
}
