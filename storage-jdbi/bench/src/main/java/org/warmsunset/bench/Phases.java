package org.warmsunset.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.stream.Stream;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.intake.Draft;
import org.warmsunset.intake.DraftChecker;
import org.warmsunset.intake.DraftType;
import org.warmsunset.intake.HeaderBinding;
import org.warmsunset.intake.Row;
import org.warmsunset.intake.RowSource;
import org.warmsunset.kind.Reading;

/** The first phases of an import, each with those before it, so that the differences are what each one takes. */
final class Phases {
    private final RowSource folder;
    private final Clock clock;
    private final Reading reading;

    Phases(RowSource folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.reading = new Reading("0451", LocalDate.now(clock));
    }

    /** Reads all files. */
    long read() {
        long cells = 0;
        for (DraftType<?> type : DraftType.all()) {
            try (Stream<Row> lines = folder.rows(type.file()).orElseGet(Stream::empty)) {
                cells += lines.mapToLong(line -> line.cells().size()).sum();
            }
        }
        return cells;
    }

    /** Reads all files, and checks their rows. */
    long check() {
        return checkAll(false);
    }

    /** Reads all files, checks their rows, and makes values of the service records. */
    long convert() {
        return checkAll(true);
    }

    private long checkAll(boolean convert) {
        long problems = 0;
        try (DraftChecker checker = new DraftChecker(() -> clock)) {
            for (DraftType<?> type : DraftType.all()) {
                problems += check(type, checker, convert && type == DraftType.SERVICE_RECORDS);
            }
        }
        return problems;
    }

    private <R> long check(DraftType<R> type, DraftChecker checker, boolean convert) {
        long problems = 0;
        try (Stream<Row> stream = folder.rows(type.file()).orElseGet(Stream::empty)) {
            Iterator<Row> rows = stream.iterator();
            if (!rows.hasNext()) {
                return 0;
            }
            HeaderBinding<R> binding = HeaderBinding.of(type, rows.next());
            while (rows.hasNext()) {
                Draft<R> draft = binding.draft(rows.next());
                problems += checker.check(draft).size();
                if (convert && draft.value(reading, null) instanceof ServiceRecord made) {
                    problems += made.kinds().isEmpty() ? 1 : 0;
                }
            }
        }
        return problems;
    }
}
