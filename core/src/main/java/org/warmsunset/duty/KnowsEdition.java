package org.warmsunset.duty;

import java.util.Set;
import org.warmsunset.pairing.Fact;

/** The two texts of 2019 name four facts each, and not the same four. */
public enum KnowsEdition {
    /** The plan's body (四(三)): health, hobbies, home address, family phone. */
    PLAN(Set.of(Fact.HEALTH, Fact.HOBBIES, Fact.HOME_ADDRESS, Fact.FAMILY_PHONE)),
    /** The contact card (annex 2): health, medication, hobbies, family phone. */
    CARD(Set.of(Fact.HEALTH, Fact.MEDICATION, Fact.HOBBIES, Fact.FAMILY_PHONE)),
    /** All five facts that one of the two names; the default. */
    UNION(Set.of(Fact.values()));

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Fact> facts;

    KnowsEdition(Set<Fact> facts) {
        this.facts = facts;
    }

    /** {@return the facts that it names} */
    public Set<Fact> facts() {
        return facts;
    }
}
