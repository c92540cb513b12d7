package org.warmsunset.storage.memory;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.WriteSession;

/**
 * A store in memory, for tests, trials and small tools: as strict as a database, and gone when the program ends.
 *
 * <pre>{@code
 * try (ProgrammeStore store = new MemoryProgrammeStore()) {
 *     WarmSunset programme = WarmSunset.of(store, RuleBooks.caringDaughters2019());
 * }
 * }</pre>
 *
 * <p>Safe for use by many threads. Readers never wait and keep the view with which they began; writers wait for each
 * other. A write copies the tables that it changes, so that many small writes to a large store are slow.
 */
public final class MemoryProgrammeStore implements ProgrammeStore {
    private final ReentrantLock writing = new ReentrantLock();
    private volatile Tables tables = new Tables();
    private volatile boolean closed;

    /** Makes an empty store. */
    public MemoryProgrammeStore() {}

    @Override
    public <T extends @Nullable Object> T read(Function<? super ReadSession, T> work) {
        Tables view = tables;
        requireOpen();
        try (MemorySession session = new MemorySession(view)) {
            return work.apply(session);
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the work of another write runs on this thread
     */
    @Override
    public <T extends @Nullable Object> T write(Function<? super WriteSession, T> work) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a write cannot run inside another one");
        }
        writing.lock();
        try {
            requireOpen();
            Tables changed = new Tables(tables);
            try (MemorySession session = new MemorySession(changed)) {
                T result = work.apply(session);
                tables = changed;
                return result;
            }
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        closed = true;
        writing.lock();
        try {
            tables = new Tables();
        } finally {
            writing.unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new BrokenException(BrokenException.Cause.FAILED, "the store in memory is closed", null);
        }
    }
}
