package org.warmsunset.storage.jdbi.tables;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritableRegister;
import org.warmsunset.storage.jdbi.sql.Savepoint;
import org.warmsunset.storage.jdbi.sql.Sql;

/**
 * A register over one table and what hangs on it.
 *
 * @param <K> the type of the id
 * @param <T> the type of the values
 */
abstract class SqlRegister<K, T> implements WritableRegister<K, T> {
    private final Sql sql;
    private final String table;
    private final String idColumn;

    SqlRegister(Sql sql, String table, String idColumn) {
        this.sql = sql;
        this.table = table;
        this.idColumn = idColumn;
    }

    /** The id of a value, as its text. */
    abstract String idOf(T value);

    /** Claims what others may look at to find new values. */
    abstract void claimOthers(Collection<? extends T> values);

    /** Reads the values that a condition, with whatever comes after it, picks. */
    abstract List<Versioned<T>> load(String condition, Object... arguments);

    /** Adds values whose ids are not stored. */
    abstract void add(Collection<? extends T> values);

    /** Replaces a value of a version; tells whether it was there. */
    abstract boolean replace(T value, long version);

    /** Finds the first value that names what is not stored. */
    abstract Optional<? extends T> dangling(Collection<? extends T> values);

    @Override
    public final Optional<Versioned<T>> find(K id) {
        sql.claim(table, id.toString());
        return find(id.toString());
    }

    private Optional<Versioned<T>> find(String id) {
        return load("where %s = ?".formatted(idColumn), id).stream().findFirst();
    }

    @Override
    public final List<Versioned<T>> page(@Nullable K after, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit (%d) is below 1".formatted(limit));
        }
        sql.claimAll();
        String from = after == null ? "" : after.toString();
        return load("where %1$s > ? order by %1$s limit ?".formatted(idColumn), from, limit);
    }

    @Override
    public final void insert(Collection<? extends T> values) {
        sql.claim(table, values.stream().map(this::idOf).toList());
        claimOthers(values);
        refuseStored(values);
        new Savepoint(sql, () -> unknownReference(values)).run(() -> add(values));
    }

    private void refuseStored(Collection<? extends T> values) {
        Set<String> taken =
                sql.stored(table, idColumn, values.stream().map(this::idOf).toList());
        Set<String> seen = new HashSet<>();
        for (T value : values) {
            String id = idOf(value);
            if (taken.contains(id) || !seen.add(id)) {
                throw new RefusedException(Reason.ALREADY_STORED, id, find(id).orElse(null));
            }
        }
    }

    @Override
    public void update(T value, long version) {
        sql.claim(table, idOf(value));
        List<T> one = List.of(value);
        new Savepoint(sql, () -> unknownReference(one)).run(() -> {
            if (!replace(value, version)) {
                throw outdated(idOf(value));
            }
        });
    }

    private RefusedException outdated(String id) {
        Versioned<T> current = find(id).orElse(null);
        return new RefusedException(current == null ? Reason.NOT_STORED : Reason.CHANGED_MEANWHILE, id, current);
    }

    private @Nullable RefusedException unknownReference(Collection<? extends T> values) {
        return dangling(values)
                .map(value -> new RefusedException(Reason.UNKNOWN_REFERENCE, idOf(value), null))
                .orElse(null);
    }
}
