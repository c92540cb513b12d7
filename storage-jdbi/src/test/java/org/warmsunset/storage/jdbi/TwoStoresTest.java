package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.people.Elder;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.Versioned;
import org.warmsunset.testserver.PostgresServer;

/** Two stores on one file or schema, as two processes have them: no lock of ours stands between them. */
class TwoStoresTest {
    private static final int TIMES = 100;

    @TempDir
    private Path folder;

    /** Opens a store, again and again the same one. */
    private interface Opener {
        ProgrammeStore open();
    }

    private Opener sqlite() {
        Path file = folder.resolve("store.db");
        return () -> JdbiProgrammeStore.sqlite(file, FieldCipher.clear());
    }

    private static Opener postgresql() {
        String schema = PostgresServer.freshSchema();
        return () -> JdbiProgrammeStore.postgresql(schema, FieldCipher.clear());
    }

    @Test
    void no_update_of_either_is_lost() throws Exception {
        noUpdateIsLost(sqlite());
        noUpdateIsLost(postgresql());
    }

    private static void noUpdateIsLost(Opener opener) throws Exception {
        try (ProgrammeStore one = opener.open();
                ProgrammeStore other = opener.open()) {
            People.store(one);

            atOnce(() -> update(one), () -> update(other));

            assertThat(elder(one).version()).isEqualTo(1 + 2 * TIMES);
        }
    }

    @Test
    void a_new_place_can_be_opened_by_several_at_once() throws Exception {
        canBeOpenedAtOnce(sqlite());
        canBeOpenedAtOnce(postgresql());
    }

    private static void canBeOpenedAtOnce(Opener opener) throws Exception {
        Callable<Boolean> opening = () -> {
            opener.open().close();
            return true;
        };

        atOnce(opening, opening, opening, opening);

        try (ProgrammeStore store = opener.open()) {
            People.store(store);
        }
    }

    private static boolean update(ProgrammeStore store) {
        for (int i = 0; i < TIMES; i++) {
            store.write(session -> {
                Versioned<Elder> elder = session.elders().find(People.ELDER).orElseThrow();
                session.elders().update(elder.value(), elder.version());
                return session;
            });
        }
        return true;
    }

    private static Versioned<Elder> elder(ProgrammeStore store) {
        return store.read(session -> session.elders().find(People.ELDER).orElseThrow());
    }

    @SafeVarargs
    private static void atOnce(Callable<Boolean>... works) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(works.length);
        try {
            List<Future<Boolean>> running = new ArrayList<>();
            for (Callable<Boolean> work : works) {
                running.add(threads.submit(work));
            }
            for (Future<Boolean> work : running) {
                assertThat(work.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }
}
