package org.warmsunset.storage.memory;

import java.util.function.Function;
import org.warmsunset.storage.WriteSession;

/** Shows readers the very tables in which a writer works, and puts the old ones back when the work throws. */
final class DirtyStore extends TablesStore {
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
}
