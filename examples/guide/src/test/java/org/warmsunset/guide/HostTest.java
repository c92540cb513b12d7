package org.warmsunset.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.guide.People.CHAT;
import static org.warmsunset.guide.People.ELDER;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmsunset.access.Access;
import org.warmsunset.basics.DateRange;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.jdbi.FieldCipher;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;
import org.warmsunset.storage.jdbi.Keyset;

/** In the database of a host, beside its tables and in its transactions. */
class HostTest {
    private final FieldCipher cipher = Keyset.fresh().cipher();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_the_host_commits_is_kept_on_both_sides(boolean postgresql) throws SQLException {
        Host host = host(postgresql);
        try (JdbiProgrammeStore store = open(host.source(), postgresql)) {
            WarmSunset programme = WarmSunset.of(store, RuleBooks.caringDaughters2019());
            People.addTo(programme);
            DataSource source = host.source();

            try (Connection connection = source.getConnection()) {
                connection.setAutoCommit(false);
                programme.over(store.within(connection)).records().record(CHAT);
                try (PreparedStatement fare = connection.prepareStatement("insert into fare values (?, ?)")) {
                    fare.setString(1, CHAT.id().value());
                    fare.setInt(2, 4);
                    fare.executeUpdate();
                }
                connection.commit(); // or rollback(): then nothing stays
            }

            assertThat(programme.records().ofElder(ELDER.id(), DateRange.always()))
                    .hasSize(1);
            assertThat(host.fares()).containsExactly("R1");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_the_host_rolls_back_is_kept_nowhere(boolean postgresql) throws SQLException {
        Host host = host(postgresql);
        try (JdbiProgrammeStore store = open(host.source(), postgresql)) {
            WarmSunset programme = WarmSunset.of(store, RuleBooks.caringDaughters2019());
            try (Connection connection = host.source().getConnection()) {
                connection.setAutoCommit(false);
                People.addTo(programme.over(store.within(connection)));
                connection.rollback();
            }

            assertThat(programme.people().find(ELDER.id())).isEmpty();
        }
    }

    @Test
    void two_programmes_lie_in_one_postgresql_database_beside_the_hosts_tables() {
        DataSource source = host(true).source();
        try (ProgrammeStore north = JdbiProgrammeStore.postgresql(source, "north.", cipher);
                ProgrammeStore south = JdbiProgrammeStore.postgresql(source, "south.", cipher)) {
            WarmSunset inTheNorth = WarmSunset.of(north, RuleBooks.caringDaughters2019());
            WarmSunset inTheSouth = WarmSunset.of(south, RuleBooks.caringDaughters2019());

            inTheNorth.personalData(Access.of("li.na", "form of 2024-10-12")).add(ELDER);

            assertThat(inTheNorth.people().find(ELDER.id())).isPresent();
            assertThat(inTheSouth.people().find(ELDER.id())).isEmpty();
        }
    }

    private Host host(boolean postgresql) {
        return postgresql ? Host.onPostgresql() : Host.onSqlite(folder);
    }

    private JdbiProgrammeStore open(DataSource source, boolean postgresql) {
        return postgresql
                ? JdbiProgrammeStore.postgresql(source, "ws_", cipher)
                : JdbiProgrammeStore.sqlite(source, "ws_", cipher);
    }
}
