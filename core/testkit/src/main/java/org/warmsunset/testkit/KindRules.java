package org.warmsunset.testkit;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.warmsunset.kind.Field;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.Versioned;

/** What the rules share that are tried with each kind. */
abstract class KindRules extends Rules {
    @BeforeEach
    final void people() {
        storePeople();
    }

    final <K extends Comparable<K>, V> void insert(Specimen<K, V> some, List<V> values) {
        write(session -> session.register(some.kind()).insert(values));
    }

    final <K extends Comparable<K>, V> Optional<Versioned<V>> found(Specimen<K, V> some, String id) {
        return read(session -> session.register(some.kind()).find(some.id(id)));
    }

    /** The values that hold in a field what a value holds. */
    final <K extends Comparable<K>, V> List<Versioned<V>> where(Specimen<K, V> some, Field<V, ?> field, V value) {
        return list(session -> where(session, some, field, value));
    }

    /** Those of them whose ids begin so: of the people that are stored beside them some may hold the same. */
    final <K extends Comparable<K>, V> List<Versioned<V>> where(
            Specimen<K, V> some, Field<V, ?> field, V value, String prefix) {
        return where(some, field, value).stream()
                .filter(row -> some.kind().idOf(row.value()).toString().startsWith(prefix))
                .toList();
    }

    private static <K extends Comparable<K>, V, T> List<Versioned<V>> where(
            ReadSession session, Specimen<K, V> some, Field<V, T> field, V value) {
        return session.register(some.kind()).where(field, Specimen.content(field, value));
    }
}
