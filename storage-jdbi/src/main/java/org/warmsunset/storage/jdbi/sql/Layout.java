package org.warmsunset.storage.jdbi.sql;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Field.Privacy;
import org.warmsunset.kind.Form;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Part;
import org.warmsunset.kind.Shape;
import org.warmsunset.people.ElderKind;
import org.warmsunset.storage.BrokenException;

/**
 * How values lie in a table: a column for each field, and beside one that is secret and looked up another by which it
 * is found, and last a checksum. Everything about an elder is kept by her id first.
 *
 * @param <V> the values
 */
public final class Layout<V> {
    private static final String CHECKSUM = "checksum";

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
        columns.add(CHECKSUM);
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

    /** {@return the columns of the fields, in their order, and that of the checksum} */
    public String columns() {
        return String.join(", ", columns);
    }

    /** {@return the columns of the fields, with null for what is not open, and no checksum} */
    public String openColumns() {
        return shape.fields().stream()
                .map(field -> field.privacy() == Privacy.OPEN
                        ? quoted(field.name())
                        : isIndexed(field) ? "null, null" : "null")
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
                .map(column -> quoted(column) + " = ?, ")
                .collect(joining("", "", CHECKSUM + " = ?"));
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
        RowSum sum = new RowSum(whose);
        for (Field<V, ?> field : shape.fields()) {
            write(field, value, params, whose, sum);
        }
        return params.number(sum.value());
    }

    /** Sets a parameter for each column that is set. */
    public Params writeBesideKey(V value, Params params, RowContext whose) throws SQLException {
        RowSum sum = new RowSum(whose);
        for (Field<V, ?> field : shape.fields()) {
            if (isBesideKey(field)) {
                write(field, value, params, whose, sum);
            } else {
                sum.add(kept(field, value));
            }
        }
        return params.number(sum.value());
    }

    private <T> void write(Field<V, T> field, V value, Params params, RowContext whose, RowSum sum)
            throws SQLException {
        Object kept = kept(field, value);
        if (isSecret(field)) {
            params.sealed(field.name(), (String) kept, whose);
        } else {
            params.kept(field.form(), kept);
            sum.add(kept);
        }
        if (isIndexed(field)) {
            params.index((String) kept, whose.table(), field.name());
        }
    }

    private static <V, T> @Nullable Object kept(Field<V, T> field, V value) {
        T content = field.of(value);
        if (content == null) {
            return null;
        }
        Form<T> form = field.form();
        return form.isNumber() ? (Object) form.number(content) : form.kept(content);
    }

    /** Makes a value of {@link #openColumns()} from one on, which nothing is held against. */
    @SuppressWarnings("NullAway") // an array of what may be null
    public V readOpen(Row row, int first, RowContext whose) throws SQLException {
        @Nullable Object[] kept = new Object[places.length];
        for (Field<V, ?> field : shape.fields()) {
            kept[field.place()] =
                    field.privacy() == Privacy.OPEN ? row.kept(first + places[field.place()], field.form()) : null;
        }
        return made(row, whose, kept, true);
    }

    /** Makes a value of the columns from one on. */
    public V read(Row row, int first, RowContext whose) throws SQLException {
        Object[] kept = new Object[places.length];
        return made(row, whose, kept, isWhole(row, first, whose, kept));
    }

    private V made(Row row, RowContext whose, @Nullable Object[] kept, boolean whole) {
        try {
            V value = shape.build(new Shape.Cells<V>() {
                @Override
                public <T> @Nullable T of(Field<V, T> field) {
                    return row.content(kept[field.place()], field, whose);
                }
            });
            if (whole) {
                return value;
            }
        } catch (DamagedException | BrokenException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new DamagedException(whose, "");
        }
        throw new DamagedException(whose, "");
    }

    /** Takes what is kept out of the columns from one on; tells whether the checksum fits. */
    @SuppressWarnings("NullAway") // an array of what may be null
    private boolean isWhole(Row row, int first, RowContext whose, @Nullable Object[] kept) throws SQLException {
        RowSum sum = new RowSum(whose);
        for (Field<V, ?> field : shape.fields()) {
            Object own = row.kept(first + places[field.place()], field.form());
            kept[field.place()] = own;
            if (!isSecret(field)) {
                sum.add(own);
            }
        }
        return sum.value() == row.numberAt(first + width() - 1);
    }

    /** Tells the checksum of a row that is erased; that of a row that is damaged stays wrong. */
    public long erasedSum(Row row, int first, RowContext whose) throws SQLException {
        Object[] kept = new Object[places.length];
        if (!isWhole(row, first, whose, kept)) {
            return row.numberAt(first + width() - 1);
        }
        RowSum sum = new RowSum(whose);
        for (Field<V, ?> field : shape.fields()) {
            if (!isSecret(field)) {
                sum.add(field.privacy() == Privacy.OPEN ? kept[field.place()] : null);
            }
        }
        return sum.value();
    }

    /** {@return the columns of which nothing is left when a person is erased} */
    public List<String> personal() {
        List<String> personal = new ArrayList<>();
        for (Field<V, ?> field : shape.fields()) {
            if (field.privacy() != Privacy.OPEN) {
                personal.add(quoted(field.name()));
                if (isIndexed(field)) {
                    personal.add(quoted(indexOf(field)));
                }
            }
        }
        return personal;
    }

    /** {@return whether nothing at all is left of a row then} */
    public boolean isPersonal() {
        return shape.fields().stream().allMatch(field -> field.privacy() != Privacy.OPEN);
    }

    private static boolean isSecret(Field<?, ?> field) {
        return field.privacy() == Privacy.SECRET;
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
                try {
                    return row.content(row.kept(first + nth, field.form()), field, whose);
                } catch (SQLException e) {
                    throw new DamagedException(whose, field.name());
                }
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
