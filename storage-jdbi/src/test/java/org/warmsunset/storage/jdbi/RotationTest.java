package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.warmsunset.storage.jdbi.Outcomes.broken;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.jdbi.Keyset.InvalidException;

/** However keys are rotated, those in the file open all that is stored. */
@ParameterizedClass
@EnumSource(Engine.class)
class RotationTest {
    @Parameter
    private Engine engine;

    @TempDir
    private Path folder;

    private Place place;
    private Path file;
    private List<Object> stored;

    @BeforeEach
    void aSealedStore() throws IOException {
        place = engine.freshPlace(folder);
        file = folder.resolve("town.keys");
        Keyset.fresh().writeNew(file);
        stored = filled(place);
    }

    private List<Object> filled(Place other) throws IOException {
        try (ProgrammeStore store = other.open(keys().cipher())) {
            People.store(store);
            return Programmes.stored(store);
        }
    }

    private Keyset keys() throws IOException {
        return Keyset.read(file);
    }

    private void assertOpens(Place other, Keyset keys) {
        try (ProgrammeStore store = other.open(keys.cipher())) {
            assertThat(Programmes.stored(store)).isEqualTo(stored);
        }
    }

    @Test
    void the_old_key_is_kept_until_it_is_forgotten() throws IOException {
        Keyset old = keys();
        try (JdbiProgrammeStore store = place.open(old.cipher())) {
            store.rotateKeys(file);

            assertThat(Programmes.stored(store)).isEqualTo(stored);
            assertThat(keys()).hasToString("Keyset of 2");
            assertThat(keys().newestOnly().isSameAs(old)).isFalse();

            store.forgetOldKeys(file);

            assertThat(Programmes.stored(store)).isEqualTo(stored);
        }
        assertThat(keys()).hasToString("Keyset of 1");
        assertOpens(place, keys());
        broken(Cause.WRONG_KEY, () -> place.open(old.cipher()));
    }

    /** Everybody reads the file, and then rotates; some are told that others were quicker. */
    @RepeatedTest(3)
    void several_who_rotate_at_once_lose_no_key() throws IOException {
        CountDownLatch ready = new CountDownLatch(3);
        List<CompletableFuture<Void>> all =
                Stream.generate(() -> inAThread(() -> rotate(ready))).limit(3).toList();
        CompletableFuture<Void> reader = inAThread(() -> readUntil(all));

        all.forEach(CompletableFuture::join);
        reader.join();

        assertOpens(place, keys());
        try (JdbiProgrammeStore store = place.open(keys().cipher())) {
            store.forgetOldKeys(file);
        }
        assertOpens(place, keys());
    }

    /** The common pool may have fewer threads than wait for each other here. */
    private static CompletableFuture<Void> inAThread(Runnable work) {
        return CompletableFuture.runAsync(work, task -> new Thread(task).start());
    }

