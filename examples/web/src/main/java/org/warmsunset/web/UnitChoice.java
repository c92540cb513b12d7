package org.warmsunset.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.warmsunset.access.Sight;
import org.warmsunset.basics.UnitId;
import org.warmsunset.organisation.Unit;

/**
 * A unit that somebody can choose.
 *
 * @param unit the unit
 * @param depth how deep it lies under the first that she can choose
 */
record UnitChoice(Unit unit, int depth) {
    /** The units that she sees, each before those under it. */
    static List<UnitChoice> of(Sight sight) {
        Map<UnitId, Unit> units =
                sight.units().units().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        Map<String, UnitChoice> inOrder = new TreeMap<>();
        units.forEach((id, unit) -> {
            if (sight.sees(id)) {
                List<UnitId> wayUp = sight.units().wayUp(id);
                int seen = (int) wayUp.stream().filter(sight::sees).count();
                inOrder.put(wayDown(wayUp), new UnitChoice(unit, seen - 1));
            }
        });
        return List.copyOf(inOrder.values());
    }

    private static String wayDown(List<UnitId> wayUp) {
        List<String> way = new ArrayList<>();
        wayUp.forEach(unit -> way.add(0, unit.value()));
        return String.join(" ", way);
    }

    /** Its name, set in by its depth. */
    String label() {
        return "\u3000".repeat(depth) + unit.name();
    }
}
