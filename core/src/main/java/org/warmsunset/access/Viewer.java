package org.warmsunset.access;

import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;

/** Who looks at a programme. What she may see is told by {@link Sight}. */
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
}
