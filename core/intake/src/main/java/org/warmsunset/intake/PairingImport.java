package org.warmsunset.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.PairingId;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingConflict;
import org.warmsunset.storage.Versioned;

/** Takes pairings in, with their cards, known facts and suspensions, none of which may break the limits of pairing. */
final class PairingImport {
    private final ImportRun run;
    private final People people;
    private final Upserts<PairingId, Pairing> pairings;
    private final Map<PairingId, PairingParts> parts = new LinkedHashMap<>();
    private final Map<PairingId, Candidate> candidates = new LinkedHashMap<>();

    /** A pairing that is to be stored, the row that says so and what is stored by its id. */
    private record Candidate(
            Pairing pairing, DraftRow<?> row, @Nullable Versioned<Pairing> stored) {
        /** Whether it is active on other days, or with another volunteer, than what is stored. */
        boolean claims() {
            return stored == null
                    || !stored.value()
                            .withCard(pairing.card())
                            .withKnownFacts(pairing.knownFacts())
                            .equals(pairing);
        }
    }

    PairingImport(ImportRun run, People people) {
        this.run = run;
        this.people = people;
        this.pairings = new Upserts<>(run.session().pairings(), DraftType.PAIRINGS, run.log());
    }

    void run() {
        run.forEach(DraftType.CARDS, row -> parts(row.draft().pairing()).addCard(row, run.log()));
        run.forEach(DraftType.KNOWLEDGE, row -> parts(row.draft().pairing()).addFact(row, run.log()));
        run.forEach(DraftType.SUSPENSIONS, row -> parts(row.draft().pairing()).addSuspension(row));
        Map<PairingId, Long> lines = new HashMap<>();
        run.forEach(DraftType.PAIRINGS, row -> {
            if (people.isFirst(row, row.draft().id(), lines)) {
                propose(row);
            }
        });
        parts.forEach(this::proposeParts);
        refuseConflicts();
        for (Candidate candidate : candidates.values()) {
            store(candidate);
        }
        pairings.flush();
    }

    private PairingParts parts(PairingId id) {
        return parts.computeIfAbsent(id, key -> new PairingParts());
    }

    private void propose(DraftRow<PairingDraft> row) {
        PairingId id = row.draft().id();
        Versioned<Pairing> stored = pairings.stored(id).orElse(null);
        PairingDraft draft = stored == null ? row.draft() : run.completed(row, PairingDraft.of(stored.value()));
        Pairing plain = draft.toPairing(List.of(), Optional.empty(), List.of());
        if (stored != null && !stored.value().elder().equals(plain.elder())) {
            run.log().reject(row, List.of(row.problem("elder_id", "elder-changed", "value", id.value())));
            return;
        }
        if (people.hasElder(row, "elder_id", plain.elder())
                && people.hasVolunteer(row, "volunteer_id", plain.volunteer())) {
            Pairing before = stored == null ? plain : stored.value();
            parts(id).completeCard(before, run);
            candidates.put(id, new Candidate(parts(id).on(plain, before), row, stored));
        }
    }

    /** Parts of a pairing that has no row of its own, or a rejected one and falls with it. */
    private void proposeParts(PairingId id, PairingParts ofPairing) {
        if (candidates.containsKey(id)) {
            return;
        }
        Versioned<Pairing> stored = pairings.stored(id).orElse(null);
        boolean rejected = run.log().wasRejected(DraftType.PAIRINGS, id.value());
        if (stored != null) {
            ofPairing.completeCard(stored.value(), run);
        }
        for (DraftRow<?> row : ofPairing.rows()) {
            if (stored == null || rejected) {
                run.rejectReference(row, "pairing_id", DraftType.PAIRINGS, id.value(), pairings.wasEmpty());
            } else {
                candidates.put(id, new Candidate(ofPairing.on(stored.value(), stored.value()), row, stored));
            }
        }
    }

    /** A refused change leaves what is stored, which may stand in the way of another change: so look again. */
    private void refuseConflicts() {
        PairingNeighbours neighbours = new PairingNeighbours(run.session().pairings(), pairings.wasEmpty());
        boolean again;
        do {
            again = false;
            for (Map.Entry<Candidate, PairingConflict> refused :
                    conflicts(neighbours).entrySet()) {
                Candidate candidate = refused.getKey();
                PairingId id = candidate.pairing().id();
                candidates.remove(id);
                run.log().reject(candidate.row(), List.of(problem(candidate.row(), refused.getValue())));
                parts(id).rejectAfter(candidate.row(), id, run.log());
                again |= candidate.stored() != null;
            }
        } while (again);
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
            Pairing pairing = candidate.pairing();
            int maxElders = run.rules().on(pairing.start()).maxElders();
            Optional<PairingConflict> conflict = PairingConflict.of(pairing, neighbours.of(pairing), maxElders);
            if (conflict.isPresent()) {
                conflicts.put(candidate, conflict.get());
            } else {
                neighbours.add(pairing);
            }
        }
        return conflicts;
    }

    private static Problem problem(DraftRow<?> row, PairingConflict conflict) {
        boolean elder = conflict.limit() == PairingConflict.Limit.ELDER;
        String column = row.type() == DraftType.PAIRINGS ? (elder ? "elder_id" : "volunteer_id") : "pairing_id";
        return row.problem(
                column,
                elder ? "elder-already-paired" : "volunteer-already-paired",
                "day",
                conflict.day().toString(),
                "other",
                conflict.other().value());
    }

    private void store(Candidate candidate) {
        PairingId id = candidate.pairing().id();
        parts(id).count(candidate.stored() == null ? null : candidate.stored().value(), run.log());
        if (candidate.row().type() == DraftType.PAIRINGS) {
            pairings.put(candidate.pairing(), candidate.stored());
        } else if (candidate.stored() != null
                && !candidate.pairing().equals(candidate.stored().value())) {
            run.session()
                    .pairings()
                    .update(candidate.pairing(), candidate.stored().version());
        }
    }
}
