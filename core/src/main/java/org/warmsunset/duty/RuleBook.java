package org.warmsunset.duty;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The rule data of a programme through time: versions, each in force from a day until the next one.
 *
 * <p>Immutable, thread-safe and compared by value.
 */
public final class RuleBook {
    private final String name;
    private final ZoneId zone;
    private final List<RuleSet> versions;

    private RuleBook(String name, ZoneId zone, List<RuleSet> versions) {
        this.name = name;
        this.zone = zone;
        this.versions = versions;
    }

    /**
     * Makes a rule book of its versions.
     *
     * @param name the name of the programme's rules, such as {@code caring-daughters-2019}
     * @param zone the zone in which an instant becomes a day
     * @param versions the versions, earliest first: the first without a day, the others each from a later day
     * @return the rule book
     * @throws IllegalArgumentException if there is no version, their days are not in order or two have one name
     */
    public static RuleBook of(String name, ZoneId zone, List<RuleSet> versions) {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("rule book %s has no version".formatted(name));
        }
        LocalDate before = LocalDate.MIN;
        Set<String> names = new HashSet<>();
        for (RuleSet version : versions) {
            LocalDate from = version.inForceFrom().orElse(LocalDate.MIN);
            boolean first = names.isEmpty();
            if (first ? version.inForceFrom().isPresent() : !from.isAfter(before)) {
                throw new IllegalArgumentException(
                        "version %s of rule book %s: inForceFrom (%s) must be absent for the first version and after %s for another"
                                .formatted(version.version(), name, from, before));
            }
            if (!names.add(version.version())) {
                throw new IllegalArgumentException(
                        "rule book %s has version %s twice".formatted(name, version.version()));
            }
            before = from;
        }
        return new RuleBook(name, zone, List.copyOf(versions));
    }

    /** {@return the name, such as {@code caring-daughters-2019}} */
    public String name() {
        return name;
    }

    /** {@return the zone in which an instant becomes a day} */
    public ZoneId zone() {
        return zone;
    }

    /** {@return the versions, earliest first} */
    public List<RuleSet> versions() {
        return versions;
    }

    /**
     * Finds the version in force on a day.
     *
     * @param day the day
     * @return the version
     */
    public RuleSet on(LocalDate day) {
        RuleSet inForce = versions.get(0);
        for (RuleSet version : versions) {
            if (version.inForceFrom().isPresent()
                    && !version.inForceFrom().get().isAfter(day)) {
                inForce = version;
            }
        }
        return inForce;
    }

    /**
     * Asks for other facts in every version.
     *
     * @param edition which text's facts
     * @return this rule book with those facts
     */
    public RuleBook withKnows(KnowsEdition edition) {
        List<RuleSet> changed = new ArrayList<>();
        for (RuleSet version : versions) {
            changed.add(version.withFacts(edition.facts()));
        }
        return new RuleBook(name, zone, List.copyOf(changed));
    }

    /**
     * Adds a later version.
     *
     * @param version the version, in force from a day after all others'
     * @return this rule book with that version
     * @throws IllegalArgumentException as {@link #of} does
     */
    public RuleBook withVersion(RuleSet version) {
        List<RuleSet> more = new ArrayList<>(versions);
        more.add(version);
        return of(name, zone, more);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleBook that
                && name.equals(that.name)
                && zone.equals(that.zone)
                && versions.equals(that.versions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, zone, versions);
    }

    /** {@return the name and the versions' names} */
    @Override
    public String toString() {
        return name + versions.stream().map(RuleSet::version).toList();
    }
}
