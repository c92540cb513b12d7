package org.warmsunset.storage.jdbi.tables;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.warmsunset.kind.Part;
import org.warmsunset.storage.jdbi.sql.Layout;
import org.warmsunset.storage.jdbi.sql.Params;
import org.warmsunset.storage.jdbi.sql.Row;
import org.warmsunset.storage.jdbi.sql.RowContext;
import org.warmsunset.storage.jdbi.sql.Sql;

/** The table of what hangs on the values of a kind, in the order in which it was written down. */
final class PartTable<V, P> {
    private final Sql sql;
    private final Part<V, P> part;
    private final Layout<V> owner;
    private final Layout<P> layout;

    PartTable(Sql sql, Layout<V> owner, Part<V, P> part) {
        this.sql = sql;
        this.part = part;
        this.owner = owner;
        this.layout = Layout.of(owner, part);
    }

    private record Hung<P>(List<String> owner, int nth, P part) {}

    /** Gives values their parts. */
    List<V> load(List<V> values) {
        List<String> first =
                values.stream().map(value -> owner.keyOf(value).get(0)).toList();
        Map<List<String>, List<P>> byOwner = sql.listIn(select(), first, this::read).stream()
                .collect(groupingBy(Hung::owner, mapping(Hung::part, toList())));
        if (byOwner.isEmpty()) {
            return values;
        }
        return values.stream()
                .map(value -> part.with(value, byOwner.getOrDefault(owner.keyOf(value), List.of())))
                .toList();
    }

    private String select() {
        String key = layout.keyColumns();
        return "select %s, %s from %s where %s in (<ids>) order by %s"
                .formatted(
                        key,
                        layout.columns(),
                        layout.table(),
                        Layout.quoted(layout.key().get(0)),
                        key);
    }

    private Hung<P> read(Row row) throws SQLException {
        List<String> key = new ArrayList<>();
        for (int i = 0; i < owner.key().size(); i++) {
            key.add(row.text());
        }
        int nth = Math.toIntExact(row.number());
        return new Hung<>(key, nth, layout.read(row, key.size() + 2, context(key, nth)));
    }

    private RowContext context(List<String> key, int nth) {
        List<Object> whole = new ArrayList<>(key);
        whole.add(nth);
        return RowContext.of(layout.name(), whole.toArray());
    }

    void add(Collection<? extends V> values) {
        List<Hung<P>> hung = new ArrayList<>();
        for (V value : values) {
            int nth = 0;
            for (P each : part.of(value)) {
                hung.add(new Hung<>(owner.keyOf(value), nth++, each));
            }
        }
        String insert = "insert into %s (%s, %s) values (%s)"
                .formatted(
                        layout.table(),
                        layout.keyColumns(),
                        layout.columns(),
                        Sql.places(layout.key().size() + layout.width()));
        sql.batch(insert, hung, this::write);
    }

    private void write(Hung<P> hung, Params params) throws SQLException {
        params.texts(hung.owner()).number(hung.nth());
        layout.write(hung.part(), params, context(hung.owner(), hung.nth()));
    }

    /** Takes what is personal from those of an owner; tells whether there was anything. */
    boolean erase(List<String> key) {
        return new ErasedRows<>(sql, layout, owner).erase(key);
    }

    /** Deletes those of the owners with some content in a column. */
    void removeWhere(String column, String content) {
        String delete = "delete from %1$s where (%2$s) in (select %2$s from %3$s where %4$s = ?)"
                .formatted(layout.table(), owner.keyColumns(), owner.table(), column);
        sql.update(delete, content, (wanted, params) -> params.text(wanted));
    }

    void replace(V value) {
        String delete = "delete from %s where %s".formatted(layout.table(), owner.byKey());
        sql.update(delete, owner.keyOf(value), (key, params) -> params.texts(key));
        add(List.of(value));
    }
}
