package org.warmsunset.testkit;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.WriteSession;

/**
 * What a store should answer, said as simply as it can be: a few sorted maps, used by one thread. It keeps no day sets;
 * it makes them of the records whenever it is asked.
 */
final class Model implements ProgrammeStore {
    private ModelState state;

    Model() {
        this(new ModelState());
    }

    private Model(ModelState state) {
        this.state = state;
    }

    Model copy() {
        return new Model(new ModelState(state));
    }

    /** All that is stored, to tell two models apart. */
    Object state() {
        return state;
    }

    @Override
    public <T extends @Nullable Object> T read(Function<? super ReadSession, T> work) {
        return work.apply(new ModelSession(state));
    }

    @Override
    public <T extends @Nullable Object> T write(Function<? super WriteSession, T> work) {
        ModelState changed = new ModelState(state);
        T result = work.apply(new ModelSession(changed));
        state = changed;
        return result;
    }

    @Override
    public void close() {}
}
