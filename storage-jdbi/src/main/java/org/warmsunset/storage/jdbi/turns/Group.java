package org.warmsunset.storage.jdbi.turns;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.StoreException;
import org.warmsunset.storage.UnknownOutcomeException;
import org.warmsunset.storage.jdbi.sql.Sql;
import org.warmsunset.storage.jdbi.sql.Transaction;

/**
 * The works that share one transaction, and so one wait for the disk. Each runs on its own thread, one after the other,
 * and can be undone without the others; nobody leaves before the transaction has ended.
 *
 * <p>Its monitor guards its state. A session's own monitor guards the connection while the session's work runs, so that
 * those who wait can take the transaction from a work that takes too long.
 */
public final class Group {
    private final Transaction transaction;
    private final Limits limits;
    private final long begun = System.nanoTime();
    private int members;
    private @Nullable Sql running;
    private boolean over;
    /** Why nothing may have been kept; null when all is well. */
    private @Nullable StoreException lost;

    /**
     * Makes a group without a member.
     *
     * @param transaction a transaction that has just begun
     * @param limits what a member puts up with
     */
    Group(Transaction transaction, Limits limits) {
        this.transaction = transaction;
        this.limits = limits;
    }

    /**
     * What a member of a group puts up with: its own work is done, and still it waits.
     *
     * @param members how many join at most
     * @param joining for how long others may join
     * @param patience how long it waits before it goes on without the work that runs
     */
    public record Limits(int members, Duration joining, Duration patience) {
        public static final Limits USUAL = new Limits(256, Duration.ofMillis(10), Duration.ofMillis(100));
    }

    /** Nothing was kept of what a work did: it runs again. */
    static final class LostException extends RuntimeException {
        private static final long serialVersionUID = 1;

        LostException() {
            super("nothing was kept", null, false, false);
        }
    }

    /** Runs one more work; the caller then calls {@link #awaitEnd}, whatever comes out. */
    <T extends @Nullable Object> T run(Function<? super Sql, T> work) {
        Sql sql = enter();
        boolean done = false;
        try {
            T result = sql.run(work);
            done = true;
            return result;
        } finally {
            leave(sql, done);
        }
    }

    private synchronized Sql enter() {
        members++;
        Sql sql = transaction.sql();
        if (members > 1) {
            try {
                transaction.beginPart();
            } catch (BrokenException e) {
                lose(e);
                throw e;
            }
        }
        running = sql;
        return sql;
    }

    private synchronized void leave(Sql sql, boolean done) {
        if (running != sql) {
            throw new LostException();
        }
        running = null;
        if (members == 1) {
            if (!done) {
                over = true;
                transaction.rollback();
            }
            return;
        }
        try {
            sql.requireWhole();
            if (done) {
                transaction.keepPart();
            } else {
                transaction.undoPart();
            }
        } catch (BrokenException e) {
            lose(e);
        }
    }

    private void lose(BrokenException why) {
        lost = why;
        over = true;
        transaction.rollback();
        notifyAll();
    }

    /** Tells whether nobody else should join. */
    synchronized boolean isFull() {
        return over || members >= limits.members() || since(begun).compareTo(limits.joining()) > 0;
    }

    /** Commits, unless the transaction has ended already or a work still runs. */
    synchronized void end() {
        if (!over && running == null) {
            commit();
        }
    }

    private void commit() {
        over = true;
        try {
            transaction.commit();
        } catch (BrokenException | UnknownOutcomeException e) {
            lost = e;
        } finally {
            notifyAll();
        }
    }

    /**
     * Waits until the transaction has ended, for a limited time only if the work of a later member goes on and on.
     *
     * @throws LostException if nothing was kept of several works
     * @throws BrokenException if nothing was kept of the only one
     * @throws UnknownOutcomeException if nobody knows whether anything was kept
     */
    synchronized void awaitEnd() {
        boolean interrupted = false;
        long start = System.nanoTime();
        while (!over) {
            try {
                wait(Math.max(1, limits.patience().minus(since(start)).toMillis()));
            } catch (InterruptedException e) {
                interrupted = true;
            }
            if (!over && running != null && since(start).compareTo(limits.patience()) > 0) {
                goOnWithout(running);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (lost != null && members == 1) {
            throw lost;
        }
        if (lost instanceof UnknownOutcomeException) {
            throw new UnknownOutcomeException("the commit of several writes failed", lost);
        }
        if (lost != null) {
            throw new LostException();
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Takes the transaction from a work that runs. */
    private void goOnWithout(Sql slow) {
        synchronized (slow) {
            slow.forbid();
            running = null;
            try {
                transaction.undoPart();
            } catch (BrokenException e) {
                lose(e);
                return;
            }
        }
        commit();
    }
}
