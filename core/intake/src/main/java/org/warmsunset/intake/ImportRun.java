package org.warmsunset.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Reading;
import org.warmsunset.storage.WorkAhead;
import org.warmsunset.storage.WriteSession;

/** One import inside one write session: reads the files and checks their rows; the steps below it store them. */
final class ImportRun {
    /** How many rows are checked at once. */
    private static final int CHUNK = 512;

    private final WriteSession session;
    private final RowSource source;
    private final DraftChecker checker;
    private final ImportTerms terms;
    private final Reading reading;
    private final ImportLog log;
    private final Map<DraftType<?>, HeaderBinding<?>> bindings = new HashMap<>();

    /** The draft of a row, what is wrong with it, and what should be looked at. */
    private record Checked<R>(Draft<R> row, List<Problem> problems, List<Problem> warnings) {}

    ImportRun(ImportTerms terms, WriteSession session, RowSource source, DraftChecker checker) {
        this.terms = terms;
        this.log = new ImportLog(terms.skipInvalid());
        this.reading = new Reading(terms.areaCode(), terms.today());
        this.session = session;
        this.source = source;
        this.checker = checker;
    }

    /** Runs the steps that store the rows, once the headers of all files are as they should be. */
    Imported run(Consumer<ImportRun> steps) {
        try {
            checkHeaders();
            steps.accept(this);
        } catch (UnreadableRowsException e) {
            throw new ImportRefusedException(List.of(e.problem()));
        }
        Imported imported = log.imported();
        if (!terms.skipInvalid() && !imported.rejected().isEmpty()) {
            throw new ImportRefusedException(imported.problems(), imported.twice(), log.problems());
        }
        return imported;
    }

    WriteSession session() {
        return session;
    }

    RuleBook rules() {
        return terms.rules();
    }

    LocalDate today() {
        return terms.today();
    }

    Reading reading() {
        return reading;
    }

    ImportLog log() {
        return log;
    }

    private void checkHeaders() {
        List<Problem> problems = new ArrayList<>();
        for (DraftType<?> type : DraftType.all()) {
            try (Stream<Row> rows = source.rows(type.file()).orElse(null)) {
                if (rows != null) {
                    FileRows<?> lines = new FileRows<>(type, rows.iterator());
                    bindings.put(type, lines.binding());
                    problems.addAll(
                            HeaderBinding.columns(type, lines.header()).stream().allMatch(String::isEmpty)
                                    ? List.of(problem(type, "no-header", type.columns()))
                                    : lines.binding().problems());
                }
            }
        }
        List<String> others = source.otherFiles();
        log.leave(others);
        List<Problem> misnamed = others.stream()
                .flatMap(name -> MisnamedFile.of(name).stream())
                .flatMap(file -> file.problem(bindings.keySet()).stream())
                .toList();
        problems.addAll(misnamed);
        if (bindings.isEmpty() && misnamed.isEmpty()) {
            List<String> files = DraftType.all().stream().map(DraftType::file).toList();
            problems.add(problem(DraftType.ELDERS, "no-files", files));
        }
        if (!problems.isEmpty()) {
            throw new ImportRefusedException(problems);
        }
    }

    private static Problem problem(DraftType<?> type, String code, List<String> allowed) {
        return Problem.builder()
                .file(type.file())
                .code(code)
                .putDetails("allowed", String.join(", ", allowed))
                .build();
    }

    /** Hands on the good drafts of a file, and rejects the others. */
    <R> void forEach(DraftType<R> type, Consumer<Draft<R>> work) {
        Optional<Stream<Row>> opened = source.rows(type.file());
        if (opened.isEmpty()) {
            return;
        }
        try (Stream<Row> rows = opened.get()) {
            FileRows<R> lines = new FileRows<>(type, rows.iterator());
            HeaderBinding<R> binding = lines.binding();
            try (WorkAhead<List<Row>, List<Checked<R>>> ahead = new WorkAhead<>(
                    terms.executor(),
                    chunk -> chunk.stream().map(line -> checked(binding, line)).toList(),
                    chunk -> chunk.forEach(checked -> take(checked, work)))) {
                while (lines.hasNext()) {
                    ahead.add(chunk(lines));
                }
                ahead.finish();
            }
        }
    }

