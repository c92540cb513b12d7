package org.warmsunset.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.warmsunset.exchange.ExchangeFolder;
import org.warmsunset.storage.jdbi.FieldCipher;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;
import org.warmsunset.testserver.PostgresServer;

/** The import of a folder into PostgreSQL against COPY into the same tables, and records that come one by one. */
final class ServerRace {
    private static final String OURS = "warm sunset: CSV, checks, records, day sets";
    private static final String COPIED = "COPY: rows in memory, in the key's order";
    private static final String PARSED = "COPY: parses the CSV, the file's order";

    private final Path folder;
    private final PlainJdbc peer;
    private final int rounds;
    private final long records;

    /**
     * Makes a race.
     *
     * @param folder what is imported
     * @param made a SQLite file that holds the import already
     * @param rounds how many rounds count
     * @param records how many records there are
     */
    ServerRace(Path folder, Path made, int rounds, long records) throws Exception {
        this.folder = folder;
        this.peer = PlainJdbc.of(made, records < ImportRace.TOO_MANY);
        this.rounds = rounds;
        this.records = records;
    }

    private static JdbiProgrammeStore open(String url) {
        return JdbiProgrammeStore.postgresql(url, FieldCipher.clear());
    }

    void run(PrintStream out, RecordRace oneByOne) throws Exception {
        ExchangeFolder rows = ExchangeFolder.open(folder);
        try (PostgresEngine meter = PostgresEngine.start()) {
            Rounds race = new Rounds();
            if (!peer.records().isEmpty()) {
                List<Object[]> sorted = ImportRace.sorted(peer.records());
                race.add(COPIED, () -> inFreshSchema(url -> copied(url, sorted)));
            }
            race.add(PARSED, () -> inFreshSchema(url -> parsed(url, rows)));
            race.add(OURS, () -> inFreshSchema(url -> Programme.load(folder, open(url), meter::cpuElsewhere)));
            race.run(rounds);
            out.printf("%nimport into %s; the peer checks nothing and keeps no day sets:%n", meter.version());
            race.print(out, PARSED, records, "record");
            race(oneByOne, meter, rows);
        }
    }

    /** One turn, of whose work nothing is left, and which writes to the disk nothing that was there before. */
    private interface Turn {
        Rounds.Took in(String url) throws Exception;
    }

    private static Rounds.Took inFreshSchema(Turn turn) throws Exception {
        String url = withTables();
        PostgresServer.execute(url, "checkpoint");
        try {
            return turn.in(url);
        } finally {
            PostgresServer.execute(url, "drop schema " + url.substring(url.lastIndexOf('=') + 1) + " cascade");
        }
    }

    /** What is timed ends with closing, as ours does. */
    private Rounds.Took copied(String url, List<Object[]> records) throws Exception {
        PostgresEngine engine = new PostgresEngine(url);
        return Rounds.time(engine::cpuElsewhere, () -> {
            try (engine) {
                copy(engine, records.iterator());
            }
        });
    }

    private Rounds.Took parsed(String url, ExchangeFolder rows) throws Exception {
        PostgresEngine engine = new PostgresEngine(url);
        return Rounds.time(engine::cpuElsewhere, () -> {
            try (engine;
                    CsvRecords records = new CsvRecords(rows)) {
                CsvRecords.readOthers(rows);
                copy(engine, records);
            }
        });
    }

    private void copy(PostgresEngine engine, Iterator<Object[]> records) throws Exception {
        Texts.run(engine.connection(), "begin");
        peer.fill(records, engine::fill);
        Texts.run(engine.connection(), "commit");
    }

    private static String withTables() {
        String url = PostgresServer.freshSchema();
        open(url).close();
        return url;
    }

    private void race(RecordRace oneByOne, PostgresEngine meter, ExchangeFolder rows) throws Exception {
        String ours = withTables();
        String peers = withTables();
        Programme.load(folder, open(ours), meter::cpuElsewhere);
        parsed(peers, rows);
        PostgresServer.execute(PostgresServer.url(), "analyze");
        try (Desk own = new OurDesk(open(ours), meter::cpuElsewhere);
                Desk plain = new PlainDesk(
                        RecordRace.CALLERS,
                        "",
                        () -> PostgresServer.source(peers).getConnection(),
                        meter::cpuElsewhere)) {
            oneByOne.run("PostgreSQL", Map.of("warm sunset", own, "plain JDBC", plain));
        }
    }
}
