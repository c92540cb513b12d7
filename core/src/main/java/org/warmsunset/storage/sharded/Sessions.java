package org.warmsunset.storage.sharded;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.ElderId;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.WriteSession;

/** The sessions of one unit of work in the stores. Good only on the thread of the work, until it ends. */
abstract class Sessions {
    /** Where the access journal is kept. */
    static final int JOURNAL = 0;

    private final Slots slots;
    private final Thread thread = Thread.currentThread();
    private final Map<ElderId, Integer> moving = new HashMap<>();
    private boolean over;

    Sessions(Slots slots) {
        this.slots = slots;
    }

    /** The stores that are asked, those before others in which this work is at home. */
    abstract List<Integer> stores();

    /** Asks one of them. */
    abstract <T extends @Nullable Object> T look(int store, Function<? super ReadSession, T> question);

    /** Asks one of them of what all have; the next one when it is away. */
    final <T extends @Nullable Object> T lookAnywhere(Function<? super ReadSession, T> question) {
        BrokenException away = null;
        for (int store : stores()) {
            try {
                return look(store, question);
            } catch (BrokenException e) {
                away = e;
            }
        }
        throw requireNonNull(away, "there is no store");
    }

    /** Where to change something in a store. */
    abstract WriteSession change(int store);

    /** Keeps an elder as she is until the work ends, if this is where others write too. */
    abstract ReadSession hold(int store);

    /** The store of an elder, which becomes that of the work when she is the first whom it names. */
    abstract int of(ElderId elder);

    /** Where to change something of an elder. */
    abstract WriteSession changeOf(ElderId elder);

    /** The store in which she is: until her slot has come, she is where her row is. */
    final int home(ElderId elder) {
        int slot = slots.slotOf(elder);
        return slots.isMoving(slot)
                ? moving.computeIfAbsent(elder, who -> homeOnTheWay(who, slot))
                : slots.storeOf(slot);
    }

    private int homeOnTheWay(ElderId elder, int slot) {
        int to = slots.storeOf(slot);
        if (isIn(to, elder)) {
            return to;
        }
        int from = slots.leftBy(slot);
        boolean isHere = hold(from).elders().find(elder).isPresent();
        return isHere && !isIn(to, elder) ? from : to;
    }

    private boolean isIn(int store, ElderId elder) {
        return look(store, session -> session.elders().find(elder)).isPresent();
    }

    final boolean isAnyMoving() {
        return slots.isAnyMoving();
    }

    void requireUsable() {
        if (over) {
            throw new IllegalStateException("the session is over: its work has ended");
        }
        if (Thread.currentThread() != thread) {
            throw new IllegalStateException("the session belongs to thread %s, not to %s"
                    .formatted(thread.getName(), Thread.currentThread().getName()));
        }
    }

    final void end() {
        over = true;
    }
}
