package org.warmsunset.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.access.Access;
import org.warmsunset.access.Deed;
import org.warmsunset.access.Subject;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.pairing.AlreadyPairedException;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.storage.Bonds;
import org.warmsunset.storage.Condition;
import org.warmsunset.storage.Merged;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.Versioned;

/**
 * Who cares for whom.
 *
 * <pre>{@code
 * programme.pairings().pair(pairing);
 * List<Pairing> soon = programme.pairings().ending(DateRange.of(today, today.plusDays(30)));
 * }</pre>
 */
public final class Pairings {
    private final WarmSunset programme;

    Pairings(WarmSunset programme) {
        this.programme = programme;
    }

    /**
     * Stores a new pairing.
     *
     * @param pairing the pairing
     * @throws AlreadyPairedException if its elder or its volunteer has an active pairing too many on some day; nothing
     *     is stored
     * @throws PairedWithHerselfException if the two have one identity number
     * @throws RefusedException if its id is stored, or it names an elder or a volunteer that is not
     */
    public void pair(Pairing pairing) {
        programme.store().write(session -> {
            Bonds bonds = new Bonds(session, Merged.onePerson(session));
            if (bonds.isWithHerself(pairing)) {
                throw new PairedWithHerselfException(pairing.id(), pairing.elder(), pairing.volunteer());
            }
            requireRoom(bonds, pairing);
            session.pairings().insert(pairing);
            return session;
        });
    }

    /**
     * Stores a pairing in place of what is stored by its id: to end it, suspend it, or add to its card or known facts.
     *
     * @param pairing the pairing
     * @param version the version that was read, so that nobody else's change is lost
     * @throws AlreadyPairedException if its elder or its volunteer has an active pairing too many on some day; nothing
     *     is stored
     * @throws RefusedException if it was changed since, is voided, or is not stored
     */
    public void change(Pairing pairing, long version) {
        programme.store().write(session -> {
            session.pairings().find(pairing.id()).ifPresent(Pairings::requireStanding);
            requireRoom(new Bonds(session, Merged.onePerson(session)), pairing);
            session.pairings().update(pairing, version);
            return session;
        });
    }

    /**
     * Voids a pairing that was made by mistake, as if it had never been: nobody owes anything by it, and its places are
     * free. It stays stored with the clock's instant. The journal tells who did it and why, by the same instant.
     *
     * @param id the pairing
     * @param access who voids it, and why
     * @throws RefusedException if it is not stored or voided already
     */
    public void voidPairing(PairingId id, Access access) {
        Instant now = programme.now();
        programme.store().write(session -> {
            Versioned<Pairing> stored = session.pairings().get(id);
            requireStanding(stored);
            session.pairings().update(stored.value().withVoidedAt(now), stored.version());
            Subject elder = Subject.of(stored.value().elder());
            JournalChain.append(session, now, access, Deed.VOIDING, elder);
            return session;
        });
    }

    private static void requireStanding(Versioned<Pairing> stored) {
        if (stored.value().voidedAt().isPresent()) {
            throw new RefusedException(
                    Reason.CHANGED_MEANWHILE, stored.value().id().value(), stored);
        }
    }

    private void requireRoom(Bonds bonds, Pairing pairing) {
        bonds.conflict(pairing, programme.rules().on(pairing.start()).pairing().maxElders())
                .ifPresent(conflict -> {
                    throw new AlreadyPairedException(conflict);
                });
    }

    /**
     * Looks a pairing up, as it is stored: persons are not merged in it.
     *
     * @param id its id
     * @return the pairing, voided or not, and the version that a change must name; empty when there is none
     */
    public Optional<Versioned<Pairing>> find(PairingId id) {
        return programme.store().read(session -> session.pairings().find(id));
    }

    /**
     * Gives the pairings of an elder.
     *
     * @param elder the elder
     * @return her pairings, voided ones too, ordered by id
     */
    public List<Pairing> ofElder(ElderId elder) {
        return programme.ask(session -> Versioned.values(session.pairings().where(PairingKind.OF_ELDER, elder)));
    }

    /**
     * Gives the pairings of a volunteer.
     *
     * @param volunteer the volunteer
     * @return her pairings, voided ones too, ordered by id
     */
    public List<Pairing> ofVolunteer(VolunteerId volunteer) {
        return programme.ask(
                session -> Versioned.values(session.pairings().where(PairingKind.OF_VOLUNTEER, volunteer)));
    }

    /**
     * Lists the pairings that are active on a day: begun, not ended, not suspended and not voided.
     *
     * @param day the day
     * @param after the last id of the page before; null for the first page
     * @param limit how many at most, at least 1
     * @return the pairings after it, ordered by id; fewer than {@code limit} only at the end
     */
    public List<Pairing> activeOn(LocalDate day, @Nullable PairingId after, int limit) {
        DateRange only = DateRange.of(day, day);
        Condition<Pairing> spanning =
                Condition.touches(PairingKind.START, PairingKind.END, only).and(Condition.blank(PairingKind.VOIDED_AT));
        return programme.<List<Pairing>>ask(session -> {
            List<Pairing> active = new ArrayList<>();
            PairingId last = after;
            List<Pairing> page;
            do {
                int wanted = limit - active.size();
                page = Versioned.values(session.pairings().where(spanning, last, wanted));
                page.stream()
                        .filter(pairing -> !pairing.activeDays(only).isEmpty())
                        .forEach(active::add);
                last = page.size() < wanted ? null : page.get(page.size() - 1).id();
            } while (last != null && active.size() < limit);
            return active;
        });
    }

    /**
     * Lists the pairings that end within some days.
     *
     * @param days the days
     * @return the pairings whose last day is one of them, voided ones left out, ordered by that day and id
     */
    public List<Pairing> ending(DateRange days) {
        Condition<Pairing> ending = Condition.between(PairingKind.END, days.first(), days.last())
                .and(Condition.blank(PairingKind.VOIDED_AT));
        return programme.<List<Pairing>>ask(session ->
                Versioned.values(session.pairings().where(ending, null, Integer.MAX_VALUE)).stream()
                        .sorted(Comparator.comparing(
                                        (Pairing pairing) -> pairing.end().orElseThrow())
                                .thenComparing(Pairing::id))
                        .toList());
    }
}
