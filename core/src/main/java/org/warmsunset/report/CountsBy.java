package org.warmsunset.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.warmsunset.duty.Verdict;

/** Counts members and verdicts by a key, such as the district. */
@SuppressWarnings("EnumOrdinal") // an array, since a report counts some seventy verdicts for each pairing
final class CountsBy<K> {
    /** Behind the counts by verdict: how many pairings, or listed elders. */
    private static final int MEMBERS = Counts.VERDICTS;

    private final Map<K, int[]> byKey = new HashMap<>();

    /** Most findings have the key of the one before. */
    private @Nullable K lastKey;

    private int[] lastCounts = {};

    void addMember(K key) {
        of(key)[MEMBERS]++;
    }

    void add(K key, Verdict verdict) {
        of(key)[verdict.ordinal()]++;
    }

    void add(CountsBy<K> others) {
        others.byKey.forEach(this::add);
    }

    /** Adds what others counted under a key to what is counted under a key here. */
    <L> void add(K key, CountsBy<L> others, L otherKey) {
        int[] counts = others.byKey.get(otherKey); // not of(): whoever goes through the keys must not change the map
        if (counts != null) {
            add(key, counts);
        }
    }

    private void add(K key, int[] counts) {
        int[] sums = of(key);
        for (int i = 0; i < sums.length; i++) {
            sums[i] += counts[i];
        }
    }

    private int[] of(K key) {
        if (!key.equals(lastKey)) {
            lastKey = key;
            lastCounts = byKey.computeIfAbsent(key, first -> new int[MEMBERS + 1]);
        }
        return lastCounts;
    }

    /** The keys under which something is counted. */
    Set<K> keys() {
        return byKey.keySet();
    }

    int members(K key) {
        int[] counts = byKey.get(key);
        return counts == null ? 0 : counts[MEMBERS];
    }

    Counts counts(K key) {
        int[] counts = byKey.get(key);
        return counts == null ? Counts.none() : Counts.of(counts, 0);
    }
}
