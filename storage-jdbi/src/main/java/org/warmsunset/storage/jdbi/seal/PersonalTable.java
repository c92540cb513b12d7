package org.warmsunset.storage.jdbi.seal;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.care.RecordKind;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Kind;
import org.warmsunset.storage.Kinds;
import org.warmsunset.storage.jdbi.sql.Layout;
import org.warmsunset.storage.jdbi.sql.Params;
import org.warmsunset.storage.jdbi.sql.Row;
import org.warmsunset.storage.jdbi.sql.RowContext;
import org.warmsunset.storage.jdbi.sql.Sql;
import org.warmsunset.storage.jdbi.sql.TextCipher;

/** A table that holds sealed texts. */
public final class PersonalTable {
    static final List<PersonalTable> ALL = all();

    static final List<String> TABLES = ALL.stream().map(table -> table.table).toList();

    private static final int PAGE = 1_000;

    private final String name;
    private final String table;
    private final List<String> key;
    private final List<Field<?, ?>> fields;

    private PersonalTable(Layout<?> layout) {
        this.name = layout.name();
        this.table = layout.table();
        this.key = layout.key();
        this.fields = List.copyOf(layout.secrets());
    }

    private static List<PersonalTable> all() {
        List<PersonalTable> all = new ArrayList<>();
        Kinds.REGISTERS.forEach(kind -> add(kind, all));
        // By the record's id, which has an index.
        add(Layout.of(RecordKind.SERVICE_RECORD).byKey(List.of("record_id", "elder_id")), all);
        return List.copyOf(all);
    }

    private static <K extends Comparable<K>, V> void add(Kind<K, V> kind, List<PersonalTable> all) {
        Layout<V> layout = Layout.of(kind);
        add(layout, all);
        kind.parts().forEach(part -> add(Layout.of(layout, part), all));
    }

    private static void add(Layout<?> layout, List<PersonalTable> all) {
        if (!layout.secrets().isEmpty()) {
            all.add(new PersonalTable(layout));
        }
    }

    private record Texts(List<Object> key, List<@Nullable String> opened) {}

    /** Seals all texts under the newest key, page by page; tells whether there were any. */
    boolean renew(Sql sql, BinaryOperator<String> opening) {
        return eachPage(sql, opening, page -> sql.batch(update(), page, this::write));
    }

    /** Refuses a cipher that does not open all texts. */
    void requireOpenedBy(Sql sql, TextCipher cipher) {
        eachPage(sql, cipher::open, page -> {});
    }

    private boolean eachPage(Sql sql, BinaryOperator<String> opening, Consumer<List<Texts>> taker) {
        List<Texts> page = sql.list(select(""), row -> read(row, opening));
        boolean any = !page.isEmpty();
        while (!page.isEmpty()) {
            taker.accept(page);
            Object[] last = page.get(page.size() - 1).key().toArray();
            page = sql.list(select(after()), row -> read(row, opening), last);
        }
        return any;
    }

    private String select(String after) {
        List<String> columns =
                fields.stream().map(field -> Layout.quoted(field.name())).toList();
        return "select %s from %s where (%s)%s order by %s limit %d"
                .formatted(
                        Stream.of(key, columns).flatMap(List::stream).collect(joining(", ")),
                        table,
                        columns.stream().map(column -> column + " is not null").collect(joining(" or ")),
                        after,
                        String.join(", ", key),
                        PAGE);
    }

    private String after() {
        return " and (%s) > (%s)".formatted(String.join(", ", key), Sql.places(key.size()));
    }

    private String update() {
        String set = fields.stream().map(PersonalTable::assignment).collect(joining(", "));
        return "update %s set %s where %s"
                .formatted(
                        table, set, key.stream().map(column -> column + " = ?").collect(joining(" and ")));
    }

    private static String assignment(Field<?, ?> field) {
        String column = Layout.quoted(field.name()) + " = ?";
        return Layout.isIndexed(field) ? column + ", " + Layout.quoted(Layout.indexOf(field)) + " = ?" : column;
    }

    private Texts read(Row row, BinaryOperator<String> opening) throws SQLException {
        List<Object> id = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            id.add(row.value());
        }
        RowContext whose = RowContext.of(name, id.toArray());
        List<@Nullable String> opened = new ArrayList<>();
        for (Field<?, ?> field : fields) {
            opened.add(row.optionalText()
                    .map(text -> opening.apply(text, whose.context(field.name())))
                    .orElse(null));
        }
        return new Texts(id, opened);
    }

    private void write(Texts texts, Params params) throws SQLException {
        RowContext whose = RowContext.of(name, texts.key().toArray());
        for (int i = 0; i < fields.size(); i++) {
            Field<?, ?> field = fields.get(i);
            String text = texts.opened().get(i);
            params.sealed(field.name(), text, whose);
            if (Layout.isIndexed(field)) {
                params.index(text, name, field.name());
            }
        }
        for (Object part : texts.key()) {
            params.value(part);
        }
    }
}
