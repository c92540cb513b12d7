package org.warmsunset.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.warmsunset.exchange.ExchangeFolder;

/** The import of a folder against rows put into the same tables by hand. */
final class ImportRace {
    private static final String OURS = "warm sunset: CSV, checks, records, day sets";
    private static final String SORTED = "plain JDBC: rows in memory, in the key's order";
    private static final String UNSORTED = "plain JDBC: rows in memory, in the file's order";
    private static final String PARSED = "plain JDBC: parses the CSV, the file's order";
    private static final String READ = "  of ours: reading the CSV";
    private static final String CHECKED = "  of ours: that and checking";
    private static final String CONVERTED = "  of ours: that and making records";

    /** From how many records on the peer's rows do not fit into memory. */
    static final long TOO_MANY = 2_000_000;

    private final Path folder;
    private final Path ours;
    private final Path peers;
    private final int rounds;

    /**
     * Makes a race.
     *
     * @param folder what is imported
     * @param ours a file that holds the import already, and is made again
     * @param peers the file that the peer makes
     * @param rounds how many rounds count
     */
    ImportRace(Path folder, Path ours, Path peers, int rounds) {
        this.folder = folder;
        this.ours = ours;
        this.peers = peers;
        this.rounds = rounds;
    }

    void run(PrintStream out, long records) throws Exception {
        boolean inMemory = records < TOO_MANY;
        PlainJdbc peer = PlainJdbc.of(ours, inMemory);
        ExchangeFolder rows = ExchangeFolder.open(folder);
        Phases phases = new Phases(rows, Programme.CLOCK);
        Rounds race = new Rounds();
        if (inMemory) {
            List<Object[]> sorted = sorted(peer.records());
            race.add(SORTED, () -> peer.load(peers, sorted.iterator()));
            race.add(UNSORTED, () -> peer.load(peers, peer.records().iterator()));
        }
        race.add(PARSED, () -> parsed(peer, rows));
        race.add(OURS, () -> Programme.load(folder, ours));
        race.add(READ, () -> Rounds.time(phases::read));
        race.add(CHECKED, () -> Rounds.time(phases::check));
        race.add(CONVERTED, () -> Rounds.time(phases::convert));
        race.run(rounds);
        out.println("import, one transaction; the peer checks nothing and keeps no day sets:");
        race.print(out, inMemory ? SORTED : PARSED, records, "record");
        out.println("  ours against the peer that parses the CSV: " + race.ratio(OURS, PARSED));
    }

    private Rounds.Took parsed(PlainJdbc peer, ExchangeFolder rows) throws Exception {
        Rounds.Took others = Rounds.time(() -> CsvRecords.readOthers(rows));
        try (CsvRecords records = new CsvRecords(rows)) {
            return others.plus(peer.load(peers, records));
        }
    }

    static List<Object[]> sorted(List<Object[]> records) {
        List<Object[]> sorted = new ArrayList<>(records);
        sorted.sort(Comparator.<Object[]>comparingInt(row -> (Integer) row[0])
                .thenComparing(row -> (String) row[1])
                .thenComparing(row -> (String) row[2]));
        return sorted;
    }
}
