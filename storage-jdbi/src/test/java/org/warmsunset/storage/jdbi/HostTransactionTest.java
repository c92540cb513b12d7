package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.WriteSession;
import org.warmsunset.testserver.PostgresServer;

/** A store within a transaction that an embedder begins and ends. */
class HostTransactionTest {
    @TempDir
    private Path folder;

    private String schema;

    enum Engine {
        SQLITE,
        POSTGRESQL
    }

    @BeforeEach
    void schema() {
        schema = PostgresServer.freshSchema();
    }

    private DataSource source(Engine engine) {
        if (engine == Engine.POSTGRESQL) {
            return PostgresServer.source(schema);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.resolve("host.db"));
        return source;
    }

    private static JdbiProgrammeStore store(Engine engine, DataSource source) {
        return engine == Engine.POSTGRESQL
                ? JdbiProgrammeStore.postgresql(source, "ws_", FieldCipher.clear())
                : JdbiProgrammeStore.sqlite(source, "ws_", FieldCipher.clear());
    }

    private static int elders(ProgrammeStore store) {
        return store.<Integer>read(session -> session.elders().page(null, 9).size());
    }

    private static Object pairSomebody(WriteSession session) {
        session.elders().insert(People.elder());
        session.volunteers().insert(People.volunteer());
        return session;
    }

    @ParameterizedTest
    @EnumSource
    void what_the_host_commits_is_kept_with_his_own(Engine engine) throws SQLException {
        DataSource source = source(engine);
        Hosts.tables(source);
        try (JdbiProgrammeStore store = store(engine, source);
                Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            Hosts.execute(connection, "insert into elder values (8)");
            ProgrammeStore within = store.within(connection);
            within.write(HostTransactionTest::pairSomebody);
            assertThat(elders(within)).isEqualTo(1);
            assertThat(elders(store)).isZero();

            connection.commit();

            assertThat(elders(store)).isEqualTo(1);
        }
        assertThat(Hosts.number(source, "select sum(own) from elder")).isEqualTo(15);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_left_of_what_the_host_rolls_back(Engine engine) throws SQLException {
        DataSource source = source(engine);
        Hosts.tables(source);
        long before = Hosts.rows(source);
        try (JdbiProgrammeStore store = store(engine, source);
                Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            Hosts.execute(connection, "insert into elder values (8)");
            store.within(connection).write(HostTransactionTest::pairSomebody);

            connection.rollback();

            assertThat(elders(store)).isZero();
            store.write(HostTransactionTest::pairSomebody);
            assertThat(elders(store)).isEqualTo(1);
        }
        assertThat(Hosts.rows(source)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void a_work_that_is_refused_leaves_nothing_and_the_transaction_goes_on(Engine engine) throws SQLException {
        DataSource source = source(engine);
        Hosts.tables(source);
        try (JdbiProgrammeStore store = store(engine, source);
                Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            ProgrammeStore within = store.within(connection);
            within.write(session -> {
                session.volunteers().insert(People.volunteer());
                return session;
            });

            RefusedException refused = catchThrowableOfType(
                    RefusedException.class,
                    () -> within.write(session -> {
                        session.elders().insert(People.elder());
                        session.volunteers().insert(List.of(People.volunteer()));
                        return session;
                    }));
            Hosts.execute(connection, "insert into elder values (8)");
            connection.commit();

            assertThat(refused.reason()).isEqualTo(RefusedException.Reason.ALREADY_STORED);
            assertThat(elders(store)).isZero();
            assertThat(store.<Integer>read(
                            session -> session.volunteers().page(null, 9).size()))
                    .isEqualTo(1);
        }
        assertThat(Hosts.number(source, "select sum(own) from elder")).isEqualTo(15);
    }

    @ParameterizedTest
    @EnumSource
    void a_connection_that_commits_by_itself_is_refused(Engine engine) throws SQLException {
        DataSource source = source(engine);
        try (JdbiProgrammeStore store = store(engine, source);
                Connection connection = source.getConnection()) {
            ProgrammeStore within = store.within(connection);

            assertThatIllegalStateException()
                    .isThrownBy(() -> elders(within))
                    .withMessageStartingWith("the connection auto-commits");
            assertThatIllegalStateException()
                    .isThrownBy(() -> within.write(HostTransactionTest::pairSomebody))
                    .withMessageStartingWith("the connection auto-commits");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void a_transaction_that_keeps_its_first_view_may_read_and_not_write(Engine engine) throws SQLException {
        DataSource source = source(engine);
        try (JdbiProgrammeStore store = store(engine, source);
                Connection connection = source.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            ProgrammeStore within = store.within(connection);

            assertThat(elders(within)).isZero();
            assertThatIllegalStateException()
                    .isThrownBy(() -> within.write(HostTransactionTest::pairSomebody))
                    .withMessageContaining("not read committed");
        }
    }
}
