package org.warmsunset.storage.jdbi;

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
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.warmsunset.access.Access;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.testkit.RandomProgramme;

/** A backup is whole, whoever writes meanwhile, and overwrites nothing. */
@ParameterizedClass
@EnumSource(Engine.class)
class BackupTest {
    private static final int BACKUPS = 10;
    private static final int WRITES_MEANWHILE = 200;

    @Parameter
    private Engine engine;

    @TempDir
    private Path folder;

    private JdbiProgrammeStore fresh() {
        return engine.freshPlace(folder).open();
    }

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
        try (JdbiProgrammeStore store = fresh()) {
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
                    assertThat(WarmSunset.of(backup, RuleBooks.caringDaughters2019())
                                    .verify()
                                    .isFine())
                            .isTrue();
                }
            }
            assertThat(writer.join()).isEqualTo(BACKUPS * WRITES_MEANWHILE);
        }
    }

    @Test
    void only_the_owner_may_read_a_backup() throws IOException {
        Path file = folder.resolve("backup.db");
        try (JdbiProgrammeStore store = fresh()) {
            store.backup(file);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_file_that_is_there_is_not_overwritten() throws IOException {
        Path file = folder.resolve("backup.db");
        Files.writeString(file, "mine");
        try (JdbiProgrammeStore store = fresh()) {
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
        RandomProgramme facts = RandomProgramme.of(7);
        FieldCipher cipher = Keyset.fresh().cipher();
        Path backup = folder.resolve("backup.db");
        Path restored = folder.resolve("restored.db");
        try (JdbiProgrammeStore store = engine.freshPlace(folder).open(cipher)) {
            facts.storeIn(store);
            WarmSunset programme = Programmes.over(store, facts);
            ElderId elder = facts.elders().get(0).id();
            programme.personalData(Access.of("test", "look")).lookUp(elder);
            List<Object> stored = Programmes.stored(store);
            List<Object> judged = Programmes.judged(programme);
            store.backup(backup);
            programme.personalData(Access.of("test", "erasure")).erase(elder);

            JdbiProgrammeStore.restore(backup, restored, cipher);

            try (ProgrammeStore again = JdbiProgrammeStore.sqlite(restored, cipher)) {
                assertThat(Programmes.stored(again)).isEqualTo(stored);
                assertThat(Programmes.judged(Programmes.over(again, facts))).isEqualTo(judged);
                assertThat(Programmes.over(again, facts).verify().isFine()).isTrue();
            }
        }
        assertThat(Place.sqlite(backup).found(PersonalTexts.of(facts))).isEmpty();
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
    void a_file_that_was_moved_removed_or_replaced_takes_no_more_writes() throws IOException {
        for (String fate : List.of("moved", "removed", "replaced")) {
            Path file = folder.resolve(fate + ".db");
            try (JdbiProgrammeStore store = JdbiProgrammeStore.sqlite(file, FieldCipher.clear())) {
                People.store(store);
                Files.move(file, folder.resolve("elsewhere " + fate));
                if (fate.equals("replaced")) {
                    Files.copy(folder.resolve("elsewhere " + fate), file);
                } else if (fate.equals("removed")) {
                    Files.delete(folder.resolve("elsewhere " + fate));
                }

                assertThatExceptionOfType(BrokenException.class)
                        .isThrownBy(() -> append(store, 1))
                        .withMessageContaining("while it was open");
            }
        }
    }

    @Test
    void a_file_that_somebody_has_open_is_not_replaced() {
        Path file = folder.resolve("programme.db");
        Path by = folder.resolve("by.db");
        JdbiProgrammeStore.sqlite(by, FieldCipher.clear()).close();
        try (JdbiProgrammeStore store = JdbiProgrammeStore.sqlite(file, FieldCipher.clear())) {
            People.store(store);

            assertThatExceptionOfType(BrokenException.class)
                    .isThrownBy(() -> JdbiProgrammeStore.replace(file, by))
                    .matches(broken -> broken.reason() == Cause.BUSY);

            assertThat(records(store)).hasSize(2);
        }
        JdbiProgrammeStore.replace(file, by);
        try (JdbiProgrammeStore store = JdbiProgrammeStore.sqlite(file, FieldCipher.clear())) {
            assertThat(records(store)).isEmpty();
        }
    }
}
