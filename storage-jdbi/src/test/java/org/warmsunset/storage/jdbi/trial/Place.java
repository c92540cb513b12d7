package org.warmsunset.storage.jdbi.trial;

import java.nio.file.Path;
import java.util.List;
import org.warmsunset.storage.ProgrammeStore;

/** Where a store lies. */
interface Place {
    static Place sqlite(Path file) {
        return new SqlitePlace(file.toString());
    }

    static Place at(String address) {
        return address.startsWith("jdbc:postgresql:") ? new PostgresPlace(address) : new SqlitePlace(address);
    }

    /** What is told to a child. */
    String address();

    ProgrammeStore open();

    /** What the engine's own checks find wrong. */
    List<String> faults();
}
