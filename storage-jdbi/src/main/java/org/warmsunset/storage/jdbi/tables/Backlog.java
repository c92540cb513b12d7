package org.warmsunset.storage.jdbi.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.storage.jdbi.days.CareTable;
import org.warmsunset.storage.jdbi.days.RecordedCare;
import org.warmsunset.storage.jdbi.sql.Row;
import org.warmsunset.storage.jdbi.sql.Sql;

/**
 * Records of a bulk import that wait in a temporary table, and go into theirs in the order of its key once all have
 * come: in any other order they would write each of its pages again and again. What is secret in them is encrypted
 * there, too.
 */
final class Backlog {
    private static final String MAKE =
            "create temp table if not exists {backlog} as select * from {service_record} limit 0";
    private static final String MAKE_INDEX =
            "create unique index if not exists temp.{backlog_by_id} on {backlog} (record_id)";
    private static final String BY_ELDER = ofBacklog(RecordRows.selectOpen()) + "where voided_at is null and "
            + RecordedCare.IS_DONE + " order by elder_id, day";
    private static final String SETTLE =
            "insert into {service_record} select * from {backlog} order by month, elder_id, record_id";

    /** How many of them are held at once. */
    private static final int CHUNK = 20_000;

    private final Sql sql;
    private final CareTable days;
    private boolean wasEmpty;
    private long seen;
    private boolean waiting;

    Backlog(Sql sql, CareTable days) {
        this.sql = sql;
        this.days = days;
    }

    /** Whether so many more records are to wait. */
    boolean takes(int more) {
        int most = sql.dialect().recordsInPlace();
        if (seen == 0 && most < Integer.MAX_VALUE) {
            wasEmpty = sql.list("select 1 from {service_record} limit 1", Row::number)
                    .isEmpty();
        }
        seen += more;
        return seen > most;
    }

    /** Adds records that nothing refuses. */
    void add(List<ServiceRecord> records) {
        if (!waiting) {
            sql.execute(MAKE);
            sql.execute(MAKE_INDEX);
            waiting = true;
            sql.later(this::settle);
        }
        sql.batch(ofBacklog(RecordRows.INSERT), records, RecordRows::write);
    }

    private static String ofBacklog(String statement) {
        return statement.replace("{service_record}", "{backlog}");
    }

    /** Tells which ids wait. */
    Set<String> waiting(Collection<String> ids) {
        return waiting ? sql.stored("backlog", "record_id", ids) : Set.of();
    }

    /** Puts all that wait in their place, and has the index made anew rather than filled in any order. */
    private void settle() {
        waiting = false;
        if (wasEmpty) {
            sql.execute("drop index {service_record_by_id}");
        }
        sql.execute(SETTLE);
        if (wasEmpty) {
            sql.execute("create unique index {service_record_by_id} on {service_record} (record_id)");
        }
        wasEmpty = false;
        addDays();
        sql.execute("drop table {backlog}");
    }

    /** One elder's after another's, so that each of her years is written once. */
    private void addDays() {
        List<ServiceRecord> chunk = new ArrayList<>(CHUNK);
        sql.each(BY_ELDER, row -> {
            chunk.add(RecordRows.read(row));
            if (chunk.size() == CHUNK) {
                days.add(chunk);
                chunk.clear();
            }
        });
        days.add(chunk);
    }
}
