package org.warmsunset.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.PairingId;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.Suspension;

/** The card, known facts and suspensions that an import has for one pairing. */
final class PairingParts {
    private @Nullable DraftRow<CardDraft> card;
    private final Map<Fact, DraftRow<KnownFactDraft>> facts = new LinkedHashMap<>();
    private final List<DraftRow<SuspensionDraft>> suspensions = new ArrayList<>();

    void addCard(DraftRow<CardDraft> row, ImportLog log) {
        if (card == null) {
            card = row;
        } else {
            rejectRepeated(row, row.draft().pairing().value(), card, log);
        }
    }

    void addFact(DraftRow<KnownFactDraft> row, ImportLog log) {
        KnownFact known = row.draft().toKnownFact();
        DraftRow<KnownFactDraft> other = facts.putIfAbsent(known.fact(), row);
        if (other != null) {
            rejectRepeated(row, row.draft().pairing() + " " + known.fact(), other, log);
        }
    }

    private static void rejectRepeated(DraftRow<?> row, String key, DraftRow<?> other, ImportLog log) {
        String line = Long.toString(other.line());
        log.reject(row, List.of(row.problem("pairing_id", "duplicate-id", "value", key, "other", line)));
    }

    void addSuspension(DraftRow<SuspensionDraft> row) {
        suspensions.add(row);
    }

    List<DraftRow<?>> rows() {
        List<DraftRow<?>> rows = new ArrayList<>();
        if (card != null) {
            rows.add(card);
        }
        rows.addAll(facts.values());
        rows.addAll(suspensions);
        return rows;
    }

    /** Adds to the card what is stored of it where the file has no column. */
    void completeCard(Pairing stored, ImportRun run) {
        DraftRow<CardDraft> row = card;
        if (row != null && stored.card().isPresent()) {
            CardDraft before = CardDraft.of(stored.id(), stored.card().get());
            card = new DraftRow<>(row.type(), row.line(), run.completed(row, before));
        }
    }

    /** The pairing with these parts, and with those of the stored one that these do not replace. */
    Pairing on(Pairing pairing, Pairing stored) {
        Optional<ContactCard> newCard =
                card == null ? stored.card() : Optional.of(card.draft().toCard());
        List<KnownFact> newFacts =
                facts.values().stream().map(row -> row.draft().toKnownFact()).toList();
        return pairing.withCard(newCard)
                .withKnownFacts(ImportRun.merged(stored.knownFacts(), newFacts, KnownFact::fact))
                .withSuspensions(ImportRun.merged(stored.suspensions(), newSuspensions(), Suspension::firstDay));
    }

    private List<Suspension> newSuspensions() {
        return suspensions.stream().map(row -> row.draft().toSuspension()).toList();
    }

    /** Counts what became of the rows when the pairing is stored in place of another, or of none. */
    void count(@Nullable Pairing stored, ImportLog log) {
        if (card != null) {
            boolean same = stored != null
                    && stored.card().equals(Optional.of(card.draft().toCard()));
            log.count(card.type(), fate(same, stored != null && stored.card().isPresent()));
        }
        facts.forEach((fact, row) -> {
            boolean same =
                    stored != null && stored.knownFacts().contains(row.draft().toKnownFact());
            log.count(
                    row.type(),
                    fate(same, stored != null && stored.confirmedOn(fact).isPresent()));
        });
        List<Suspension> before = stored == null ? List.of() : stored.suspensions();
        for (DraftRow<SuspensionDraft> row : suspensions) {
            Suspension suspension = row.draft().toSuspension();
            boolean replaces =
                    before.stream().anyMatch(other -> other.firstDay().equals(suspension.firstDay()));
            log.count(row.type(), fate(before.contains(suspension), replaces));
        }
    }

    static ImportLog.Fate fate(boolean same, boolean replaces) {
        if (same) {
            return ImportLog.Fate.UNCHANGED;
        }
        return replaces ? ImportLog.Fate.CHANGED : ImportLog.Fate.ADDED;
    }

    /** Rejects the rows of a pairing that was rejected by another row. */
    void rejectAfter(DraftRow<?> refused, PairingId id, ImportLog log) {
        for (DraftRow<?> row : rows()) {
            if (!row.equals(refused)) {
                log.reject(row, List.of(row.problem("pairing_id", "refers-to-rejected", "value", id.value())));
            }
        }
    }
}
