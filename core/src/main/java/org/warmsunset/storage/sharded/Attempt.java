package org.warmsunset.storage.sharded;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.ElderId;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.WriteSession;

/**
 * One run of a work that writes. It holds some stores; when it turns out to need another, it is given up and the work
 * runs again with that one, before anything was kept. What it does not hold it sees as it is when it is asked.
 */
final class Attempt extends Sessions {
    private final List<ProgrammeStore> all;
    private final @Nullable WriteSession[] held;
    private final Needs needs;
    private int home = Slots.NONE;
    private boolean astray;

    Attempt(List<ProgrammeStore> all, Slots slots, @Nullable WriteSession[] held, Needs needs) {
        super(slots);
        this.all = all;
        this.held = held;
        this.needs = needs;
    }

    /** The stores that a work needs, as far as its runs have told. */
    static final class Needs {
        private final TreeSet<Integer> stores = new TreeSet<>();
        private int home = Slots.NONE;

        /** The elder's store first: it is the last to commit. */
        List<Integer> order() {
            List<Integer> order = new ArrayList<>(stores);
            if (stores.contains(home)) {
                order.remove(Integer.valueOf(home));
                order.add(0, home);
            }
            return order;
        }
    }

    /** The work needs other stores than it holds. */
    static final class AstrayException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Needs needs;

        AstrayException(Needs needs) {
            super("the work runs again with other stores", null, false, false);
            this.needs = needs;
        }

        boolean isOf(Needs others) {
            return needs == others;
        }
    }

    @Override
    List<Integer> stores() {
        List<Integer> order = new ArrayList<>();
        for (int store = 0; store < all.size(); store++) {
            order.add(held[store] == null ? order.size() : 0, store);
        }
        return order;
    }

    @Override
    <T extends @Nullable Object> T look(int store, Function<? super ReadSession, T> question) {
        requireUsable();
        WriteSession session = held[store];
        return session == null ? all.get(store).read(question) : question.apply(session);
    }

    @Override
    WriteSession change(int store) {
        requireUsable();
        WriteSession session = held[store];
        if (session == null) {
            needs.stores.add(store);
            throw astray();
        }
        return session;
    }

    @Override
    WriteSession hold(int store) {
        return change(store);
    }

    @Override
    int of(ElderId elder) {
        requireUsable();
        int store = home(elder);
        if (home == Slots.NONE) {
            if (needs.home != store) {
                needs.home = store;
                needs.stores.add(store);
                throw astray();
            }
            home = store;
        }
        return store;
    }

    @Override
    WriteSession changeOf(ElderId elder) {
        if (of(elder) != home) {
            throw new RefusedException(RefusedException.Reason.SPANS_STORES, elder.value(), null);
        }
        return change(home);
    }

    private AstrayException astray() {
        astray = true;
        return new AstrayException(needs);
    }

    /** Lets nothing go on that was given up, even if the work takes no notice. */
    @Override
    void requireUsable() {
        super.requireUsable();
        requireOnTheWay();
    }

    void requireOnTheWay() {
        if (astray) {
            throw astray();
        }
    }
}
