package org.warmsunset.report;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.duty.Verdict;

/** Adds up verdicts by district. */
@SuppressWarnings("EnumOrdinal") // an array, since a report counts some seventy verdicts for each pairing
final class SumsBuilder {
    /** Behind the counts by verdict: how many pairings, or listed elders. */
    private static final int MEMBERS = Counts.VERDICTS;

    private final Map<DistrictCode, int[]> districts = new TreeMap<>();

    /** Most findings lie in the district of the one before. */
    private @Nullable DistrictCode lastDistrict;

    private int[] lastCounts = {};

    void addMember(DistrictCode district) {
        of(district)[MEMBERS]++;
    }

    void add(DistrictCode district, Verdict verdict) {
        of(district)[verdict.ordinal()]++;
    }

    void add(SumsBuilder others) {
        others.districts.forEach((district, counts) -> {
            int[] sums = of(district);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += counts[i];
            }
        });
    }

    private int[] of(DistrictCode district) {
        if (lastDistrict == null || !lastDistrict.equals(district)) {
            lastDistrict = district;
            lastCounts = districts.computeIfAbsent(district, first -> new int[MEMBERS + 1]);
        }
        return lastCounts;
    }

    Sums build() {
        int[] all = new int[MEMBERS + 1];
        for (int[] counts : districts.values()) {
            for (int i = 0; i < all.length; i++) {
                all[i] += counts[i];
            }
        }
        return new Sums(
                all[MEMBERS],
                Counts.of(all, 0),
                districts.entrySet().stream()
                        .map(each -> new DistrictLine(
                                each.getKey(), each.getValue()[MEMBERS], Counts.of(each.getValue(), 0)))
                        .toList());
    }
}
