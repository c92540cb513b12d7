package org.warmsunset.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Reading;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritableRegister;

/** Adds what is new to a register, in batches, and changes what is stored otherwise. */
final class Upserts<K extends Comparable<K>, V> {
    private static final int BATCH = 1000;

    /** So many digits may an id of leading zeros have. */
    private static final int LONGEST_NUMBER = 12;

    private static final Reading ANYHOW = new Reading("0451", LocalDate.MAX);

    private final WritableRegister<K, V> register;
    private final Kind<K, V> kind;
    private final DraftType<V> type;
    private final ImportLog log;
    private final boolean wasEmpty;
    private final List<V> added = new ArrayList<>();
    private final Map<K, Boolean> known = new HashMap<>();
    private final Set<K> touched = new HashSet<>();

    Upserts(WritableRegister<K, V> register, Kind<K, V> kind, DraftType<V> type, ImportLog log) {
        this.register = register;
        this.kind = kind;
        this.type = type;
        this.log = log;
        this.wasEmpty = register.page(null, 1).isEmpty();
    }

    /** Whether nothing was stored before the import. */
    boolean wasEmpty() {
        return wasEmpty;
    }

    DraftType<V> type() {
        return type;
    }

    Kind<K, V> kind() {
        return kind;
    }

    WritableRegister<K, V> register() {
        return register;
    }

    /** What was stored by an id before the import. */
    Optional<Versioned<V>> stored(K id) {
        return wasEmpty ? Optional.empty() : register.find(id);
    }

    void put(V value, @Nullable Versioned<V> stored) {
        known.put(kind.idOf(value), true);
        if (stored == null) {
            log.count(type, ImportLog.Fate.ADDED);
            touched.add(kind.idOf(value));
            added.add(value);
            if (added.size() == BATCH) {
                flush();
            }
        } else {
            boolean same = kind.shape().fields().stream().allMatch(field -> same(field, value, stored.value()));
            log.count(type, same ? ImportLog.Fate.UNCHANGED : ImportLog.Fate.CHANGED);
            if (!same) {
                touched.add(kind.idOf(value));
                kind.shape().fields().stream()
                        .filter(field -> !same(field, value, stored.value()))
                        .forEach(field -> log.change(type, kind.idOf(value).toString(), field.name()));
            }
            replace(value, stored);
        }
    }

    /** The ids of what is new or was changed. */
    Set<K> touched() {
        return touched;
    }

    private static <V, T> boolean same(org.warmsunset.kind.Field<V, T> field, V one, V other) {
        return java.util.Objects.equals(field.of(one), field.of(other));
    }

    /** Changes what is stored, if it is another. */
    void replace(V value, Versioned<V> stored) {
        if (!stored.value().equals(value)) {
            register.update(value, stored.version());
        }
    }

    void flush() {
        if (!added.isEmpty()) {
            register.insert(List.copyOf(added));
            added.clear();
        }
    }

    /** The known id that a spreadsheet would have made this number of; empty when there is none. */
    Optional<String> withLeadingZeros(String id) {
        if (!id.matches("[1-9]\\d*|0")) {
            return Optional.empty();
        }
        String padded = id;
        while (padded.length() < LONGEST_NUMBER) {
            padded = "0" + padded;
            if (knows(kind.id().form().read(padded, ANYHOW))) {
                return Optional.of(padded);
            }
        }
        return Optional.empty();
    }

    /** Whether a value of that id was taken in or stored before. */
    boolean knows(K id) {
        return known.computeIfAbsent(id, absent -> stored(absent).isPresent());
    }
}
