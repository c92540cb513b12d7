package org.warmsunset.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.report.Counts;
import org.warmsunset.report.DistrictLine;

/** A database with the made-up programme in tables of its own, and its reports. */
final class Peer implements AutoCloseable {
    private static final Calendar CALENDAR = new Calendar(Programme.RULES, Programme.FESTIVALS);

    private final Engine engine;

    Peer(Engine engine) {
        this.engine = engine;
    }

    Engine engine() {
        return engine;
    }

    void makeTables() throws Exception {
        Texts.run(engine.connection(), Texts.fill(Texts.of(engine, "tables"), YearRow.texts("")));
        engine.fill("calendar_day", CALENDAR.rows());
    }

    void fill(PeerRows rows, boolean withRecords) throws Exception {
        engine.fill("elder", rows.elders());
        engine.fill("pairing", rows.pairings());
        engine.fill("suspension", rows.suspensions());
        if (withRecords) {
            engine.fill("service_record", rows.records());
        }
    }

    void fillRollup(String table, int pairings) throws Exception {
        engine.fill(table, new RollupRows(pairings, CALENDAR).of(table));
    }

    void addIndexes() throws SQLException {
        Texts.run(engine.connection(), Texts.of(engine, "indexes"));
    }

    List<DistrictLine> report(String query) throws SQLException {
        List<DistrictLine> lines = new ArrayList<>();
        try (Statement statement = engine.connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                Counts counts = new Counts(row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6), 0);
                lines.add(new DistrictLine(DistrictCode.parse(row.getString(1)), row.getInt(2), counts));
            }
        }
        return lines;
    }

    @Override
    public void close() throws SQLException {
        engine.close();
    }
}
