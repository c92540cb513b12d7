package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.warmsunset.testserver.PostgresServer;

/** No exception tells who an elder is, even on the connections of an embedder, whose driver tells everything. */
class PostgresSecretsTest {
    private String schema;
    private ProgrammeStore store;

    @BeforeEach
    void somebodyIsStored() {
        schema = PostgresServer.freshSchema();
        store = JdbiProgrammeStore.postgresql(PostgresServer.source(schema), FieldCipher.clear());
        People.store(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_refused_write_tells_nothing() {
        SecretsTest.tellsNothing(RefusedException.class, () -> People.store(store));
        SecretsTest.tellsNothing(RefusedException.class, () -> People.update(store, 9));
        SecretsTest.tellsNothing(
                RefusedException.class,
                () -> People.append(store, People.chat("R9", People.DAY).withVolunteer(VolunteerId.of("V9"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create unique index one_name on elder (name)",
                "alter table elder add constraint short check (length(name) < 3) not valid",
                "alter table elder alter column remarks set not null",
                "alter table elder alter column name type varchar(3), add column width numeric(1) generated always as"
                        + " (length(address || elder_id) * 10) stored"
            })
    void a_failure_that_nobody_foresaw_tells_nothing(String change) {
        PostgresServer.execute(
                schema,
                "delete from service_record; delete from care_year; delete from pairing;"
                        + " delete from relative; update elder set remarks = '', address = null");
        PostgresServer.execute(schema, change);

        BrokenException told = SecretsTest.tellsNothing(
                BrokenException.class,
                () -> store.write(session -> {
                    session.elders().insert(People.elder().withId(ElderId.of("E2")));
                    return session;
                }));

        assertThat(told.reason()).isEqualTo(Cause.FAILED);
        assertThat(told).hasStackTraceContaining("SQLState 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sex = '高血压'",
                "id_number = '王桂兰'",
                "phone = '13900000001'",
                "phone = '84694904 道里区经纬街'",
                "district = '23010219410501'",
                "needs = '降压药'"
            })
    void a_value_that_cannot_be_read_is_damage_and_tells_nothing(String damage) {
        PostgresServer.execute(schema, "update elder set " + damage);

        BrokenException told = SecretsTest.tellsNothing(
                BrokenException.class,
                () -> store.read(session -> session.elders().find(People.ELDER)));

        assertThat(told.reason()).isEqualTo(Cause.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5631", "56312c00000000", "56312c010000000000"})
    void days_that_cannot_be_are_damage(String days) {
        PostgresServer.execute(schema, "update care_year set days = decode('%s', 'hex')".formatted(days));

        BrokenException told = SecretsTest.tellsNothing(
                BrokenException.class,
                () -> store.read(session -> session.casePage(null, 10, DateRange.always(), KnownAt.now())
                        .files()
                        .toList()));

        assertThat(told.reason()).isEqualTo(Cause.DAMAGED);
    }
}
