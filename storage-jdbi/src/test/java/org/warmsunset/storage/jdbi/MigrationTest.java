package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.KnownAt;
import org.warmsunset.duty.Window;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.Access;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.memory.MemoryProgrammeStore;
import org.warmsunset.testkit.RandomProgramme;

/** A store as an earlier version of this library left it opens, and judges as before. */
class MigrationTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-31T04:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

    /** What the tables of the first version hold; later versions added tables and columns to them. */
    private static final List<String> TABLES_OF_V1 =
            List.of("elder", "relative", "volunteer", "pairing", "suspension", "service_record", "care_days");

    @TempDir
    private Path folder;

    private Path file(String name) {
        return folder.resolve(name);
    }

    /** Makes an empty store of a version by its scripts, and fills it with the rows of a present one. */
    private void makeOld(String version, RandomProgramme facts) throws Exception {
        try (ProgrammeStore present = JdbiProgrammeStore.sqlite(file("present.db"), FieldCipher.clear())) {
            facts.storeIn(present);
        }
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file("old.db"));
        Flyway.configure(Migration.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:org/warmsunset/storage/jdbi/migration")
                .table(Schema.HISTORY)
                .target(version)
                .placeholders(new SqliteDialect().typeNames())
                .loggers("slf4j")
                .load()
                .migrate();
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("attach '%s' as present".formatted(file("present.db")));
            for (String table : TABLES_OF_V1) {
                String columns = statement
                        .executeQuery("select group_concat(name) from pragma_table_info('%s')".formatted(table))
                        .getString(1);
                statement.execute(
                        "insert into main.%1$s (%2$s) select %2$s from present.%1$s".formatted(table, columns));
            }
        }
    }

    private static List<Object> judged(ProgrammeStore store, RandomProgramme facts) {
        WarmSunset programme = new WarmSunset(store, facts.rules(), FestivalCalendar.china(), CLOCK);
        return List.of(
                programme.report(Window.yearOf(AS_OF), KnownAt.now()),
                programme.worklist(AS_OF),
                programme.hours(AS_OF),
                store.<Object>read(
                        session -> session.careLog().ofElders(ElderId.of("-"), ElderId.of("z"), DateRange.always())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void a_store_of_every_released_version_opens_and_judges_as_before(String version) throws Exception {
        RandomProgramme facts = RandomProgramme.of(7);
        makeOld(version, facts);

        try (ProgrammeStore old = JdbiProgrammeStore.sqlite(file("old.db"), FieldCipher.clear());
                ProgrammeStore memory = new MemoryProgrammeStore()) {
            facts.storeIn(memory);
            assertThat(judged(old, facts)).isEqualTo(judged(memory, facts));

            WarmSunset programme = WarmSunset.of(old);
            ElderId elder = facts.elders().get(0).id();
            programme.personalData(Access.of("test", "look")).erase(elder);
            assertThat(programme.verify().isFine()).isTrue();
        }
    }
}
