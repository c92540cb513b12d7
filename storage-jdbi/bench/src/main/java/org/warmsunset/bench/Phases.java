package org.warmsunset.bench;

import java.time.Clock;
import java.util.Iterator;
import java.util.stream.Stream;
import org.warmsunset.intake.DraftChecker;
import org.warmsunset.intake.DraftRow;
import org.warmsunset.intake.DraftType;
import org.warmsunset.intake.HeaderBinding;
import org.warmsunset.intake.Row;
import org.warmsunset.intake.RowSource;
import org.warmsunset.intake.ServiceRecordDraft;

/** The first phases of an import, each with those before it, so that the differences are what each one takes. */
final class Phases {
    private final RowSource folder;
    private final Clock clock;

    Phases(RowSource folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Reads all files. */
    long read() {
        long cells = 0;
        for (DraftType<?> type : DraftType.all()) {
            try (Stream<Row> lines = folder.rows(type.file()).orElseThrow()) {
                cells += lines.mapToLong(line -> line.cells().size()).sum();
            }
        }
        return cells;
    }

    /** Reads all files, and checks their rows. */
    long check() {
        long problems = 0;
        try (DraftChecker checker = new DraftChecker(() -> clock)) {
            for (DraftType<?> type : DraftType.all()) {
                problems += check(type, checker, false);
            }
        }
        return problems;
    }

    /** Reads all files, checks their rows, and makes values of the service records. */
    long convert() {
        long problems = 0;
        try (DraftChecker checker = new DraftChecker(() -> clock)) {
            for (DraftType<?> type : DraftType.all()) {
                problems += check(type, checker, true);
            }
        }
        return problems;
    }

    private <D extends Record> long check(DraftType<D> type, DraftChecker checker, boolean convert) {
        long problems = 0;
        try (Stream<Row> stream = folder.rows(type.file()).orElseThrow()) {
            Iterator<Row> rows = stream.iterator();
            HeaderBinding<D> binding = HeaderBinding.of(type, rows.next());
            while (rows.hasNext()) {
                DraftRow<D> row = binding.draft(rows.next());
                problems += checker.check(row).size();
                if (convert && row.draft() instanceof ServiceRecordDraft draft) {
                    problems += draft.toRecord().kinds().isEmpty() ? 1 : 0;
                }
            }
        }
        return problems;
    }
}
