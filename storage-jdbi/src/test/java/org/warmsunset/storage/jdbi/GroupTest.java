package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.UnknownOutcomeException;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WriteSession;
import org.warmsunset.storage.jdbi.turns.Group;

/** Writers who come at the same time. */
class GroupTest {
    private static final Group.Limits PATIENT = new Group.Limits(100, Duration.ofMinutes(5), Duration.ofMinutes(5));
    private static final int FULL = 13;
    private static final int INPUT_OUTPUT = 10;

    @TempDir
    private Path folder;

    private Wire wire;
    private JdbiProgrammeStore store;
    private final List<String> ran = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() {
        open(PATIENT);
    }

    private void open(Group.Limits limits) {
        wire = new Wire(folder.resolve("store.db"));
        store = new JdbiProgrammeStore(Wiring.sqlite(wire.database(), limits), FieldCipher.clear());
        wire.forget();
    }

    @AfterEach
    void close() {
        wire.before((sql, connection) -> {});
        wire.after((sql, connection) -> {});
        store.close();
    }

    @Test
    void writers_who_come_while_another_works_share_its_commit() throws Exception {
        List<@Nullable Throwable> results = crowd("V1", "V2", "V3", "V4").results();

        assertThat(results).containsOnlyNulls();
        assertThat(stored()).containsExactly("V1", "V2", "V3", "V4");
        assertThat(ran).containsExactly("V1", "V2", "V3", "V4");
        assertThat(wire.count("begin immediate")).isEqualTo(1);
        assertThat(commits()).isEqualTo(1);
    }

    @Test
    void a_single_writer_has_the_transaction_for_itself() {
        write("V1");

        assertThat(commits()).isEqualTo(1);
        assertThat(wire.count("savepoint part")).isZero();
    }

    @Test
    void nobody_returns_and_nothing_shows_before_the_commit() throws Exception {
        CountDownLatch committing = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        onCommit(() -> {
            committing.countDown();
            Crowd.await(go);
        });

        Crowd crowd = crowd("V1", "V2", "V1", "V3").start();
        Crowd.await(committing);

        assertThat(stored()).isEmpty();
        assertThat(crowd.isAnyDone()).isFalse();
        wire.before((sql, connection) -> {});
        go.countDown();
        assertThat(crowd.results().get(2)).isInstanceOf(RefusedException.class);
        assertThat(stored()).containsExactly("V1", "V2", "V3");
    }

    @Test
    void a_work_that_throws_leaves_nothing_and_the_others_are_kept() throws Exception {
        IllegalStateException own = new IllegalStateException("its own");

        List<@Nullable Throwable> results = crowd("V1")
                .add(session -> {
                    inserting("V2").accept(session);
                    throw own;
                })
                .add(inserting("V3"))
                .results();

        assertThat(results).containsExactly(null, own, null);
        assertThat(stored()).containsExactly("V1", "V3");
        assertThat(commits()).isEqualTo(1);
    }

    @Test
    void when_the_first_throws_the_others_are_kept() throws Exception {
        List<@Nullable Throwable> results = new Crowd(store)
                .add(session -> {
                    inserting("V1").accept(session);
                    throw new AssertionError("its own");
                })
                .add(inserting("V2"))
                .add(inserting("V3"))
                .results();

        assertThat(results.get(0)).isInstanceOf(AssertionError.class);
        assertThat(stored()).containsExactly("V2", "V3");
        assertThat(ran).containsExactly("V1", "V2", "V3");
    }

