package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteDataSource;
import org.warmsunset.access.Access;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.programme.PersonalData;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.testserver.PostgresServer;

/** The database itself changes no entry of the access journal and takes none away. */
class KeptJournalTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SQLite | update access_journal set who = 'nobody'",
                "SQLite | update access_journal set hash = hash",
                "SQLite | delete from access_journal",
                "SQLite | insert or replace into access_journal select number, at, 'nobody', why, deed, subject_kind,"
                        + " subject_id, hash from access_journal",
                "PostgreSQL | update access_journal set who = 'nobody'",
                "PostgreSQL | update access_journal set hash = hash",
                "PostgreSQL | delete from access_journal",
                "PostgreSQL | truncate access_journal",
                "PostgreSQL | insert into access_journal select * from access_journal"
                        + " on conflict (number) do update set who = 'nobody'"
            })
    void an_entry_stays_as_it_is_and_others_follow(String engine, String change) {
        String schema = PostgresServer.freshSchema();
        Path file = folder.resolve("store.db");
        boolean sqlite = engine.equals("SQLite");
        try (ProgrammeStore store =
                sqlite ? sqlite(file) : JdbiProgrammeStore.postgresql(schema, FieldCipher.clear())) {
            People.store(store);
            data(store).lookUp(People.ELDER);
            List<JournalEntry> before = entries(store);

            assertThatThrownBy(() -> execute(sqlite ? source(file) : PostgresServer.source(schema), change))
                    .hasMessageContaining("the access journal is only appended to");

            assertThat(entries(store)).isEqualTo(before).hasSize(1);
            data(store).lookUp(People.ELDER);
            assertThat(entries(store)).hasSize(2);
            assertThat(WarmSunset.of(store, RuleBooks.caringDaughters2019())
                            .verify()
                            .isFine())
                    .isTrue();
        }
    }

    private static JdbiProgrammeStore sqlite(Path file) {
        return JdbiProgrammeStore.sqlite(file, FieldCipher.clear());
    }

    private static PersonalData data(ProgrammeStore store) {
        return WarmSunset.of(store, RuleBooks.caringDaughters2019()).personalData(Access.of("test", "look"));
    }

    private static List<JournalEntry> entries(ProgrammeStore store) {
        return store.read(session -> session.journal().page(0, 10));
    }

    private static DataSource source(Path file) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
