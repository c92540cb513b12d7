package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.storage.jdbi.Outcomes.goesWithALaterWrite;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.warmsunset.access.Access;
import org.warmsunset.access.DueForErasure;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.programme.PersonalData;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.testkit.RandomProgramme;
import org.warmsunset.testserver.PostgresServer;

/** What a server keeps beside the rows goes with them. */
class PostgresTracesTest {
    private final Place place = Place.at(PostgresServer.freshSchema());

    private static PersonalData data(ProgrammeStore store) {
        return WarmSunset.of(store, RuleBooks.caringDaughters2019()).personalData(Access.of("test", "erasure"));
    }

    @Test
    void the_server_samples_nothing_that_is_personal() {
        RandomProgramme facts = RandomProgramme.of(7);
        try (ProgrammeStore store = place.open()) {
            facts.storeIn(store);
            place.execute("analyze");
            assertThat(place.found(PersonalTexts.of(facts))).hasSizeGreaterThan(5);

            data(store)
                    .erase(new DueForErasure(
                            facts.elders().stream().map(Elder::id).toList(),
                            facts.volunteers().stream().map(Volunteer::id).toList()));

            assertThat(place.found(PersonalTexts.of(facts))).isEmpty();
        }
    }

    @Test
    void what_a_transaction_elsewhere_in_the_database_still_sees_goes_with_a_later_write() throws SQLException {
        try (ProgrammeStore store = place.open();
                Connection other =
                        PostgresServer.source(PostgresServer.freshSchema()).getConnection();
                Statement statement = other.createStatement()) {
            People.store(store);
            statement.execute("begin isolation level repeatable read; select 1");

            data(store).erase(People.ELDER);
            assertThat(place.found(People.SECRETS)).isNotEmpty();
            statement.execute("rollback");

            goesWithALaterWrite(store, () -> !place.found(People.SECRETS).isEmpty());
        }
    }
}
