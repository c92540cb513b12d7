package org.warmsunset.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.warmsunset.care.KnownAt;
import org.warmsunset.duty.Window;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.report.DistrictLine;
import org.warmsunset.report.Report;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;

/** The report of a year against one SQL query over the records. Refuses to go on when they differ. */
final class ReportRace {
    private static final String SQL = "one SQL query, from the records";
    private static final String OURS = "warm sunset report, from the day sets";
    private static final String RECORDS = "warm sunset report, from the records";
    private static final String WORKLIST = "warm sunset worklist, from the day sets";
    private static final Instant LONG_AFTER = Instant.parse("2100-01-01T00:00:00Z");

    private final Path ours;
    private final Path peers;
    private final int rounds;

    ReportRace(Path ours, Path peers, int rounds) {
        this.ours = ours;
        this.peers = peers;
        this.rounds = rounds;
    }

    void run(PrintStream out, Window window) throws Exception {
        try (JdbiProgrammeStore store = Programme.open(ours);
                SqlReport sql = new SqlReport(peers)) {
            WarmSunset programme = Programme.on(store);
            Report report = programme.report(window, KnownAt.now());
            long pairings = report.pairings().size();
            requireSame(report.districts(), query(sql, programme, window));
            requireSame(
                    report.districts(),
                    programme.report(window, KnownAt.at(LONG_AFTER)).districts());
            Rounds race = new Rounds()
                    .add(SQL, () -> Rounds.time(() -> query(sql, programme, window)))
                    .add(OURS, () -> Rounds.time(() -> programme.report(window, KnownAt.now())))
                    .add(WORKLIST, () -> Rounds.time(() -> programme.worklist(window.asOf())))
                    .add(RECORDS, () -> Rounds.time(() -> programme.report(window, KnownAt.at(LONG_AFTER))))
                    .run(2, rounds);
            out.printf(
                    "report of %s as of %s: %d pairings, %s, totals of %d districts the same by all:%n",
                    window.days(),
                    window.asOf(),
                    pairings,
                    report.totals(),
                    report.districts().size());
            race.print(out, SQL, pairings, "pairing");
            out.println("  the query against our report: " + race.ratio(SQL, OURS));
            out.println("  the query against ours from the records: " + race.ratio(SQL, RECORDS));
        }
    }

    private static List<DistrictLine> query(SqlReport sql, WarmSunset programme, Window window) throws Exception {
        return sql.run(window, programme.rules().on(window.from()), programme.festivals());
    }

    private static void requireSame(List<DistrictLine> one, List<DistrictLine> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!one.get(i).equals(other.get(i))) {
                throw new IllegalStateException("the totals differ: %s, %s".formatted(one.get(i), other.get(i)));
            }
        }
        if (one.size() != other.size()) {
            throw new IllegalStateException("%d districts against %d".formatted(one.size(), other.size()));
        }
    }
}
