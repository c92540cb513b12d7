package org.warmsunset.storage.jdbi.trial;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.jdbi.FieldCipher;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;

/**
 * Where a store lies, told to a child as a text.
 *
 * @param address the file of a SQLite store
 */
record Place(String address) {
    static Place sqlite(Path file) {
        return new Place(file.toString());
    }

    ProgrammeStore open() {
        return JdbiProgrammeStore.sqlite(Path.of(address), FieldCipher.clear());
    }

    /** What the engine's own checks find wrong. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + address);
                Statement statement = connection.createStatement()) {
            for (String check : List.of("pragma integrity_check", "pragma foreign_key_check")) {
                ResultSet rows = statement.executeQuery(check);
                while (rows.next()) {
                    if (!rows.getString(1).equals("ok")) {
                        faults.add(rows.getString(1));
                    }
                }
            }
        } catch (SQLException e) {
            throw new AssertionError("the engine's check of " + address + " failed", e);
        }
        return faults;
    }
}
