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

/**
 * Persons without those who are merged away.
 *
 * @param people all who are stored
 * @param kind their kind
 * @param isAway who is merged away
 * @param hasOthers who has other ids
 * @param merged where what refers to persons names those who stay
 */
record MergedPeople<K extends Comparable<K>, V>(
        Register<K, V> people, Kind<K, V> kind, Predicate<K> isAway, Predicate<K> hasOthers, ReadSession merged)
        implements Register<K, V> {
    @Override
    public Optional<Versioned<V>> find(K id) {
        return isAway.test(id) ? Optional.empty() : people.find(id);
    }

    /** Takes further pages for those who are not there. */
    @Override
    public List<Versioned<V>> where(Condition<V> which, @Nullable K after, int limit) {
        return Pages.sifted(
                after,
                limit,
                (last, wanted) -> people.where(which, last, wanted),
                person -> kind.idOf(person.value()),
                person -> isThere(which, kind.idOf(person.value())));
    }

    private boolean isThere(Condition<V> which, K person) {
        return !isAway.test(person) && (!hasOthers.test(person) || holds(which, person));
    }

    /** Counts what refers to her under any id; all else held of the form that is stored under her own. */
    private boolean holds(Condition<V> which, K person) {
        if (which instanceof Condition.All<V> all) {
            return all.conditions().stream().allMatch(each -> holds(each, person));
        }
        return !(which instanceof Condition.Fewer<?, V, ?, ?> fewer) || isFewer(fewer, person);
    }

    @SuppressWarnings("unchecked") // what is asked of a person is counted by her id
    private <L extends Comparable<L>, W> boolean isFewer(Condition.Fewer<?, V, L, W> fewer, K person) {
        Condition<W> hers = Condition.is((Field<W, K>) fewer.by(), person);
        return merged.register(fewer.others())
                        .where(hers.and(fewer.which()), null, fewer.number())
                        .size()
                < fewer.number();
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
