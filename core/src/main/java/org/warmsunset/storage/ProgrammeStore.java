package org.warmsunset.storage;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the elders, volunteers, pairings and service records of one programme. Safe for use by many threads.
 *
 * <pre>{@code
 * store.write(session -> {
 *     session.elders().insert(elder);
 *     session.pairings().insert(pairing);
 *     return null;
 * });
 * }</pre>
 */
public interface ProgrammeStore extends AutoCloseable {
    /**
     * Reads one consistent view: whatever is written meanwhile does not show.
     *
     * @param <T> what the work gives
     * @param work the work; the session is good only while it runs, on its thread
     * @return what the work gave
     * @throws BrokenException if the store cannot be read
     */
    <T extends @Nullable Object> T read(Function<? super ReadSession, T> work);

    /**
     * Reads what can be read of one consistent view: a row that is damaged is left out and told. A store that notices
     * no damage reads as ever.
     *
     * @param <T> what the work gives
     * @param damaged gets what is damaged, the same maybe more than once
     * @param work the work, as for {@link #read}
     * @return what the work gave
     * @throws BrokenException if the store cannot be read at all
     */
    default <T extends @Nullable Object> T salvage(
            Consumer<? super Damage> damaged, Function<? super ReadSession, T> work) {
        return read(work);
    }

    /**
     * Writes all or nothing: what the work did is kept when it returns, and nothing of it when it throws. The work may
     * run again when its first run was surely not kept, so it must not have effects elsewhere.
     *
     * @param <T> what the work gives
     * @param work the work; the session is good only while it runs, on its thread
     * @return what the work gave
     * @throws RefusedException if a condition stands in the way; nothing was kept
     * @throws BrokenException if the store cannot be written; nothing was kept
     * @throws UnknownOutcomeException if nobody knows whether it was kept
     */
    <T extends @Nullable Object> T write(Function<? super WriteSession, T> work);

    /** Gives back all that the store holds open. Closing twice does nothing more. */
    @Override
    void close();
}
