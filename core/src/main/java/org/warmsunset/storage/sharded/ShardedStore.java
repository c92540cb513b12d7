package org.warmsunset.storage.sharded;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.ElderId;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.Damage;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.WriteSession;

/**
 * One programme in several stores. Each elder, with all that refers to her and her records, is in the store where her
 * slot lies. Volunteers, units, teams, watermarks and what the archive says of them are in every store, the access
 * journal is in the first.
 *
 * <pre>{@code
 * ProgrammeStore store = new ShardedStore(List.of(first, second, third), Slots.byHash(64).over(3));
 * WarmSunset programme = WarmSunset.of(store, RuleBooks.caringDaughters2019());
 * }</pre>
 *
 * <p><b>A write</b> belongs to the first elder whom it names: it is kept in her store, and needs no other one to be
 * there. It may look at elders of other stores, as they are at that moment; to change them it is refused with
 * {@code SPANS_STORES}. What all stores have is written to all of them, and the journal to the first, the elder's store
 * last: a write that was cut short between two of them has left nothing of the elder, and nothing that the same write
 * does not finish when it is tried again, but perhaps an entry of the journal too many. To find out what it needs the
 * work may run a few times, the last of them for good.
 *
 * <p><b>A read</b> asks all stores, and so needs all of them; {@link #of} needs that of one elder. Each store has one
 * view; those of two stores may be a moment apart.
 *
 * <p>Safe for use by many threads when the stores are.
 */
public final class ShardedStore implements ProgrammeStore {
    private final List<ProgrammeStore> stores;
    private final Assignment assignment;

    /** Held by whoever writes to more than one store, so that no two of them wait for each other. */
    private final ReentrantLock writingToMany = new ReentrantLock(true);

    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Puts stores together.
     *
     * @param stores the stores, in the same order each time; they are closed with this one
     * @param slots which of them keeps whom
     * @throws IllegalArgumentException if a slot lies in none of them
     */
    public ShardedStore(List<? extends ProgrammeStore> stores, Slots slots) {
        this.stores = List.copyOf(stores);
        this.assignment = new Assignment(required(slots));
    }

    private Slots required(Slots those) {
        if (those.end() > stores.size()) {
            throw new IllegalArgumentException(
                    "a slot lies in store %d, and there are %d stores".formatted(those.end() - 1, stores.size()));
        }
        return those;
    }

    @Override
    public <T extends @Nullable Object> T read(Function<? super ReadSession, T> work) {
        return view(null, all(), work);
    }

    @Override
    public <T extends @Nullable Object> T salvage(
            Consumer<? super Damage> damaged, Function<? super ReadSession, T> work) {
        return view(damaged, all(), work);
    }

    private List<Integer> all() {
        return IntStream.range(0, stores.size()).boxed().toList();
    }

    /**
     * Gives the programme as the store of one elder has it: what it says of her is whole, and no other store need be
     * there to read it.
     *
     * @param elder the elder
     * @return the store; it writes as this one does, and closing it does nothing
     */
    public ProgrammeStore of(ElderId elder) {
        return new ProgrammeStore() {
            @Override
            public <T extends @Nullable Object> T read(Function<? super ReadSession, T> work) {
                int slot = slots().slotOf(elder);
                return view(
                        null,
                        IntStream.of(slots().leftBy(slot), slots().storeOf(slot))
                                .filter(store -> store != Slots.NONE)
                                .boxed()
                                .toList(),
                        work);
            }

            @Override
            public <T extends @Nullable Object> T write(Function<? super WriteSession, T> work) {
                return ShardedStore.this.write(work);
            }

            @Override
            public void close() {}
        };
    }

    private <T extends @Nullable Object> T view(
            @Nullable Consumer<? super Damage> damaged, List<Integer> asked, Function<? super ReadSession, T> work) {
        requireOpen();
        Assignment.Share share = assignment.share();
        try {
            Slots now = slots();
            // Who goes from one store to another meanwhile is seen in the one, in the other or in both.
            List<Integer> order = Stream.concat(
                            asked.stream().filter(store -> !now.isEntered(store)),
                            asked.stream().filter(now::isEntered))
                    .toList();
            return view(damaged, order, new TreeMap<>(), sessions -> {
                share.giveBack();
                return within(new View(now, sessions), work);
            });
        } finally {
            share.giveBack();
        }
    }

