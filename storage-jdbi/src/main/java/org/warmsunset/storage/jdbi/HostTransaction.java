package org.warmsunset.storage.jdbi;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.WriteSession;
import org.warmsunset.storage.jdbi.sql.Joined;

/** A store within a transaction of the embedder's. */
record HostTransaction(Joined joined, JdbiProgrammeStore store) implements ProgrammeStore {
    @Override
    public <T extends @Nullable Object> T read(Function<? super ReadSession, T> work) {
        return joined.read(sql -> store.reading(sql, work));
    }

    @Override
    public <T extends @Nullable Object> T write(Function<? super WriteSession, T> work) {
        store.requireWritable();
        return joined.write(sql -> store.writing(sql, work));
    }

    /** The connection, and the store beneath, stay open. */
    @Override
    public void close() {}
}
