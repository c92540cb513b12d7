package org.warmsunset.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.warmsunset.exchange.ExchangeFolder;
import org.warmsunset.storage.jdbi.SqliteOption;

/** The main job of a programme, import and report, side by side with what one would write by hand. */
public final class MainJob {
    private static final int PAIRINGS = 10_000;
    private static final int ROUNDS = 5;
    private static final int SMALLEST_HEAP = 256;

    private final PrintStream out;
    private final int pairings;
    private final int rounds;

    MainJob(PrintStream out, int pairings, int rounds) {
        this.out = out;
        this.pairings = pairings;
        this.rounds = rounds;
    }

    /**
     * Runs it: how many pairings (10000), how many rounds (5), and in which folder, which is kept (a temporary one).
     */
    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        int pairings = args.length > 0 ? Integer.parseInt(args[0]) : PAIRINGS;
        MainJob job = new MainJob(System.out, pairings, args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS);
        if (args.length > 2) {
            job.run(Path.of(args[2]));
            return;
        }
        Path folder = Files.createTempDirectory("warm-sunset-bench");
        try {
            job.run(folder);
        } finally {
            Folders.delete(folder);
        }
    }

    void run(Path place) throws Exception {
        Path folder = place.resolve("folder");
        Path ours = place.resolve("ours.db");
        Path peers = place.resolve("peers.db");
        MadeFolder.write(folder, pairings);
        long records = (long) pairings * MadeRecord.EACH;
        out.printf(
                "%d pairings, %d records, %d MiB of CSV; Java %s; medians of %d rounds by turns%n",
                pairings, records, ExchangeFolder.open(folder).size() >> 20, Runtime.version(), rounds);
        Programme.load(folder, ours);
        new ImportRace(folder, ours, peers, rounds).run(out, records);
        out.printf("  files: ours %d MiB, the peer's %d MiB%n", Files.size(ours) >> 20, Files.size(peers) >> 20);
        out.println("peak memory of a process that does one thing (VmHWM):");
        int heap = Math.max(SMALLEST_HEAP, pairings / 100);
        Child.print(out, "import", heap, place.resolve("child.db"), folder);
        Child.print(out, "report", heap, place.resolve("child.db"), folder);
        recordOneByOne(ours, peers);
        new ServerRace(folder, place.resolve("child.db"), rounds, records)
                .run(out, new RecordRace(out, rounds, pairings));
    }

    private void recordOneByOne(Path ours, Path peers) throws Exception {
        try (Desk own = new OurDesk(Programme.open(ours, SqliteOption.WAIT_FOR_DISK), () -> 0);
                Desk plain = new PlainDesk(
                        RecordRace.CALLERS, "begin immediate", () -> PlainJdbc.openToWait(peers), () -> 0)) {
            new RecordRace(out, rounds, pairings)
                    .run("kept when the power fails, SQLite", Map.of("warm sunset", own, "plain JDBC", plain));
        }
    }
}
