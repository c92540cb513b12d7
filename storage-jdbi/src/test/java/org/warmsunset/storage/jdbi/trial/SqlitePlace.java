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

/** A SQLite file. */
record SqlitePlace(String address) implements Place {
    @Override
    public ProgrammeStore open() {
        return JdbiProgrammeStore.sqlite(Path.of(address), FieldCipher.clear());
    }

    @Override
    public List<String> faults() {
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
