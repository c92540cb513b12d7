package org.warmsunset.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.OnePerson;
import org.warmsunset.basics.PairingId;
import org.warmsunset.kind.Attached;
import org.warmsunset.kind.Field;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingConflict;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.pairing.Suspension;
import org.warmsunset.storage.Merged;
import org.warmsunset.storage.Versioned;

/**
 * Takes pairings in, with their suspensions, cards and known facts. Pairings and suspensions are held all at once,
 * since whether two pairings are in each other's way does not depend on the order of rows.
 */
final class PairingImport {
    private static final Field<Pairing, ?> ELDER = PairingKind.OF_ELDER;
    private static final Field<Pairing, ?> VOLUNTEER = PairingKind.OF_VOLUNTEER;

    private final ImportRun run;
    private final People people;
    private final OnePerson one;
    private final Upserts<PairingId, Pairing> pairings;
    private final FirstLines lines = new FirstLines();
    private final Map<PairingId, Candidate> candidates = new LinkedHashMap<>();

    /**
     * A pairing that may be stored.
     *
     * @param pairing the pairing
     * @param row the row that says so: its own, or the first that adds to it
     * @param suspensions the rows of its suspensions
     * @param stored what is stored by its id
     */
    private record Candidate(
            Pairing pairing,
            Draft<?> row,
            List<Draft<Attached<PairingId, Suspension>>> suspensions,
            @Nullable Versioned<Pairing> stored) {
        boolean claims() {
            return stored == null || !stored.value().equals(pairing);
        }
    }

    PairingImport(ImportRun run, People people, OnePerson one) {
        this.run = run;
        this.people = people;
        this.one = one;
        this.pairings = new Upserts<>(run.session().pairings(), PairingKind.PAIRING, DraftType.PAIRINGS, run.log());
    }

    void run() {
        run.parts(
                DraftType.SUSPENSIONS,
                rows -> gather(new PartRows<>(run, pairings, PairingKind.SUSPENSIONS, rows, false)));
        run.parts(
                DraftType.CARDS,
                cards -> run.parts(
                        DraftType.KNOWLEDGE,
                        facts -> store(
                                new PartRows<>(run, pairings, PairingKind.CARDS, cards, true),
                                new PartRows<>(run, pairings, PairingKind.KNOWLEDGE, facts, true))));
    }

    private void gather(PartRows<PairingId, Pairing, Suspension> rows) {
        Map<PairingId, List<Draft<Attached<PairingId, Suspension>>>> suspensions = rows.rest(Integer.MAX_VALUE);
        run.forEach(DraftType.PAIRINGS, row -> {
            PairingId id = PairingKind.PAIRING.id().form().read(row.firstCell(), run.reading());
            if (lines.isFirst(id, id.value(), row, run.log())) {
                propose(id, row, rows, suspensions.getOrDefault(id, List.of()));
            }
        });
        suspensions.forEach((id, ofPairing) -> proposeSuspensions(id, rows, ofPairing));
        refuseConflicts();
        refuseUnknownPredecessors();
    }

    private void propose(
            PairingId id,
            Draft<Pairing> row,
            PartRows<PairingId, Pairing, Suspension> rows,
            List<Draft<Attached<PairingId, Suspension>>> suspensions) {
        Versioned<Pairing> stored = pairings.stored(id).orElse(null);
        Pairing before = stored == null ? null : stored.value();
        Pairing pairing = row.value(run.reading(), before);
        if (before != null && !before.elder().equals(pairing.elder())) {
            run.log().reject(row, List.of(row.problem(ELDER.name(), "elder-changed", "value", id.value())));
            return;
        }
        if (before != null && !run.keeps(row, before, pairing)) {
            return;
        }
        if (people.hasElder(row, ELDER, pairing.elder())
                && people.hasVolunteer(row, VOLUNTEER, pairing.volunteer())
                && isOfTwo(row, pairing, before)
                && hasEnded(row, pairing, before)) {
            Pairing whole = before == null ? pairing : PairingKind.PAIRING.withPartsOf(pairing, before);
            candidates.put(id, new Candidate(rows.merged(whole, suspensions), row, suspensions, stored));
        }
    }

    /** Refuses a volunteer who is paired with herself, unless that is stored so. */
    private boolean isOfTwo(Draft<Pairing> row, Pairing pairing, @Nullable Pairing before) {
        if ((before != null && before.volunteer().equals(pairing.volunteer()))
                || !people.isHerself(one.ids(pairing.elder()), one.ids(pairing.volunteer()))) {
            return true;
        }
        run.log()
                .reject(
                        row,
                        List.of(row.problem(
                                VOLUNTEER.name(),
                                "paired-with-herself",
                                "value",
                                pairing.volunteer().value(),
                                "other",
                                pairing.elder().value())));
        return false;
    }

    /** Refuses a reason for an end that is not there, unless that is stored so. */
    private boolean hasEnded(Draft<Pairing> row, Pairing pairing, @Nullable Pairing before) {
        boolean ended = pairing.end().isPresent()
                || pairing.endReason().isEmpty()
                || (before != null && before.endReason().equals(pairing.endReason()));
        if (!ended) {
            run.log()
                    .reject(
                            row,
                            List.of(row.problem(
                                    "end_reason",
                                    "reason-without-end",
                                    "value",
                                    pairing.endReason().get().name())));
        }
        return ended;
    }

    /** Suspensions of a pairing that has no row of its own. */
    private void proposeSuspensions(
            PairingId id,
            PartRows<PairingId, Pairing, Suspension> rows,
            List<Draft<Attached<PairingId, Suspension>>> ofPairing) {
        if (candidates.containsKey(id)) {
            return;
        }
        Versioned<Pairing> stored = pairings.stored(id).orElse(null);
        if (stored == null || run.log().wasRejected(DraftType.PAIRINGS, id.value())) {
            ofPairing.forEach(row -> rejectUnknown(row, id));
        } else {
            Pairing pairing = rows.merged(stored.value(), ofPairing);
            candidates.put(id, new Candidate(pairing, ofPairing.get(0), ofPairing, stored));
        }
    }

