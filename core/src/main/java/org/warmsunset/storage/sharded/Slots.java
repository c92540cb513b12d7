package org.warmsunset.storage.sharded;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;

/**
 * Which store keeps which elder: her id says her slot for ever, and each slot lies in one of the stores. Only slots go
 * from store to store.
 *
 * <pre>{@code
 * Slots slots = Slots.byHash(64).over(3);            // slot 0 in store 0, slot 1 in store 1, slot 3 in store 0 ...
 * Slots going = slots.moving(5, 1);                  // slot 5 goes from store 2 to store 1
 * Slots gone = going.moved(5);
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Slots {
    /** No store. */
    static final int NONE = -1;

    private final ToIntFunction<ElderId> slotOf;
    private final int[] stores;
    private final int[] left;

    private Slots(ToIntFunction<ElderId> slotOf, int[] stores, int[] left) {
        this.slotOf = slotOf;
        this.stores = stores;
        this.left = left;
    }

    private static Slots of(int count, ToIntFunction<ElderId> slotOf) {
        int[] left = new int[count];
        Arrays.fill(left, NONE);
        return new Slots(slotOf, new int[count], left);
    }

    /**
     * Spreads elders evenly, whatever their ids are. All slots lie in store 0.
     *
     * @param count how many slots, at least 1; the same for as long as anything is stored
     * @return the slots
     */
    public static Slots byHash(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count (%d) is below 1".formatted(count));
        }
        return of(count, elder -> Math.floorMod(mixed(elder.value().hashCode()), count));
    }

    /** Ids that follow each other have hashes that do. */
    private static int mixed(int hash) {
        int half = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        return half ^ (half >>> 13);
    }

    /**
     * Gives each district a slot, for a programme whose elders' ids begin with the code of the district that took them
     * in, such as {@code 230102-00017}. An elder who moves to another district keeps her id and her slot. The last
     * slot, one more than there are districts, is for all other ids. All slots lie in store 0.
     *
     * @param districts the districts, in the order of their slots; no other order as long as anything is stored
     * @return the slots
     */
    public static Slots byDistrict(List<DistrictCode> districts) {
        List<String> codes = districts.stream().map(DistrictCode::toString).toList();
        return of(codes.size() + 1, elder -> {
            String id = elder.value();
            int slot = id.length() < 6 ? NONE : codes.indexOf(id.substring(0, 6));
            return slot == NONE ? codes.size() : slot;
        });
    }

    /** {@return how many slots there are} */
    public int count() {
        return stores.length;
    }

    /**
     * Tells the slot of an elder.
     *
     * @param elder her id
     * @return her slot, from 0
     */
    public int slotOf(ElderId elder) {
        return slotOf.applyAsInt(elder);
    }

    /**
     * Puts the slots in turn into so many stores.
     *
     * @param number how many stores, at least 1
     * @return slots that lie there, before anything is stored
     */
    public Slots over(int number) {
        int[] other = new int[stores.length];
        Arrays.setAll(other, slot -> slot % number);
        return new Slots(slotOf, other, left);
    }

    /**
     * Puts one slot into a store.
     *
     * @param slot the slot
     * @param store the store, from 0
     * @return slots of which that one lies there, before anything of it is stored
     */
    public Slots in(int slot, int store) {
        return new Slots(slotOf, changed(stores, slot, store), left);
    }

    /**
     * Lets a slot go to another store: who is there is asked for there, who is not yet, where the slot was.
     *
     * @param slot the slot
     * @param to the store to which it goes
     * @return slots of which that one goes there
     * @throws IllegalStateException if it goes already, or if to and from one store others go the other way
     */
    public Slots moving(int slot, int to) {
        if (isMoving(slot)) {
            throw new IllegalStateException("slot %d goes from store %d already".formatted(slot, left[slot]));
        }
        Slots moving = new Slots(slotOf, changed(stores, slot, to), changed(left, slot, stores[slot]));
        for (int each : moving.left) {
            if (each != NONE && moving.isEntered(each)) {
                throw new IllegalStateException(
                        "store %d is left by one slot and entered by another at the same time".formatted(each));
            }
        }
        return moving;
    }

    /**
     * Ends the way of a slot, once nobody of it is left where it was.
     *
     * @param slot the slot
     * @return slots of which that one has come
     */
    public Slots moved(int slot) {
        return new Slots(slotOf, stores, changed(left, slot, NONE));
    }

    private static int[] changed(int[] numbers, int index, int number) {
        int[] other = numbers.clone();
        other[index] = number;
        return other;
    }

    /**
     * Tells in which store a slot lies.
     *
     * @param slot the slot
     * @return the store, or that to which it goes
     */
    public int storeOf(int slot) {
        return stores[slot];
    }

    /** The store that a slot leaves, or {@link #NONE}. */
    int leftBy(int slot) {
        return left[slot];
    }

    boolean isMoving(int slot) {
        return left[slot] != NONE;
    }

    boolean isAnyMoving() {
        return Arrays.stream(left).anyMatch(store -> store != NONE);
    }

    /** Whether a slot goes to the store. */
    boolean isEntered(int store) {
        for (int slot = 0; slot < stores.length; slot++) {
            if (isMoving(slot) && stores[slot] == store) {
                return true;
            }
        }
        return false;
    }

    /** The first store behind all in which a slot lies or was. */
    int end() {
        return Math.max(
                        Arrays.stream(stores).max().orElse(0),
                        Arrays.stream(left).max().orElse(0))
                + 1;
    }
}
