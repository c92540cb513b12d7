package org.warmsunset.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.storage.WorkAhead;
import org.warmsunset.storage.WriteSession;

/** One import inside one write session: reads the files and checks their rows; the steps below it store them. */
final class ImportRun {
    /** How many rows are checked at once. */
    private static final int CHUNK = 512;

    private final WriteSession session;
    private final RowSource source;
    private final DraftChecker checker;
    private final Importer importer;
    private final ImportLog log = new ImportLog();
    private boolean skipInvalid;
    private final Map<DraftType<?>, HeaderBinding<?>> bindings = new HashMap<>();

    /** The draft of a row, and what is wrong with it. */
    private record Checked<D extends Record>(DraftRow<D> row, List<Problem> problems) {}

    ImportRun(Importer importer, WriteSession session, RowSource source, DraftChecker checker) {
        this.importer = importer;
        this.session = session;
        this.source = source;
        this.checker = checker;
    }

    Imported run(boolean leaveBadRows) {
        skipInvalid = leaveBadRows;
        try {
            checkHeaders();
            People people = new People(this);
            people.run();
            new PairingImport(this, people).run();
            new RecordImport(this, people).run();
        } catch (UnreadableRowsException e) {
            throw new ImportRefusedException(List.of(e.problem()));
        }
        Imported imported = log.imported();
        if (!skipInvalid && !imported.rejected().isEmpty()) {
            throw new ImportRefusedException(imported.problems());
        }
        return imported;
    }

    WriteSession session() {
        return session;
    }

    RuleBook rules() {
        return importer.rules();
    }

    LocalDate today() {
        return importer.today();
    }

    String areaCode() {
        return importer.areaCode();
    }

    ImportLog log() {
        return log;
    }

    private void checkHeaders() {
        List<Problem> problems = new ArrayList<>();
        for (DraftType<?> type : DraftType.all()) {
            try (Stream<Row> rows = source.rows(type.file()).orElse(null)) {
                if (rows != null) {
                    Iterator<Row> lines = rows.iterator();
                    Row header = lines.hasNext() ? lines.next() : new Row(1, List.of());
                    HeaderBinding<?> binding = HeaderBinding.of(type, header);
                    bindings.put(type, binding);
                    problems.addAll(
                            header.cells().stream().map(String::strip).noneMatch(type.columns()::contains)
                                    ? List.of(problem(type, "no-header", type.columns()))
                                    : binding.problems());
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
    <D extends Record> void forEach(DraftType<D> type, Consumer<DraftRow<D>> work) {
        Optional<Stream<Row>> opened = source.rows(type.file());
        if (opened.isEmpty()) {
            return;
        }
        try (Stream<Row> rows = opened.get()) {
            Iterator<Row> lines = rows.iterator();
            HeaderBinding<D> binding = HeaderBinding.of(type, lines.next());
            try (WorkAhead<List<Row>, List<Checked<D>>> ahead = new WorkAhead<>(
                    importer.executor(),
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

    private <D extends Record> void take(Checked<D> checked, Consumer<DraftRow<D>> work) {
        if (checked.problems().isEmpty()) {
            work.accept(checked.row());
        } else {
            log.reject(checked.row(), checked.problems());
        }
    }

    private <D extends Record> Checked<D> checked(HeaderBinding<D> binding, Row line) {
        DraftRow<D> row = binding.draft(line);
        Optional<Problem> miscounted = binding.problemOf(line);
        return new Checked<>(row, miscounted.map(List::of).orElseGet(() -> checker.check(row)));
    }

    /** What a row says, and what is stored where its file has no column. */
    @SuppressWarnings("unchecked") // bindings are put by their own type
    <D extends Record> D completed(DraftRow<D> row, D stored) {
        HeaderBinding<D> binding = (HeaderBinding<D>) Objects.requireNonNull(bindings.get(row.type()), "binding");
        return binding.completed(row.draft(), stored);
    }

    /** Says of a reference that leads nowhere: by what is missing, be it a whole file. */
    void rejectReference(DraftRow<?> row, String column, DraftType<?> to, String id, boolean storeHasNone) {
        if (storeHasNone && !skipInvalid && !bindings.containsKey(to)) {
            List<Problem> problems = new ArrayList<>();
            problems.add(Problem.builder().file(to.file()).code("missing-file").build());
            problems.addAll(log.imported().problems());
            throw new ImportRefusedException(problems);
        }
        String code = log.wasRejected(to, id) ? "refers-to-rejected" : ImportLog.unknown(to);
        log.reject(row, List.of(row.problem(column, code, "value", id)));
    }

    /** What is stored, with new items in place of those of the same key, and items of new keys after it. */
    static <T, K> List<T> merged(List<T> stored, Collection<T> items, Function<T, K> key) {
        Map<K, List<T>> before = byKey(stored, key);
        Map<K, List<T>> changed = byKey(items, key);
        changed.entrySet().removeIf(ofKey -> ofKey.getValue().equals(before.get(ofKey.getKey())));
        List<T> merged = new ArrayList<>();
        for (T item : stored) {
            List<T> instead = changed.replace(key.apply(item), List.of());
            merged.addAll(instead == null ? List.of(item) : instead);
        }
        for (T item : items) {
            if (!before.containsKey(key.apply(item))) {
                merged.add(item);
            }
        }
        return merged;
    }

    private static <T, K> Map<K, List<T>> byKey(Collection<T> items, Function<T, K> key) {
        Map<K, List<T>> byKey = new HashMap<>();
        for (T item : items) {
            byKey.computeIfAbsent(key.apply(item), first -> new ArrayList<>()).add(item);
        }
        return byKey;
    }
}
