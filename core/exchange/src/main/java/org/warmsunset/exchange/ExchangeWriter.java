package org.warmsunset.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.basics.DateRange;
import org.warmsunset.care.RecordKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.care.WatermarkKind;
import org.warmsunset.exchange.CsvFolder.Form;
import org.warmsunset.intake.DraftType;
import org.warmsunset.intake.Problem;
import org.warmsunset.intake.Rejected;
import org.warmsunset.kind.Attached;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Part;
import org.warmsunset.kind.Shape;
import org.warmsunset.organisation.TeamKind;
import org.warmsunset.organisation.UnitKind;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.VolunteerKind;
import org.warmsunset.storage.Pages;
import org.warmsunset.storage.ReadSession;

/**
 * Writes a folder of CSV files that {@link ExchangeFolder} reads: UTF-8, a header line, RFC 4180 with CRLF. For
 * programs cells are as they are; for spreadsheets {@link CellQuotes} keep those that look like formulas from being
 * taken for some.
 *
 * <p>The folder is made when it is missing. One that is there may hold files of an exchange folder, which are replaced
 * as a whole, and nothing else, so that no folder of other things is ever littered. The files are written under other
 * names first: when writing fails, the old ones are still there.
 */
public final class ExchangeWriter {
    /** The file of reasons beside rejected rows; imports pass it over. */
    public static final String PROBLEMS = "problems.csv";

    private static final List<String> PROBLEM_COLUMNS = List.of("file", "line", "column", "code", "sentence");

    private final CsvFolder folder;
    private final Map<Kind<?, ?>, Set<Object>> written = new HashMap<>();

    private ExchangeWriter(CsvFolder folder) {
        this.folder = folder;
    }

    /**
     * Writes all that is stored, page by page: people, pairings, units, teams and entries ordered by id, each elder's
     * relatives and each pairing's parts in their own order, service records by elder, day and id.
     *
     * @param session the view that is written
     * @param target the folder
     * @return how many rows each file has, in the order of {@link DraftType#all()}
     * @throws java.nio.file.DirectoryNotEmptyException if the folder holds something else
     * @throws IOException if it cannot be written
     */
    public static Map<String, Long> write(ReadSession session, Path target) throws IOException {
        return write(session, target, Form.PLAIN);
    }

    /**
     * Writes the same for spreadsheets: with a byte order mark, by which Excel knows UTF-8, and with
     * {@link CellQuotes}.
     *
     * @param session the view that is written
     * @param target the folder
     * @return how many rows each file has, in the order of {@link DraftType#all()}
     * @throws java.nio.file.DirectoryNotEmptyException if the folder holds something else
     * @throws IOException if it cannot be written
     */
    public static Map<String, Long> writeForSpreadsheets(ReadSession session, Path target) throws IOException {
        return write(session, target, Form.SPREADSHEET);
    }

    private static Map<String, Long> write(ReadSession session, Path target, Form form) throws IOException {
        try (CsvFolder folder = CsvFolder.create(target, form)) {
            for (DraftType<?> type : DraftType.all()) {
                folder.begin(type.file(), type.columns());
            }
            ExchangeWriter writer = new ExchangeWriter(folder);
            writer.register(session, ElderKind.ELDER);
            writer.register(session, VolunteerKind.VOLUNTEER);
            writer.register(session, PairingKind.PAIRING);
            Pages.ofRecords(session, DateRange.always(), page -> page.records().forEach(writer::record));
            writer.register(session, UnitKind.UNIT);
            writer.register(session, TeamKind.TEAM);
            Pages.of(session.entries(), EntryKind.ENTRY, page -> page.forEach(writer::entry));
            writer.register(session, WatermarkKind.WATERMARK);
            return folder.finish();
        }
    }

    /**
     * Writes the rows that an import left out, to be mended and imported again: only files with such rows, and
     * {@value #PROBLEMS}, which says what is wrong with them. A cell that has no column is lost.
     *
     * @param rejected the rows
     * @param language the language of the sentences
     * @param target the folder
     * @throws java.nio.file.DirectoryNotEmptyException if the folder holds something else
     * @throws IOException if it cannot be written
     */
    public static void writeRejected(List<Rejected> rejected, Locale language, Path target) throws IOException {
        try (CsvFolder folder = CsvFolder.create(target, Form.PLAIN)) {
            folder.begin(PROBLEMS, PROBLEM_COLUMNS);
            for (Rejected row : rejected) {
                String file = row.row().type().file();
                if (!folder.hasBegun(file)) {
                    folder.begin(file, row.row().type().columns());
                }
                folder.write(file, row.row().cells());
                for (Problem problem : row.problems()) {
                    folder.write(
                            PROBLEMS,
                            List.of(
                                    problem.file(),
                                    problem.line().map(String::valueOf).orElse(""),
                                    problem.column().orElse(""),
                                    problem.code(),
                                    problem.sentence(language)));
                }
            }
            folder.finish();
        }
    }

    private <K extends Comparable<K>, V> void register(ReadSession session, Kind<K, V> kind) {
        DraftType<V> own = DraftType.of(kind);
        Pages.of(session.register(kind), kind, page -> {
            for (V value : page) {
                if (!namesOnlyWritten(kind.shape(), value)) {
                    continue;
                }
                written.computeIfAbsent(kind, first -> new HashSet<>()).add(kind.idOf(value));
                folder.write(own.file(), own.cells(value));
                kind.parts().forEach(part -> parts(kind, value, part));
            }
        });
    }

    private <K extends Comparable<K>, V, P> void parts(Kind<K, V> kind, V value, Part<V, P> part) {
        DraftType<Attached<K, P>> rows = DraftType.of(kind, part);
        for (P each : part.of(value)) {
            folder.write(rows.file(), rows.cells(new Attached<>(kind.idOf(value), each)));
        }
    }

    private void entry(Entry entry) {
        if (namesOnlyWritten(EntryKind.ENTRY.shape(), entry)) {
            DraftType<Entry> own = DraftType.of(entry.sort());
            folder.write(own.file(), own.cells(entry));
        }
    }

    private void record(ServiceRecord record) {
        if (namesOnlyWritten(RecordKind.SERVICE_RECORD.shape(), record)) {
            folder.write(DraftType.SERVICE_RECORDS.file(), DraftType.SERVICE_RECORDS.cells(record));
        }
    }

    private <V> boolean namesOnlyWritten(Shape<V> shape, V value) {
        for (Field<V, ?> field : shape.fields()) {
            Kind<?, ?> other = field.refersTo();
            Object named = other == null ? null : field.of(value);
            if (named != null && !written.getOrDefault(other, Set.of()).contains(named)) {
                return false;
            }
        }
        return true;
    }
}
