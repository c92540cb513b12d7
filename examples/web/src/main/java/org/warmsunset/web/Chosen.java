package org.warmsunset.web;

import java.util.List;
import java.util.Optional;
import org.warmsunset.access.Sight;
import org.warmsunset.access.Viewer;
import org.warmsunset.basics.UnitId;
import org.warmsunset.programme.Scope;

/**
 * The part of the programme that somebody looks at: all that she sees, or one unit of it.
 *
 * @param unit the unit; empty for all
 * @param scope what is seen of it
 * @param sight what she may do there
 * @param units the units that she can choose from
 */
record Chosen(Optional<UnitId> unit, Scope scope, Sight sight, List<UnitChoice> units) {
    /** What the address asks for; a unit that is not hers is not there. */
    static Chosen of(Call call) {
        Sight whole = call.scope().sight();
        Optional<UnitId> unit = call.query("unit").map(Ids::unit);
        if (unit.filter(id -> !whole.sees(id) || whole.units().wayUp(id).isEmpty())
                .isPresent()) {
            throw Call.notThere();
        }
        Scope scope =
                unit.map(id -> call.programme().scope(new Viewer.OfUnit(id))).orElseGet(call::scope);
        return new Chosen(unit, scope, scope.sight(), UnitChoice.of(whole));
    }

    boolean isUnit(UnitId id) {
        return unit.equals(Optional.of(id));
    }

    /** What an address adds to come back to this part. */
    String query() {
        return unit.map(id -> "?unit=" + id.value()).orElse("");
    }
}
