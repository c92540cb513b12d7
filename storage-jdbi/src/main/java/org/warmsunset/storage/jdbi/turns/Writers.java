package org.warmsunset.storage.jdbi.turns;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.jdbi.sql.Sql;
import org.warmsunset.storage.jdbi.sql.Transactions;
import org.warmsunset.storage.jdbi.sql.Turns;

/** Lets works that write take turns: whoever comes while another works joins its group. */
public final class Writers implements Turns {
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Transactions transactions;
    private final Group.Limits limits;
    private final Runnable requirements;
    private @Nullable Group open;

    /**
     * Makes a queue without anybody in it.
     *
     * @param transactions begins what the works share
     * @param limits of the groups
     * @param requirements throws when no work may begin
     */
    public Writers(Transactions transactions, Group.Limits limits, Runnable requirements) {
        this.transactions = transactions;
        this.limits = limits;
        this.requirements = requirements;
    }

    /** Runs a work, and again, alone, when its group was lost. */
    @Override
    public <T extends @Nullable Object> T write(Function<? super Sql, T> work) {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("a write cannot run inside another one");
        }
        try {
            return write(work, false);
        } catch (Group.LostException e) {
            return write(work, true);
        }
    }

    private <T extends @Nullable Object> T write(Function<? super Sql, T> work, boolean alone) {
        Group group = null;
        try {
            turn.lock();
            try {
                group = group(alone);
                return group.run(work);
            } catch (Group.LostException e) {
                group = null; // which went on without this work
                throw e;
            } finally {
                passOn(alone);
            }
        } finally {
            if (group != null) {
                group.awaitEnd();
            }
        }
    }

    private Group group(boolean alone) {
        requirements.run();
        if (alone) {
            end();
        }
        if (open == null) {
            open = new Group(transactions.begin(), limits);
        }
        return open;
    }

    /** Whoever waits for a turn joins the group, or ends it. */
    private void passOn(boolean alone) {
        try {
            if (alone || !turn.hasQueuedThreads() || (open != null && open.isFull())) {
                end();
            }
        } finally {
            turn.unlock();
        }
    }

    private void end() {
        Group group = open;
        open = null;
        if (group != null) {
            group.end();
        }
    }

    @Override
    public void finish(Runnable close) {
        turn.lock();
        try {
            if (turn.getHoldCount() == 1) {
                end();
            }
            close.run();
        } finally {
            turn.unlock();
        }
    }
}
