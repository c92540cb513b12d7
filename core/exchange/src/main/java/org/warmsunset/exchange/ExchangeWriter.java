package org.warmsunset.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.intake.CardDraft;
import org.warmsunset.intake.DraftType;
import org.warmsunset.intake.ElderDraft;
import org.warmsunset.intake.KnownFactDraft;
import org.warmsunset.intake.PairingDraft;
import org.warmsunset.intake.Problem;
import org.warmsunset.intake.Rejected;
import org.warmsunset.intake.RelativeDraft;
import org.warmsunset.intake.ServiceRecordDraft;
import org.warmsunset.intake.SuspensionDraft;
import org.warmsunset.intake.VolunteerDraft;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.Suspension;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Relative;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.CareLog;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.Register;
import org.warmsunset.storage.Versioned;

/**
 * Writes a folder of CSV files that {@link ExchangeFolder} reads: UTF-8, a header line, RFC 4180 with CRLF, cells as
 * they are. A cell that begins with {@code =}, {@code +}, {@code -} or {@code @} is not altered, so open the files as
 * text in a spreadsheet.
 *
 * <p>The folder is made when it is missing. One that is there may hold files of an exchange folder, which are replaced
 * as a whole, and nothing else, so that no folder of other things is ever littered. The files are written under other
 * names first: when writing fails, the old ones are still there.
 */
public final class ExchangeWriter {
    /** The file of reasons beside rejected rows; imports pass it over. */
    public static final String PROBLEMS = "problems.csv";

    private static final List<String> PROBLEM_COLUMNS = List.of("file", "line", "column", "code", "sentence");
    private static final int PAGE = 200;

    private final CsvFolder folder;

    private ExchangeWriter(CsvFolder folder) {
        this.folder = folder;
    }

    /**
     * Writes all that is stored, page by page: people and pairings ordered by id, each elder's relatives and each
     * pairing's parts in their own order, service records by elder, day and id.
     *
     * @param session the view that is written
     * @param target the folder
     * @return how many rows each file has, in the order of {@link DraftType#all()}
     * @throws java.nio.file.DirectoryNotEmptyException if the folder holds something else
     * @throws IOException if it cannot be written
     */
    public static Map<String, Long> write(ReadSession session, Path target) throws IOException {
        try (CsvFolder folder = CsvFolder.create(target)) {
            for (DraftType<?> type : DraftType.all()) {
                folder.begin(type.file(), type.columns());
            }
            ExchangeWriter writer = new ExchangeWriter(folder);
            forEachPage(session.elders(), Elder::id, page -> page.forEach(writer::elder));
            forEachPage(session.volunteers(), Volunteer::id, page -> page.forEach(writer::volunteer));
            forEachPage(session.pairings(), Pairing::id, page -> page.forEach(writer::pairing));
            forEachPage(session.elders(), Elder::id, page -> writer.records(session.careLog(), page));
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
        try (CsvFolder folder = CsvFolder.create(target)) {
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

    private void elder(Elder elder) {
        write(DraftType.ELDERS, ElderDraft.of(elder));
        for (Relative relative : elder.relatives()) {
            write(DraftType.RELATIVES, RelativeDraft.of(elder.id(), relative));
        }
    }

    private void volunteer(Volunteer volunteer) {
        write(DraftType.VOLUNTEERS, VolunteerDraft.of(volunteer));
    }

    private void pairing(Pairing pairing) {
        write(DraftType.PAIRINGS, PairingDraft.of(pairing));
        pairing.card().ifPresent(card -> write(DraftType.CARDS, CardDraft.of(pairing.id(), card)));
        for (KnownFact fact : pairing.knownFacts()) {
            write(DraftType.KNOWLEDGE, KnownFactDraft.of(pairing.id(), fact));
        }
        for (Suspension suspension : pairing.suspensions()) {
            write(DraftType.SUSPENSIONS, SuspensionDraft.of(pairing.id(), suspension));
        }
    }

    private void records(CareLog records, List<Elder> page) {
        ElderId first = page.get(0).id();
        ElderId last = page.get(page.size() - 1).id();
        for (ServiceRecord record : records.ofElders(first, last, DateRange.always())) {
            write(DraftType.SERVICE_RECORDS, ServiceRecordDraft.of(record));
        }
    }

    private static <K, T> void forEachPage(Register<K, T> register, Function<T, K> id, Consumer<List<T>> work) {
        K after = null;
        List<T> page;
        do {
            page = register.page(after, PAGE).stream().map(Versioned::value).toList();
            if (!page.isEmpty()) {
                work.accept(page);
                after = id.apply(page.get(page.size() - 1));
            }
        } while (page.size() == PAGE);
    }

    private <D extends Record> void write(DraftType<D> type, D draft) {
        folder.write(type.file(), type.cells(draft));
    }
}
