package org.warmsunset.storage.jdbi.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.storage.jdbi.Place;
import org.warmsunset.testkit.Seeds;

/** A process that writes is killed again and again. */
class SqliteCrashTest {
    private static final int ROUNDS = 20;

    @TempDir
    private Path folder;

    /** Each file is crashed 20 times; the property makes it more files. */
    @Test
    void nothing_acknowledged_is_lost_and_no_write_is_there_in_part() {
        Seeds.check(Integer.getInteger("warmsunset.crashes", 1), seed -> {
            Crashes crashes = crashes(seed, Habit.RIGHT);
            crashes.rounds(ROUNDS);
            assertThat(crashes.writes()).isGreaterThan(ROUNDS);
        });
    }

    @Test
    void a_store_that_acknowledges_before_it_commits_is_caught() {
        assertThatThrownBy(() -> crashes(1, Habit.EARLY).rounds(ROUNDS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("were acknowledged");
    }

    @Test
    void a_store_that_commits_a_write_in_parts_is_caught() {
        assertThatThrownBy(() -> crashes(1, Habit.TORN).rounds(ROUNDS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Contents");
    }

    private Crashes crashes(long seed, Habit habit) {
        Place place = Place.sqlite(folder.resolve(habit + " " + seed + ".db"));
        return new Crashes(place, Optional.empty(), folder, seed, habit);
    }
}
