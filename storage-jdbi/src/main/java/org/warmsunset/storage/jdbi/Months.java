package org.warmsunset.storage.jdbi;

import java.util.List;
import java.util.stream.IntStream;
import org.warmsunset.basics.DateRange;

/** The months by which the records are kept. */
final class Months {
    static final String FIRST = "select coalesce(min(month), 0) from service_record";
    private static final String LAST = "select coalesce(max(month), 0) from service_record";

    private Months() {}

    /** Gives the months of a range, as far as there can be records of them. */
    static List<Integer> stored(Sql sql, DateRange days) {
        int first = Math.max(end(sql, FIRST), Params.month(days.first()));
        int last = Math.min(end(sql, LAST), Params.month(days.last()));
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    /** One end of the key, which is found without reading what lies between; 0 when there is no record. */
    private static int end(Sql sql, String query) {
        return Math.toIntExact(sql.list(query, Row::number).get(0));
    }
}
