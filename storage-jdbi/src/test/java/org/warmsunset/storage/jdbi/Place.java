package org.warmsunset.storage.jdbi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.warmsunset.storage.jdbi.place.Database;
import org.warmsunset.storage.jdbi.sql.Dialect;

/** Where a store lies. */
public interface Place {
    static Place sqlite(Path file) {
        return new SqlitePlace(file.toString());
    }

    static Place at(String address) {
        return address.startsWith("jdbc:postgresql:") ? new PostgresPlace(address) : new SqlitePlace(address);
    }

    /** What is told to a child. */
    String address();

    default JdbiProgrammeStore open() {
        return open(FieldCipher.clear());
    }

    default JdbiProgrammeStore open(FieldCipher cipher) {
        return open(cipher, Database.PATIENCE);
    }

    JdbiProgrammeStore open(FieldCipher cipher, Duration patience);

    JdbiProgrammeStore openForReading(FieldCipher cipher);

    /** Connections past any store. */
    DataSource source();

    Dialect dialect();

    /** What the engine's own checks find wrong. */
    List<String> faults();

    /** All that is kept, byte by byte, as Latin-1. */
    List<String> bytes();

    /** Those texts that are kept. */
    default List<String> found(Collection<String> texts) {
        List<String> bytes = bytes();
        return texts.stream()
                .filter(text ->
                        bytes.stream().anyMatch(all -> all.contains(new String(text.getBytes(UTF_8), ISO_8859_1))))
                .toList();
    }

    default void execute(String sql) {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot run: " + sql, e);
        }
    }

    /** The first column of all rows. */
    default List<String> texts(String query) {
        List<String> texts = new ArrayList<>();
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot run: " + query, e);
        }
    }
}
