package org.warmsunset.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;
import org.warmsunset.storage.jdbi.SqliteOption;

/** Records that come in one by one, each kept when the call returns. */
final class RecordRace {
    private static final int BLOCK = 200;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    private final Path ours;
    private final Path peers;
    private final int rounds;
    private final int pairings;
    private int next;

    RecordRace(Path ours, Path peers, int rounds, int pairings) {
        this.ours = ours;
        this.peers = peers;
        this.rounds = rounds;
        this.pairings = pairings;
    }

    void run(PrintStream out) throws Exception {
        race(out, "kept when the power fails (synchronous = full)", SynchronousMode.FULL, SqliteOption.WAIT_FOR_DISK);
        race(out, "kept when the process dies (synchronous = normal)", SynchronousMode.NORMAL);
    }

    private void race(PrintStream out, String title, SynchronousMode synchronous, SqliteOption... options)
            throws Exception {
        String plain = "plain JDBC: insert, commit";
        try (JdbiProgrammeStore store = Programme.open(ours, options);
                Connection connection = PlainJdbc.open(peers, synchronous);
                PreparedStatement insert = connection.prepareStatement(
                        "insert into service_record (month, elder_id,"
                                + " record_id, volunteer_id, day, kinds, minutes, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            WarmSunset programme = Programme.on(store);
            Rounds race = new Rounds()
                    .add(plain, () -> Rounds.time(() -> insert(connection, insert)))
                    .add("warm sunset record, with its day set", () -> Rounds.time(() -> record(programme)))
                    .run(3, 3 * rounds);
            out.println("one record at a time, " + title + ":");
            race.print(out, plain, BLOCK, "record");
        }
    }

    private void insert(Connection connection, PreparedStatement insert) throws SQLException {
        for (int i = 0; i < BLOCK; i++) {
            ServiceRecord record = record();
            insert.setInt(1, DAY.getYear() * 12 + DAY.getMonthValue() - 1);
            insert.setString(2, record.elder().value());
            insert.setString(3, record.id().value());
            insert.setString(4, record.volunteer().value());
            insert.setLong(5, DAY.toEpochDay());
            insert.setString(6, ServiceKind.CHAT.name());
            insert.setInt(7, record.minutes().orElse(0));
            insert.setLong(8, Programme.CLOCK.millis());
            insert.executeUpdate();
            connection.commit();
        }
    }

    private void record(WarmSunset programme) {
        for (int i = 0; i < BLOCK; i++) {
            programme.record(record());
        }
    }

    private ServiceRecord record() {
        MadePairing pairing = new MadePairing((int) (next * 7919L % pairings));
        return ServiceRecord.builder()
                .id(RecordId.of("N%09d".formatted(next++)))
                .elder(ElderId.of(pairing.elder()))
                .volunteer(VolunteerId.of(pairing.volunteer()))
                .day(DAY)
                .addKinds(ServiceKind.CHAT)
                .minutes(25)
                .build();
    }
}
