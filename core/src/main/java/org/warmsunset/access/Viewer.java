package org.warmsunset.access;

import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;

/** Who looks at a programme. What she may see of whom is told by {@link Sight}. */
public sealed interface Viewer {
    /** Somebody who answers for the whole programme. */
    record City() implements Viewer {}

    /**
     * Somebody who answers for a unit and all under it.
     *
     * @param unit the unit
     */
    record OfUnit(UnitId unit) implements Viewer {}

    /**
     * A volunteer, who looks after her own elders.
     *
     * @param volunteer her id
     */
    record Carer(VolunteerId volunteer) implements Viewer {}

    /**
     * Tells whether she may do something with the programme as a whole.
     *
     * @param task what
     * @return whether she answers for the programme, or for a unit, whose part of it she sees
     */
    default boolean may(Task task) {
        return this instanceof City || (this instanceof OfUnit && task.isOfUnits());
    }
}
