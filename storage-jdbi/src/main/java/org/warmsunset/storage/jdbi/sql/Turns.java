package org.warmsunset.storage.jdbi.sql;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How those who write come to their turns. */
public interface Turns {
    /**
     * Runs a work and keeps what it did, or nothing of it when it throws. It may run again when nothing was kept.
     *
     * @throws IllegalStateException if another work runs on this thread
     */
    <T extends @Nullable Object> T write(Function<? super Sql, T> work);

    /** Does something while nobody writes, once all works that are under way are kept. */
    void finish(Runnable alone);
}
