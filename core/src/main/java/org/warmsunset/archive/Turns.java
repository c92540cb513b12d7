package org.warmsunset.archive;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.warmsunset.basics.EntryId;

/** Tells which steps come before what they follow from. */
public final class Turns {
    private static final Comparator<Entry> BY_INSTANT = Comparator.comparing(
                    (Entry step) -> step.get(Referrals.AT).orElse(Instant.MIN))
            .thenComparing(Entry::id);

    private Turns() {}

    /** What is missing before a step. */
    public enum Fault {
        /** The two were never proposed to each other. */
        NOT_PROPOSED,
        /** The referral was not opened. */
        NOT_OPENED
    }

    /**
     * Goes through the steps of proposals, by day, and of referrals, by instant; those of one day or instant by id.
     *
     * @param hers the entries about one elder that are known and stand, of any sort, in any order
     * @return the answers without a proposal and the closings without an opening before them, ordered by id
     */
    public static Map<EntryId, Fault> faults(Collection<Entry> hers) {
        Map<EntryId, Fault> faults = new TreeMap<>();
        Set<Object> proposed = new HashSet<>();
        for (Entry step : ofSort(hers, Proposals.SORT, Entry.ORDER)) {
            if (step.get(Proposals.STEP).orElseThrow() == Proposals.Step.PROPOSED) {
                proposed.add(step.volunteer());
            } else if (!proposed.contains(step.volunteer())) {
                faults.put(step.id(), Fault.NOT_PROPOSED);
            }
        }
        Set<Object> opened = new HashSet<>();
        for (Entry step : ofSort(hers, Referrals.SORT, BY_INSTANT)) {
            if (step.get(Referrals.STEP).orElseThrow() == Referrals.Step.OPENED) {
                opened.add(step.get(Referrals.REFERRAL));
            } else if (!opened.contains(step.get(Referrals.REFERRAL))) {
                faults.put(step.id(), Fault.NOT_OPENED);
            }
        }
        return faults;
    }

    private static List<Entry> ofSort(Collection<Entry> entries, Sort sort, Comparator<Entry> order) {
        return entries.stream()
                .filter(entry -> entry.sort() == sort)
                .sorted(order)
                .toList();
    }
}
