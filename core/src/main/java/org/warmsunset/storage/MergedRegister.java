package org.warmsunset.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.OnePerson;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Shape;

/** Values that name persons, each under the id of the one who stays. */
record MergedRegister<K extends Comparable<K>, V>(
        Register<K, V> values, Kind<K, V> kind, OnePerson one, UnaryOperator<V> as) implements Register<K, V> {
    @Override
    public Optional<Versioned<V>> find(K id) {
        return values.find(id).map(this::as);
    }

    private Versioned<V> as(Versioned<V> stored) {
        return new Versioned<>(as.apply(stored.value()), stored.version());
    }

    /** Asks for those under her other ids too, when a person is asked for. */
    @Override
    public List<Versioned<V>> where(Condition<V> which, @Nullable K after, int limit) {
        List<Condition<V>> others = others(which);
        if (others.isEmpty() && !namesPersons(which)) {
            return values.where(which, after, limit).stream().map(this::as).toList();
        }
        TreeMap<K, Versioned<V>> found = new TreeMap<>();
        others.add(which);
        for (Condition<V> each : others) {
            for (Versioned<V> stored : values.where(each, after, Integer.MAX_VALUE)) {
                found.put(kind.idOf(stored.value()), as(stored));
            }
        }
        return found.values().stream()
                .filter(stored -> holds(which, stored.value()))
                .limit(limit)
                .toList();
    }

    private boolean namesPersons(Condition<V> which) {
        if (which instanceof Condition.All<V> all) {
            return all.conditions().stream().anyMatch(this::namesPersons);
        }
        if (which instanceof Condition.Is<V, ?> is) {
            return is.field().refersTo() != null;
        }
        return which instanceof Condition.Between<V, ?> between
                && between.field().refersTo() != null;
    }

    /** Whether what is asked of persons holds under the id of the one who stays; all else held as it was stored. */
    private boolean holds(Condition<V> which, V value) {
        if (which instanceof Condition.All<V> all) {
            return all.conditions().stream().allMatch(each -> holds(each, value));
        }
        return !namesPersons(which)
                || which.in(new Condition.Stored() {
                            @Override
                            public <L extends Comparable<L>, W> Map<L, Versioned<W>> of(Kind<L, W> other) {
                                throw new IllegalStateException("a person is asked for by her id alone");
                            }
                        })
                        .test(value);
    }

    /** The same conditions with her other ids. */
    private List<Condition<V>> others(Condition<V> which) {
        if (which instanceof Condition.Is<V, ?> is) {
            return othersOf(is);
        }
        if (which instanceof Condition.Between<V, ?> between) {
            return othersOf(between);
        }
        List<Condition<V>> others = new ArrayList<>();
        if (which instanceof Condition.All<V> all) {
            for (Condition<V> each : all.conditions()) {
                for (Condition<V> other : others(each)) {
                    List<Condition<V>> with = new ArrayList<>(all.conditions());
                    with.set(with.indexOf(each), other);
                    others.add(Condition.all(with));
                }
            }
        }
        return others;
    }

    @SuppressWarnings("unchecked") // a field that refers to persons holds their ids
    private List<Condition<V>> othersOf(Condition.Is<V, ?> is) {
        List<Condition<V>> others = new ArrayList<>();
        if (is.content() instanceof ElderId elder) {
            one.others(elder).forEach(other -> others.add(Condition.is((Field<V, ElderId>) is.field(), other)));
        } else if (is.content() instanceof VolunteerId volunteer) {
            one.others(volunteer).forEach(other -> others.add(Condition.is((Field<V, VolunteerId>) is.field(), other)));
        }
        return others;
    }

    @SuppressWarnings("unchecked") // a field that refers to persons holds their ids
    private List<Condition<V>> othersOf(Condition.Between<V, ?> between) {
        List<Condition<V>> others = new ArrayList<>();
        if (between.first() instanceof ElderId first && between.last() instanceof ElderId last) {
            one.elders().forEach((away, stays) -> {
                if (stays.compareTo(first) >= 0 && stays.compareTo(last) <= 0) {
                    others.add(Condition.is((Field<V, ElderId>) between.field(), away));
                }
            });
        } else if (between.first() instanceof VolunteerId first && between.last() instanceof VolunteerId last) {
            one.volunteers().forEach((away, stays) -> {
                if (stays.compareTo(first) >= 0 && stays.compareTo(last) <= 0) {
                    others.add(Condition.is((Field<V, VolunteerId>) between.field(), away));
                }
            });
        }
        return others;
    }

    @Override
    public void scan(List<? extends Field<V, ?>> fields, Consumer<? super Shape.Cells<V>> each) {
        values.scan(fields, each);
    }
}
