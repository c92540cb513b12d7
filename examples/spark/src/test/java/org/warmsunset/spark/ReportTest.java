package org.warmsunset.spark;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
                new Importer(store, book, LocalDate.of(2026, 10, 31), "0451").importAll(ExchangeFolder.open(Path.of(town)));
            }
            WarmSunset programme = WarmSunset.of(store, book);
            Window window =
                    new Window(LocalDate.parse(DAYS.get(0)), LocalDate.parse(DAYS.get(1)), LocalDate.parse(DAYS.get(2)));
            Answers answers = new Answers();
            answers.add(programme.reports().byUnit().report(window, KnownAt.now(), answers.sink()));
            answers.add(programme.plan().coverage(window));
            expected = added(answers.take());
        }
        spark = Cluster.session();
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

        report().write(folders, PARTS, out.toString());

        assertThat(expected).hasSizeGreaterThan(TOWNS * 100);
        assertThat(answers(out)).isEqualTo(expected);
        assertThat(json(out)).isNotEmpty();
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

        report().write(folders, PARTS, out.toString());
        spark.sparkContext().removeSparkListener(listener);

        assertThat(removed).as("executors that were lost").hasValueGreaterThan(0);
        assertThat(added).as("executors that took their place").hasValueGreaterThan(0);
        assertThat(answers(out)).isEqualTo(expected);
    }

    private static void killAnExecutor() {
        ProcessHandle executor = ProcessHandle.current()
                .descendants()
                .filter(process -> String.join(" ", process.info().arguments().orElse(new String[0]))
                        .contains("CoarseGrainedExecutorBackend"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no executor to kill"));
        executor.destroyForcibly();
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
