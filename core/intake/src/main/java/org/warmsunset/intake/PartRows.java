package org.warmsunset.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmsunset.kind.Attached;
import org.warmsunset.kind.Part;
import org.warmsunset.storage.Versioned;

/**
 * The rows of a part's file. Files usually have them in the order of the values on which they hang: those are taken
 * with their value. The others are added to what is stored by then, some at a time.
 */
final class PartRows<K extends Comparable<K>, V, P> {
    private static final int BATCH = 2000;

    private final ImportRun run;
    private final Upserts<K, V> owners;
    private final Part<V, P> part;
    private final Iterator<Draft<Attached<K, P>>> rows;
    private final @Nullable FirstLines keys;
    private @Nullable Draft<Attached<K, P>> next;

    /**
     * Begins to read.
     *
     * @param unique whether a second row of the same key is refused
     */
    PartRows(
            ImportRun run,
            Upserts<K, V> owners,
            Part<V, P> part,
            Iterator<Draft<Attached<K, P>>> rows,
            boolean unique) {
        this.run = run;
        this.owners = owners;
        this.part = part;
        this.rows = rows;
        this.keys = unique ? new FirstLines() : null;
        advance();
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
    }

    private K owner(Draft<Attached<K, P>> row) {
        return owners.kind().id().form().read(row.firstCell(), run.reading());
    }

    /** The rows of a value that come next. */
    List<Draft<Attached<K, P>>> next(K id) {
        List<Draft<Attached<K, P>>> hers = new ArrayList<>(1);
        while (next != null && owner(next).equals(id)) {
            hers.add(next);
            advance();
        }
        return hers;
    }

    /** All rows that have not been taken, by the value on which they hang. */
    Map<K, List<Draft<Attached<K, P>>>> rest(int most) {
        Map<K, List<Draft<Attached<K, P>>>> byOwner = new LinkedHashMap<>();
        for (int taken = 0; next != null && taken < most; taken++) {
            byOwner.computeIfAbsent(owner(next), first -> new ArrayList<>()).add(next);
            advance();
        }
        return byOwner;
    }

    /** Takes what is left, value by value. */
    void finish() {
        while (next != null) {
            rest(BATCH).forEach(this::putLate);
        }
    }

    private void putLate(K id, List<Draft<Attached<K, P>>> hers) {
        Optional<Versioned<V>> stored = owners.register().find(id);
        if (stored.isEmpty() || run.log().wasRejected(owners.type(), id.toString())) {
            hers.forEach(row -> run.rejectReference(
                    row, row.type().columns().get(0), owners.type(), id.toString(), owners.wasEmpty()));
            return;
        }
        owners.replace(with(stored.get().value(), hers), stored.get());
    }

    /** A value with the parts of some rows, each counted. */
    V with(V value, List<Draft<Attached<K, P>>> hers) {
        if (hers.isEmpty()) {
            return value;
        }
        List<P> stored = part.of(value);
        List<P> items = new ArrayList<>();
        for (Draft<Attached<K, P>> row : hers) {
            P item = value(row, stored);
            if (keys == null || keys.isFirst(key(row, item), shown(row, item), row, run.log())) {
                items.add(item);
                boolean replaces = stored.stream().map(part::key).anyMatch(part.key(item)::equals);
                run.log().count(row.type(), stored.contains(item), replaces);
            }
        }
        return part.with(value, merged(stored, items, part::key));
    }

    /** A value with the parts of some rows, none of them counted. */
    V merged(V value, List<Draft<Attached<K, P>>> hers) {
        List<P> stored = part.of(value);
        List<P> items = hers.stream().map(row -> value(row, stored)).toList();
        return part.with(value, merged(stored, items, part::key));
    }

    /** A row that lacks a column keeps what the part of its key says there, if there is one. */
    private P value(Draft<Attached<K, P>> row, List<P> stored) {
        for (P before : stored) {
            P changed =
                    row.value(run.reading(), new Attached<>(owner(row), before)).part();
            if (part.key(before).equals(part.key(changed))) {
                return changed;
            }
        }
        return row.value(run.reading(), null).part();
    }

    private Object key(Draft<Attached<K, P>> row, P item) {
        return List.of(row.firstCell(), part.key(item));
    }

    private String shown(Draft<Attached<K, P>> row, P item) {
        StringBuilder shown = new StringBuilder(row.firstCell());
        part.key(item).forEach(key -> shown.append(' ').append(key));
        return shown.toString();
    }

    /** What is stored, with the items of each key in place of those that were there, and new keys at the end. */
    static <T> List<T> merged(List<T> stored, Collection<T> items, Function<T, ? extends Object> key) {
        Map<Object, List<T>> before = byKey(stored, key);
        Map<Object, List<T>> changed = byKey(items, key);
        changed.entrySet().removeIf(ofKey -> ofKey.getValue().equals(before.get(ofKey.getKey())));
        List<T> merged = new ArrayList<>();
        for (T item : stored) {
            List<T> instead = changed.replace(key.apply(item), List.of());
            merged.addAll(instead == null ? List.of(item) : instead);
        }
        for (T item : items) {
            if (!before.containsKey(key.apply(item))) {
                merged.add(item);
            }
        }
        return merged;
    }

    private static <T> Map<Object, List<T>> byKey(Collection<T> items, Function<T, ? extends Object> key) {
        Map<Object, List<T>> byKey = new HashMap<>();
        for (T item : items) {
            byKey.computeIfAbsent(key.apply(item), first -> new ArrayList<>()).add(item);
        }
        return byKey;
    }
}
