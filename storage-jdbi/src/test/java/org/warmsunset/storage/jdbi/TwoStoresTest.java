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
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.warmsunset.people.Elder;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.Versioned;

/** Two stores on one file or schema, as two processes have them: no lock of ours stands between them. */
@ParameterizedClass
@EnumSource(Engine.class)
class TwoStoresTest {
    private static final int TIMES = 100;

    @Parameter
    private Engine engine;

    @TempDir
    private Path folder;

    @Test
    void no_update_of_either_is_lost() throws Exception {
        Place place = engine.freshPlace(folder);
        try (ProgrammeStore one = place.open();
                ProgrammeStore other = place.open()) {
            People.store(one);

            atOnce(() -> update(one), () -> update(other));

            assertThat(elder(one).version()).isEqualTo(1 + 2 * TIMES);
        }
    }

    @Test
    void a_new_place_can_be_opened_by_several_at_once() throws Exception {
        Place place = engine.freshPlace(folder);
        Callable<Boolean> opening = () -> {
            place.open().close();
            return true;
        };

        atOnce(opening, opening, opening, opening);

        try (ProgrammeStore store = place.open()) {
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
