package org.warmsunset.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.ProgrammeStore;

/** A file of the desk, and the town of the demo. */
class PlaceTest {
    @TempDir
    private Path folder;

    @Test
    void the_demo_has_a_town_in_which_its_accounts_have_something_to_do() throws IOException {
        Place place = new Place(folder.resolve("new/web.db").toString());
        Clock noon = Clock.fixed(DemoTown.TODAY.atTime(4, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        try (ProgrammeStore store = place.open(place.keys(null))) {
            WarmSunset programme =
                    new WarmSunset(store, RuleBooks.caringDaughters2019(), FestivalCalendar.china(), noon);
            DemoTown.importInto(programme);

            assertThat(programme.scope(DemoTown.VOLUNTEER.viewer()).worklist().items())
                    .hasSize(2);
            assertThat(programme.scope(DemoTown.DISTRICT.viewer()).elders(null, 100))
                    .hasSizeGreaterThan(10);
        }
        Accounts accounts = place.accounts();
        accounts.put(DemoTown.DISTRICT, "password");
        assertThat(place.accounts().logIn("daoli", "password")).contains(DemoTown.DISTRICT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("new/web.db.accounts"))))
                .isEqualTo("rw-------");
        place.open(place.keys(null)).close();
    }

    @Test
    void a_file_whose_keys_are_gone_stays_shut() throws IOException {
        Path file = folder.resolve("web.db");
        Place place = new Place(file.toString());
        place.open(place.keys(null)).close();
        Files.delete(folder.resolve("web.db.keys"));

        assertThatThrownBy(() -> place.open(place.keys(null))).hasMessageContaining("there are no keys");
    }
}
