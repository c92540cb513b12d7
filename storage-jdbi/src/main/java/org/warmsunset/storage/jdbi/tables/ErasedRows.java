package org.warmsunset.storage.jdbi.tables;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.warmsunset.storage.jdbi.sql.Layout;
import org.warmsunset.storage.jdbi.sql.Row;
import org.warmsunset.storage.jdbi.sql.RowContext;
import org.warmsunset.storage.jdbi.sql.Sql;

/**
 * The rows of a table from which what is personal is taken, column by column and without a look at what it says: a cell
 * that cannot be read stands in nobody's way.
 *
 * @param sql the session
 * @param layout of the rows
 * @param owner of that by whose key they are erased, the same or that on which they hang
 * @param <V> what is in a row
 */
record ErasedRows<V>(Sql sql, Layout<V> layout, Layout<?> owner) {
    private record Erased(List<Object> key, long sum) {}

    /** Erases those of a key; tells whether there was anything. */
    boolean erase(List<String> key) {
        List<String> personal = layout.personal();
        if (personal.isEmpty()) {
            return false;
        }
        if (layout.isPersonal()) {
            return sql.update(
                            "delete from %s where %s".formatted(layout.table(), owner.byKey()),
                            key,
                            (owners, params) -> params.texts(owners))
                    > 0;
        }
        String rows = "select %s, %s from %s where %s and (%s)"
                .formatted(
                        layout.keyColumns(),
                        layout.columns(),
                        layout.table(),
                        owner.byKey(),
                        personal.stream().map(column -> column + " is not null").collect(joining(" or ")));
        List<Erased> erased = sql.list(rows, this::erased, key.toArray());
        String update = "update %s set %s, checksum = ? where %s"
                .formatted(
                        layout.table(),
                        personal.stream().map(column -> column + " = null").collect(joining(", ")),
                        layout.byKey());
        sql.batch(update, erased, (row, params) -> {
            params.number(row.sum());
            for (Object part : row.key()) {
                params.value(part);
            }
        });
        return !erased.isEmpty();
    }

    private Erased erased(Row row) throws SQLException {
        List<Object> key = new ArrayList<>();
        for (int i = 0; i < layout.key().size(); i++) {
            key.add(row.value());
        }
        RowContext whose = RowContext.of(layout.name(), key.toArray());
        return new Erased(key, layout.erasedSum(row, key.size() + 1, whose));
    }
}
