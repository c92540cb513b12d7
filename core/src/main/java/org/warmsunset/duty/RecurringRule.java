package org.warmsunset.duty;

import java.util.Set;
import org.warmsunset.care.ServiceKind;

/**
 * When a recurring duty is done: on how many days of its period something of which kinds was done.
 *
 * @param minimumDays the least number of days, at least 1
 * @param doneBy the kinds of service that fulfil it, at least one
 */
public record RecurringRule(int minimumDays, Set<ServiceKind> doneBy) {
    /**
     * Checks the numbers and keeps a copy of the set.
     *
     * @param minimumDays the least number of days, at least 1
     * @param doneBy the kinds of service that fulfil it, at least one
     * @throws IllegalArgumentException if the minimum is below 1 or there is no kind
     */
    public RecurringRule {
        if (minimumDays < 1) {
            throw new IllegalArgumentException("minimumDays (%d) is below 1".formatted(minimumDays));
        }
        if (doneBy.isEmpty()) {
            throw new IllegalArgumentException("doneBy (%s) names no kind of service".formatted(doneBy));
        }
        doneBy = Set.copyOf(doneBy);
    }
}
