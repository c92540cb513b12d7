package org.warmsunset.duty;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How elders and volunteers are matched 对接.
 *
 * @param sameDistrict whether a volunteer is only proposed to elders of her own district
 * @param weights what each reason weighs, by its name; a reason that is not named has its default weight
 */
public record MatchingRules(boolean sameDistrict, Map<String, Integer> weights) {
    /** What each reason weighs when a book does not say so. */
    public static final Map<String, Integer> DEFAULT_WEIGHTS = defaults();

    private static final int MOST = 1_000_000;

    /**
     * Checks the names and the weights.
     *
     * @param sameDistrict whether a volunteer is only proposed to elders of her own district
     * @param weights what each reason weighs, by its name: 0 to 1,000,000
     * @throws IllegalArgumentException if a reason is unknown or a weight out of range
     */
    public MatchingRules {
        Set<String> known = DEFAULT_WEIGHTS.keySet();
        weights.keySet()
                .forEach(name ->
                        Check.that(known.contains(name), "weights", "(%s) is none of %s".formatted(name, known)));
        weights.forEach((name, weight) -> Check.range(name, weight, 0, MOST));
        weights = Map.copyOf(weights);
    }

    /** {@return rules with the default weights, across districts} */
    public static MatchingRules none() {
        return new MatchingRules(false, Map.of());
    }

    /**
     * Gives what a reason weighs.
     *
     * @param reason the reason, such as {@code needAnswered}
     * @return the weight
     */
    public int weight(String reason) {
        Integer named = weights.get(reason);
        return named != null ? named : DEFAULT_WEIGHTS.getOrDefault(reason, 0);
    }

    private static Map<String, Integer> defaults() {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put("needAnswered", 10);
        weights.put("sharedHobby", 3);
        weights.put("sameUnit", 6);
        weights.put("sameDistrict", 4);
        weights.put("wishMet", 4);
        weights.put("livingAlone", 5);
        weights.put("higherTier", 4);
        weights.put("waitedMonth", 1);
        return Collections.unmodifiableMap(weights);
    }
}
