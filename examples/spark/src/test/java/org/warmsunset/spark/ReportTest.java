package org.warmsunset.spark;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.care.KnownAt;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.Window;
import org.warmsunset.exchange.ExchangeFolder;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.intake.Importer;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.jdbi.FieldCipher;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;
import org.warmsunset.storage.memory.MemoryProgrammeStore;

/** A driver and two executors, each a process of its own, answer as one JVM does. */
class ReportTest {
    private static final int TOWNS = Integer.getInteger("warmsunset.towns", 3);
    private static final int PARTS = 12;
    private static final List<String> DAYS = List.of("2025-11-01", "2026-10-31", "2026-10-31");

    @TempDir
    private static Path folder;

    private static List<String> folders;
    private static List<String> expected;
    private static SparkSession spark;

    @BeforeAll
    static void askOneJvm() throws IOException {
        folders = Copies.write(folder, TOWNS);
        RuleBook book = RuleBooks.caringDaughters2019();
        try (ProgrammeStore store = new MemoryProgrammeStore()) {
            for (String town : folders) {
                importTo(store, town);
            }
            WarmSunset programme = WarmSunset.of(store, book);
            Window window = new Window(
                    LocalDate.parse(DAYS.get(0)), LocalDate.parse(DAYS.get(1)), LocalDate.parse(DAYS.get(2)));
            Answers answers = new Answers();
            answers.add(programme.reports().byUnit().report(window, KnownAt.now(), answers.sink()));
            answers.add(programme.plan().coverage(window));
            expected = added(answers.take());
        }
        spark = Cluster.session();
    }

    private static void importTo(ProgrammeStore store, String town) {
        try {
            new Importer(store, RuleBooks.caringDaughters2019(), LocalDate.of(2026, 10, 31), "0451")
                    .importAll(ExchangeFolder.open(Path.of(town)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void close() throws IOException {
        spark.close();
    }

    private static Report report() {
        return new Report(spark, Main.terms(RuleBooks.caringDaughters2019(), DAYS, null, folders));
    }

    @Test
    void the_answer_is_that_of_one_jvm() throws IOException {
        Path out = folder.resolve("out");

        report().ofFolders(folders, PARTS, out.toString());

        assertThat(expected).hasSizeGreaterThan(TOWNS * 100);
        assertIsThatOfOneJvm(answers(out));
        assertThat(json(out)).isNotEmpty();
    }

    /** The towns in two databases, whose tables executors read in parts. */
    @Test
    void databases_read_in_parts_give_the_same_answer() {
        List<String> files = List.of(
                folder.resolve("one.db").toString(), folder.resolve("other.db").toString());
        for (int i = 0; i < TOWNS; i++) {
            try (ProgrammeStore store = JdbiProgrammeStore.sqlite(Path.of(files.get(i % 2)), FieldCipher.clear())) {
                importTo(store, folders.get(i));
            }
        }
        Path out = folder.resolve("stores");

        new Report(spark, Main.terms(RuleBooks.caringDaughters2019(), DAYS, null, List.of()))
                .ofStores(new Stores(files, null), 3, out.toString());

        assertIsThatOfOneJvm(answers(out));
    }

    @Test
    void an_executor_that_is_killed_in_the_middle_changes_nothing() throws IOException {
        AtomicInteger added = new AtomicInteger();
        AtomicInteger removed = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        SparkListener listener = new SparkListener() {
            @Override
            public void onExecutorAdded(SparkListenerExecutorAdded event) {
                added.incrementAndGet();
            }

            @Override
            public void onExecutorRemoved(SparkListenerExecutorRemoved event) {
                removed.incrementAndGet();
            }

            @Override
            public void onTaskEnd(SparkListenerTaskEnd event) {
                if (ended.incrementAndGet() == PARTS) {
                    killAnExecutor();
                }
            }
        };
        spark.sparkContext().addSparkListener(listener);
        Path out = folder.resolve("killed");

        report().ofFolders(folders, PARTS, out.toString());
        spark.sparkContext().removeSparkListener(listener);

        assertThat(removed).as("executors that were lost").hasValueGreaterThan(0);
        assertThat(added).as("executors that took their place").hasValueGreaterThan(0);
        assertIsThatOfOneJvm(answers(out));
    }

    private static void assertIsThatOfOneJvm(List<String> answers) {
        assertThat(answers)
                .as("too much")
                .filteredOn(line -> !expected.contains(line))
                .isEmpty();
        assertThat(expected)
                .as("too little")
                .filteredOn(line -> !answers.contains(line))
                .isEmpty();
        assertThat(answers).hasSameSizeAs(expected);
    }

    /** The only processes that this one has started. */
    private static void killAnExecutor() {
        ProcessHandle.current()
                .children()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no executor to kill"))
                .destroyForcibly();
    }

    /** Lines and sums, in order. */
    private static List<String> answers(Path out) {
        List<Row> rows = new ArrayList<>(spark.read()
                .schema(Answers.SCHEMA)
                .parquet(out.resolve("answers").toString())
                .filter(col(Answers.WHAT).isin(Answers.LINES.toArray()))
                .select(Answers.SCHEMA.names()[0], Arrays.copyOfRange(Answers.SCHEMA.names(), 1, Answers.SCHEMA.size()))
                .collectAsList());
        rows.addAll(spark.read().parquet(out + "/sums.parquet").collectAsList());
        return added(rows);
    }

    private static String json(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out.resolve("sums.json"))) {
            Path file = files.filter(each -> each.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(file);
        }
    }

    /** Rows of the same place added up, as texts in order. */
    private static List<String> added(List<Row> rows) {
        Map<String, long[]> sums = new TreeMap<>();
        for (Row row : rows) {
            long[] sum = sums.computeIfAbsent(
                    row.getString(0) + " " + row.getString(1) + " " + row.getString(2),
                    first -> new long[Answers.NUMBERS.size()]);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += row.getLong(3 + i);
            }
        }
        List<String> texts = new ArrayList<>();
        sums.forEach((place, numbers) -> texts.add(place + " " + Arrays.toString(numbers)));
        return texts;
    }
}
