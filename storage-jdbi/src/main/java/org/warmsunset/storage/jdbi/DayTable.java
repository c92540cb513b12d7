package org.warmsunset.storage.jdbi;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceRecord;

/**
 * The table of the day sets, which says again what the records say: done, not voided, also for whom it was done. New
 * days wait until somebody asks for day sets or the session ends, since a bulk import touches the same sets again and
 * again.
 */
final class DayTable {
    /** How many day sets may wait: some 60 MB of them. */
    private static final int MOST_WAITING = 150_000;

    static final String SELECT =
            "select elder_id, volunteer_id, year, days from care_days where elder_id in (<ids>) and year between ? and ?";
    private static final String PUT = "insert into care_days (elder_id, volunteer_id, year, days) values (?, ?, ?, ?)"
            + " on conflict (elder_id, volunteer_id, year) do update set days = excluded.days";
    private static final String DELETE = "delete from care_days where elder_id = ? and year between ? and ?";

    private final Sql sql;
    private final Map<Key, DayBits> waiting = new HashMap<>();

    DayTable(Sql sql) {
        this.sql = sql;
    }

    private record Key(String elder, String volunteer, int year) {
        static final Comparator<Key> ORDER =
                Comparator.comparing(Key::elder).thenComparing(Key::volunteer).thenComparingInt(Key::year);
    }

    private record Stored(Key key, DayBits days) {}

    /** Adds the days of new records. */
    void add(Collection<ServiceRecord> records) {
        project(records, waiting);
        if (waiting.size() > MOST_WAITING) {
            flush();
        }
    }

    /** Writes the days that wait: each day set that they touch is read once and written once. */
    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        List<String> elders = waiting.keySet().stream().map(Key::elder).toList();
        int first = waiting.keySet().stream().mapToInt(Key::year).min().getAsInt();
        int last = waiting.keySet().stream().mapToInt(Key::year).max().getAsInt();
        for (Stored stored : sql.listIn(SELECT, elders, DayTable::read, first, last)) {
            DayBits days = waiting.get(stored.key());
            if (days != null && !days.addTo(stored.days())) {
                waiting.remove(stored.key());
            }
        }
        put(waiting);
        waiting.clear();
    }

    /** Makes the day sets of an elder anew from all her records of some years. */
    void rebuild(ElderId elder, DateRange years, Collection<ServiceRecord> records) {
        flush();
        sql.update(
                DELETE,
                elder,
                (id, params) -> params.text(id.value())
                        .number(years.first().getYear())
                        .number(years.last().getYear()));
        Map<Key, DayBits> days = new HashMap<>();
        project(records, days);
        put(days);
    }

    private static void project(Collection<ServiceRecord> records, Map<Key, DayBits> days) {
        for (ServiceRecord record : records) {
            if (record.isDone() && record.voidedAt().isEmpty()) {
                bits(days, record, record.volunteer()).add(record);
                if (record.standInFor().isPresent()) {
                    bits(days, record, record.standInFor().get()).add(record);
                }
            }
        }
    }

    private static DayBits bits(Map<Key, DayBits> days, ServiceRecord record, VolunteerId volunteer) {
        Key key =
                new Key(record.elder().value(), volunteer.value(), record.day().getYear());
        return days.computeIfAbsent(key, none -> new DayBits());
    }

    private void put(Map<Key, DayBits> days) {
        List<Stored> sorted = new ArrayList<>();
        days.forEach((key, bits) -> sorted.add(new Stored(key, bits)));
        sorted.sort(Comparator.comparing(Stored::key, Key.ORDER));
        sql.batch(PUT, sorted, DayTable::write);
    }

    private static void write(Stored stored, Params params) throws SQLException {
        params.text(stored.key().elder())
                .text(stored.key().volunteer())
                .number(stored.key().year())
                .bytes(stored.days().bytes());
    }

    private static Stored read(Row row) throws SQLException {
        Key key = new Key(row.text(), row.text(), Math.toIntExact(row.number()));
        return new Stored(key, DayBits.of(key.year(), row.bytes()));
    }
}
