package org.warmsunset.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.archive.Merges;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.care.WatermarkKind;
import org.warmsunset.intake.DraftType;
import org.warmsunset.kind.Kind;
import org.warmsunset.organisation.UnitKind;
import org.warmsunset.people.Elder;
import org.warmsunset.people.ElderKind;
import org.warmsunset.storage.Condition;
import org.warmsunset.storage.Merged;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.jdbi.FieldCipher;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;
import org.warmsunset.storage.jdbi.Keyset;
import org.warmsunset.storage.jdbi.SqliteOption;

/**
 * Databases of the library's own, each read in parts by many executors, and no row of them sent from one to another.
 *
 * @param places JDBC URLs of PostgreSQL databases, or SQLite files; no elder is in two of them
 * @param keys the file of the keys, or null for databases in the clear
 */
record Stores(List<String> places, @Nullable String keys) implements Serializable {
    /** How many elders are held at once. */
    private static final int PAGE = 200;

    /** The elders of a store from after one to another, or to the end. */
    private record Range(
            int place, @Nullable String after, @Nullable String last) {
        private static final String BETWEEN = "\n";

        String text() {
            return place + BETWEEN + (after == null ? "" : after) + BETWEEN + (last == null ? "" : last);
        }

        static Range of(String text) {
            String[] parts = text.split(BETWEEN, -1);
            return new Range(
                    Integer.parseInt(parts[0]),
                    parts[1].isEmpty() ? null : parts[1],
                    parts[2].isEmpty() ? null : parts[2]);
        }
    }

    private ProgrammeStore open(int place) {
        String where = places.get(place);
        try {
            FieldCipher cipher = keys == null
                    ? FieldCipher.clear()
                    : Keyset.read(Path.of(keys)).cipher();
            return where.startsWith("jdbc:")
                    ? JdbiProgrammeStore.postgresql(where, cipher)
                    : JdbiProgrammeStore.sqlite(Path.of(where), cipher, SqliteOption.READ_ONLY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What all elders share, as the first store has it, and the merges of all. */
    Terms terms(Terms asked) {
        List<Cells> units = new ArrayList<>();
        List<Cells> watermarks = new ArrayList<>();
        List<Cells> merges = new ArrayList<>();
        for (int place = 0; place < places.size(); place++) {
            boolean first = place == 0;
            try (ProgrammeStore store = open(place)) {
                store.<Object>read(session -> {
                    if (first) {
                        units.addAll(cells(session, UnitKind.UNIT, DraftType.UNITS, Condition.all(List.of())));
                        watermarks.addAll(cells(
                                session, WatermarkKind.WATERMARK, DraftType.WATERMARKS, Condition.all(List.of())));
                    }
                    return merges.addAll(cells(
                            session,
                            EntryKind.ENTRY,
                            DraftType.of(Merges.SORT),
                            Condition.is(EntryKind.OF_SORT, Merges.SORT)));
                });
            }
        }
        return new Terms(
                asked.book(), asked.from(), asked.to(), asked.asOf(), asked.knownAt(), units, watermarks, merges);
    }

    private static <K extends Comparable<K>, V> List<Cells> cells(
            ReadSession session, Kind<K, V> kind, DraftType<V> type, Condition<V> which) {
        return Versioned.values(session.register(kind).where(which, null, Integer.MAX_VALUE)).stream()
                .map(value -> new Cells(type.cells(value)))
                .toList();
    }

    /** Judges all elders, each store in so many parts. */
    Dataset<Row> judged(SparkSession spark, Terms terms, int parts) {
        List<String> ranges = new ArrayList<>();
        for (int place = 0; place < places.size(); place++) {
            ranges(place, parts).forEach(range -> ranges.add(range.text()));
        }
        return spark.createDataset(ranges, Encoders.STRING())
                .repartition(ranges.size())
                .flatMap(new Reading(this, terms), Encoders.row(Answers.SCHEMA));
    }

    /** Cuts at every so manieth id; a scan opens nothing else. */
    private List<Range> ranges(int place, int parts) {
        List<String> ids = new ArrayList<>();
        try (ProgrammeStore store = open(place)) {
            store.<Object>read(session -> {
                session.elders()
                        .scan(
                                List.of(ElderKind.ELDER.id()),
                                cells -> ids.add(String.valueOf(cells.of(ElderKind.ELDER.id()))));
                return ids;
            });
        }
        ids.sort(null);
        List<Range> ranges = new ArrayList<>();
        @Nullable String after = null;
        for (int part = 1; part < parts; part++) {
            int cut = (int) ((long) ids.size() * part / parts);
            if (cut > 0 && !ids.get(cut - 1).equals(after)) {
                ranges.add(new Range(place, after, ids.get(cut - 1)));
                after = ids.get(cut - 1);
            }
        }
        ranges.add(new Range(place, after, null));
        return ranges;
    }

    /** Reads a range in one view of its store. */
    private record Reading(Stores stores, Terms terms) implements FlatMapFunction<String, Row> {
        @Override
        public Iterator<Row> call(String text) {
            Range range = Range.of(text);
            Questions questions = new Questions(terms);
            List<Row> rows = new ArrayList<>();
            try (ProgrammeStore store = stores.open(range.place())) {
                store.<Object>read(session -> {
                    ask(Merged.of(session, terms.onePerson()), range, questions, rows);
                    return rows;
                });
            }
            rows.addAll(questions.sums());
            return rows.iterator();
        }

        private void ask(ReadSession session, Range range, Questions questions, List<Row> rows) {
            @Nullable ElderId after = range.after() == null ? null : ElderId.of(range.after());
            List<Elder> page;
            do {
                List<Elder> read = Versioned.values(session.elders().page(after, PAGE));
                page = read.stream()
                        .filter(elder ->
                                range.last() == null || elder.id().value().compareTo(range.last()) <= 0)
                        .toList();
                if (!page.isEmpty()) {
                    ask(session, after, page, questions);
                    rows.addAll(questions.lines());
                    after = page.get(page.size() - 1).id();
                }
            } while (page.size() == PAGE);
        }

        private void ask(ReadSession session, @Nullable ElderId after, List<Elder> page, Questions questions) {
            ElderId first = page.get(0).id();
            ElderId last = page.get(page.size() - 1).id();
            Map<ElderId, List<ServiceRecord>> records =
                    session.careLog().ofElders(first, last, DateRange.always()).stream()
                            .collect(Collectors.groupingBy(ServiceRecord::elder));
            Map<ElderId, List<Entry>> entries = session.entriesAbout(EntryKind.OF_ELDER, first, last);
            session.casePage(after, page.size(), questions.bounds(), terms.known())
                    .files()
                    .map(file -> questions.asksForMinutes()
                            ? file.withCare(CareDays.timed(
                                    file.elder(), records.getOrDefault(file.elder(), List.of()), terms.known()))
                            : file)
                    .forEach(questions::judge);
            Map<ElderId, CaseFile> now = new TreeMap<>();
            session.casePage(after, page.size(), questions.bounds(), KnownAt.now())
                    .files()
                    .forEach(file -> now.put(file.elder(), file));
            for (Elder elder : page) {
                questions.cover(
                        elder,
                        now.get(elder.id()),
                        records.getOrDefault(elder.id(), List.of()),
                        entries.getOrDefault(elder.id(), List.of()));
            }
        }
    }
}
