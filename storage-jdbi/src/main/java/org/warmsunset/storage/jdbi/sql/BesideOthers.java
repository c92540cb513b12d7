package org.warmsunset.storage.jdbi.sql;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.BrokenException;

/**
 * Lets works write at the same time, each in a transaction of its own, as long as they claim different things. A work
 * that needs more than that, or is refused, runs again while no other one does.
 */
public final class BesideOthers implements Turns {
    /** What the server says to one of two that wait for each other. */
    private static final Set<String> DEADLOCK = Set.of("40001", "40P01");

    private static final String CONSTRAINT = "23";

    private final ReentrantReadWriteLock turns = new ReentrantReadWriteLock(true);
    private final Transactions together;
    private final Transactions alone;
    private final Runnable requirements;

    /**
     * Makes turns that nobody has.
     *
     * @param together begins what runs beside others
     * @param alone begins what runs while no other one does, in this process or another
     * @param requirements throws when no work may begin
     */
    public BesideOthers(Transactions together, Transactions alone, Runnable requirements) {
        this.together = together;
        this.alone = alone;
        this.requirements = requirements;
    }

    /** The work has to run alone. */
    private static final class LonelyException extends RuntimeException {
        private static final long serialVersionUID = 1;

        LonelyException(Throwable cause) {
            super("the work has to run alone", cause, false, false);
        }
    }

    @Override
    public <T extends @Nullable Object> T write(Function<? super Sql, T> work) {
        if (isWriting()) {
            throw new IllegalStateException("a write cannot run inside another one");
        }
        try {
            turns.readLock().lock();
            try {
                return run(work, together, Claims.BESIDE_OTHERS);
            } finally {
                turns.readLock().unlock();
            }
        } catch (LonelyException e) {
            turns.writeLock().lock();
            try {
                return run(work, alone, Claims.NOT_NEEDED);
            } finally {
                turns.writeLock().unlock();
            }
        }
    }

    private boolean isWriting() {
        return turns.getReadHoldCount() > 0 || turns.isWriteLockedByCurrentThread();
    }

    private <T extends @Nullable Object> T run(
            Function<? super Sql, T> work, Transactions transactions, Claims claims) {
        requirements.run();
        Transaction transaction = transactions.begin();
        Sql sql = transaction.sql(claims);
        boolean done = false;
        try {
            T result = sql.run(work);
            done = true;
            transaction.commit();
            return result;
        } catch (RuntimeException e) {
            if (claims == Claims.BESIDE_OTHERS && (sql.isLonely() || isForOthers(e))) {
                throw new LonelyException(e);
            }
            throw e;
        } finally {
            if (!done) {
                transaction.rollback();
            }
        }
    }

    /**
     * Tells whether it failed for what others did, which what the work has sent ahead tells as late as at the commit.
     */
    private static boolean isForOthers(RuntimeException exception) {
        if (!(exception instanceof BrokenException) || !(exception.getCause() instanceof SQLException beneath)) {
            return false;
        }
        @Nullable String state = beneath.getSQLState();
        return state != null && (DEADLOCK.contains(state) || state.startsWith(CONSTRAINT));
    }

    @Override
    public void finish(Runnable end) {
        if (isWriting()) {
            end.run();
            return;
        }
        turns.writeLock().lock();
        try {
            end.run();
        } finally {
            turns.writeLock().unlock();
        }
    }
}
