package org.warmsunset.duty;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How elders and volunteers are matched 对接.
 *
 * @param sameDistrict whether a volunteer is only proposed to elders of her own district
 * @param weights what each reason weighs, 0 to 1,000,000; a reason that is not there has its default weight
 */
public record MatchingRules(boolean sameDistrict, Map<MatchReason, Integer> weights) {
    private static final int MOST = 1_000_000;

    /**
     * Checks the weights.
     *
     * @param sameDistrict whether a volunteer is only proposed to elders of her own district
     * @param weights what each reason weighs, 0 to 1,000,000
     * @throws IllegalArgumentException if a weight is out of range
     */
    public MatchingRules {
        weights.forEach((reason, weight) -> Check.range(reason.code(), weight, 0, MOST));
        weights = Map.copyOf(weights);
    }

    /** {@return rules with the default weights, across districts} */
    public static MatchingRules none() {
        return new MatchingRules(false, Map.of());
    }

    /**
     * Takes the weights by their names.
     *
     * @param sameDistrict whether a volunteer is only proposed to elders of her own district
     * @param weights what each reason weighs, by its {@linkplain MatchReason#code() code}
     * @return the rules
     * @throws IllegalArgumentException if a reason is unknown or a weight out of range
     */
    public static MatchingRules named(boolean sameDistrict, Map<String, Integer> weights) {
        return new MatchingRules(
                sameDistrict,
                weights.entrySet().stream().collect(toMap(weight -> reason(weight.getKey()), Map.Entry::getValue)));
    }

    private static MatchReason reason(String code) {
        List<MatchReason> reasons = Arrays.asList(MatchReason.values());
        return reasons.stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("weights (" + code + ") is none of "
                        + reasons.stream().map(MatchReason::code).toList()));
    }

    /**
     * Gives what a reason weighs.
     *
     * @param reason the reason
     * @return the weight
     */
    public int weight(MatchReason reason) {
        return weights.getOrDefault(reason, reason.defaultWeight());
    }
}