    private <T extends @Nullable Object> T view(
            @Nullable Consumer<? super Damage> damaged,
            List<Integer> left,
            SortedMap<Integer, ReadSession> sessions,
            Function<SortedMap<Integer, ReadSession>, T> then) {
        if (left.isEmpty()) {
            return then.apply(sessions);
        }
        Function<ReadSession, T> next = session -> {
            session.elders().page(null, 1); // some views begin with the first look
            sessions.put(left.get(0), session);
            return view(damaged, left.subList(1, left.size()), sessions, then);
        };
        ProgrammeStore store = stores.get(left.get(0));
        return damaged == null ? store.read(next) : store.salvage(damaged, next);
    }

    private static <T extends @Nullable Object> T within(Sessions sessions, Function<? super WriteSession, T> work) {
        try {
            return work.apply(new ShardedSession(sessions));
        } finally {
            sessions.end();
        }
    }

    @Override
    public <T extends @Nullable Object> T write(Function<? super WriteSession, T> work) {
        requireOpen();
        Assignment.Share share = assignment.share();
        try {
            Attempt.Needs needs = new Attempt.Needs();
            while (true) {
                try {
                    return attempt(needs, work);
                } catch (Attempt.AstrayException e) {
                    if (!e.isOf(needs)) {
                        throw e;
                    }
                }
            }
        } finally {
            share.giveBack();
        }
    }

    private <T extends @Nullable Object> T attempt(Attempt.Needs needs, Function<? super WriteSession, T> work) {
        List<Integer> order = needs.order();
        @Nullable WriteSession[] held = new WriteSession[stores.size()];
        if (order.size() < 2) {
            return attempt(order, held, needs, work);
        }
        writingToMany.lock();
        try {
            return attempt(order, held, needs, work);
        } finally {
            writingToMany.unlock();
        }
    }

    private <T extends @Nullable Object> T attempt(
            List<Integer> left,
            @Nullable WriteSession[] held,
            Attempt.Needs needs,
            Function<? super WriteSession, T> work) {
        if (left.isEmpty()) {
            Attempt attempt = new Attempt(stores, slots(), held, needs);
            T given = within(attempt, work);
            attempt.requireOnTheWay();
            return given;
        }
        return stores.get(left.get(0)).write(session -> {
            held[left.get(0)] = session;
            return attempt(left.subList(1, left.size()), held, needs, work);
        });
    }

    /** {@return which store keeps whom} */
    public Slots slots() {
        return assignment.slots();
    }

    /**
     * Says anew which store keeps whom, once all writes that have begun are done.
     *
     * @param other the same slots, in other stores
     */
    public void assign(Slots other) {
        assignment.change(required(other));
    }

    /**
     * Takes a slot to another store, while work goes on: elder after elder is stored there and then removed where she
     * was. What was cut short goes on when this is called again.
     *
     * <p>Other programs that write to these stores have to know first that the slot is {@linkplain Slots#moving
     * moving}, by their own {@link #assign}; and they must no longer think that it lies where it did when this ends.
     *
     * @param slot the slot
     * @param to the store to which it goes
     * @return how many elders were moved
     */
    public int move(int slot, int to) {
        requireOpen();
        if (!slots().isMoving(slot)) {
            if (slots().storeOf(slot) == to) {
                return 0;
            }
            assign(slots().moving(slot, to));
        } else if (slots().storeOf(slot) != to) {
            throw new IllegalStateException("slot %d goes to store %d already".formatted(slot, slots().storeOf(slot)));
        }
        Removal removal = new Removal(stores.get(slots().leftBy(slot)), stores.get(to));
        int moved = 0;
        for (ElderId elder : removal.elders(slots(), slot)) {
            writingToMany.lock();
            try {
                removal.move(elder);
            } finally {
                writingToMany.unlock();
            }
            moved++;
        }
        assign(slots().moved(slot));
        return moved;
    }

    /**
     * Brings what every store has into those that lack it: a new store, or one that a write did not reach. Each store
     * needs the same keys, or none.
     */
    public void spread() {
        requireOpen();
        writingToMany.lock();
        try {
            for (int from : all()) {
                all().stream().filter(to -> to != from).forEach(to -> Common.copy(stores.get(from), stores.get(to)));
            }
        } finally {
            writingToMany.unlock();
        }
    }

    private void requireOpen() {
        if (closed.get()) {
            throw new BrokenException(BrokenException.Cause.FAILED, "the stores are closed", null);
        }
    }

    @Override
    public void close() {
        closed.set(true);
        RuntimeException failure = null;
        for (ProgrammeStore store : stores) {
            try {
                store.close();
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
