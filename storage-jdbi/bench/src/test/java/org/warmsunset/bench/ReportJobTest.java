package org.warmsunset.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.care.KnownAt;
import org.warmsunset.report.DistrictLine;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;

class ReportJobTest {
    private static final int PAIRINGS = 30;

    @Test
    void all_contestants_give_the_same_totals_and_get_their_lines(@TempDir Path place) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Plan plan = Plan.of("pairings=" + PAIRINGS, "warmup=0", "rounds=1", "folder=" + place);
        new ReportJob(new PrintStream(said, true, StandardCharsets.UTF_8), plan).run();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(
                        "as of 2025-12-31",
                        "as of 2025-10-01",
                        "the same by all",
                        "warm sunset on SQLite, records",
                        "warm sunset on SQLite, day sets",
                        "sqlite, raw-subqueries",
                        "postgres, raw-laterals",
                        "duckdb, raw-lists",
                        "sqlite, stored-year",
                        "postgres, stored-lateral",
                        "duckdb, stored-periods",
                        "report   -Xmx")
                .doesNotContain("failed");
    }

    @Test
    void rollups_that_are_kept_row_by_row_are_those_that_are_made_at_once(@TempDir Path place) throws Exception {
        Plan plan = Plan.of();
        for (String name : plan.peers()) {
            try (JdbiProgrammeStore store = Programme.open(place.resolve(name + "-ours.db"));
                    Peer peer = new Peer(plan.engine(name, place))) {
                MadeStore.fill(store, PAIRINGS);
                peer.makeTables();
                peer.fill(new PeerRows(PAIRINGS), false);
                List<DistrictLine> expected = Programme.on(store)
                        .reports()
                        .report(Programme.MID_YEAR, KnownAt.now())
                        .summary()
                        .pairings()
                        .districts();
                for (Rollup rollup : peer.engine().overRollups()) {
                    keep(peer.engine(), rollup);
                    String query = new WindowText(Programme.MID_YEAR, Programme.RULES, Programme.FESTIVALS)
                            .query(peer.engine(), rollup.report());
                    assertThat(peer.report(query)).as("%s on %s", rollup, name).isEqualTo(expected);
                }
            }
        }
    }

    /** In batches of different sizes, so that rows are added to and made, alone and together. */
    private static void keep(Engine engine, Rollup rollup) throws Exception {
        Texts.run(engine.connection(), "delete from service_record");
        engine.keep(rollup);
        Iterator<Object[]> rows = new PeerRows(PAIRINGS).records();
        for (int size = 1; rows.hasNext(); size = size * 3 % 1000 + 1) {
            List<Object[]> batch = new ArrayList<>();
            while (rows.hasNext() && batch.size() < size) {
                batch.add(rows.next());
            }
            engine.write(batch);
        }
        engine.cease(rollup);
    }
}
