package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.WriteSession;

/** A store on the connections of an embedder, who keeps tables of his own beside it. */
class EmbeddedTest {
    private static final int PAGES = 1_000_000;

    @TempDir
    private Path folder;

    private SQLiteDataSource source;

    @BeforeEach
    void hostsTable() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.resolve("host.db"));
        execute("create table invoice (id integer primary key)");
        execute("insert into invoice values (7)");
    }

    @Test
    void lies_beside_the_hosts_tables() throws SQLException {
        try (ProgrammeStore store = JdbiProgrammeStore.sqlite(source, FieldCipher.clear())) {
            People.store(store);
        }
        try (ProgrammeStore store = JdbiProgrammeStore.sqlite(source, FieldCipher.clear())) {
            assertThat(elders(store)).isEqualTo(1);
        }
        assertThat(number("select id from invoice")).isEqualTo(7);
    }

    @Test
    void a_backup_leaves_out_what_is_the_host_s() {
        Path file = folder.resolve("backup.db");
        try (JdbiProgrammeStore store = JdbiProgrammeStore.sqlite(source, FieldCipher.clear())) {
            People.store(store);
            store.backup(file);
            try (ProgrammeStore backup = JdbiProgrammeStore.sqlite(file, FieldCipher.clear())) {
                assertThat(Programmes.stored(backup)).isEqualTo(Programmes.stored(store));
            }
        }
        assertThat(Place.sqlite(file).found(List.of("invoice", "elder"))).containsExactly("elder");
    }

    @Test
    void leaves_the_source_open() throws SQLException {
        JdbiProgrammeStore.sqlite(source, FieldCipher.clear()).close();

        assertThat(number("select count(*) from elder")).isZero();
    }

    @Test
    void refuses_connections_that_do_not_enforce_references() {
        SQLiteDataSource lenient = new SQLiteDataSource();
        lenient.setUrl(source.getUrl());

        BrokenException broken = catchThrowableOfType(
                BrokenException.class, () -> JdbiProgrammeStore.sqlite(lenient, FieldCipher.clear()));

        assertThat(broken.reason()).isEqualTo(Cause.FAILED);
        assertThat(broken).hasMessageContaining("foreign keys");
    }

    @Test
    void refuses_connections_that_do_not_commit_by_themselves() {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        SQLiteDataSource manual = new SQLiteDataSource(config) {
            @Override
            public SQLiteConnection getConnection(String user, String password) throws SQLException {
                SQLiteConnection connection = super.getConnection(user, password);
                connection.setAutoCommit(false);
                return connection;
            }
        };
        manual.setUrl(source.getUrl());

        BrokenException broken = catchThrowableOfType(
                BrokenException.class, () -> JdbiProgrammeStore.sqlite(manual, FieldCipher.clear()));

        assertThat(broken.reason()).isEqualTo(Cause.FAILED);
        assertThat(broken).hasMessageEndingWith("the data source gives connections that do not auto-commit");
    }

    @Test
    void refuses_a_database_that_keeps_text_in_another_encoding() {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setEncoding(SQLiteConfig.Encoding.UTF_16LE);
        SQLiteDataSource wide = new SQLiteDataSource(config);
        wide.setUrl("jdbc:sqlite:" + folder.resolve("wide.db"));

        BrokenException broken =
                catchThrowableOfType(BrokenException.class, () -> JdbiProgrammeStore.sqlite(wide, FieldCipher.clear()));

        assertThat(broken.reason()).isEqualTo(Cause.FAILED);
        assertThat(broken).hasMessageEndingWith("is kept in UTF-16le and not in UTF-8");
    }

    @Test
    void a_failure_to_make_the_tables_is_told_with_the_one_before() throws SQLException {
        execute("create table elder (id integer primary key)");

        BrokenException broken = catchThrowableOfType(
                BrokenException.class, () -> JdbiProgrammeStore.sqlite(source, FieldCipher.clear()));

        // The first attempt made the table of versions, and so there was a reason to try once more.
        assertThat(broken.reason()).isEqualTo(Cause.FAILED);
        assertThat(broken).hasMessageContaining("making the tables");
        assertThat(broken.getSuppressed()).hasSize(1);
    }

    @Test
    void a_full_database_keeps_nothing_of_a_write_even_if_its_work_goes_on_and_reads_and_then_writes_on()
            throws SQLException {
        try (ProgrammeStore store = JdbiProgrammeStore.sqlite(source, FieldCipher.clear())) {
            source.getConfig().setMaxPageCount(Math.toIntExact(number("pragma page_count")));

            assertThatThrownBy(() -> store.write(session -> {
                        for (int i = 0; i < 1000; i++) {
                            insertWhateverHappens(session, "V%d".formatted(i));
                        }
                        return session;
                    }))
                    .isInstanceOfSatisfying(
                            BrokenException.class,
                            broken -> assertThat(broken.reason()).isEqualTo(Cause.FULL));
            assertThat(volunteers(store)).isZero();

            source.getConfig().setMaxPageCount(PAGES);
            store.write(session -> {
                session.volunteers().insert(People.volunteer());
                return session;
            });
            assertThat(volunteers(store)).isEqualTo(1);
        }
    }

    private static void insertWhateverHappens(WriteSession session, String id) {
        Volunteer volunteer = People.volunteer().withId(VolunteerId.of(id)).withName("长".repeat(500));
        try {
            session.volunteers().insert(volunteer);
        } catch (BrokenException e) {
            assertThat(e.reason()).isEqualTo(Cause.FULL);
        }
    }

    private static int volunteers(ProgrammeStore store) {
        return store.read(session -> session.volunteers().page(null, 10).size());
    }

    private static int elders(ProgrammeStore store) {
        return store.read(session -> session.elders().page(null, 10).size());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeQuery(sql).getLong(1);
        }
    }
}
