package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.storage.jdbi.Outcomes.broken;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.ProgrammeStore;

/** A store keeps its connections and what is prepared on them: after a failure they are as good as new ones. */
class GoingOnTest {
    private static final int PAGE = 4096;
    private static final int MANY = 1000;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("store.db");
    }

    @Test
    void of_a_damaged_page_the_same_is_told_each_time_and_all_else_is_read() throws IOException {
        try (ProgrammeStore store = JdbiProgrammeStore.sqlite(file, FieldCipher.clear())) {
            People.store(store);
            insertMany(store);
        }
        long page = Long.parseLong(Place.sqlite(file)
                .texts("select pageno from dbstat where name = 'volunteer' and pagetype = 'leaf' order by path limit 1")
                .get(0));
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek((page - 1) * PAGE);
            bytes.write(new byte[PAGE]);
        }
        try (ProgrammeStore store = JdbiProgrammeStore.sqlite(file, FieldCipher.clear())) {
            for (int i = 0; i < 3; i++) {
                broken(Cause.DAMAGED, () -> volunteers(store));
                assertThat(elders(store)).isEqualTo(1);
            }
        }
    }

    @Test
    void once_there_is_room_again_what_did_not_fit_is_written() {
        Wire wire = new Wire(file);
        try (ProgrammeStore store = new JdbiProgrammeStore(Wiring.sqlite(wire.database()), FieldCipher.clear())) {
            People.store(store);
            wire.before(room("1"));
            for (int i = 0; i < 3; i++) {
                broken(Cause.FULL, () -> insertMany(store));
                assertThat(volunteers(store)).isEqualTo(1);
            }

            wire.before(room("1000000"));
            insertMany(store);
            assertThat(volunteers(store)).isEqualTo(MANY + 1);
        }
    }

    /** A file cannot be limited to less than it has. */
    private static Wire.Fault room(String pages) {
        return (sql, connection) -> {
            if (sql.equals("begin immediate")) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("pragma max_page_count = " + pages);
                }
            }
        };
    }

    private static void insertMany(ProgrammeStore store) {
        store.write(session -> {
            for (int i = 0; i < MANY; i++) {
                session.volunteers().insert(People.volunteer().withId(VolunteerId.of("W" + i)));
            }
            return session;
        });
    }

    private static int volunteers(ProgrammeStore store) {
        return store.read(session -> session.volunteers().page(null, 2 * MANY).size());
    }

    private static int elders(ProgrammeStore store) {
        return store.read(session -> session.elders().page(null, 2 * MANY).size());
    }
}
