package org.warmsunset.programme;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.WriteSession;

/** A session of a store that is under way, in the place of the store: what is done belongs to it. */
record OpenSession(ReadSession reading, @Nullable WriteSession writing) implements ProgrammeStore {
    static OpenSession of(ReadSession session) {
        return new OpenSession(session, null);
    }

    static OpenSession of(WriteSession session) {
        return new OpenSession(session, session);
    }

    @Override
    public <T extends @Nullable Object> T read(Function<? super ReadSession, T> work) {
        return work.apply(reading);
    }

    @Override
    public <T extends @Nullable Object> T write(Function<? super WriteSession, T> work) {
        if (writing == null) {
            throw new IllegalStateException("these steps only read: write takes others");
        }
        return work.apply(writing);
    }

    /** Whoever opened it closes it. */
    @Override
    public void close() {}
}
