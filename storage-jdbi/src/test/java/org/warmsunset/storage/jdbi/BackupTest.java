package org.warmsunset.storage.jdbi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.warmsunset.basics.DateRange;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.ProgrammeStore;

/** A backup is whole, whoever writes meanwhile, and overwrites nothing. */
class BackupTest {
    private static final int BACKUPS = 10;
    private static final int WRITES_MEANWHILE = 200;

    @TempDir
    private Path folder;

    private static List<ServiceRecord> records(ProgrammeStore store) {
        return store.read(session -> session.careLog().ofElders(People.ELDER, People.ELDER, DateRange.always()));
    }

    private static void append(ProgrammeStore store, int number) {
        store.write(session -> {
            session.careLog()
                    .append(List.of(
                            People.chat("A" + number, People.DAY.plusDays(number % 300)),
                            People.chat("B" + number, People.DAY.plusDays(number % 300))));
            return session;
        });
    }

    @Test
    void a_backup_is_whole_while_others_write() {
        try (JdbiProgrammeStore store = JdbiProgrammeStore.sqlite(folder.resolve("store.db"), FieldCipher.clear())) {
            People.store(store);
            Semaphore writes = new Semaphore(0);
            CompletableFuture<Integer> writer = CompletableFuture.supplyAsync(() -> {
                int written = 0;
                while (written < BACKUPS * WRITES_MEANWHILE) {
                    writes.acquireUninterruptibly();
                    append(store, written++);
                }
                return written;
            });
            for (int i = 0; i < BACKUPS; i++) {
                writes.release(WRITES_MEANWHILE);
                int before = records(store).size();
                Path file = folder.resolve("backup %d.db".formatted(i));
                store.backup(file);

                try (ProgrammeStore backup =
                        JdbiProgrammeStore.sqlite(file, FieldCipher.clear(), SqliteOption.READ_ONLY)) {
                    List<ServiceRecord> copied = records(backup);
                    assertThat(copied).hasSizeGreaterThanOrEqualTo(before);
                    assertThat(copied.stream()
                                    .filter(record -> record.id().value().startsWith("A")))
                            .hasSameSizeAs(copied.stream()
                                    .filter(record -> record.id().value().startsWith("B"))
                                    .toList());
                    assertThat(new HashSet<>(records(store)).containsAll(copied))
                            .isTrue();
                    assertThat(WarmSunset.of(backup).verify().isFine()).isTrue();
                }
            }
            assertThat(writer.join()).isEqualTo(BACKUPS * WRITES_MEANWHILE);
        }
    }

    @Test
    void only_the_owner_may_read_a_backup() throws IOException {
        Path file = folder.resolve("backup.db");
        try (JdbiProgrammeStore store = JdbiProgrammeStore.sqlite(folder.resolve("store.db"), FieldCipher.clear())) {
            store.backup(file);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_file_that_is_there_is_not_overwritten() throws IOException {
        Path file = folder.resolve("backup.db");
        Files.writeString(file, "mine");
        try (JdbiProgrammeStore store = JdbiProgrammeStore.sqlite(folder.resolve("store.db"), FieldCipher.clear())) {
            assertThatExceptionOfType(BrokenException.class)
                    .isThrownBy(() -> store.backup(file))
                    .matches(broken -> broken.reason() == Cause.NO_PLACE);
            assertThatExceptionOfType(BrokenException.class)
                    .isThrownBy(() -> store.backup(folder.resolve("none").resolve("backup.db")))
                    .matches(broken -> broken.reason() == Cause.NO_PLACE);
        }
        assertThat(file).hasContent("mine");
    }

    @Test
    void a_restored_store_is_the_one_that_was_backed_up() {
        Path backup = folder.resolve("backup.db");
        Path restored = folder.resolve("restored.db");
        List<ServiceRecord> before;
        try (JdbiProgrammeStore store = JdbiProgrammeStore.sqlite(folder.resolve("store.db"), FieldCipher.clear())) {
            People.store(store);
            append(store, 1);
            before = records(store);
            store.backup(backup);
            append(store, 2);
        }

        JdbiProgrammeStore.restore(backup, restored, FieldCipher.clear());

        try (ProgrammeStore store = JdbiProgrammeStore.sqlite(restored, FieldCipher.clear())) {
            assertThat(records(store)).isEqualTo(before);
        }
    }

    @Test
    void what_is_no_whole_store_is_not_restored() throws IOException {
        Path backup = folder.resolve("backup.db");
        Files.writeString(backup, "no database at all, but long enough to be taken for something".repeat(100));
        Path restored = folder.resolve("restored.db");

        assertThatExceptionOfType(BrokenException.class)
                .isThrownBy(() -> JdbiProgrammeStore.restore(backup, restored, FieldCipher.clear()));

        assertThat(restored).doesNotExist();
    }

    @Test
    void a_store_in_an_embedder_s_database_is_copied_without_what_is_the_embedder_s() throws Exception {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.resolve("host.db"));
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table theirs (secret text)");
        }
        Path file = folder.resolve("backup.db");
        try (JdbiProgrammeStore store = JdbiProgrammeStore.sqlite(source, FieldCipher.clear())) {
            People.store(store);
            append(store, 1);
            store.backup(file);
            try (ProgrammeStore backup = JdbiProgrammeStore.sqlite(file, FieldCipher.clear())) {
                assertThat(records(backup)).isEqualTo(records(store));
            }
        }
        assertThat(Files.readString(file, ISO_8859_1)).doesNotContain("theirs");
    }
}
