package org.warmsunset.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.storage.memory.MemoryProgrammeStore;

/** What is written is for its owner only, and never goes where a planted link leads. */
class PrivateFileTest {
    @TempDir
    Path temp;

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void export(Path folder) throws IOException {
        try (MemoryProgrammeStore store = new MemoryProgrammeStore()) {
            store.read(session -> {
                try {
                    return ExchangeWriter.write(session, folder);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
        }
    }

    @Test
    void an_exported_folder_and_its_files_are_for_their_owner_only() throws IOException {
        Path folder = temp.resolve("new/out");

        export(folder);

        assertThat(permissions(folder)).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(permissions(file)).isEqualTo("rw-------");
            }
        }
    }

    @Test
    void an_export_goes_beside_planted_links_and_not_through_them() throws IOException {
        Path precious = Files.writeString(temp.resolve("precious"), "kept");
        Path folder = Files.createDirectory(temp.resolve("out"));
        Files.createSymbolicLink(folder.resolve("elders.csv.part"), precious);
        Files.createSymbolicLink(folder.resolve("volunteers.csv"), precious);

        export(folder);

        assertThat(precious).hasContent("kept");
        assertThat(folder.resolve("elders.csv")).isRegularFile();
        assertThat(Files.isSymbolicLink(folder.resolve("volunteers.csv"))).isFalse();
    }

    @Test
    void a_file_is_never_made_where_one_or_a_link_is() throws IOException {
        Path linked = temp.resolve("nowhere");
        Path link = Files.createSymbolicLink(temp.resolve("link"), linked);

        assertThatThrownBy(() -> PrivateFile.create(link)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(linked).doesNotExist();

        try (OutputStream out = PrivateFile.create(linked)) {
            out.write(1);
        }
        assertThat(permissions(linked)).isEqualTo("rw-------");
        assertThatThrownBy(() -> PrivateFile.create(linked)).isInstanceOf(FileAlreadyExistsException.class);
    }
}
