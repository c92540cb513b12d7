package org.warmsunset.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The report of a year side by side with what one would write in SQL. Two contests that must not be mixed: over the
 * records, and over what is kept beside them.
 */
public final class ReportJob {
    private final PrintStream out;
    private final Plan plan;
    private final Board records = new Board("From the records");
    private final Board stored = new Board("From what is kept: day sets, rollups");

    ReportJob(PrintStream out, Plan plan) {
        this.out = out;
        this.plan = plan;
    }

    /** Runs it; {@link Plan} says which arguments there are. */
    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Plan plan = Plan.of(args);
        new ReportJob(new PrintStream(System.out, true, StandardCharsets.UTF_8), plan).run();
    }

    void run() throws Exception {
        Path given = plan.folder();
        Path folder = given == null ? Files.createTempDirectory("warm-sunset-bench") : given;
        try {
            for (int pairings : plan.pairings()) {
                run(folder.resolve("of-" + pairings), pairings);
            }
        } finally {
            if (given == null) {
                Folders.delete(folder);
            }
        }
        records.printSlopes(out);
        stored.printSlopes(out);
    }

    private void run(Path place, int pairings) throws Exception {
        Folders.delete(place);
        Files.createDirectories(place);
        out.printf(
                "%n## %,d pairings, %,d records; Java %s, %d processors, medians of %d rounds by turns%n%n",
                pairings,
                (long) pairings * MadeRecord.EACH,
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                plan.rounds());
        try (Stage stage = new Stage(out, plan, place, pairings, records, stored)) {
            stage.prepare();
            stage.check();
            stage.race();
        }
        records.print(out, pairings);
        stored.print(out, pairings);
        if (plan.has("memory")) {
            out.printf("%nPeak memory of a process that does nothing else (VmHWM):%n%n");
            Child.print(out, "report", 512, place.resolve("ours.db"), place);
            Child.print(out, "records", 512, place.resolve("ours.db"), place);
        }
        if (plan.folder() == null) {
            Folders.delete(place);
        }
    }
}
