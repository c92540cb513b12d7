package org.warmsunset.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.warmsunset.basics.ValueStyle;

/** One version of the rule data 规则: what is owed from a day on. */
@Value.Immutable
@ValueStyle
public interface RuleSet extends WithRuleSet {
    /** {@return the name of the version, such as 2019} */
    String version();

    /** {@return the first day on which it is in force; empty for the version that was so from the beginning} */
    Optional<LocalDate> inForceFrom();

    /** {@return the day on which a week begins} */
    DayOfWeek weekStart();

    /** {@return the classes of risk, highest first; an elder to whom none was given has the last one} */
    List<String> tiers();

    /** {@return what is owed, each code once} */
    List<Duty> duties();

    /** {@return who may be paired with how many} */
    @Value.Default
    default PairingRules pairing() {
        return PairingRules.none();
    }

    /** {@return how hours are credited} */
    @Value.Default
    default HoursRules hours() {
        return HoursRules.none();
    }

    /** {@return how elders and volunteers are matched} */
    @Value.Default
    default MatchingRules matching() {
        return MatchingRules.none();
    }

    /** {@return who is proposed as an exemplar; nobody when absent} */
    Optional<ExemplarRules> exemplars();

    /** {@return within how many hours a referral is to be closed, at least 1} */
    @Value.Default
    default int referralWithinHours() {
        return 24;
    }

    /** {@return where its settings come from} */
    List<Source> sources();

    /**
     * Finds a duty.
     *
     * @param code its code
     * @return the duty; empty when this version has none of that code
     */
    default Optional<Duty> duty(String code) {
        return duties().stream().filter(duty -> duty.code().equals(code)).findFirst();
    }

    /** {@return the class of risk of an elder to whom none was given; empty when there are none} */
    default Optional<String> lowestTier() {
        return tiers().isEmpty() ? Optional.empty() : Optional.of(tiers().get(tiers().size() - 1));
    }

    /** Refuses a code or a tier that is named twice, and a duty for a tier that this version does not list. */
    @Value.Check
    default void check() {
        Check.unique("duties", duties().stream().map(Duty::code));
        Check.range("referralWithinHours", referralWithinHours(), 1, Integer.MAX_VALUE);
        tiers().forEach(tier -> Check.code("tiers", tier));
        Check.that(Set.copyOf(tiers()).size() == tiers().size(), "tiers", "names a tier twice: " + tiers());
        for (Duty duty : duties()) {
            Check.that(
                    tiers().containsAll(duty.tiers()),
                    "tiers",
                    "of " + duty.code() + " (" + duty.tiers() + ") are not all among those of the version (" + tiers()
                            + "): add them there, or correct the duty");
        }
    }

    /** {@return a builder; version, weekStart and what the programme needs} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RuleSet}. Not thread-safe. */
    final class Builder extends ImmutableRuleSet.Builder {
        Builder() {}
    }
}
