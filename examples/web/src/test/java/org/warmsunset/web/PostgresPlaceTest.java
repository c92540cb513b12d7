package org.warmsunset.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.jdbi.Keyset;
import org.warmsunset.testserver.PostgresServer;

/** The desk over PostgreSQL. */
class PostgresPlaceTest {
    @Test
    void programme_and_accounts_are_in_one_database() throws IOException {
        Place place = new Place(PostgresServer.freshSchema());
        try (ProgrammeStore store = place.open(Keyset.fresh())) {
            assertThat(store.<Boolean>read(session -> session.units().units().isEmpty()))
                    .isTrue();
            Accounts accounts = place.accounts();
            accounts.put(Account.city("admin"), "password");
            accounts.put(Account.city("admin"), "another");

            assertThat(accounts.logIn("admin", "password")).isEmpty();
            assertThat(accounts.logIn("admin", "another")).contains(Account.city("admin"));
            String token = accounts.link("V1", "/", Instant.EPOCH);
            assertThat(accounts.use(token, Instant.EPOCH)).contains(new Accounts.Link("V1", "/"));
            assertThat(accounts.use(token, Instant.EPOCH)).isEmpty();
        }
    }
}