    private void rejectUnknown(Draft<?> row, PairingId id) {
        run.rejectReference(row, "pairing_id", DraftType.PAIRINGS, id.value(), pairings.wasEmpty());
    }

    /** Refuses pairings that are in the way of others, again and again, since what is refused leaves what is stored. */
    private void refuseConflicts() {
        PairingNeighbours neighbours =
                new PairingNeighbours(Merged.of(run.session(), one).pairings(), pairings.wasEmpty());
        boolean again;
        do {
            again = false;
            for (Map.Entry<Candidate, PairingConflict> refused :
                    conflicts(neighbours).entrySet()) {
                Candidate candidate = refused.getKey();
                PairingId id = candidate.pairing().id();
                candidates.remove(id);
                run.log().reject(candidate.row(), List.of(problem(candidate.row(), refused.getValue())));
                run.log().refuse(DraftType.PAIRINGS, id.value());
                candidate.suspensions().stream()
                        .filter(row -> row != candidate.row())
                        .forEach(row -> refersToRejected(row, id));
                again |= candidate.stored() != null;
            }
        } while (again);
    }

    /** Refuses pairings that take over one that is not known, again and again, since what is refused is not known. */
    private void refuseUnknownPredecessors() {
        boolean again = true;
        while (again) {
            again = false;
            for (Candidate candidate : List.copyOf(candidates.values())) {
                PairingId before = candidate.pairing().follows().orElse(null);
                if (before != null && candidate.claims() && !mayFollow(candidate, before)) {
                    PairingId id = candidate.pairing().id();
                    candidates.remove(id);
                    run.log().refuse(DraftType.PAIRINGS, id.value());
                    again = true;
                }
            }
        }
    }

    /** Refuses to take over what is not known, itself, or a pairing of another elder. */
    private boolean mayFollow(Candidate candidate, PairingId before) {
        Candidate known = candidates.get(before);
        Pairing followed =
                known == null ? pairings.stored(before).map(Versioned::value).orElse(null) : known.pairing();
        if (followed == null) {
            run.rejectReference(candidate.row(), "follows", DraftType.PAIRINGS, before.value(), pairings.wasEmpty());
            return false;
        }
        Pairing pairing = candidate.pairing();
        boolean hers = one.of(followed.elder()).equals(one.of(pairing.elder())) && !before.equals(pairing.id());
        if (!hers) {
            run.log()
                    .reject(
                            candidate.row(),
                            List.of(candidate.row().problem("follows", "follows-another", "value", before.value())));
        }
        return hers;
    }

    private void refersToRejected(Draft<?> row, PairingId id) {
        run.log().reject(row, List.of(row.problem("pairing_id", "refers-to-rejected", "value", id.value())));
    }

    private Map<Candidate, PairingConflict> conflicts(PairingNeighbours neighbours) {
        neighbours.beginAgain(Set.copyOf(candidates.keySet()));
        Map<Candidate, PairingConflict> conflicts = new LinkedHashMap<>();
        // Those that claim nothing go first: a row that says what is stored must not give way to a new one. Then those
        // that began first: it is the later one that should wait for the end of the earlier.
        List<Candidate> inTurn = new ArrayList<>(candidates.values());
        inTurn.sort(Comparator.comparing(Candidate::claims)
                .thenComparing(candidate -> candidate.pairing().start()));
        for (Candidate candidate : inTurn) {
            Pairing pairing = Merged.as(candidate.pairing(), one);
            int maxElders = run.rules().on(pairing.start()).pairing().maxElders();
            PairingConflict.of(pairing, neighbours.of(pairing), maxElders)
                    .ifPresentOrElse(conflict -> conflicts.put(candidate, conflict), () -> neighbours.add(pairing));
        }
        return conflicts;
    }

    private static Problem problem(Draft<?> row, PairingConflict conflict) {
        boolean elder = conflict.limit() == PairingConflict.Limit.ELDER;
        String column = row.type() == DraftType.PAIRINGS ? (elder ? ELDER : VOLUNTEER).name() : "pairing_id";
        return row.problem(
                column,
                elder ? "elder-already-paired" : "volunteer-already-paired",
                "day",
                conflict.day().toString(),
                "other",
                conflict.other().value());
    }

    private void store(PartRows<PairingId, Pairing, ContactCard> cards, PartRows<PairingId, Pairing, KnownFact> facts) {
        for (Candidate candidate : candidates.values()) {
            PairingId id = candidate.pairing().id();
            count(candidate);
            Pairing pairing = facts.with(cards.with(candidate.pairing(), cards.next(id)), facts.next(id));
            if (candidate.row().type() == DraftType.PAIRINGS) {
                pairings.put(pairing, candidate.stored());
            } else if (candidate.stored() != null) {
                pairings.replace(pairing, candidate.stored());
            }
        }
        pairings.flush();
        candidates.clear();
        cards.finish();
        facts.finish();
    }

    private void count(Candidate candidate) {
        List<Suspension> before = candidate.stored() == null
                ? List.of()
                : candidate.stored().value().suspensions();
        for (Draft<Attached<PairingId, Suspension>> row : candidate.suspensions()) {
            Suspension suspension = row.value(run.reading(), null).part();
            boolean replaces =
                    before.stream().anyMatch(other -> other.firstDay().equals(suspension.firstDay()));
            run.log().count(row.type(), before.contains(suspension), replaces);
        }
    }
}
