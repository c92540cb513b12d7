package org.warmsunset.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.warmsunset.intake.DraftRow;
import org.warmsunset.intake.DraftType;
import org.warmsunset.intake.Imported;
import org.warmsunset.intake.Problem;
import org.warmsunset.intake.Rejected;

/** What became of the rows of an import. */
final class ImportLog {
    /** What became of a row that was taken in. */
    enum Fate {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    private static final List<DraftType<?>> FILES = DraftType.all();

    private final Map<DraftType<?>, long[]> fates = new HashMap<>();
    private final Map<DraftType<?>, Set<String>> rejectedIds = new HashMap<>();
    private final List<Rejected> rejected = new ArrayList<>();

    void count(DraftType<?> type, Fate fate) {
        fates.computeIfAbsent(type, t -> new long[Fate.values().length])[fate.ordinal()]++;
    }

    void reject(DraftRow<?> row, List<Problem> problems) {
        rejected.add(new Rejected(row, problems));
        String id = row.cells().get(0);
        if (id != null) {
            rejectedIds.computeIfAbsent(row.type(), t -> new HashSet<>()).add(id.strip());
        }
    }

    /** Whether a row that would have that id was rejected, so that what refers to it is not wrong in itself. */
    boolean wasRejected(DraftType<?> type, String id) {
        return rejectedIds.getOrDefault(type, Set.of()).contains(id);
    }

    /** The code for an id that leads nowhere. */
    static String unknown(DraftType<?> type) {
        if (type == DraftType.ELDERS) {
            return "unknown-elder";
        }
        return type == DraftType.VOLUNTEERS ? "unknown-volunteer" : "unknown-pairing";
    }

    Imported imported() {
        rejected.sort(
                Comparator.comparing((Rejected row) -> FILES.indexOf(row.row().type()))
                        .thenComparing(row -> row.row().line()));
        Map<DraftType<?>, Imported.Count> counts = new LinkedHashMap<>();
        for (DraftType<?> type : FILES) {
            long[] taken = fates.getOrDefault(type, new long[Fate.values().length]);
            long left =
                    rejected.stream().filter(row -> row.row().type() == type).count();
            counts.put(
                    type,
                    new Imported.Count(
                            taken[Fate.ADDED.ordinal()],
                            taken[Fate.CHANGED.ordinal()],
                            taken[Fate.UNCHANGED.ordinal()],
                            left));
        }
        return new Imported(counts, rejected);
    }
}
