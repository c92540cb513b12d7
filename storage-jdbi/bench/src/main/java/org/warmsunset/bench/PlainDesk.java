package org.warmsunset.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.DoubleSupplier;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;

/** Plain JDBC on the adapter's table: a connection for each caller, and for each record a transaction. */
final class PlainDesk implements Desk {
    private static final String INSERT = "insert into service_record (month, elder_id, record_id, volunteer_id, day,"
            + " kinds, minutes, recorded_at, checksum) values (?, ?, ?, ?, ?, ?, ?, ?, 0)";

    private final List<Connection> connections = new ArrayList<>();
    private final BlockingQueue<Prepared> free = new LinkedBlockingQueue<>();
    private final DoubleSupplier elsewhere;

    /** Opens a connection, in auto-commit. */
    @FunctionalInterface
    interface Source {
        Connection open() throws SQLException;
    }

    private record Prepared(Statement begin, PreparedStatement insert) {}

    private final String begin;

    /**
     * Opens the connections.
     *
     * @param begin what begins a transaction that writes; empty when the insert is one by itself
     */
    PlainDesk(int many, String begin, Source source, DoubleSupplier elsewhere) throws SQLException {
        this.begin = begin;
        this.elsewhere = elsewhere;
        for (int i = 0; i < many; i++) {
            Connection connection = source.open();
            connections.add(connection);
            free.add(new Prepared(connection.createStatement(), connection.prepareStatement(INSERT)));
        }
    }

    @Override
    public void keep(ServiceRecord record) throws SQLException, InterruptedException {
        Prepared prepared = free.take();
        try {
            if (begin.isEmpty()) {
                insert(prepared.insert(), record);
            } else {
                prepared.begin().execute(begin);
                insert(prepared.insert(), record);
                prepared.begin().execute("commit");
            }
        } finally {
            free.add(prepared);
        }
    }

    private static void insert(PreparedStatement insert, ServiceRecord record) throws SQLException {
        insert.setInt(1, Calendar.month(record.day()));
        insert.setString(2, record.elder().value());
        insert.setString(3, record.id().value());
        insert.setString(4, record.volunteer().value());
        insert.setInt(5, (int) record.day().toEpochDay());
        insert.setString(6, ServiceKind.CHAT.name());
        insert.setInt(7, record.minutes().orElse(0));
        insert.setLong(8, Programme.CLOCK.millis());
        insert.executeUpdate();
    }

    @Override
    public double cpuElsewhere() {
        return elsewhere.getAsDouble();
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
