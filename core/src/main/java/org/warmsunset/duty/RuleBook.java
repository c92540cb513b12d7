package org.warmsunset.duty;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ValueStyle;

/**
 * The rule data of a programme through time: versions, each in force from a day until the next one, and extra duties of
 * some days.
 */
@Value.Immutable
@ValueStyle
public interface RuleBook extends WithRuleBook {
    /** {@return the name, such as {@code caring-daughters-2019}} */
    String name();

    /** {@return the zone in which an instant becomes a day} */
    ZoneId zone();

    /** {@return the versions, earliest first: the first without a day, the others each from a later day} */
    List<RuleSet> versions();

    /** {@return the extra duties of some days} */
    List<Overlay> overlays();

    /** {@return the parts of the plan} */
    List<Phase> phases();

    /**
     * Makes a rule book of versions alone.
     *
     * @param name the name of the programme's rules, such as {@code caring-daughters-2019}
     * @param zone the zone in which an instant becomes a day
     * @param versions the versions, earliest first: the first without a day, the others each from a later day
     * @return the rule book
     * @throws IllegalArgumentException if there is no version, their days are not in order, two have one name, or a
     *     code changes its meaning
     */
    static RuleBook of(String name, ZoneId zone, List<RuleSet> versions) {
        return builder().name(name).zone(zone).addAllVersions(versions).build();
    }

    /** Refuses versions out of order, names used twice and codes that change their meaning. */
    @Value.Check
    default void check() {
        Check.that(!versions().isEmpty(), "versions", "of rule book " + name() + " are none");
        LocalDate before = LocalDate.MIN;
        for (int i = 0; i < versions().size(); i++) {
            RuleSet version = versions().get(i);
            LocalDate from = version.inForceFrom().orElse(LocalDate.MIN);
            Check.that(
                    i == 0 ? version.inForceFrom().isEmpty() : from.isAfter(before),
                    "versions[" + i + "].inForceFrom",
                    "(" + from + ") must be absent for the first version and after " + before + " for another");
            before = from;
        }
        Check.unique("versions", versions().stream().map(RuleSet::version));
        Check.unique("overlays", overlays().stream().map(Overlay::name));
        Map<String, Duty> first = new LinkedHashMap<>();
        everyDuty().forEach(duty -> {
            Duty known = first.putIfAbsent(duty.code(), duty);
            Check.that(
                    known == null || known.isAkinTo(duty),
                    "duties",
                    "change the meaning of " + duty.code()
                            + ": its kind of owed and of done and its owner stay in all versions");
        });
        overlays().forEach(this::check);
    }

    private void check(Overlay overlay) {
        for (Duty duty : overlay.duties()) {
            Check.that(
                    versions().stream()
                            .noneMatch(version -> version.duty(duty.code()).isPresent()),
                    "overlays",
                    overlay.name() + " adds " + duty.code()
                            + ", which a version has already: give it a code of its own");
        }
        Set<String> asked = new TreeSet<>(overlay.tiers());
        overlay.duties().forEach(duty -> asked.addAll(duty.tiers()));
        List<DateRange> inForce = inForce();
        for (int i = 0; i < inForce.size(); i++) {
            if (inForce.get(i).overlaps(overlay.days())) {
                asked.removeAll(versions().get(i).tiers());
            }
        }
        Check.that(
                asked.isEmpty(),
                "overlays",
                overlay.name() + " is for tiers that no version lists on its days (" + asked
                        + "): list them, or leave them out");
    }

    private Stream<Duty> everyDuty() {
        return Stream.concat(
                versions().stream().flatMap(version -> version.duties().stream()),
                overlays().stream().flatMap(overlay -> overlay.duties().stream()));
    }

    /**
     * {@return the codes of all duties in their order: of their first appearance in the versions, then the overlays}
     */
    @Value.Derived
    default List<String> codes() {
        return List.copyOf(everyDuty().map(Duty::code).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** {@return the most days that a period of any duty can have} */
    @Value.Derived
    default int longestPeriod() {
        return everyDuty().mapToInt(duty -> duty.owed().longest()).reduce(0, Math::max);
    }

    /** {@return whether a version or an overlay has a duty that is owed to every listed elder} */
    @Value.Derived
    default boolean isOwedToElders() {
        return everyDuty().anyMatch(duty -> duty.owedBy() == OwedBy.ELDER);
    }

    /**
     * Finds the version in force on a day.
     *
     * @param day the day
     * @return the version
     */
    default RuleSet on(LocalDate day) {
        RuleSet inForce = versions().get(0);
        for (RuleSet version : versions()) {
            if (!version.inForceFrom().orElse(LocalDate.MIN).isAfter(day)) {
                inForce = version;
            }
        }
        return inForce;
    }

    /** {@return the days on which each version is in force, in the versions' order} */
    default List<DateRange> inForce() {
        List<DateRange> days = new ArrayList<>();
        LocalDate last = DateRange.always().last();
        for (int i = versions().size() - 1; i >= 0; i--) {
            LocalDate first =
                    versions().get(i).inForceFrom().orElse(DateRange.always().first());
            days.add(0, DateRange.of(first, last));
            last = first.minusDays(1);
        }
        return days;
    }

    /**
     * Adds a later version.
     *
     * @param version the version, in force from a day after all others'
     * @return this rule book with that version
     * @throws IllegalArgumentException as {@link #of} does
     */
    default RuleBook withVersion(RuleSet version) {
        List<RuleSet> more = new ArrayList<>(versions());
        more.add(version);
        return withVersions(more);
    }

    /** {@return a builder; name, zone and a version are required} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RuleBook}. Not thread-safe. */
    final class Builder extends ImmutableRuleBook.Builder {
        Builder() {}
    }
}
