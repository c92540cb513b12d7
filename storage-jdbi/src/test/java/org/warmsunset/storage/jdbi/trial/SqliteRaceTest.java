package org.warmsunset.storage.jdbi.trial;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.storage.jdbi.Place;
import org.warmsunset.testkit.Seeds;

/** Two processes write to one file. */
class SqliteRaceTest {
    private static final int CALLS = 60;

    @TempDir
    private Path folder;

    @Test
    void what_two_processes_of_eight_threads_are_told_is_what_one_after_the_other_would_be() {
        Seeds.check(
                Integer.getInteger("warmsunset.races", 2),
                seed -> Races.race(Place.sqlite(folder.resolve("store " + seed + ".db")), folder, seed, CALLS));
    }
}
