package org.warmsunset.duty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;

/**
 * A duty as one version of a rule book, or one of its overlays, has it: what a verdict is about.
 *
 * <p>Immutable, thread-safe and compared by value.
 *
 * @param place its place in the order of duties, from 0; two versions of one duty share it
 * @param duty the duty
 * @param rules the version in force
 * @param extra the overlay that adds it; null when the version itself has it
 */
public record OwedDuty(
        int place, Duty duty, RuleSet rules, @Nullable Overlay extra) {
    /** The order of duties in reports. */
    public static final Comparator<OwedDuty> IN_ORDER = Comparator.comparingInt(OwedDuty::place);

    /** {@return its code, such as WEEKLY_CHAT} */
    public String code() {
        return duty.code();
    }

    /** {@return the name of the overlay that adds it; empty when the version itself has it} */
    public Optional<String> overlay() {
        return extra == null ? Optional.empty() : Optional.of(extra.name());
    }

    /** {@return the name of the version or the overlay by which it is owed} */
    public String ruleName() {
        return extra == null ? rules.version() : extra.name();
    }

    /** Whether it is owed to elders of every tier and district. */
    boolean isForAll() {
        return duty.tiers().isEmpty()
                && (extra == null
                        || (extra.tiers().isEmpty() && extra.districts().isEmpty()));
    }

    /** Whether it is owed to an elder, by her tier and district on the first day of a period or her pairing's start. */
    boolean isFor(Party party, DateRange period) {
        return isForAll() || isForOn(party, party.notBeforeStart(period.first()));
    }

    private boolean isForOn(Party party, LocalDate day) {
        return isForTier(tierOf(party, day)) && (extra == null || isAmong(extra.districts(), party.districtOn(day)));
    }

    /** The tier of an elder on a day: the last one unless another was given to her; empty when there are none. */
    String tierOf(Party party, LocalDate day) {
        return party.tierOn(day).or(rules::lowestTier).orElse("");
    }

    /** Whether it is owed to elders of a tier. */
    boolean isForTier(String tier) {
        return isAmong(duty.tiers(), tier) && (extra == null || isAmong(extra.tiers(), tier));
    }

    private static <T> boolean isAmong(Set<T> some, T one) {
        return some.isEmpty() || some.contains(one);
    }
}
