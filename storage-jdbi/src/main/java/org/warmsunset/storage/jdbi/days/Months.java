package org.warmsunset.storage.jdbi.days;

import java.util.List;
import java.util.stream.IntStream;
import org.warmsunset.basics.DateRange;
import org.warmsunset.storage.jdbi.sql.MonthNumber;
import org.warmsunset.storage.jdbi.sql.Row;
import org.warmsunset.storage.jdbi.sql.Sql;

/** The months by which the records are kept. */
public final class Months {
    public static final String FIRST = "select coalesce(min(month), 0) from {service_record}";
    private static final String LAST = "select coalesce(max(month), 0) from {service_record}";

    private Months() {}

    /**
     * The condition that picks the records of elders from some days. It names the months one by one, since the key is
     * led by the month.
     */
    public static String ofElders(int months) {
        return "where month in (%s) and elder_id between ? and ? and day between ? and ?".formatted(Sql.places(months));
    }

    /** Gives the months of a range, as far as there can be records of them. */
    public static List<Integer> stored(Sql sql, DateRange days) {
        int first = Math.max(end(sql, FIRST), MonthNumber.of(days.first()));
        int last = Math.min(end(sql, LAST), MonthNumber.of(days.last()));
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    /** One end of the key, which is found without reading what lies between; 0 when there is no record. */
    private static int end(Sql sql, String query) {
        return Math.toIntExact(sql.list(query, Row::number).get(0));
    }
}
