package org.warmsunset.storage.jdbi.tables;

import java.sql.SQLException;
import java.util.List;
import org.warmsunset.care.RecordKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.kind.Field;
import org.warmsunset.storage.jdbi.sql.Layout;
import org.warmsunset.storage.jdbi.sql.MonthNumber;
import org.warmsunset.storage.jdbi.sql.Params;
import org.warmsunset.storage.jdbi.sql.Row;
import org.warmsunset.storage.jdbi.sql.RowContext;
import org.warmsunset.storage.jdbi.sql.Sql;

/** How a service record is a row. */
final class RecordRows {
    /** By the record's id, which has an index. */
    static final Layout<ServiceRecord> LAYOUT =
            Layout.of(RecordKind.SERVICE_RECORD).byKey(List.of("record_id", "elder_id"));

    static final String SELECT = select(LAYOUT.columns());
    static final String INSERT = "insert into {service_record} (month, %s) values (%s)"
            .formatted(LAYOUT.columns(), Sql.places(LAYOUT.width() + 1));

    static final String UPDATE = "update {service_record} set %s where month = ? and elder_id = ? and record_id = ?"
            .formatted(LAYOUT.setting());

    private RecordRows() {}

    private static String select(String columns) {
        return "select record_id, elder_id, %s from {service_record} ".formatted(columns);
    }

    /** Reads all but what is secret. */
    static String selectOpen() {
        String columns = LAYOUT.columns();
        for (Field<ServiceRecord, ?> field : LAYOUT.secrets()) {
            columns = columns.replace(Layout.quoted(field.name()), "null");
        }
        return select(columns);
    }

    static ServiceRecord read(Row row) throws SQLException {
        return LAYOUT.read(row, 3, RowContext.of(LAYOUT.name(), row.text(), row.text()));
    }

    static void write(ServiceRecord record, Params params) throws SQLException {
        params.number(MonthNumber.of(record.day()));
        LAYOUT.write(record, params, context(record));
    }

    /** Sets the parameters of {@link #UPDATE}. */
    static void rewrite(ServiceRecord record, Params params) throws SQLException {
        LAYOUT.writeBesideKey(record, params, context(record))
                .number(MonthNumber.of(record.day()))
                .text(record.elder().value())
                .text(record.id().value());
    }

    private static RowContext context(ServiceRecord record) {
        return RowContext.of(LAYOUT.name(), record.id(), record.elder());
    }
}
