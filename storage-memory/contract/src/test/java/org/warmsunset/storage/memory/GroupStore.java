package org.warmsunset.storage.memory;

import java.util.function.Function;
import org.warmsunset.storage.WriteSession;

/** Takes the write that another thread kept just before with it when a work throws. */
final class GroupStore extends TablesStore {
    private Tables before = tables;
    private Thread last = Thread.currentThread();

    @Override
    public synchronized <T> T write(Function<? super WriteSession, T> work) {
        Tables changed = new Tables(tables);
        try (MemorySession session = new MemorySession(changed)) {
            T result = work.apply(session);
            before = tables;
            tables = changed;
            last = Thread.currentThread();
            return result;
        } catch (RuntimeException | Error e) {
            tables = last == Thread.currentThread() ? tables : before;
            throw e;
        }
    }
}
