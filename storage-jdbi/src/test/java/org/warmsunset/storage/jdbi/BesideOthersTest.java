package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.testserver.PostgresServer;

/** Several write to PostgreSQL at the same time. */
class BesideOthersTest {
    private ProgrammeStore store;

    @BeforeEach
    void open() {
        store = JdbiProgrammeStore.postgresql(PostgresServer.freshSchema(), FieldCipher.clear());
        People.store(store);
        store.write(session -> {
            session.elders().insert(People.elder().withId(ElderId.of("other")));
            return session;
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void append(ServiceRecord record) {
        store.write(session -> {
            session.careLog().append(List.of(record));
            return session;
        });
    }

    @Test
    void who_writes_of_another_elder_does_not_wait() {
        store.write(session -> {
            session.careLog().append(List.of(People.chat("N1", People.DAY)));
            ServiceRecord others = People.chat("N2", People.DAY).withElder(ElderId.of("other"));
            CompletableFuture.runAsync(() -> append(others))
                    .orTimeout(3, TimeUnit.SECONDS)
                    .join();
            return session;
        });

        assertThat(store.<Integer>read(session -> session.careLog()
                        .find(List.of(
                                People.chat("N1", People.DAY).id(),
                                People.chat("N2", People.DAY).id()))
                        .size()))
                .isEqualTo(2);
    }

    /** Nothing follows in its transaction but the commit. */
    @Test
    void an_attempt_with_a_stored_id_is_refused() {
        ServiceRecord attempt = People.chat("N1", People.DAY).withOutcome(Optional.of(Outcome.ATTEMPTED));
        append(attempt);

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> append(attempt));

        assertThat(refused.reason()).isEqualTo(RefusedException.Reason.ALREADY_STORED);
        assertThat(refused.current()).contains(attempt);
    }

    @Test
    void a_work_that_looks_at_all_elders_runs_again_alone() {
        AtomicInteger runs = new AtomicInteger();

        int elders = store.<Integer>write(session -> {
            runs.incrementAndGet();
            return session.elders().page(null, 10).size();
        });

        assertThat(elders).isEqualTo(2);
        assertThat(runs).hasValue(2);
    }
}
