package org.warmsunset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.Register;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritableRegister;
import org.warmsunset.storage.WriteSession;

/**
 * What holds for each of the three registers.
 *
 * @param <K> the type of the id
 * @param <T> the type of the values
 */
abstract class RegisterRules<K, T> extends Rules {
    abstract Register<K, T> register(ReadSession session);

    abstract WritableRegister<K, T> register(WriteSession session);

    abstract K id(String text);

    /** A value with that id; the values of two variants differ. */
    abstract T value(String id, int variant);

    final Optional<Versioned<T>> found(String id) {
        return read(session -> register(session).find(id(id)));
    }

    final void found_as_inserted() {
        write(session -> register(session).insert(List.of(value("A1", 1), value("A2", 2))));

        assertThat(found("A1")).contains(new Versioned<>(value("A1", 1), 1));
        assertThat(found("A2")).contains(new Versioned<>(value("A2", 2), 1));
    }

    final void not_found() {
        write(session -> register(session).insert(value("A1", 1)));

        assertThat(found("A2")).isEmpty();
        assertThat(found("a1")).isEmpty();
    }

    final void stored_id_refused() {
        write(session -> register(session).insert(value("A1", 1)));

        refusal(
                Reason.ALREADY_STORED,
                "A1",
                session -> register(session).insert(List.of(value("A0", 1), value("A1", 2))));

        assertThat(list(session -> all(register(session)))).containsExactly(value("A1", 1));
    }

    final void twice_in_a_batch_refused() {
        refusal(
                Reason.ALREADY_STORED,
                "A1",
                session -> register(session).insert(List.of(value("A1", 1), value("A2", 1), value("A1", 1))));

        assertThat(list(session -> all(register(session)))).isEmpty();
    }

    final void update_replaces() {
        write(session -> register(session).insert(List.of(value("A1", 1), value("A2", 1))));

        write(session -> register(session).update(value("A1", 2), 1));
        write(session -> register(session).update(value("A1", 3), 2));

        assertThat(found("A1")).contains(new Versioned<>(value("A1", 3), 3));
        assertThat(found("A2")).contains(new Versioned<>(value("A2", 1), 1));
    }

    final void update_of_nothing_refused() {
        refusal(Reason.NOT_STORED, "A1", session -> register(session).update(value("A1", 1), 1));

        assertThat(found("A1")).isEmpty();
    }

    final void update_of_another_version_refused() {
        write(session -> register(session).insert(value("A1", 1)));
        write(session -> register(session).update(value("A1", 2), 1));
        Versioned<T> current = new Versioned<>(value("A1", 2), 2);

        for (long version : new long[] {1, 3, 0}) {
            assertThat(refusal(
                                    Reason.CHANGED_MEANWHILE,
                                    "A1",
                                    session -> register(session).update(value("A1", 3), version))
                            .current())
                    .contains(current);
        }

        assertThat(found("A1")).contains(current);
    }

    final void nothing_inserted() {
        write(session -> register(session).insert(List.of()));

        assertThat(list(session -> register(session).page(null, 1))).isEmpty();
    }
}
