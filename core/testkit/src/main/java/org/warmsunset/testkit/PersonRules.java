package org.warmsunset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.storage.PersonRegister;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritablePersonRegister;
import org.warmsunset.storage.WriteSession;

/**
 * What holds for each of the two registers of persons.
 *
 * @param <K> the type of the id
 * @param <T> the type of the persons
 */
abstract class PersonRules<K, T> extends RegisterRules<K, T> {
    /** Numbers of a county code that never was. */
    static final ResidentId NUMBER = ResidentId.parse("230199194105120884", LocalDate.of(2026, 1, 1));

    static final ResidentId OTHER_NUMBER = ResidentId.parse("230199193802031508", LocalDate.of(2026, 1, 1));

    @Override
    abstract PersonRegister<K, T> register(ReadSession session);

    @Override
    abstract WritablePersonRegister<K, T> register(WriteSession session);

    abstract T withNumber(T person, ResidentId number);

    private List<Versioned<T>> found(ResidentId number) {
        return list(session -> register(session).find(number));
    }

    final void found_by_number() {
        T first = withNumber(value("A1", 1), NUMBER);
        T second = withNumber(value("a1", 1), NUMBER);
        write(session -> register(session).insert(List.of(second, value("A0", 1), first)));
        assertThat(found(NUMBER)).containsExactly(new Versioned<>(first, 1), new Versioned<>(second, 1));
        assertThat(found(OTHER_NUMBER)).isEmpty();
    }

    final void found_by_the_number_of_the_last_update() {
        write(session -> register(session).insert(withNumber(value("A1", 1), NUMBER)));
        T changed = withNumber(value("A1", 2), OTHER_NUMBER);
        write(session -> register(session).update(changed, 1));
        assertThat(found(NUMBER)).isEmpty();
        assertThat(found(OTHER_NUMBER)).containsExactly(new Versioned<>(changed, 2));
        write(session -> register(session).update(value("A1", 3), 2));
        assertThat(found(OTHER_NUMBER)).isEmpty();
    }
}
