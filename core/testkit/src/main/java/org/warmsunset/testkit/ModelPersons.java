package org.warmsunset.testkit;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritablePersonRegister;

/**
 * A register of persons of the {@link Model}.
 *
 * @param <K> the type of the id
 * @param <T> the type of the persons
 */
final class ModelPersons<K extends Comparable<K>, T> extends ModelRegister<K, T>
        implements WritablePersonRegister<K, T> {
    private final SortedMap<K, Versioned<T>> rows;
    private final Function<T, Optional<ResidentId>> numberOf;

    ModelPersons(SortedMap<K, Versioned<T>> rows, Function<T, K> idOf, Function<T, Optional<ResidentId>> numberOf) {
        super(rows, idOf);
        this.rows = rows;
        this.numberOf = numberOf;
    }

    @Override
    public List<Versioned<T>> find(ResidentId number) {
        return rows.values().stream()
                .filter(person ->
                        numberOf.apply(person.value()).filter(number::equals).isPresent())
                .toList();
    }
}
