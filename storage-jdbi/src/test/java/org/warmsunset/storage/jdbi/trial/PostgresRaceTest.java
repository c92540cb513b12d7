package org.warmsunset.storage.jdbi.trial;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.storage.jdbi.Place;
import org.warmsunset.testkit.Seeds;
import org.warmsunset.testserver.PostgresServer;

/** Two processes write to one schema. */
class PostgresRaceTest {
    private static final int CALLS = 60;

    @TempDir
    private Path folder;

    @Test
    void what_two_processes_of_eight_threads_are_told_is_what_one_after_the_other_would_be() {
        Seeds.check(
                Integer.getInteger("warmsunset.races", 2),
                seed -> Races.race(Place.at(PostgresServer.freshSchema()), folder, seed, CALLS));
    }
}
