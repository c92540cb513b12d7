package org.warmsunset.storage.memory;

import java.util.function.Function;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;

/** Reads from tables that a subclass puts there when somebody writes. */
abstract class TablesStore implements ProgrammeStore {
    volatile Tables tables = new Tables();

    @Override
    public <T> T read(Function<? super ReadSession, T> work) {
        try (MemorySession session = new MemorySession(tables)) {
            return work.apply(session);
        }
    }

    @Override
    public void close() {}
}
