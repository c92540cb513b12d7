package org.warmsunset.storage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warmsunset.archive.OnePerson;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.kind.Field;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingConflict;
import org.warmsunset.pairing.PairingKind;

/** Tells what stands in the way of a pairing, when merged persons are one. */
public final class Bonds {
    private final ReadSession stored;
    private final ReadSession merged;
    private final OnePerson one;

    /**
     * Looks at the pairings of a store.
     *
     * @param stored the store, as it is stored
     * @param one who is one person
     */
    public Bonds(ReadSession stored, OnePerson one) {
        this.stored = stored;
        this.merged = Merged.of(stored, one);
        this.one = one;
    }

    /**
     * Tells whether the elder of a pairing is the volunteer herself, by an identity number.
     *
     * @param pairing the pairing
     * @return whether an id of the one has the number of an id of the other
     */
    public boolean isWithHerself(Pairing pairing) {
        Set<ResidentId> numbers = new HashSet<>();
        one.ids(pairing.elder()).stream()
                .flatMap(id -> stored.elders().find(id).stream())
                .forEach(elder -> elder.value().residentId().ifPresent(numbers::add));
        return one.ids(pairing.volunteer()).stream()
                .flatMap(id -> stored.volunteers().find(id).stream())
                .flatMap(volunteer -> volunteer.value().residentId().stream())
                .anyMatch(numbers::contains);
    }

    /**
     * Tells which pairing is in the way of another.
     *
     * @param pairing the pairing
     * @param maxElders how many elders a volunteer may have on one day, at least 1
     * @return the conflict of the earliest day; empty when there is none
     */
    public Optional<PairingConflict> conflict(Pairing pairing, int maxElders) {
        Pairing ofThoseWhoStay = Merged.as(pairing, one);
        List<Pairing> others = new ArrayList<>(standing(PairingKind.OF_ELDER, ofThoseWhoStay.elder()));
        standing(PairingKind.OF_VOLUNTEER, ofThoseWhoStay.volunteer()).stream()
                .filter(other -> !other.elder().equals(ofThoseWhoStay.elder()))
                .forEach(others::add);
        return PairingConflict.of(ofThoseWhoStay, others, maxElders);
    }

    /**
     * Gives the pairings of a person that are not voided.
     *
     * @param field whose they are: the field of the elder or of the volunteer
     * @param person the id of the one who stays
     * @param <K> her id
     * @return the pairings under the ids that stay, ordered by id
     */
    public <K> List<Pairing> standing(Field<Pairing, K> field, K person) {
        return Versioned.values(merged.pairings().where(field, person)).stream()
                .filter(pairing -> pairing.voidedAt().isEmpty())
                .toList();
    }
}
