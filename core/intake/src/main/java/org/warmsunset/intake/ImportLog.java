package org.warmsunset.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.warmsunset.people.Elder;

/** What became of the rows of an import. */
final class ImportLog {
    /** What became of a row that was taken in. */
    enum Fate {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    /** Of the rows that nobody gets back: whoever mends that many looks again anyway, and memory has an end. */
    private static final int MOST_KEPT = 1000;

    private static final List<DraftType<?>> FILES = DraftType.all();

    private final Map<DraftType<?>, Map<Fate, Long>> fates = new HashMap<>();
    private final Map<DraftType<?>, Set<String>> rejectedIds = new HashMap<>();
    private final Map<DraftType<?>, BitSet> rejectedLines = new HashMap<>();
    private final Map<String, Long> problems = new TreeMap<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final boolean keepsAll;
    private final List<Imported.MovedElder> movedElders = new ArrayList<>();
    private final List<Imported.Twice> twice = new ArrayList<>();
    private final List<Imported.SetBack> setBack = new ArrayList<>();
    private final List<Imported.Change> changes = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final List<String> otherFiles = new ArrayList<>();

    /** Begins one that keeps all rejected rows, or the first thousand. */
    ImportLog(boolean keepsAll) {
        this.keepsAll = keepsAll;
    }

    void count(DraftType<?> type, Fate fate) {
        fates.computeIfAbsent(type, first -> new EnumMap<>(Fate.class)).merge(fate, 1L, Long::sum);
    }

    void reject(Draft<?> row, List<Problem> wrong) {
        if (keepsAll || rejected.size() < MOST_KEPT) {
            rejected.add(new Rejected(row, wrong));
        }
        wrong.forEach(problem -> problems.merge(problem.code(), 1L, Long::sum));
        rejectedLines.computeIfAbsent(row.type(), first -> new BitSet()).set(Math.toIntExact(row.line()));
        refuse(row.type(), row.firstCell());
    }

    /** Notes that a stored elder is another now, if what changed is to be said aloud. */
    void change(Elder before, Elder after) {
        if (!before.district().equals(after.district())) {
            movedElders.add(new Imported.MovedElder(after.id(), before.district(), after.district()));
        }
    }

    /** Notes that a column of what is stored is another now. */
    void change(DraftType<?> type, String id, String column) {
        changes.add(new Imported.Change(type.file(), id, column));
    }

    /** Notes that a person seems to be there under two ids. */
    void note(Imported.Twice person) {
        twice.add(person);
    }

    /** Notes that a watermark goes back. */
    void setBack(Imported.SetBack watermark) {
        setBack.add(watermark);
    }

    /** Notes what was taken in and should be looked at. */
    void warn(List<Problem> problems) {
        warnings.addAll(problems);
    }

    void leave(List<String> files) {
        otherFiles.addAll(files);
    }

    /** Whether a row that would have that id was rejected, so that what refers to it is not wrong in itself. */
    boolean wasRejected(DraftType<?> type, String id) {
        return rejectedIds.getOrDefault(type, Set.of()).contains(id);
    }

    /** Lets what refers to an id fall with it, though no row of its own was rejected. */
    void refuse(DraftType<?> type, String id) {
        rejectedIds.computeIfAbsent(type, t -> new HashSet<>()).add(id);
    }

    /** The lines of a file whose rows were rejected so far. */
    BitSet rejectedLines(DraftType<?> type) {
        return (BitSet) rejectedLines.getOrDefault(type, new BitSet()).clone();
    }

    /** How many problems there are of each code. */
    Map<String, Long> problems() {
        return problems;
    }

    /** Counts a part: as it is stored, in place of another of its key, or new. */
    void count(DraftType<?> type, boolean same, boolean replaces) {
        count(type, same ? Fate.UNCHANGED : replaces ? Fate.CHANGED : Fate.ADDED);
    }

    /** The code for an id that leads nowhere. */
    static String unknown(DraftType<?> type) {
        if (type == DraftType.ELDERS) {
            return "unknown-elder";
        }
        if (type == DraftType.UNITS || type == DraftType.TEAMS) {
            return type == DraftType.UNITS ? "unknown-unit" : "unknown-team";
        }
        return type == DraftType.VOLUNTEERS ? "unknown-volunteer" : "unknown-pairing";
    }

    Imported imported() {
        rejected.sort(Comparator.comparingInt(
                        (Rejected row) -> FILES.indexOf(row.row().type()))
                .thenComparingLong(row -> row.row().line()));
        Map<DraftType<?>, Imported.Count> counts = new LinkedHashMap<>();
        for (DraftType<?> type : FILES) {
            Map<Fate, Long> taken = fates.getOrDefault(type, Map.of());
            long left = rejectedLines.getOrDefault(type, new BitSet()).cardinality();
            counts.put(
                    type,
                    new Imported.Count(
                            taken.getOrDefault(Fate.ADDED, 0L),
                            taken.getOrDefault(Fate.CHANGED, 0L),
                            taken.getOrDefault(Fate.UNCHANGED, 0L),
                            left));
        }
        warnings.sort(Comparator.comparing(Problem::file)
                .thenComparing(problem -> problem.line().orElse(0)));
        return new Imported(counts, rejected, warnings, changes, movedElders, twice, setBack, otherFiles);
    }
}
