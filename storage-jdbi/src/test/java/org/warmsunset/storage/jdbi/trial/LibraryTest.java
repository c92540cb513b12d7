package org.warmsunset.storage.jdbi.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQLite's own library, which is unpacked to be loaded. */
class LibraryTest {
    @TempDir
    private Path folder;

    private String store() {
        return folder.resolve("store.db").toString();
    }

    @Test
    void a_killed_process_leaves_no_library_behind() throws IOException {
        Path temp = Files.createDirectory(folder.resolve("temp"));
        try (ChildJvm child = ChildJvm.start(temp, LibraryChild.class, store())) {
            assertThat(child.line()).isEqualTo("open");
            child.killIn(Duration.ZERO);
        }
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left.filter(path -> !path.toString().endsWith(".err"))).isEmpty();
        }
    }

    @Test
    void a_temporary_folder_that_is_missing_is_named() {
        String missing = folder.resolve("missing").toString();
        List<String> there = List.of("env", "_JAVA_OPTIONS=-Djava.io.tmpdir=" + missing);
        try (ChildJvm child = ChildJvm.start(there, folder, LibraryChild.class, store())) {
            assertThat(child.join())
                    .isEqualTo(List.of("NO_LIBRARY: SQLite's library cannot be loaded from " + missing));
        }
    }

    @Test
    void a_temporary_folder_without_room_is_named() {
        List<String> limited = List.of("bash", "-c", "ulimit -f 500 && exec \"$0\" \"$@\"");
        try (ChildJvm child = ChildJvm.start(limited, folder, LibraryChild.class, store())) {
            assertThat(child.join()).isEqualTo(List.of("NO_LIBRARY: SQLite's library cannot be loaded from " + folder));
        }
    }
}
