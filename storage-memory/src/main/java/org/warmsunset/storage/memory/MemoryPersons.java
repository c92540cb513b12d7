package org.warmsunset.storage.memory;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritablePersonRegister;

/**
 * A register of persons over one table.
 *
 * @param <K> the type of the id
 * @param <T> the type of the persons
 */
final class MemoryPersons<K extends Comparable<K>, T> extends MemoryRegister<K, T>
        implements WritablePersonRegister<K, T> {
    private final Function<T, Optional<ResidentId>> numberOf;

    MemoryPersons(
            MemorySession session,
            Table<K, Versioned<T>> table,
            Function<T, K> idOf,
            Function<T, Optional<ResidentId>> numberOf) {
        super(session, table, idOf);
        this.numberOf = numberOf;
    }

    @Override
    public List<Versioned<T>> find(ResidentId number) {
        return rows().values().stream()
                .filter(person ->
                        numberOf.apply(person.value()).filter(number::equals).isPresent())
                .toList();
    }
}
