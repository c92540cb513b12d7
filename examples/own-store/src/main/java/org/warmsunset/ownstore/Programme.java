package org.warmsunset.ownstore;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.warmsunset.care.RecordKind;
import org.warmsunset.kind.Kind;
import org.warmsunset.storage.Kinds;
import org.warmsunset.storage.Versioned;

/** All that is stored, in one map for each kind, ordered by id. Nothing changes one that the store has kept. */
final class Programme {
    /** What is kept, each after what it refers to. */
    static final List<Kind<?, ?>> KINDS = Stream.concat(
                    Kinds.REGISTERS.stream(), Stream.of(RecordKind.SERVICE_RECORD, JournalKind.ENTRY))
            .toList();

    private final Map<Kind<?, ?>, NavigableMap<?, ?>> maps = new LinkedHashMap<>();

    Programme() {
        KINDS.forEach(kind -> maps.put(kind, new TreeMap<>()));
    }

    Programme copy() {
        Programme copy = new Programme();
        maps.forEach((kind, map) -> copy.maps.put(kind, new TreeMap<>(map)));
        return copy;
    }

    @SuppressWarnings("unchecked") // a map is only filled through this method
    <K extends Comparable<K>, V> NavigableMap<K, Versioned<V>> of(Kind<K, V> kind) {
        return (NavigableMap<K, Versioned<V>>) requireNonNull(maps.get(kind), kind.name());
    }
}
