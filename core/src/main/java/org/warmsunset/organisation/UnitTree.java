package org.warmsunset.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.warmsunset.basics.UnitId;

/**
 * The units of a programme as a tree: each is under one other at most, and none under itself.
 *
 * <p>Immutable and thread-safe.
 */
public final class UnitTree {
    private final Map<UnitId, Unit> units;

    private UnitTree(Map<UnitId, Unit> units) {
        this.units = units;
    }

    /** What keeps a unit out of the tree. */
    public enum Fault {
        /** Its parent is no unit. */
        UNKNOWN_PARENT,
        /** Who goes up from it comes back to it. */
        CYCLE
    }

    /**
     * Makes the tree.
     *
     * @param units all units, in any order
     * @return the tree
     * @throws IllegalArgumentException if they form none; the message names the units
     */
    public static UnitTree of(Collection<Unit> units) {
        Map<UnitId, Fault> faults = faults(units);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("units form no tree: " + faults);
        }
        return new UnitTree(byId(units));
    }

    /**
     * Tells which units keep others from forming a tree.
     *
     * @param units all units, in any order
     * @return what is wrong with each that is at fault, ordered by id; none when they form a tree
     */
    public static Map<UnitId, Fault> faults(Collection<Unit> units) {
        Map<UnitId, Unit> byId = byId(units);
        Map<UnitId, Fault> faults = new TreeMap<>();
        for (Unit unit : units) {
            if (unit.parent().isPresent() && !byId.containsKey(unit.parent().get())) {
                faults.put(unit.id(), Fault.UNKNOWN_PARENT);
            } else if (isUnderItself(unit, byId)) {
                faults.put(unit.id(), Fault.CYCLE);
            }
        }
        return faults;
    }

    private static Map<UnitId, Unit> byId(Collection<Unit> units) {
        Map<UnitId, Unit> byId = new HashMap<>();
        units.forEach(unit -> byId.put(unit.id(), unit));
        return byId;
    }

    private static boolean isUnderItself(Unit unit, Map<UnitId, Unit> byId) {
        Set<UnitId> above = new LinkedHashSet<>();
        Optional<UnitId> parent = unit.parent();
        while (parent.isPresent() && byId.containsKey(parent.get()) && above.add(parent.get())) {
            parent = byId.get(parent.get()).parent();
        }
        return above.contains(unit.id());
    }

    /** {@return all units, ordered by id} */
    public List<Unit> units() {
        return units.values().stream().sorted(Comparator.comparing(Unit::id)).toList();
    }

    /**
     * Gives a unit and all under it.
     *
     * @param unit the unit
     * @return their ids, in any order; none when it is no unit of the tree
     */
    public Set<UnitId> under(UnitId unit) {
        return units.keySet().stream()
                .filter(each -> wayUp(each).contains(unit))
                .collect(Collectors.toSet());
    }

    /**
     * Gives the way up from a unit.
     *
     * @param unit the unit
     * @return the unit itself and those above it, the root last; none when it is no unit of the tree
     */
    public List<UnitId> wayUp(UnitId unit) {
        List<UnitId> way = new ArrayList<>();
        Unit next = units.get(unit);
        while (next != null) {
            way.add(next.id());
            next = next.parent().map(units::get).orElse(null);
        }
        return way;
    }
}
