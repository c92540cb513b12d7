package org.warmsunset.ownstore;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritablePersonRegister;

/**
 * Elders or volunteers.
 *
 * @param <K> the type of the id
 * @param <T> the type of the persons
 */
final class Persons<K extends Comparable<K>, T> extends Values<K, T> implements WritablePersonRegister<K, T> {
    private final Supplier<NavigableMap<K, Versioned<T>>> map;
    private final Function<T, Optional<ResidentId>> numberOf;

    Persons(
            Supplier<NavigableMap<K, Versioned<T>>> map,
            Function<T, K> idOf,
            Function<T, Optional<ResidentId>> numberOf) {
        super(map, idOf);
        this.map = map;
        this.numberOf = numberOf;
    }

    @Override
    public List<Versioned<T>> find(ResidentId number) {
        return map.get().values().stream()
                .filter(person ->
                        numberOf.apply(person.value()).filter(number::equals).isPresent())
                .toList();
    }
}
