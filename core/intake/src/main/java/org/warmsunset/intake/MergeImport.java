package org.warmsunset.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Merges;
import org.warmsunset.archive.OnePerson;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.kind.Field;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingConflict;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.storage.Bonds;
import org.warmsunset.storage.Merged;

/**
 * Holds the new merges until the pairings are stored: a new pairing gives way to a merge, and a merge gives way to the
 * pairings that are stored.
 */
final class MergeImport {
    private final ImportRun run;
    private final Map<Entry, Draft<Entry>> held = new LinkedHashMap<>();

    MergeImport(ImportRun run) {
        this.run = run;
    }

    void hold(Entry merge, Draft<Entry> row) {
        held.put(merge, row);
    }

    /** Who is one person, by the merges that are stored and those that are held. */
    OnePerson onePerson() {
        return Merged.onePerson(run.session(), List.copyOf(held.keySet()));
    }

    /** Refuses the merges that cannot be, and hands on the others. */
    void take(BiConsumer<Entry, Draft<Entry>> good) {
        if (held.isEmpty()) {
            return;
        }
        OnePerson before = Merged.onePerson(run.session());
        refuseTwice(before);
        Bonds apart = new Bonds(run.session(), before);
        Bonds together = new Bonds(run.session(), onePerson());
        held.forEach((merge, row) -> {
            Optional<Problem> problem = merge.elder().isPresent()
                    ? problem(row, PairingKind.OF_ELDER, merge.elder().get(), apart, together)
                    : problem(row, PairingKind.OF_VOLUNTEER, merge.volunteer().orElseThrow(), apart, together);
            problem.ifPresentOrElse(found -> run.log().reject(row, List.of(found)), () -> good.accept(merge, row));
        });
    }

    /** Refuses who is merged into two others, or into herself by a circle. */
    private void refuseTwice(OnePerson before) {
        Map<Object, Object> ends = new HashMap<>(before.elders());
        ends.putAll(before.volunteers());
        held.entrySet().removeIf(entry -> {
            Object same = same(entry.getKey());
            Object into = into(entry.getKey());
            while (ends.containsKey(into)) {
                into = ends.get(into);
            }
            boolean twice = ends.containsKey(same) || into.equals(same);
            if (twice) {
                Draft<Entry> row = entry.getValue();
                run.log()
                        .reject(
                                row,
                                List.of(row.problem(Merges.INTO.name(), "merged-already", "value", same.toString())));
            } else {
                ends.put(same, into);
            }
            return twice;
        });
    }

    private static Object same(Entry merge) {
        return merge.elder().isPresent()
                ? merge.elder().get()
                : merge.volunteer().orElseThrow();
    }

    private static Object into(Entry merge) {
        String into = merge.get(Merges.INTO).orElseThrow();
        return merge.elder().isPresent() ? ElderId.of(into) : VolunteerId.of(into);
    }

    private <K> Optional<Problem> problem(
            Draft<Entry> row, Field<Pairing, K> whose, K same, Bonds apart, Bonds together) {
        for (Pairing pairing : apart.standing(whose, same)) {
            if (together.isWithHerself(pairing)) {
                return Optional.of(row.problem(
                        Merges.INTO.name(),
                        "merged-with-herself",
                        "value",
                        pairing.id().value()));
            }
            int maxElders = run.rules().on(pairing.start()).pairing().maxElders();
            Optional<PairingConflict> conflict = together.conflict(pairing, maxElders);
            if (conflict.isPresent()) {
                return conflict.map(found -> row.problem(
                        Merges.INTO.name(),
                        "both-paired",
                        "value",
                        pairing.id().value(),
                        "day",
                        found.day().toString(),
                        "other",
                        found.other().value()));
            }
        }
        return Optional.empty();
    }
}
