package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.warmsunset.access.Access;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CareCalendar;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.programme.PersonalData;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.StoreCopy;
import org.warmsunset.storage.memory.MemoryProgrammeStore;
import org.warmsunset.testkit.RandomProgramme;

/**
 * A store as an earlier version of this library left it.
 *
 * @param version the version
 * @param place where it is, which nobody has opened yet
 */
record OldStore(int version, Place place) {
    static final RandomProgramme FACTS = RandomProgramme.of(7);
    static final ElderId ELDER = FACTS.elders().get(0).id();

    static OldStore of(int version, Engine engine, Path folder) throws SQLException {
        try (ProgrammeStore filled = filled(version)) {
            return new OldStore(version, old(version, filled, engine, folder));
        }
    }

    /** What the tables of a version hold, each after those it refers to; later ones added tables and columns. */
    private static List<String> tables(int version) {
        List<String> tables =
                new ArrayList<>(List.of("elder", "relative", "volunteer", "pairing", "suspension", "service_record"));
        if (version >= 2) {
            tables.add("access_journal");
        }
        if (version >= 7) {
            tables.add("care_year");
        }
        return tables;
    }

    static PersonalData data(WarmSunset programme) {
        return programme.personalData(Access.of("test", "look"));
    }

    /** Whatever a store of a version can hold. */
    private static ProgrammeStore filled(int version) {
        ProgrammeStore store = new MemoryProgrammeStore();
        FACTS.storeIn(store);
        if (version >= 2) {
            data(Programmes.over(store, FACTS)).lookUp(ELDER);
        }
        return store;
    }

    /** Makes an empty store of a version by its scripts, and fills it with the rows of a present one. */
    private static Place old(int version, ProgrammeStore filled, Engine engine, Path folder) throws SQLException {
        Place present = engine.freshPlace(folder);
        try (ProgrammeStore store = present.open()) {
            StoreCopy.copy(filled, store);
        }
        Place old = engine.freshPlace(folder);
        Flyway.configure(Migration.class.getClassLoader())
                .dataSource(old.source())
                .locations("classpath:org/warmsunset/storage/jdbi/migration")
                .table(Schema.HISTORY)
                .target(Integer.toString(version))
                .placeholders(old.dialect().typeNames())
                .loggers("slf4j")
                .load()
                .migrate();
        try (Connection from = present.source().getConnection();
                Connection to = old.source().getConnection()) {
            for (String table : tables(version)) {
                copy(table, from, to);
            }
            if (version < 7) {
                days(filled, to);
            }
        }
        return old;
    }

    /** Fills the day sets, of which each volunteer had a row of her own. */
    private static void days(ProgrammeStore filled, Connection to) throws SQLException {
        String insert = "insert into care_days (elder_id, volunteer_id, year, days) values (?, ?, ?, ?)";
        List<CaseFile> files = filled.read(session -> session.caseFiles(null, 1000, DateRange.always()));
        try (PreparedStatement writing = to.prepareStatement(insert)) {
            for (CaseFile file : files) {
                for (Map.Entry<VolunteerId, CareCalendar> hers :
                        file.care().byVolunteer().entrySet()) {
                    for (int year : years(hers.getValue())) {
                        writing.setString(1, file.elder().value());
                        writing.setString(2, hers.getKey().value());
                        writing.setInt(3, year);
                        writing.setBytes(4, bits(year, hers.getValue()));
                        writing.executeUpdate();
                    }
                }
            }
        }
    }

    private static Set<Integer> years(CareCalendar care) {
        return care.days().days().stream().map(LocalDate::getYear).collect(Collectors.toSet());
    }

    private static byte[] bits(int year, CareCalendar care) {
        ByteBuffer bits = ByteBuffer.allocate(192).order(ByteOrder.LITTLE_ENDIAN);
        for (ServiceKind kind :
                List.of(ServiceKind.CHAT, ServiceKind.VISIT, ServiceKind.ACTIVITY, ServiceKind.GREETING)) {
            for (long word : care.days(kind).bits(DateRange.ofYear(year))) {
                bits.putLong(word);
            }
        }
        return bits.array();
    }

    /** Fills those columns that there are. */
    private static void copy(String table, Connection from, Connection to) throws SQLException {
        List<String> columns = columns(table, to);
        String insert = "insert into %s (%s) values (%s)"
                .formatted(table, String.join(", ", columns), Sql.places(columns.size()));
        try (Statement reading = from.createStatement();
                ResultSet rows =
                        reading.executeQuery("select %s from %s".formatted(String.join(", ", columns), table));
                PreparedStatement writing = to.prepareStatement(insert)) {
            while (rows.next()) {
                for (int i = 1; i <= columns.size(); i++) {
                    writing.setObject(i, rows.getObject(i));
                }
                writing.executeUpdate();
            }
        }
    }

    private static List<String> columns(String table, Connection connection) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
                columns.add(none.getMetaData().getColumnName(i));
            }
        }
        return columns;
    }

    /** Whoever opens it finds everything, and judges as before. */
    void requireAll(ProgrammeStore store) {
        try (ProgrammeStore filled = filled(version)) {
            WarmSunset programme = Programmes.over(store, FACTS);
            assertThat(Programmes.stored(store)).isEqualTo(Programmes.stored(filled));
            assertThat(Programmes.judged(programme)).isEqualTo(Programmes.judged(Programmes.over(filled, FACTS)));
            assertThat(programme.verify().isFine()).isTrue();
        }
    }
}
