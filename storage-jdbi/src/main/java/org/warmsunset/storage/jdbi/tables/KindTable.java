package org.warmsunset.storage.jdbi.tables;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.ElderId;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Shape;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.ElderKind;
import org.warmsunset.storage.Condition;
import org.warmsunset.storage.Kinds;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritableRegister;
import org.warmsunset.storage.jdbi.days.PairingText;
import org.warmsunset.storage.jdbi.sql.Layout;
import org.warmsunset.storage.jdbi.sql.Params;
import org.warmsunset.storage.jdbi.sql.Row;
import org.warmsunset.storage.jdbi.sql.RowContext;
import org.warmsunset.storage.jdbi.sql.Savepoint;
import org.warmsunset.storage.jdbi.sql.Sql;

/**
 * The register of a kind over its table and those of its parts.
 *
 * @param <K> the type of the id
 * @param <V> the type of the values
 */
final class KindTable<K extends Comparable<K>, V> implements WritableRegister<K, V> {
    private static final String ROW = "its";

    private final Sql sql;
    private final Kind<K, V> kind;
    private final Layout<V> layout;
    private final List<PartTable<V, ?>> parts;
    private final List<Field<V, ?>> references;
    private final String id;

    KindTable(Sql sql, Kind<K, V> kind) {
        this.sql = sql;
        this.kind = kind;
        this.layout = Layout.of(kind);
        this.id = Layout.quoted(kind.id().name());
        this.parts = new ArrayList<>();
        kind.parts().forEach(part -> parts.add(new PartTable<>(sql, layout, part)));
        this.references = kind.shape().fields().stream()
                .filter(field -> field.refersTo() != null)
                .toList();
    }

    @Override
    public Optional<Versioned<V>> find(K wanted) {
        sql.claim(kind.name(), wanted.toString());
        return stored(wanted.toString());
    }

    private Optional<Versioned<V>> stored(String wanted) {
        return load("where %s = ?".formatted(id), wanted).stream().findFirst();
    }

