package org.warmsunset.storage.memory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.WriteSession;

/** Shows each thread what was kept when it wrote last. The thread that made the store sees all. */
final class LateStore implements ProgrammeStore {
    private final Thread owner = Thread.currentThread();
    private final Map<Thread, Tables> seen = new ConcurrentHashMap<>();
    private volatile Tables tables = new Tables();

    @Override
    public <T> T read(Function<? super ReadSession, T> work) {
        Tables view = Thread.currentThread() == owner ? tables : seen.getOrDefault(Thread.currentThread(), tables);
        try (MemorySession session = new MemorySession(view)) {
            return work.apply(session);
        }
    }

    @Override
    public synchronized <T> T write(Function<? super WriteSession, T> work) {
        Tables changed = new Tables(tables);
        try (MemorySession session = new MemorySession(changed)) {
            T result = work.apply(session);
            tables = changed;
            seen.put(Thread.currentThread(), changed);
            return result;
        }
    }

    @Override
    public void close() {}
}
