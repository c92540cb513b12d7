package org.warmsunset.storage.jdbi.days;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.storage.jdbi.sql.Params;
import org.warmsunset.storage.jdbi.sql.Row;
import org.warmsunset.storage.jdbi.sql.Sql;

/**
 * The table of the days of care, which says again what the records say: done, not voided, also for whom it was done.
 * New days wait until somebody asks for days or the session ends, since a bulk import touches the same years again and
 * again.
 */
public final class CareTable {
    /** How many years of elders may wait: some 60 MB of them. */
    private static final int MOST_WAITING = 50_000;

    public static final String SELECT =
            "select elder_id, year, days from {care_year} where elder_id in (<ids>) and year between ? and ?";
    private static final String PUT = "insert into {care_year} (elder_id, year, days) values (?, ?, ?)"
            + " on conflict (elder_id, year) do update set days = excluded.days";
    private static final String DELETE = "delete from {care_year} where elder_id = ? and year between ? and ?";

    private final Sql sql;
    private final Map<Key, CareYear> waiting = new HashMap<>();

    public CareTable(Sql sql) {
        this.sql = sql;
    }

    private record Key(String elder, int year) {
        static final Comparator<Key> ORDER = Comparator.comparing(Key::elder).thenComparingInt(Key::year);
    }

    private record Stored(Key key, CareYear care) {}

    /** Adds the days of new records. */
    public void add(Collection<ServiceRecord> records) {
        project(records, waiting);
        if (waiting.size() > MOST_WAITING) {
            flush();
        }
    }

    /** Writes the days that wait: each year that they touch is read once and written once. */
    public void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        List<String> elders = waiting.keySet().stream().map(Key::elder).toList();
        int first = waiting.keySet().stream().mapToInt(Key::year).min().getAsInt();
        int last = waiting.keySet().stream().mapToInt(Key::year).max().getAsInt();
        for (Stored stored : sql.listIn(SELECT, elders, CareTable::read, first, last)) {
            CareYear care = waiting.get(stored.key());
            if (care != null && !care.addTo(stored.care())) {
                waiting.remove(stored.key());
            }
        }
        put(waiting);
        waiting.clear();
    }

    /** Makes the days of an elder anew from all her records of some years. */
    public void rebuild(ElderId elder, DateRange years, Collection<ServiceRecord> records) {
        flush();
        sql.update(
                DELETE,
                elder,
                (id, params) -> params.text(id.value())
                        .number(years.first().getYear())
                        .number(years.last().getYear()));
        Map<Key, CareYear> care = new HashMap<>();
        project(records, care);
        put(care);
    }

    private static void project(Collection<ServiceRecord> records, Map<Key, CareYear> care) {
        for (ServiceRecord record : records) {
            if (record.isDone() && record.voidedAt().isEmpty()) {
                Key key = new Key(record.elder().value(), record.day().getYear());
                care.computeIfAbsent(key, none -> new CareYear()).add(record);
            }
        }
    }

    private void put(Map<Key, CareYear> care) {
        List<Stored> sorted = new ArrayList<>();
        care.forEach((key, year) -> sorted.add(new Stored(key, year)));
        sorted.sort(Comparator.comparing(Stored::key, Key.ORDER));
        sql.batch(PUT, sorted, CareTable::write);
    }

    private static void write(Stored stored, Params params) throws SQLException {
        params.text(stored.key().elder())
                .number(stored.key().year())
                .bytes(stored.care().bytes());
    }

    private static Stored read(Row row) throws SQLException {
        return new Stored(new Key(row.text(), Math.toIntExact(row.number())), CareYear.of(row.bytes()));
    }
}
