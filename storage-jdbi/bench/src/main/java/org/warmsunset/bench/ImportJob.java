package org.warmsunset.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.warmsunset.exchange.ExchangeFolder;

/** Whether an import takes the same memory and, for each record, the same work however much there is to import. */
public final class ImportJob {
    private static final int HEAP = 256;

    private ImportJob() {}

    /** Runs it: the numbers of pairings, one after the other (20000 80000). */
    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String pairings : args.length > 0 ? Arrays.asList(args) : List.of("20000", "80000")) {
            Path place = Files.createTempDirectory("warm-sunset-bench");
            try {
                run(out, place, Integer.parseInt(pairings));
            } finally {
                Folders.delete(place);
            }
        }
    }

    private static void run(PrintStream out, Path place, int pairings) throws Exception {
        Path folder = place.resolve("folder");
        Path file = place.resolve("ours.db");
        MadeFolder.write(folder, pairings);
        out.printf(
                "%,d pairings, %,d records, %d MiB of CSV; Java %s%n",
                pairings,
                (long) pairings * MadeRecord.EACH,
                ExchangeFolder.open(folder).size() >> 20,
                Runtime.version());
        Child.print(out, "import", HEAP, file, folder);
        out.printf("  file: %d MiB%n", Files.size(file) >> 20);
        Child.print(out, "hours", HEAP, file, folder);
    }
}
