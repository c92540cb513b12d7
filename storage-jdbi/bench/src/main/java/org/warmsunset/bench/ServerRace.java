package org.warmsunset.bench;

import java.io.PrintStream;
import java.nio.file.Path;
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
    }

    private static JdbiProgrammeStore open(String url) {
        return JdbiProgrammeStore.postgresql(url, FieldCipher.clear());
    }

    void run(PrintStream out, long records, RecordRace next) throws Exception {
        ExchangeFolder rows = ExchangeFolder.open(folder);
        try (PostgresEngine meter = PostgresEngine.start()) {
            Rounds race = new Rounds();
            if (!peer.records().isEmpty()) {
                List<Object[]> sorted = ImportRace.sorted(peer.records());
                race.add(COPIED, () -> inFreshSchema(url -> copied(url, sorted)));
            }
            race.add(PARSED, () -> inFreshSchema(url -> parsed(url, rows)));
            race.add(OURS, () -> inFreshSchema(url -> Programme.load(folder, open(url), meter::cpuElsewhere)));
            race.run(1, rounds);
            out.printf("%nimport into %s; the peer checks nothing and keeps no day sets:%n", meter.version());
            race.print(out, PARSED, records, "record");
            oneByOne(meter, next, rows);
        }
    }

    /** One turn, of whose work nothing is left. */
    private interface Turn {
        Rounds.Took in(String url) throws Exception;
    }

    private static Rounds.Took inFreshSchema(Turn turn) throws Exception {
        String url = PostgresServer.freshSchema();
        try {
            return turn.in(url);
        } finally {
            PostgresServer.execute(url, "drop schema " + url.substring(url.lastIndexOf('=') + 1) + " cascade");
        }
    }

    private Rounds.Took copied(String url, List<Object[]> records) throws Exception {
        open(url).close();
        try (PostgresEngine engine = new PostgresEngine(url)) {
            return Rounds.time(engine::cpuElsewhere, () -> {
                Texts.run(engine.connection(), "begin");
                peer.fill(records.iterator(), engine::fill);
                Texts.run(engine.connection(), "commit");
            });
        }
    }

    private Rounds.Took parsed(String url, ExchangeFolder rows) throws Exception {
        open(url).close();
        try (PostgresEngine engine = new PostgresEngine(url);
                CsvRecords records = new CsvRecords(rows)) {
            return Rounds.time(engine::cpuElsewhere, () -> {
                CsvRecords.readOthers(rows);
                Texts.run(engine.connection(), "begin");
                peer.fill(records, engine::fill);
                Texts.run(engine.connection(), "commit");
            });
        }
    }

    private void oneByOne(PostgresEngine meter, RecordRace race, ExchangeFolder rows) throws Exception {
        String ours = PostgresServer.freshSchema();
        String peers = PostgresServer.freshSchema();
        Programme.load(folder, open(ours), meter::cpuElsewhere);
        parsed(peers, rows);
        try (Desk own = new OurDesk(open(ours), meter::cpuElsewhere);
                Desk plain = new PlainDesk(
                        RecordRace.CALLERS,
                        "begin",
                        () -> PostgresServer.source(peers).getConnection(),
                        meter::cpuElsewhere)) {
            race.run("PostgreSQL", Map.of("warm sunset", own, "plain JDBC", plain));
        }
    }
}
