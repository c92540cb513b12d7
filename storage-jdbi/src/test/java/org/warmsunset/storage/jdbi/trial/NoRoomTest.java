package org.warmsunset.storage.jdbi.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.jdbi.Place;
import org.warmsunset.storage.memory.MemoryProgrammeStore;
import org.warmsunset.testkit.Contents;

/** A process whose files may not grow beyond a limit that the operating system sets. */
class NoRoomTest {
    /**
     * In KiB: more than SQLite's library, which is unpacked as well, and less than the log takes before it is tidied
     * up.
     */
    private static final String LIMIT = "4000";

    @TempDir
    private Path folder;

    /** One write of each is soon committed; many in one are the middle of a big import. */
    @ParameterizedTest
    @ValueSource(ints = {1, 300})
    void what_was_acknowledged_is_kept_and_the_rest_told(int many) {
        Place place = Place.sqlite(folder.resolve("store.db"));
        place.open().close();
        List<String> limited = List.of("bash", "-c", "ulimit -f " + LIMIT + " && exec \"$0\" \"$@\"");
        List<String> said;
        try (ChildJvm child =
                ChildJvm.start(limited, folder, FullChild.class, place.address(), "1", Integer.toString(many))) {
            said = child.join();
        }

        int acknowledged = (said.size() - 2) * many;
        assertThat(said.get(said.size() - 2)).isIn("FULL", "FAILED", "UNKNOWN");
        assertThat(said.get(said.size() - 1)).isEqualTo("stored " + acknowledged);
        Writer writer = new Writer(1, 0);
        try (ProgrammeStore store = place.open();
                ProgrammeStore model = new MemoryProgrammeStore()) {
            for (int n = 1; n <= acknowledged + 1; n++) {
                if (n == acknowledged + 1) {
                    assertThat(Contents.of(store)).isEqualTo(Contents.of(model));
                    Habit.RIGHT.write(store, writer.write(n));
                }
                Habit.RIGHT.write(model, writer.write(n));
            }
            assertThat(Contents.of(store)).isEqualTo(Contents.of(model));
            assertThat(WarmSunset.of(store, RuleBooks.caringDaughters2019())
                            .verify()
                            .isFine())
                    .isTrue();
        }
        assertThat(place.faults()).isEmpty();
    }
}
