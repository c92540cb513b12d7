package org.warmsunset.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.calendar.FestivalDay;
import org.warmsunset.duty.GreetingWindow;
import org.warmsunset.duty.RuleSet;
import org.warmsunset.duty.Window;
import org.warmsunset.report.Counts;
import org.warmsunset.report.DistrictLine;

/** The peer of the report: one query over the records, for the windows that are calendar years. */
final class SqlReport implements AutoCloseable {
    private static final int FESTIVALS = 4;

    private final Connection connection;
    private final PreparedStatement query;

    /** Opens a file of the adapter's schema that has the query's indexes. */
    SqlReport(Path file) throws SQLException, IOException {
        connection = PlainJdbc.open(file, SynchronousMode.NORMAL);
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma mmap_size = 1073741824");
            statement.execute("pragma temp_store = memory");
        }
        query = connection.prepareStatement(resource("report.sql"));
    }

    static void addIndexes(Path file) throws SQLException, IOException {
        try (Connection connection = PlainJdbc.open(file, SynchronousMode.NORMAL);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(resource("indexes.sql"));
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = SqlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("there is no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    List<DistrictLine> run(Window window, RuleSet rules, FestivalCalendar festivals) throws SQLException {
        query.setLong(1, window.from().toEpochDay());
        query.setLong(2, window.to().toEpochDay());
        query.setLong(3, window.asOf().toEpochDay());
        int at = 4;
        for (FestivalDay day : festivals.in(window.from().getYear())) {
            GreetingWindow greeting = rules.windowOf(day.festival()).orElse(null);
            if (greeting != null) {
                DateRange days = greeting.around(day.date());
                query.setLong(at++, day.date().toEpochDay());
                query.setLong(at++, days.firstEpochDay());
                query.setLong(at++, days.lastEpochDay());
            }
        }
        if (at != 4 + 3 * FESTIVALS) {
            throw new IllegalArgumentException("the query takes %d festivals".formatted(FESTIVALS));
        }
        return lines();
    }

    private List<DistrictLine> lines() throws SQLException {
        List<DistrictLine> lines = new ArrayList<>();
        try (ResultSet results = query.executeQuery()) {
            while (results.next()) {
                Counts counts = new Counts(results.getInt(3), results.getInt(4), results.getInt(5), results.getInt(6));
                lines.add(new DistrictLine(DistrictCode.parse(results.getString(1)), results.getInt(2), counts));
            }
        }
        return lines;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            query.close();
        }
    }
}