    private static List<Row> chunk(Iterator<Row> lines) {
        List<Row> chunk = new ArrayList<>(CHUNK);
        while (chunk.size() < CHUNK && lines.hasNext()) {
            chunk.add(lines.next());
        }
        return chunk;
    }

    private <R> void take(Checked<R> checked, Consumer<Draft<R>> work) {
        if (isGood(checked)) {
            work.accept(checked.row());
        }
    }

    private <R> Checked<R> checked(HeaderBinding<R> binding, Row line) {
        Draft<R> row = binding.draft(line);
        List<Problem> problems = binding.problemOf(line).map(List::of).orElseGet(() -> checker.check(row));
        boolean mayWarn = problems.isEmpty() && !row.type().keeping().isEmpty();
        return new Checked<>(row, problems, mayWarn ? warnings(row) : List.of());
    }

    private List<Problem> warnings(Draft<?> row) {
        List<Problem> warnings = new ArrayList<>(row.warnings(reading));
        warnings.addAll(Disagreements.of(row, reading));
        return warnings;
    }

    /** Hands on the good drafts of a part's file as they are asked for; none when there is no such file. */
    <R> void parts(DraftType<R> type, Consumer<Iterator<Draft<R>>> work) {
        Optional<Stream<Row>> opened = source.rows(type.file());
        if (opened.isEmpty()) {
            work.accept(Collections.emptyIterator());
            return;
        }
        try (Stream<Row> rows = opened.get()) {
            FileRows<R> lines = new FileRows<>(type, rows.iterator());
            HeaderBinding<R> binding = lines.binding();
            Stream<Draft<R>> good = StreamSupport.stream(
                            Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED), false)
                    .map(line -> checked(binding, line))
                    .filter(checked -> isGood(checked))
                    .map(Checked::row);
            work.accept(good.iterator());
        }
    }

    private boolean isGood(Checked<?> checked) {
        if (!checked.problems().isEmpty()) {
            log.reject(checked.row(), checked.problems());
        }
        log.warn(checked.warnings());
        return checked.problems().isEmpty();
    }

    /** Reads the first cell of each row of a file once more. */
    void eachFirstCell(DraftType<?> type, BiConsumer<String, Long> work) {
        try (Stream<Row> rows = source.rows(type.file()).orElseThrow()) {
            FileRows<?> lines = new FileRows<>(type, rows.iterator());
            lines.forEachRemaining(
                    line -> work.accept(lines.binding().draft(line).firstCell(), line.line()));
        }
    }

    /** Refuses a row whose blank cells would take away what is stored, unless it may. */
    <V> boolean keeps(Draft<V> row, V stored, V value) {
        if (terms.mayEmpty()) {
            return true;
        }
        List<Problem> emptied = row.type().shape().fields().stream()
                .filter(field -> field.of(stored) != null && field.of(value) == null)
                .map(field -> row.problem(field.name(), "would-empty"))
                .toList();
        if (!emptied.isEmpty()) {
            log.reject(row, emptied);
        }
        return emptied.isEmpty();
    }

    /** Refuses a row that names what is not known. */
    <K extends Comparable<K>> boolean has(Draft<?> row, Field<?, ?> column, K id, Upserts<K, ?> register) {
        if (register.knows(id)) {
            return true;
        }
        Optional<String> zeros = register.withLeadingZeros(id.toString());
        if (zeros.isPresent()) {
            log.reject(
                    row,
                    List.of(row.problem(column.name(), "leading-zeros", "value", id.toString(), "other", zeros.get())));
            return false;
        }
        rejectReference(row, column.name(), register.type(), id.toString(), register.wasEmpty());
        return false;
    }

    /** Says of a reference that leads nowhere: by what is missing, be it a whole file. */
    void rejectReference(Draft<?> row, String column, DraftType<?> to, String id, boolean storeHasNone) {
        if (storeHasNone && !terms.skipInvalid() && !bindings.containsKey(to)) {
            List<Problem> problems = new ArrayList<>();
            problems.add(Problem.builder().file(to.file()).code("missing-file").build());
            problems.addAll(log.imported().problems());
            throw new ImportRefusedException(problems);
        }
        String code = log.wasRejected(to, id) ? "refers-to-rejected" : ImportLog.unknown(to);
        log.reject(row, List.of(row.problem(column, code, "value", id)));
    }
}