    private void rotate(CountDownLatch ready) {
        try (JdbiProgrammeStore store = place.open(keys().cipher())) {
            ready.countDown();
            Crowd.await(ready);
            store.rotateKeys(file);
            store.forgetOldKeys(file);
        } catch (BrokenException e) {
            assertThat(e.reason()).isIn(Cause.WRONG_KEY, Cause.BUSY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readUntil(List<CompletableFuture<Void>> ended) {
        while (!ended.stream().allMatch(CompletableFuture::isDone)) {
            try (ProgrammeStore store = place.open(keys().cipher())) {
                assertThat(Programmes.stored(store)).isEqualTo(stored);
            } catch (BrokenException e) {
                assertThat(e.reason()).isIn(Cause.WRONG_KEY, Cause.BUSY);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void a_rotation_that_waits_for_a_reader_in_vain_has_lost_nothing() throws IOException, SQLException {
        try (Connection reader = place.source().getConnection()) {
            reader.setAutoCommit(false);
            reader.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            reader.createStatement()
                    .executeQuery("select count(*) from pairing")
                    .close();
            for (int i = 0; i < 2; i++) {
                try (JdbiProgrammeStore store = opened(Duration.ofMillis(20))) {
                    broken(Cause.BUSY, () -> store.rotateKeys(file));
                } catch (BrokenException e) {
                    assertThat(e.reason()).isEqualTo(Cause.BUSY);
                }
            }
        }
        assertOpens(place, keys());
    }

    private JdbiProgrammeStore opened(Duration patience) throws IOException {
        return place.open(keys().cipher(), patience);
    }

    @Test
    void the_key_of_a_rotation_that_broke_off_is_used_by_the_next() throws IOException {
        Keyset added = new KeysetFile(file).change(Keyset::rotated);

        try (JdbiProgrammeStore store = place.open(added.cipher())) {
            store.rotateKeys(file);
        }

        assertThat(keys().isSameAs(added)).isTrue();
        assertOpens(place, added.newestOnly());
    }

    @Test
    void a_file_that_serves_two_databases_keeps_what_either_needs() throws IOException {
        Place other = engine.freshPlace(folder);
        filled(other);
        Keyset first = keys();
        try (JdbiProgrammeStore store = place.open(first.cipher())) {
            store.rotateKeys(file);
        }
        Keyset second = keys();
        try (JdbiProgrammeStore store = other.open(second.cipher())) {
            store.rotateKeys(file);
        }

        assertThat(keys().isSameAs(second)).isTrue();
        assertOpens(place, second.newestOnly());
        assertOpens(other, second.newestOnly());
    }

    @Test
    void keys_of_another_store_are_neither_added_to_nor_taken_from() throws IOException {
        Keyset own = keys();
        Path others = folder.resolve("others.keys");
        Keyset.fresh().rotated().writeNew(others);
        String before = Files.readString(others);

        try (JdbiProgrammeStore store = place.open(own.cipher())) {
            broken(Cause.WRONG_KEY, () -> store.rotateKeys(others));
            broken(Cause.WRONG_KEY, () -> store.forgetOldKeys(others));
        }

        assertThat(others).hasContent(before);
        assertOpens(place, own);
    }

    @Test
    void an_old_key_that_anything_needs_is_not_forgotten() throws IOException {
        Keyset old = keys();
        String note = "select note from service_record where record_id = 'R2'";
        String underTheOldKey = place.texts(note).get(0);
        try (JdbiProgrammeStore store = place.open(old.cipher())) {
            store.rotateKeys(file);
            place.execute("update service_record set note = '%s' where record_id = 'R2'".formatted(underTheOldKey));

            broken(Cause.DAMAGED, () -> store.forgetOldKeys(file));
        }
        assertThat(keys()).hasToString("Keyset of 2");
        assertOpens(place, keys());
    }

    @Test
    void a_link_stays_one_and_the_file_keeps_its_mode() throws IOException {
        Path real = Files.createDirectory(folder.resolve("vault")).resolve("real.keys");
        Files.move(file, real);
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("r--------"));
        Files.createSymbolicLink(file, real);

        try (JdbiProgrammeStore store = place.open(keys().cipher())) {
            store.rotateKeys(file);
        }

        assertThat(file).isSymbolicLink();
        assertThat(Keyset.read(real)).hasToString("Keyset of 2");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("r--------");
        assertOpens(place, keys());
    }

    @Test
    void a_planted_link_is_not_followed() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "mine");
        Files.createSymbolicLink(folder.resolve("town.keys.part"), victim);

        try (JdbiProgrammeStore store = place.open(keys().cipher())) {
            store.rotateKeys(file);
        }

        assertThat(victim).hasContent("mine");
        assertOpens(place, keys());
    }

    @Test
    void keys_that_cannot_be_kept_seal_nothing() throws IOException {
        Keyset before = keys();
        Path gone = folder.resolve("gone.keys");
        try (JdbiProgrammeStore store = place.open(before.cipher())) {
            assertThat(catchThrowableOfType(IOException.class, () -> store.rotateKeys(gone)))
                    .hasMessage(gone.toString());
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            assertThat(catchThrowableOfType(InvalidException.class, () -> store.rotateKeys(file))
                            .reason())
                    .isEqualTo(InvalidException.Reason.OPEN_TO_OTHERS);
        }
        assertOpens(place, before);
    }
}
