package org.warmsunset.storage.jdbi.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.jdbi.Place;
import org.warmsunset.storage.memory.MemoryProgrammeStore;
import org.warmsunset.testkit.Contents;
import org.warmsunset.testkit.Seeds;

/** A disk that lost power: of the write-ahead log it has a beginning only, or something else after it, or nothing. */
class CutLogTest {
    private static final int WRITES = 60;
    private static final int BLOCK = 512;

    @TempDir
    private Path folder;

    private byte[] database;
    private byte[] log;

    @BeforeEach
    void writesThatWaitInTheLog() throws IOException {
        Path file = folder.resolve("store.db");
        Writer writer = new Writer(1, 0);
        Place.sqlite(file).open().close();
        try (ProgrammeStore store = Place.sqlite(file).open()) {
            for (int n = 1; n <= WRITES; n++) {
                Habit.RIGHT.write(store, writer.write(n));
            }
            database = Files.readAllBytes(file);
            log = Files.readAllBytes(folder.resolve("store.db-wal"));
        }
    }

    @Test
    void the_last_writes_may_be_missing_but_no_part_of_one_is_there() {
        Seeds.check(20, seed -> {
            Random random = new Random(seed);
            byte[] left = Arrays.copyOf(log, random.nextInt(log.length));
            byte[] other = random.nextBoolean() ? new byte[0] : new byte[BLOCK * random.nextInt(100)];
            random.nextBytes(other);

            assertThat(writes(reopened("cut " + seed, left, other))).isLessThan(WRITES);
        });
    }

    @Test
    void a_whole_log_gives_all_writes_back() {
        assertThat(writes(reopened("whole", log, new byte[0]))).isEqualTo(WRITES);
    }

    @Test
    void without_its_log_a_file_has_what_was_there_before() {
        assertThat(writes(reopened("none", new byte[0], new byte[0]))).isZero();
    }

    private Place reopened(String name, byte[] left, byte[] other) {
        try {
            byte[] all = Arrays.copyOf(left, left.length + other.length);
            System.arraycopy(other, 0, all, left.length, other.length);
            Files.write(folder.resolve(name), database);
            Files.write(folder.resolve(name + "-wal"), all);
            return Place.sqlite(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many writes a store holds, when it holds them wholly and nothing else. */
    private static int writes(Place place) {
        Writer writer = new Writer(1, 0);
        try (ProgrammeStore store = place.open();
                ProgrammeStore model = new MemoryProgrammeStore()) {
            int found = store.read(writer::stored);
            for (int n = 1; n <= found; n++) {
                Habit.RIGHT.write(model, writer.write(n));
            }
            assertThat(Contents.of(store)).isEqualTo(Contents.of(model));
            assertThat(WarmSunset.of(store, RuleBooks.caringDaughters2019())
                            .verify()
                            .isFine())
                    .isTrue();
            assertThat(place.faults()).isEmpty();
            return found;
        }
    }
}
