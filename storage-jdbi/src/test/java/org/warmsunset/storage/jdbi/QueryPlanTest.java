package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warmsunset.storage.jdbi.days.CareTable;
import org.warmsunset.storage.jdbi.days.CaseEntries;
import org.warmsunset.storage.jdbi.days.CaseFiles;
import org.warmsunset.storage.jdbi.days.KeptCare;
import org.warmsunset.storage.jdbi.days.Months;
import org.warmsunset.storage.jdbi.days.RecordedCare;
import org.warmsunset.storage.jdbi.sql.Dialect;
import org.warmsunset.storage.jdbi.sql.SqliteDialect;

/** SQLite finds rows by a key, and never walks or sorts a whole table. */
class QueryPlanTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void tables() {
        file = folder.resolve("store.db");
        JdbiProgrammeStore.sqlite(file, FieldCipher.clear()).close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "case files: elders | COVERING INDEX elder_by_id_with_district (elder_id>?)",
                "case files: pairings | PRIMARY KEY (elder_id>? AND elder_id<?)",
                "case files: days | PRIMARY KEY (elder_id>? AND elder_id<?)",
                "records of elders | PRIMARY KEY (month=? AND elder_id>? AND elder_id<?)",
                "days of records | PRIMARY KEY (month=? AND elder_id>? AND elder_id<?)",
                "records by id | INDEX service_record_by_id (record_id=?)",
                "first month | COVERING INDEX service_record_by_volunteer",
                "a page of pairings | INDEX pairing_by_id (pairing_id>?)",
                "records of a volunteer | INDEX service_record_by_volunteer (month=? AND volunteer_id=? AND day>? AND day<?)",
                "records in her stead | INDEX service_record_by_stand_in (month=? AND stand_in_for=? AND day>? AND day<?)",
                "records that tell of a risk | INDEX service_record_by_risk (day>? AND day<?)",
                "pairings that end | INDEX pairing_by_end (end>? AND end<?)",
                "pairings of an elder | PRIMARY KEY (elder_id=?)",
                "pairings of a volunteer | INDEX pairing_by_volunteer (volunteer_id=?)",
                "an elder by her number | INDEX elder_by_id_number (id_number_index=?)",
                "a volunteer by her number | INDEX volunteer_by_id_number (id_number_index=?)",
                "entries about elders | INDEX entry_by_elder (elder_id>? AND elder_id<?)",
                "entries about volunteers | INDEX entry_by_volunteer (volunteer_id=?)",
                "touched days | PRIMARY KEY (elder_id=? AND year>? AND year<?)"
            })
    void each_query_has_its_key(String query, String key) throws SQLException {
        List<String> plan = plan(sql(query, new SqliteDialect()));

        assertThat(plan).anySatisfy(step -> assertThat(step).contains(key));
        // "page" is no table: it is what a key has found, on its way into one value.
        plan.remove("SCAN page");
        assertThat(plan).noneSatisfy(step -> assertThat(step).startsWith("SCAN"));
        if (!query.equals("pairings of a volunteer")) {
            assertThat(plan).noneSatisfy(step -> assertThat(step).contains("TEMP B-TREE"));
        }
    }

    static String sql(String query, Dialect dialect) {
        return dialect.names().in(named(query, dialect));
    }

    private static String named(String query, Dialect dialect) {
        return switch (query) {
            case "case files: elders" -> CaseFiles.ELDERS;
            case "case files: pairings" -> CaseFiles.PAIRINGS;
            case "case files: days" -> KeptCare.query(dialect);
            case "records of elders" -> "select * from service_record " + Months.ofElders(12);
            case "records of elders, a month" -> "select * from service_record " + Months.ofElders(1);
            case "days of records" -> RecordedCare.query(12);
            case "days of records, a month" -> RecordedCare.query(1);
            case "records by id" -> "select * from service_record where record_id in (?, ?)";
            case "first month" -> Months.FIRST;
            case "a page of pairings" -> "select * from pairing where pairing_id > ? order by pairing_id limit ?";
            case "records of a volunteer" ->
                "select * from service_record where month in (?) and volunteer_id = ? and day between ? and ?";
            case "records in her stead" ->
                "select * from service_record where month in (?) and stand_in_for = ? and day between ? and ?";
            case "records that tell of a risk" ->
                "select * from service_record where outcome = 'RISK_FOUND' and voided_at is null and day between ? and ?";
            case "pairings that end" -> "select * from pairing where \"end\" between ? and ?";
            case "pairings of an elder" -> "select * from pairing where elder_id = ? order by pairing_id";
            case "pairings of a volunteer" -> "select * from pairing where volunteer_id = ? order by pairing_id";
            case "an elder by her number" -> "select name from elder where id_number_index in (?, ?)";
            case "a volunteer by her number" -> "select name from volunteer where id_number_index in (?, ?)";
            case "entries about elders" -> CaseEntries.ABOUT_ELDERS;
            case "entries about volunteers" -> CaseEntries.ABOUT_VOLUNTEERS;
            case "touched days" -> CareTable.SELECT.replace("<ids>", "?, ?");
            default -> throw new IllegalArgumentException(query);
        };
    }

    private List<String> plan(String sql) throws SQLException {
        List<String> steps = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("explain query plan " + sql)) {
            while (rows.next()) {
                steps.add(rows.getString("detail"));
            }
        }
        return steps;
    }
}