    @Override
    public List<Versioned<V>> where(Condition<V> which, @Nullable K after, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit (%d) is below 1".formatted(limit));
        }
        claim(which);
        Where where = new Where(sql);
        String condition = where.text(which, kind.name(), ROW);
        String from = after == null ? "" : "%s.%s > ?".formatted(ROW, id);
        String both = Stream.of(condition, from).filter(text -> !text.isEmpty()).collect(joining(" and "));
        if (after != null) {
            where.argument(after.toString());
        }
        String rows = "as %1$s%2$s order by %1$s.%3$s".formatted(ROW, both.isEmpty() ? "" : " where " + both, id);
        if (limit < Integer.MAX_VALUE) {
            rows += " limit " + limit;
        }
        boolean all = condition.isEmpty() || limit == Integer.MAX_VALUE;
        List<Versioned<V>> page = load(all ? rows : picked(rows), where.arguments());
        if (!sql.isSalvaging() || page.size() >= limit || limit == Integer.MAX_VALUE) {
            return page;
        }
        // Some rows are left out: the page goes on behind them.
        return where(which, after, Integer.MAX_VALUE).stream().limit(limit).toList();
    }

    /** Picks the rows by what the indexes hold, and then reads those alone. */
    private String picked(String rows) {
        return "where %1$s in (select %2$s.%1$s from %3$s %4$s) order by %1$s".formatted(id, ROW, layout.table(), rows);
    }

    /** Of those who refer to one person, and of nobody else, she is enough. */
    private void claim(Condition<V> which) {
        if (which instanceof Condition.Is<V, ?> is && is.field().refersTo() != null) {
            sql.claim(is.field().refersTo().name(), is.content().toString());
        } else {
            sql.claimAll();
        }
    }

    @Override
    public void scan(List<? extends Field<V, ?>> fields, Consumer<? super Shape.Cells<V>> each) {
        sql.claimAll();
        int keys = layout.key().size();
        String columns =
                fields.stream().map(field -> Layout.quoted(field.name())).collect(joining(", "));
        String select = "select %s, %s from %s".formatted(layout.keyColumns(), columns, layout.table());
        sql.each(select, row -> each.accept(layout.cells(row, keys + 1, fields, context(row))));
    }

    /** Reads the key, which comes first. */
    private RowContext context(Row row) throws SQLException {
        return RowContext.of(layout.name(), key(row).toArray());
    }

    private List<Versioned<V>> load(String condition, Object... arguments) {
        String select = "select %s, %s, version from %s %s"
                .formatted(layout.keyColumns(), layout.columns(), layout.table(), condition);
        List<Versioned<V>> rows = sql.list(select, this::read, arguments);
        List<V> values = Versioned.values(rows);
        for (PartTable<V, ?> part : parts) {
            values = part.load(values);
        }
        List<Versioned<V>> whole = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            whole.add(new Versioned<>(values.get(i), rows.get(i).version()));
        }
        return List.copyOf(whole);
    }

    private Versioned<V> read(Row row) throws SQLException {
        V value = layout.read(row, layout.key().size() + 1, context(row));
        row.skip(layout.width());
        return new Versioned<>(value, row.number());
    }

    @Override
    public void insert(Collection<? extends V> values) {
        sql.claim(kind.name(), values.stream().map(this::idOf).toList());
        values.forEach(this::claimReferences);
        refuseStored(values);
        new Savepoint(sql, () -> unknownReference(values)).run(() -> add(values));
    }

    private String idOf(V value) {
        return kind.idOf(value).toString();
    }

    /** Claims whom a value names, since others may look at them to find it. */
    private void claimReferences(V value) {
        for (Field<V, ?> field : references) {
            Kind<?, ?> other = field.refersTo();
            String named = field.text(value);
            if (other != null && named != null) {
                sql.claim(other.name(), named);
            }
        }
    }

    private void refuseStored(Collection<? extends V> values) {
        Set<String> taken =
                sql.stored(kind.name(), id, values.stream().map(this::idOf).toList());
        Set<String> seen = new HashSet<>();
        for (V value : values) {
            String wanted = idOf(value);
            if (taken.contains(wanted) || !seen.add(wanted)) {
                throw new RefusedException(
                        Reason.ALREADY_STORED, wanted, stored(wanted).orElse(null));
            }
        }
    }

    private void add(Collection<? extends V> values) {
        String insert = "insert into %s (%s%s, version) values (%s, 1)"
                .formatted(layout.table(), layout.columns(), extra(), Sql.places(layout.width() + extraWidth()));
        sql.batch(insert, values, this::write);
        parts.forEach(part -> part.add(values));
    }

    private void write(V value, Params params) throws SQLException {
        layout.write(
                value, params, RowContext.of(layout.name(), layout.keyOf(value).toArray()));
        writeExtra(value, params);
    }

    private static <V> Params writeExtra(V value, Params params) throws SQLException {
        return value instanceof Pairing pairing ? params.text(PairingText.of(pairing)) : params;
    }

    /** Beside a pairing stands what judging takes of it. */
    private String extra() {
        return extraWidth() == 0 ? "" : ", days";
    }

    private int extraWidth() {
        return kind.equals(PairingKind.PAIRING) ? 1 : 0;
    }

    @Override
    public void update(V value, long version) {
        if (references.isEmpty()) {
            sql.claim(kind.name(), idOf(value));
        } else {
            // It may go from one whom it names to another.
            sql.claimAll();
        }
        if (kind.isFrozen()) {
            stored(idOf(value))
                    .filter(before -> before.version() == version)
                    .ifPresent(before -> kind.requireChange(before.value(), value));
        }
        List<V> one = List.of(value);
        new Savepoint(sql, () -> unknownReference(one)).run(() -> {
            if (!replace(value, version)) {
                throw outdated(idOf(value));
            }
        });
    }

    private boolean replace(V value, long version) {
        String update = "update %s set %s%s, version = version + 1 where %s and version = ?"
                .formatted(layout.table(), layout.setting(), extraWidth() == 0 ? "" : ", days = ?", layout.byKey());
        List<String> key = layout.keyOf(value);
        int replaced = sql.update(update, value, (changed, params) -> {
            layout.writeBesideKey(changed, params, RowContext.of(layout.name(), key.toArray()));
            writeExtra(changed, params).texts(key).number(version);
        });
        if (replaced == 0) {
            return false;
        }
        parts.forEach(part -> part.replace(value));
        return true;
    }

    private RefusedException outdated(String wanted) {
        Versioned<V> current = stored(wanted).orElse(null);
        return new RefusedException(current == null ? Reason.NOT_STORED : Reason.CHANGED_MEANWHILE, wanted, current);
    }

    private @Nullable RefusedException unknownReference(Collection<? extends V> values) {
        for (Field<V, ?> field : references) {
            Kind<?, ?> other = field.refersTo();
            if (other == null) {
                continue;
            }
            Set<String> known = sql.stored(
                    other.name(),
                    Layout.quoted(other.id().name()),
                    values.stream()
                            .map(value -> String.valueOf(field.text(value)))
                            .toList());
            for (V value : values) {
                String named = field.text(value);
                if (named != null && !known.contains(named)) {
                    return new RefusedException(Reason.UNKNOWN_REFERENCE, idOf(value), null);
                }
            }
        }
        return null;
    }

    @Override
    public void erase(K person) {
        sql.leaveNoTraces();
        if (sql.stored(kind.name(), id, List.of(person.toString())).isEmpty()) {
            throw new RefusedException(Reason.NOT_STORED, person.toString(), null);
        }
        eraseWhere(kind.id(), person);
        Kinds.REGISTERS.forEach(other -> eraseThoseWhoName(person, other));
        if (kind.equals(ElderKind.ELDER)) {
            Records.eraseSecrets(sql, person.toString());
        }
    }

    private <L extends Comparable<L>, W> void eraseThoseWhoName(K person, Kind<L, W> other) {
        KindTable<L, W> table = new KindTable<>(sql, other);
        for (Field<W, ?> field : table.references) {
            if (kind.equals(field.refersTo()) && field.isLookedUp()) {
                table.eraseWhere(field, person);
            }
        }
    }

    private void eraseWhere(Field<V, ?> field, Object content) {
        String keys = "select %s from %s where %s = ?"
                .formatted(layout.keyColumns(), layout.table(), Layout.quoted(field.name()));
        String next = "update %s set version = version + 1 where %s".formatted(layout.table(), layout.byKey());
        ErasedRows<V> own = new ErasedRows<>(sql, layout, layout);
        for (List<String> key : sql.list(keys, this::key, content.toString())) {
            boolean erased = own.erase(key);
            for (PartTable<V, ?> part : parts) {
                erased |= part.erase(key);
            }
            if (erased) {
                sql.update(next, key, (changed, params) -> params.texts(changed));
            }
        }
    }

    /** Deletes an elder, or what refers to her, with its parts. */
    void removeWhatIsOf(ElderId elder) {
        if (kind.equals(ElderKind.ELDER)) {
            removeWhere(kind.id(), elder);
        }
        references.stream()
                .filter(field -> field.refersTo() == ElderKind.ELDER)
                .forEach(field -> removeWhere(field, elder));
    }

    private void removeWhere(Field<V, ?> field, ElderId elder) {
        String column = Layout.quoted(field.name());
        parts.forEach(part -> part.removeWhere(column, elder.value()));
        sql.update(
                "delete from %s where %s = ?".formatted(layout.table(), column),
                elder,
                (id, params) -> params.text(id.value()));
    }

    private List<String> key(Row row) throws SQLException {
        List<String> key = new ArrayList<>();
        for (int i = 0; i < layout.key().size(); i++) {
            key.add(row.text());
        }
        return key;
    }
}
