package org.warmsunset.storage.jdbi.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.storage.jdbi.Place;
import org.warmsunset.testkit.Seeds;

/** A process that writes, or the server to which it writes, is killed again and again. */
class PostgresCrashTest {
    private static final int ROUNDS = 20;

    @TempDir
    private Path folder;

    @Test
    void nothing_acknowledged_is_lost_and_no_write_is_there_in_part() {
        Seeds.check(Integer.getInteger("warmsunset.crashes", 1), seed -> {
            try (OwnServer server = new OwnServer(folder.resolve("server " + seed))) {
                Place place = Place.at(server.url());
                Crashes crashes = new Crashes(place, Optional.of(server), folder, seed, Habit.RIGHT);
                crashes.rounds(ROUNDS);
                assertThat(crashes.writes()).isGreaterThan(ROUNDS);
                assertThat(crashes.serverKills()).isPositive();
            }
        });
    }
}
