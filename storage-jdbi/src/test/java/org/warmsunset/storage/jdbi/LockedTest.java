package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.access.Access;
import org.warmsunset.basics.RecordId;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.jdbi.trial.ChildJvm;

/** Another process holds the file. */
class LockedTest {
    private static final Duration SHORT = Duration.ofMillis(30);

    @TempDir
    private Path folder;

    private Path file;
    private ProgrammeStore patient;
    private ProgrammeStore impatient;

    @BeforeEach
    void open() {
        file = folder.resolve("store.db");
        patient = store(Duration.ofMinutes(1));
        impatient = store(SHORT);
    }

    @AfterEach
    void close() {
        patient.close();
        impatient.close();
    }

    private ProgrammeStore store(Duration patience) {
        return JdbiProgrammeStore.sqlite(file, FieldCipher.clear(), Set.of(), patience);
    }

    @Test
    void a_writer_waits_while_another_process_writes_and_is_told_when_that_takes_too_long() throws Exception {
        try (ChildJvm holder = holder("begin immediate")) {
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> People.store(patient));

            busy(() -> People.store(impatient));
            assertThat(elders(impatient)).isZero();
            assertThat(waiting).isNotDone();

            holder.tell("let go");
            waiting.get(1, TimeUnit.MINUTES);
        }
        assertThat(elders(impatient)).isEqualTo(1);
    }

    @Test
    void a_writer_waits_also_after_an_erasure() throws Exception {
        People.store(patient);
        patient.write(session -> {
            session.elders().erase(People.ELDER);
            return session;
        });
        try (ChildJvm holder = holder("begin immediate")) {
            CompletableFuture<Void> waiting =
                    CompletableFuture.runAsync(() -> WarmSunset.of(patient, RuleBooks.caringDaughters2019())
                            .records()
                            .voidRecord(RecordId.of("R1"), Access.of("test", "mistake")));
            busy(() -> WarmSunset.of(impatient, RuleBooks.caringDaughters2019())
                    .records()
                    .voidRecord(RecordId.of("R2"), Access.of("test", "mistake")));
            assertThat(waiting).isNotDone();

            holder.tell("let go");
            waiting.get(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void a_writer_goes_on_when_the_other_process_dies() throws Exception {
        try (ChildJvm holder = holder("begin immediate", "delete from elder")) {
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> People.store(patient));
            busy(() -> People.store(impatient));

            holder.killIn(Duration.ZERO);
            waiting.get(1, TimeUnit.MINUTES);
        }
        assertThat(elders(impatient)).isEqualTo(1);
    }

    @Test
    void a_file_that_another_process_has_for_itself_is_busy_for_readers_too() {
        People.store(patient);
        close();
        try (ChildJvm holder = holder("pragma locking_mode = exclusive", "begin immediate", "commit")) {
            busy(() -> store(SHORT).close());

            holder.tell("let go");
            assertThat(holder.join()).containsExactly("let go");
        }
        open();
        assertThat(elders(impatient)).isEqualTo(1);
    }

    private ChildJvm holder(String... statements) {
        String[] arguments = new String[statements.length + 1];
        arguments[0] = file.toString();
        System.arraycopy(statements, 0, arguments, 1, statements.length);
        ChildJvm holder = ChildJvm.start(folder, LockHolder.class, arguments);
        assertThat(holder.line()).isEqualTo("held");
        return holder;
    }

    private static void busy(ThrowingCallable work) {
        BrokenException broken = catchThrowableOfType(BrokenException.class, work);
        assertThat(broken).as("is busy").isNotNull();
        assertThat(broken.reason()).as(broken.toString()).isEqualTo(Cause.BUSY);
    }

    private static int elders(ProgrammeStore store) {
        return store.read(session -> session.elders().page(null, 10).size());
    }
}