    @Test
    void when_the_last_throws_the_others_are_kept() throws Exception {
        List<@Nullable Throwable> results = crowd("V1", "V2", "V2").results();

        assertThat(results.get(2))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.current())
                                .contains(new Versioned<>(People.volunteer().withId(VolunteerId.of("V2")), 1)));
        assertThat(stored()).containsExactly("V1", "V2");
        assertThat(commits()).isEqualTo(1);
    }

    @Test
    void a_lost_commit_lets_each_run_again_alone() throws Exception {
        onFirstCommit(() -> {
            throw new SQLException("no room", null, FULL);
        });

        List<@Nullable Throwable> results = crowd("V1", "V2", "V3").results();

        assertThat(results).containsOnlyNulls();
        assertThat(stored()).containsExactly("V1", "V2", "V3");
        assertThat(ran).hasSize(6);
        assertThat(commits()).isEqualTo(4);
    }

    @Test
    void commits_that_are_lost_again_are_told_to_each() throws Exception {
        onCommit(() -> {
            throw new SQLException("no room", null, FULL);
        });

        List<@Nullable Throwable> results = crowd("V1", "V2", "V3").results();

        assertThat(results)
                .hasSize(3)
                .allSatisfy(thrown -> assertThat(thrown)
                        .isInstanceOfSatisfying(
                                BrokenException.class,
                                broken -> assertThat(broken.reason()).isEqualTo(Cause.FULL)));
        assertThat(stored()).isEmpty();
    }

    @Test
    void a_commit_without_an_answer_is_an_unknown_outcome_for_all() throws Exception {
        wire.after((sql, connection) -> {
            if (sql.equals("commit")) {
                throw new SQLException("no answer", null, INPUT_OUTPUT);
            }
        });

        Crowd crowd = crowd("V1", "V2", "V2");
        List<@Nullable Throwable> results = crowd.results();
        wire.after((sql, connection) -> {});

        assertThat(results)
                .hasSize(3)
                .allSatisfy(thrown -> assertThat(thrown).isInstanceOf(UnknownOutcomeException.class));
        assertThat(stored()).containsExactly("V1", "V2");
    }

    @Test
    void a_connection_that_dies_between_two_works_lets_both_run_again() throws Exception {
        AtomicBoolean alive = new AtomicBoolean(true);
        wire.before((sql, connection) -> {
            if (sql.equals("savepoint part") && alive.getAndSet(false)) {
                connection.close();
            }
        });

        List<@Nullable Throwable> results = crowd("V1", "V2", "V3").results();

        assertThat(results).containsOnlyNulls();
        assertThat(stored()).containsExactly("V1", "V2", "V3");
    }

    @Test
    void a_work_that_breaks_the_transaction_takes_nobody_with_it() throws Exception {
        AtomicBoolean alive = new AtomicBoolean(true);
        wire.before((sql, connection) -> {
            if (sql.equals("release savepoint part") && alive.getAndSet(false)) {
                connection.close();
            }
        });

        List<@Nullable Throwable> results = crowd("V1", "V2", "V3").results();

        assertThat(results).containsOnlyNulls();
        assertThat(stored()).containsExactly("V1", "V2", "V3");
    }

    @Test
    void a_work_that_goes_on_and_on_holds_nobody_up_and_runs_again() throws Exception {
        close();
        open(new Group.Limits(100, Duration.ofMinutes(5), Duration.ofMillis(1)));
        CountDownLatch returned = new CountDownLatch(1);
        Crowd crowd = crowd("V1").add(session -> {
            inserting("V2").accept(session);
            Crowd.await(returned);
            inserting("V3").accept(session);
        });
        crowd.start();

        assertThat(crowd.result(0)).isNull();
        assertThat(stored()).containsExactly("V1");
        returned.countDown();
        assertThat(crowd.results()).containsOnlyNulls();
        assertThat(stored()).containsExactly("V1", "V2", "V3");
        assertThat(ran).containsOnlyOnce("V1").filteredOn("V2"::equals).hasSize(2);
    }

    @Test
    void a_group_takes_so_many_and_no_more_each_in_its_turn() throws Exception {
        close();
        open(new Group.Limits(2, Duration.ofMinutes(5), Duration.ofMinutes(5)));

        assertThat(crowd("V5", "V4", "V3", "V2", "V1").results()).containsOnlyNulls();

        assertThat(ran).containsExactly("V5", "V4", "V3", "V2", "V1");
        assertThat(commits()).isEqualTo(3);
    }

    @Test
    void a_group_takes_nobody_after_a_while() throws Exception {
        close();
        open(new Group.Limits(100, Duration.ZERO, Duration.ofMinutes(5)));

        assertThat(crowd("V1", "V2", "V3").results()).containsOnlyNulls();

        assertThat(commits()).isEqualTo(3);
    }

    @Test
    void a_write_inside_another_is_refused_and_the_others_are_kept() throws Exception {
        List<@Nullable Throwable> results =
                crowd("V1").add(session -> write("V2")).add(inserting("V3")).results();

        assertThat(results.get(1)).isInstanceOf(IllegalStateException.class);
        assertThat(stored()).containsExactly("V1", "V3");
    }

    @Test
    void an_interrupted_writer_waits_for_the_commit_and_stays_interrupted() throws Exception {
        List<Boolean> interrupted = new ArrayList<>();
        Crowd crowd = crowd("V1");
        crowd.add(session -> {
            crowd.thread(0).interrupt();
            inserting("V2").accept(session);
        });

        assertThat(crowd.results()).containsOnlyNulls();

        Thread.currentThread().interrupt();
        write("V3");
        interrupted.add(Thread.interrupted());
        assertThat(interrupted).containsExactly(true);
        assertThat(stored()).containsExactly("V1", "V2", "V3");
    }

    @Test
    void closing_keeps_what_was_begun_and_refuses_those_who_wait() throws Exception {
        Crowd crowd = crowd("V1", "V2");
        Thread closing = new Thread(store::close, "closing");
        closing.start();
        Crowd.untilWaiting(closing);

        List<@Nullable Throwable> results = crowd.results();
        closing.join();

        assertThat(results.get(0)).isNull();
        assertThat(results.get(1)).isInstanceOf(BrokenException.class);
        open(PATIENT);
        assertThat(stored()).containsExactly("V1");
    }

    private Crowd crowd(String... ids) {
        Crowd crowd = new Crowd(store);
        for (String id : ids) {
            crowd.add(inserting(id));
        }
        return crowd;
    }

    private Consumer<WriteSession> inserting(String id) {
        return session -> {
            ran.add(id);
            session.volunteers().insert(People.volunteer().withId(VolunteerId.of(id)));
        };
    }

    private void write(String id) {
        store.write(session -> {
            inserting(id).accept(session);
            return session;
        });
    }

    private List<String> stored() {
        return store.read(session -> session.volunteers().page(null, 100).stream()
                .map(volunteer -> volunteer.value().id().value())
                .toList());
    }

    /** Does something in place of every commit of a write. */
    private void onCommit(Step step) {
        wire.before((sql, connection) -> {
            if (sql.equals("commit")) {
                step.run();
            }
        });
    }

    private void onFirstCommit(Step step) {
        AtomicBoolean first = new AtomicBoolean(true);
        onCommit(() -> {
            if (first.getAndSet(false)) {
                step.run();
            }
        });
    }

    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }

    private long commits() {
        return wire.count("commit");
    }
}
