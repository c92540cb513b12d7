package org.warmsunset.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Shape;

/** Persons without those who are merged away. */
record MergedPeople<K extends Comparable<K>, V>(Register<K, V> people, Kind<K, V> kind, Predicate<K> isAway)
        implements Register<K, V> {
    @Override
    public Optional<Versioned<V>> find(K id) {
        return isAway.test(id) ? Optional.empty() : people.find(id);
    }

    /** Takes further pages for those who are not there. */
    @Override
    public List<Versioned<V>> where(Condition<V> which, @Nullable K after, int limit) {
        List<Versioned<V>> found = new ArrayList<>();
        K last = after;
        int wanted;
        List<Versioned<V>> page;
        do {
            wanted = limit - found.size();
            page = people.where(which, last, wanted);
            for (Versioned<V> person : page) {
                last = kind.idOf(person.value());
                if (!isAway.test(last)) {
                    found.add(person);
                }
            }
        } while (page.size() == wanted && found.size() < limit);
        return found;
    }

    @Override
    public void scan(List<? extends Field<V, ?>> fields, Consumer<? super Shape.Cells<V>> each) {
        List<Field<V, ?>> withId = new ArrayList<>(fields);
        if (!withId.contains(kind.id())) {
            withId.add(kind.id());
        }
        people.scan(withId, cells -> {
            K id = cells.of(kind.id());
            if (id != null && !isAway.test(id)) {
                each.accept(cells);
            }
        });
    }
}
