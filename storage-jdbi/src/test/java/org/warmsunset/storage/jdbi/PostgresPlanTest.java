package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warmsunset.storage.jdbi.place.Database;
import org.warmsunset.storage.jdbi.sql.PostgresDialect;
import org.warmsunset.storage.jdbi.sql.TableNames;
import org.warmsunset.testserver.PostgresServer;

/** PostgreSQL finds rows by a key too, once there are enough of them. */
class PostgresPlanTest {
    private static final String ROWS = """
            insert into elder (elder_id, name, district, needs, version, checksum)
                select 'E' || i, '', '', '', 1, 0 from generate_series(1, 5000) i;
            insert into volunteer (volunteer_id, name, district, services, specialities, version, checksum)
                select 'V' || i, '', '', '', '', 1, 0 from generate_series(1, 500) i;
            insert into pairing (elder_id, pairing_id, volunteer_id, "start", days, version, checksum)
                select 'E' || i, 'P' || i, 'V' || (1 + i % 500), 0, '', 1, 0 from generate_series(1, 5000) i;
            insert into suspension (elder_id, pairing_id, nth, first_day, checksum)
                select 'E' || i, 'P' || i, 0, 0, 0 from generate_series(1, 5000) i;
            insert into care_year (elder_id, year, days)
                select 'E' || i, year, ',' from generate_series(1, 5000) i, generate_series(2019, 2021) year;
            insert into entry (entry_id, sort, day, open, version, checksum)
                select 'N' || i, 'INCIDENT', 20000, '', 1, 0 from generate_series(1, 5000) i;
            insert into service_record (month, elder_id, record_id, volunteer_id, day, kinds, checksum)
                select m, 'E' || i, 'R' || m || '-' || i, 'V1', m * 30, '', 0 from generate_series(1, 5000) i,
                    generate_series(0, 11) m;
            analyze
            """;

    private static String schema;

    @BeforeAll
    static void rows() {
        schema = PostgresServer.freshSchema();
        JdbiProgrammeStore.postgresql(schema, FieldCipher.clear()).close();
        PostgresServer.execute(schema, ROWS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "case files: elders | 'E2' 500 | elder",
                "case files: pairings | 'E2' 'E201' | pairing_pkey",
                "case files: days | 'E2' 'E201' 2020 2020 | care_year_pkey",
                "records of elders, a month | 3 'E2' 'E201' 0 30000 | service_record_pkey",
                "days of records, a month | 3 'E2' 'E201' 0 30000 0 0 | service_record_pkey",
                "records by id | 'R1-1' 'R1-2' | service_record_by_id",
                "first month | | service_record_by_volunteer",
                "a page of pairings | 'P2' 50 | pairing_by_id",
                "records of a volunteer | 3 'V7' 0 30000 | service_record_by_volunteer",
                "pairings that end | 20000 20010 | pairing_by_end",
                "pairings of an elder | 'E7' | pairing_pkey",
                "pairings of a volunteer | 'V7' | pairing_by_volunteer",
                "touched days | 'E7' 'E8' 2020 2020 | care_year_pkey"
            })
    void each_query_has_its_key(String query, String arguments, String key) throws SQLException {
        String sql = QueryPlanTest.sql(query, new PostgresDialect(TableNames.PLAIN, Database.PATIENCE));

        String plan = plan(sql, arguments == null ? new String[0] : arguments.split(" "));

        assertThat(plan).contains(key).doesNotContain("Seq Scan");
    }

    private static String plan(String sql, String... arguments) throws SQLException {
        String filled = sql;
        for (String argument : arguments) {
            filled = filled.replaceFirst("\\?", argument);
        }
        try (Connection connection = PostgresServer.source(schema).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("explain " + filled)) {
            StringBuilder steps = new StringBuilder();
            while (rows.next()) {
                steps.append(rows.getString(1)).append('\n');
            }
            return steps.toString();
        }
    }
}
