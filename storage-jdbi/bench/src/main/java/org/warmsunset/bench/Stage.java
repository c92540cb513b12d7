package org.warmsunset.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.warmsunset.care.KnownAt;
import org.warmsunset.duty.Window;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.report.DistrictLine;
import org.warmsunset.report.Summary;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;

/** The contests of one size: all contestants have the same programme, and must come to the same totals. */
final class Stage implements AutoCloseable {
    /** What the peers give too: the sums of the districts. */
    private static final String OURS = "warm sunset on SQLite";

    /** The same, and a line for each pairing and each elder, of which the peers make none. */
    private static final String OURS_WITH_LINES = "warm sunset with all lines";

    private static final KnownAt LATER = KnownAt.at(Programme.LATER);

    private final PrintStream out;
    private final Plan plan;
    private final int pairings;
    private final Board records;
    private final Board stored;
    private final JdbiProgrammeStore store;
    private final WarmSunset programme;
    private final List<Peer> peers = new ArrayList<>();
    private int judged;

    Stage(PrintStream out, Plan plan, Path place, int pairings, Board records, Board stored) throws Exception {
        this.out = out;
        this.plan = plan;
        this.pairings = pairings;
        this.records = records;
        this.stored = stored;
        this.store = Programme.open(place.resolve("ours.db"));
        this.programme = Programme.on(store);
        for (String peer : plan.peers()) {
            peers.add(new Peer(plan.engine(peer, place)));
        }
    }

    private List<String> overRecords(Engine engine) {
        return plan.has("records")
                ? engine.overRecords().stream()
                        .filter(text -> records.hasAChance(engine.name(), text))
                        .toList()
                : List.of();
    }

    private List<Rollup> overRollups(Engine engine) {
        return plan.has("stored")
                ? engine.overRollups().stream()
                        .filter(rollup -> stored.hasAChance(engine.name(), rollup.report()))
                        .toList()
                : List.of();
    }

    void prepare() throws Exception {
        if (!plan.has("records")) {
            out.println("- the peers have rollups and no records");
        }
        say("ours", Rounds.time(() -> MadeStore.fill(store, pairings)));
        for (Peer peer : peers) {
            Engine engine = peer.engine();
            List<Rollup> rollups = overRollups(engine);
            say(engine.description(), Rounds.time(() -> {
                peer.makeTables();
                peer.fill(new PeerRows(pairings), plan.has("records"));
                for (String table :
                        rollups.stream().map(Rollup::table).distinct().toList()) {
                    peer.fillRollup(table, pairings);
                }
                peer.addIndexes();
            }));
        }
    }

    private void say(String what, Rounds.Took took) {
        out.printf("- %s; filled in %.0f s%n", what, took.seconds());
    }

    /** Holds the totals of all contestants against each other, for a whole year and in the middle of one. */
    void check() throws Exception {
        for (Window window : List.of(Programme.YEAR, Programme.MID_YEAR)) {
            Summary report = Programme.report(programme, window, KnownAt.now());
            List<DistrictLine> expected = report.pairings().districts();
            if (window.equals(Programme.YEAR)) {
                judged = expected.stream().mapToInt(DistrictLine::members).sum();
            }
            requireSame(
                    OURS_WITH_LINES,
                    Programme.report(programme, window, LATER).pairings().districts(),
                    expected);
            requireSame(
                    OURS, programme.reports().summary(window, LATER).pairings().districts(), expected);
            requireSame(
                    OURS,
                    programme
                            .reports()
                            .summary(window, KnownAt.now())
                            .pairings()
                            .districts(),
                    expected);
            WindowText text = new WindowText(window, Programme.RULES, Programme.FESTIVALS);
            for (Peer peer : peers) {
                for (String middle : middles(peer.engine())) {
                    String name = peer.engine().name() + ", " + middle;
                    requireSame(name, peer.report(text.query(peer.engine(), middle)), expected);
                }
            }
            out.printf(
                    "- as of %s: %s, totals of %d districts the same by all%n",
                    window.asOf(), report.pairings().totals(), expected.size());
        }
    }

    private List<String> middles(Engine engine) {
        List<String> middles = new ArrayList<>(overRecords(engine));
        overRollups(engine).forEach(rollup -> middles.add(rollup.report()));
        return middles;
    }

    static void requireSame(String name, List<DistrictLine> got, List<DistrictLine> expected) {
        if (!got.equals(expected)) {
            List<DistrictLine> wrong =
                    got.stream().filter(line -> !expected.contains(line)).toList();
            throw new IllegalStateException("%s: %d districts against %d, and %s are not the same"
                    .formatted(name, got.size(), expected.size(), wrong));
        }
    }

    void race() throws Exception {
        if (plan.has("records")) {
            Race race = new Race(records);
            race.add(OURS, "records", sums(LATER));
            race.add(OURS_WITH_LINES, "records", lines(LATER));
            for (Peer peer : peers) {
                overRecords(peer.engine())
                        .forEach(middle -> race.add(peer.engine().name(), middle, turn(peer, middle)));
            }
            race.run(Map.of());
        }
        if (plan.has("stored")) {
            Race race = new Race(stored);
            race.add(OURS, "day sets", sums(KnownAt.now()));
            race.add(OURS_WITH_LINES, "day sets", lines(KnownAt.now()));
            for (Peer peer : peers) {
                for (Rollup rollup : overRollups(peer.engine())) {
                    race.add(peer.engine().name(), rollup.report(), turn(peer, rollup.report()));
                }
            }
            race.run(plan.has("upkeep") ? upkeep() : Map.of());
        }
    }

    /** Contestants by turns, whose results go to a board. */
    private final class Race {
        private final Board board;
        private final Rounds rounds = new Rounds();
        private final List<String[]> names = new ArrayList<>();

        Race(Board board) {
            this.board = board;
        }

        void add(String who, String how, Rounds.Contestant turn) {
            names.add(new String[] {who, how});
            rounds.add(Board.name(who, how), turn);
        }

        void run(Map<String, Rounds.Took> upkeep) throws Exception {
            rounds.warmUp(plan.warmUp()).run(plan.rounds());
            for (String[] name : names) {
                String full = Board.name(name[0], name[1]);
                Rounds.Took took = rounds.median(full).per(judged);
                board.add(pairings, new Board.Line(name[0], name[1], took, upkeep.get(full)));
            }
        }
    }

    private Rounds.Contestant sums(KnownAt knownAt) {
        return () -> Rounds.timeOften(() -> 0, () -> programme.reports().summary(Programme.YEAR, knownAt));
    }

    private Rounds.Contestant lines(KnownAt knownAt) {
        return () -> Rounds.timeOften(() -> 0, () -> Programme.report(programme, Programme.YEAR, knownAt));
    }

    private static Rounds.Contestant turn(Peer peer, String middle) {
        String query =
                new WindowText(Programme.YEAR, Programme.RULES, Programme.FESTIVALS).query(peer.engine(), middle);
        return () -> Rounds.timeOften(peer.engine()::cpuElsewhere, () -> peer.report(query));
    }

    /** Writes, so that it comes last. */
    private Map<String, Rounds.Took> upkeep() throws Exception {
        Upkeep upkeep = new Upkeep(pairings).add(Board.name(OURS, "day sets"), store);
        for (Peer peer : peers) {
            for (Rollup rollup : overRollups(peer.engine())) {
                upkeep.add(Board.name(peer.engine().name(), rollup.report()), peer.engine(), rollup);
            }
        }
        return upkeep.run(plan.rounds());
    }

    @Override
    public void close() throws SQLException {
        for (Peer peer : peers) {
            peer.close();
        }
        store.close();
    }
}
