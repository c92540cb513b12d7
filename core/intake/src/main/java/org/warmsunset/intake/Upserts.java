package org.warmsunset.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritableRegister;

/** Adds values to a register, many at a time, or puts them in place of what is stored. */
final class Upserts<K, T> {
    private static final int BATCH = 1000;

    private final WritableRegister<K, T> register;
    private final DraftType<?> type;
    private final ImportLog log;
    private final boolean wasEmpty;
    private final List<T> added = new ArrayList<>();

    Upserts(WritableRegister<K, T> register, DraftType<?> type, ImportLog log) {
        this.register = register;
        this.type = type;
        this.log = log;
        this.wasEmpty = register.page(null, 1).isEmpty();
    }

    /** Whether nothing was stored before the import. */
    boolean wasEmpty() {
        return wasEmpty;
    }

    Optional<Versioned<T>> stored(K id) {
        return wasEmpty ? Optional.empty() : register.find(id);
    }

    void put(T value, @Nullable Versioned<T> stored) {
        if (stored == null) {
            log.count(type, ImportLog.Fate.ADDED);
            added.add(value);
            if (added.size() == BATCH) {
                flush();
            }
        } else if (stored.value().equals(value)) {
            log.count(type, ImportLog.Fate.UNCHANGED);
        } else {
            log.count(type, ImportLog.Fate.CHANGED);
            register.update(value, stored.version());
        }
    }

    void flush() {
        register.insert(List.copyOf(added));
        added.clear();
    }
}
