package org.warmsunset.storage.jdbi.sql;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Field.Privacy;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Part;
import org.warmsunset.kind.Shape;
import org.warmsunset.people.ElderKind;

/**
 * How values lie in a table: a column for each field, and beside one that is secret and looked up another by which it
 * is found. Everything about an elder is kept by her id first.
 *
 * @param <V> the values
 */
public final class Layout<V> {
    private final String name;
    private final List<String> key;
    private final Shape<V> shape;
    private final List<String> columns = new ArrayList<>();
    private final int[] places;

    private Layout(String name, List<String> key, Shape<V> shape) {
        this.name = name;
        this.key = List.copyOf(key);
        this.shape = shape;
        this.places = new int[shape.fields().size()];
        for (Field<V, ?> field : shape.fields()) {
            places[field.place()] = columns.size();
            columns.add(quoted(field.name()));
            if (isIndexed(field)) {
                columns.add(quoted(indexOf(field)));
            }
        }
    }

    /** The table of a kind: its key is the id, after that of the elder whom every value is about. */
    public static <K extends Comparable<K>, V> Layout<V> of(Kind<K, V> kind) {
        List<String> key = new ArrayList<>();
        kind.shape().fields().stream()
                .filter(field -> ElderKind.ELDER.equals(field.refersTo()) && field.isRequired())
                .map(Field::name)
                .forEach(key::add);
        key.add(kind.id().name());
        return new Layout<>(kind.name(), key, kind.shape());
    }

    /** The table of what hangs on the values of a kind: its key is theirs, and a number from 0. */
    public static <V, P> Layout<P> of(Layout<V> owner, Part<V, P> part) {
        List<String> key = new ArrayList<>(owner.key);
        key.add("nth");
        return new Layout<>(part.name(), key, part.shape());
    }

    /** The same table with the columns of its key in another order, that of an index. */
    public Layout<V> byKey(List<String> otherKey) {
        return new Layout<>(name, otherKey, shape);
    }

    /** {@return the plain name of the table, to which what is sealed in it is bound} */
    public String name() {
        return name;
    }

    /** {@return the table as a statement names it} */
    public String table() {
        return '{' + name + '}';
    }

    /** {@return the columns that tell a row from the others} */
    public List<String> key() {
        return key;
    }

    /** {@return those columns, quoted and with commas between them} */
    public String keyColumns() {
        return key.stream().map(Layout::quoted).collect(joining(", "));
    }

    /** {@return the columns of the fields, in their order} */
    public String columns() {
        return String.join(", ", columns);
    }

    /** {@return the same columns, with null for what is not open} */
    public String openColumns() {
        return shape.fields().stream()
                .map(field -> field.privacy() == Privacy.OPEN ? quoted(field.name()) : "null")
                .collect(joining(", "));
    }

    /** {@return how many columns those are} */
    public int width() {
        return columns.size();
    }

    /**
     * {@return what sets all columns but those of the key: a key that is set, even to what it is, makes SQLite look
     * through all rows that might refer to it}
     */
    public String setting() {
        return shape.fields().stream()
                .filter(this::isBesideKey)
                .flatMap(field -> isIndexed(field) ? Stream.of(field.name(), indexOf(field)) : Stream.of(field.name()))
                .map(column -> quoted(column) + " = ?")
                .collect(joining(", "));
    }

    private boolean isBesideKey(Field<V, ?> field) {
        return !key.contains(field.name());
    }

    /** {@return the fields whose texts are sealed} */
    public List<Field<V, ?>> secrets() {
        return shape.fields().stream()
                .filter(field -> field.privacy() == Privacy.SECRET)
                .toList();
    }

    /** The key of a value, which must have it in its fields. */
    public List<String> keyOf(V value) {
        return key.stream()
                .map(column -> String.valueOf(shape.field(column).text(value)))
                .toList();
    }

    /** Sets a parameter for each column. */
    public Params write(V value, Params params, RowContext whose) throws SQLException {
        for (Field<V, ?> field : shape.fields()) {
            write(field, value, params, whose);
        }
        return params;
    }

    /** Sets a parameter for each column that is set. */
    public Params writeBesideKey(V value, Params params, RowContext whose) throws SQLException {
        for (Field<V, ?> field : shape.fields()) {
            if (isBesideKey(field)) {
                write(field, value, params, whose);
            }
        }
        return params;
    }

    private <T> void write(Field<V, T> field, V value, Params params, RowContext whose) throws SQLException {
        T content = field.of(value);
        params.content(field, content, whose);
        if (isIndexed(field)) {
            params.index(content == null ? null : field.form().kept(content), whose.table(), field.name());
        }
    }

    /** Makes a value of the columns from one on. */
    public V read(Row row, int first, RowContext whose) {
        return shape.build(new Shape.Cells<V>() {
            @Override
            public <T> @Nullable T of(Field<V, T> field) {
                return row.content(first + places[field.place()], field, whose);
            }
        });
    }

    /** The content of some fields, whose columns come in that order from one on; opened when it is asked for. */
    public Shape.Cells<V> cells(Row row, int first, List<? extends Field<V, ?>> fields, RowContext whose) {
        return new Shape.Cells<V>() {
            @Override
            public <T> @Nullable T of(Field<V, T> field) {
                int nth = fields.indexOf(field);
                if (nth < 0) {
                    throw new IllegalArgumentException("field %s was not asked for, only %s".formatted(field, fields));
                }
                return row.content(first + nth, field, whose);
            }
        };
    }

    /** {@return whether a field is found by the column beside it} */
    public static boolean isIndexed(Field<?, ?> field) {
        return field.isLookedUp() && field.privacy() == Privacy.SECRET;
    }

    /** {@return the column beside a secret one, by which it is found} */
    public static String indexOf(Field<?, ?> field) {
        return field.name() + "_index";
    }

    /** Some columns are called as the language's own words are. */
    public static String quoted(String column) {
        return '"' + column + '"';
    }

    /** {@return a condition that picks one row by its key} */
    public String byKey() {
        return key.stream().map(column -> quoted(column) + " = ?").collect(joining(" and "));
    }
}
