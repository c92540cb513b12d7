package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.StoreException;

/** No exception tells who an elder is. */
class SecretsTest {
    @TempDir
    private Path folder;

    private Path file;
    private ProgrammeStore store;

    @BeforeEach
    void somebodyIsStored() {
        file = folder.resolve("store.db");
        store = JdbiProgrammeStore.sqlite(file, FieldCipher.clear(), Set.of(), Duration.ofMillis(20));
        People.store(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_refused_write_tells_nothing() {
        tellsNothing(RefusedException.class, () -> People.store(store));
        tellsNothing(
                RefusedException.class,
                () -> store.write(session -> {
                    session.elders().update(People.elder(), 9);
                    return session;
                }));
        tellsNothing(
                RefusedException.class,
                () -> store.write(session -> {
                    session.careLog()
                            .append(List.of(People.chat("R9", People.DAY).withVolunteer(VolunteerId.of("V9"))));
                    return session;
                }));
    }

    @Test
    void a_constraint_that_nobody_foresaw_tells_nothing() throws SQLException {
        execute("create unique index one_name on elder (name)");

        BrokenException told = tellsNothing(
                BrokenException.class,
                () -> store.write(session -> {
                    session.elders().insert(People.elder().withId(ElderId.of("E2")));
                    return session;
                }));

        assertThat(told.reason()).isEqualTo(Cause.FAILED);
    }

    @Test
    void a_busy_store_tells_nothing() throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
            tellsNothing(BrokenException.class, () -> People.store(store));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sex = '高血压'",
                "id_number = '王桂兰'",
                "phone = '13900000001'",
                "phone = '84694904 道里区经纬街'",
                "district = '23010219410501'",
                "needs = '降压药'",
                "birth_month = 9223372036854775807"
            })
    void a_value_that_cannot_be_read_is_damage_and_tells_nothing(String damage) throws SQLException {
        execute("update elder set " + damage);

        BrokenException told = tellsNothing(
                BrokenException.class,
                () -> store.read(session -> session.elders().find(People.ELDER)));

        assertThat(told.reason()).isEqualTo(Cause.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zeroblob(0)",
                "'V1'",
                "'V1,' || x'00000000'",
                "'V1,' || x'00000002' || ','",
                "'V1,' || x'01' || zeroblob(40)",
                "'V1,' || x'01' || zeroblob(40) || x'0000000000000080' || x'000000' || ','"
            })
    void days_that_cannot_be_are_damage(String days) throws SQLException {
        execute("update care_year set days = cast(%s as blob)".formatted(days));

        BrokenException told = tellsNothing(
                BrokenException.class,
                () -> store.read(session -> session.casePage(null, 10, DateRange.always(), KnownAt.now())
                        .files()
                        .toList()));

        assertThat(told.reason()).isEqualTo(Cause.DAMAGED);
    }

    static <T extends StoreException> T tellsNothing(Class<T> type, Runnable work) {
        Throwable thrown = catchThrowable(work::run);
        assertThat(thrown).isInstanceOf(type);
        StringWriter all = new StringWriter();
        thrown.printStackTrace(new PrintWriter(all));
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException exception && exception.getNextException() != null) {
                exception.getNextException().printStackTrace(new PrintWriter(all));
            }
        }
        assertThat(all.toString()).doesNotContain(People.SECRETS);
        return type.cast(thrown);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
