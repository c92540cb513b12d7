package org.warmsunset.storage.memory;

import java.util.function.Function;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.WriteSession;

/** Shows readers the very tables in which a writer works, and puts the old ones back when the work throws. */
final class DirtyStore implements ProgrammeStore {
    private volatile Tables tables = new Tables();

    @Override
    public <T> T read(Function<? super ReadSession, T> work) {
        try (MemorySession session = new MemorySession(tables)) {
            return work.apply(session);
        }
    }

    @Override
    public synchronized <T> T write(Function<? super WriteSession, T> work) {
        Tables before = tables;
        tables = new Tables(before);
        try (MemorySession session = new MemorySession(tables)) {
            return work.apply(session);
        } catch (RuntimeException | Error e) {
            tables = before;
            throw e;
        }
    }

    @Override
    public void close() {}
}
