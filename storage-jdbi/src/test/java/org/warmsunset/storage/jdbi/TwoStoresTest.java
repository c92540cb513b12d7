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

/** Two stores on one file, as two processes have them: no lock of ours stands between them. */
class TwoStoresTest {
    private static final int TIMES = 100;

    @TempDir
    private Path folder;

    @Test
    void no_update_of_either_is_lost() throws Exception {
        Path file = folder.resolve("store.db");
        try (ProgrammeStore one = JdbiProgrammeStore.sqlite(file, FieldCipher.clear());
                ProgrammeStore other = JdbiProgrammeStore.sqlite(file, FieldCipher.clear())) {
            People.store(one);

            atOnce(() -> update(one), () -> update(other));

            assertThat(elder(one).version()).isEqualTo(1 + 2 * TIMES);
        }
    }

    @Test
    void a_new_file_can_be_opened_by_several_at_once() throws Exception {
        Path file = folder.resolve("store.db");
        Callable<Boolean> opening = () -> {
            JdbiProgrammeStore.sqlite(file, FieldCipher.clear()).close();
            return true;
        };

        atOnce(opening, opening, opening, opening);

        try (ProgrammeStore store = JdbiProgrammeStore.sqlite(file, FieldCipher.clear())) {
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
