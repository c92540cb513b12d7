package org.warmsunset.storage.memory;

import org.warmsunset.storage.ProgrammeStore;

/** Where a store is kept: closing it leaves what it holds for the next one that is opened there. */
class Place {
    private final ProgrammeStore kept = new MemoryProgrammeStore();

    ProgrammeStore kept() {
        return kept;
    }

    ProgrammeStore open() {
        ProgrammeStore store = kept();
        boolean[] closed = new boolean[1];
        return Tampered.store(store, call -> {
            if (call.is("store.close")) {
                closed[0] = true;
                return null;
            }
            return closed[0] && call.name().startsWith("store.") ? call.on(closedStore(), call.args()) : call.proceed();
        });
    }

    private static ProgrammeStore closedStore() {
        ProgrammeStore store = new MemoryProgrammeStore();
        store.close();
        return store;
    }
}
