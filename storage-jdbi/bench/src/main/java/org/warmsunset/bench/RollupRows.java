package org.warmsunset.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceRecord;

/** The rows of the rollups, made of the records at once: keeping them row by row would take hours. */
final class RollupRows {
    private static final int CHATS = 3;
    private static final int ACTIVITIES = 4;
    private static final int GREETINGS = 8;

    private final int pairings;
    private final Calendar calendar;
    private final Map<LocalDate, Days> known = new HashMap<>();

    RollupRows(int pairings, Calendar calendar) {
        this.pairings = pairings;
        this.calendar = calendar;
    }

    Iterator<Object[]> of(String table) {
        boolean years = table.equals("met_year");
        return elders().flatMap(records -> years ? years(records) : periods(records))
                .iterator();
    }

    /** Elders have at most two pairings, an even one and the odd one after it. */
    private Stream<List<ServiceRecord>> elders() {
        return IntStream.range(0, (pairings + 1) / 2)
                .mapToObj(pair -> MadeStore.records(pairings, 2 * pair, Math.min(pairings, 2 * pair + 2))
                        .filter(record -> record.isDone() && record.voidedAt().isEmpty())
                        .toList());
    }

    private record Days(int weekYear, int weekNth, long week, int weekday, Calendar.@Nullable Greeting greeting) {}

    private Days days(LocalDate day) {
        return known.computeIfAbsent(
                day,
                made -> new Days(
                        Calendar.weekYear(made),
                        Calendar.weekNth(made),
                        Calendar.week(made),
                        Calendar.weekday(made),
                        calendar.greeting(made)));
    }

    private static List<VolunteerId> persons(ServiceRecord record) {
        List<VolunteerId> persons = new ArrayList<>(List.of(record.volunteer()));
        record.standInFor().ifPresent(persons::add);
        return persons;
    }

    private Stream<Object[]> periods(List<ServiceRecord> records) {
        Map<String, Object[]> rows = new TreeMap<>();
        for (ServiceRecord record : records) {
            long kinds = PeerRows.kinds(record.kinds());
            LocalDate day = record.day();
            Days days = days(day);
            for (VolunteerId person : persons(record)) {
                if ((kinds & CHATS) != 0) {
                    put(rows, record, person, 1, days.week(), 1L << days.weekday());
                }
                if ((kinds & ACTIVITIES) != 0) {
                    put(rows, record, person, 2, Calendar.month(day), 1L << (day.getDayOfMonth() - 1));
                }
                Calendar.Greeting greeting = days.greeting();
                if ((kinds & GREETINGS) != 0 && greeting != null) {
                    put(rows, record, person, 3, greeting.period(), 1L << (day.toEpochDay() - greeting.first()));
                }
            }
        }
        return rows.values().stream();
    }

    private static void put(
            Map<String, Object[]> rows, ServiceRecord record, VolunteerId person, int duty, long period, long bit) {
        String elder = record.elder().value();
        String key = elder + person.value() + duty + period;
        Object[] row =
                rows.computeIfAbsent(key, first -> new Object[] {elder, person.value(), (long) duty, period, 0L});
        row[4] = (Long) row[4] | bit;
    }

    private Stream<Object[]> years(List<ServiceRecord> records) {
        Map<String, Object[]> rows = new TreeMap<>();
        for (ServiceRecord record : records) {
            long kinds = PeerRows.kinds(record.kinds());
            LocalDate day = record.day();
            Days days = days(day);
            for (VolunteerId person : persons(record)) {
                if ((kinds & CHATS) != 0) {
                    set(rows, record, person, days.weekYear(), days.weekday(), 1L << days.weekNth());
                }
                if ((kinds & ACTIVITIES) != 0) {
                    int column = YearRow.WEEKDAYS + day.getMonthValue() - 1;
                    set(rows, record, person, day.getYear(), column, 1L << (day.getDayOfMonth() - 1));
                }
                Calendar.Greeting greeting = days.greeting();
                if ((kinds & GREETINGS) != 0 && greeting != null) {
                    int column = YearRow.WEEKDAYS + YearRow.MONTHS + greeting.nth();
                    set(rows, record, person, greeting.year(), column, 1L << (day.toEpochDay() - greeting.first()));
                }
            }
        }
        return rows.values().stream();
    }

    private static void set(
            Map<String, Object[]> rows, ServiceRecord record, VolunteerId person, int year, int column, long bit) {
        Object[] row = rows.computeIfAbsent(
                record.elder().value() + person.value() + year, first -> empty(record, person, year));
        row[3 + column] = (Long) row[3 + column] | bit;
    }

    private static Object[] empty(ServiceRecord record, VolunteerId person, int year) {
        Object[] row = new Object[3 + YearRow.COLUMNS];
        Arrays.fill(row, 0L);
        row[0] = record.elder().value();
        row[1] = person.value();
        row[2] = (long) year;
        return row;
    }
}
