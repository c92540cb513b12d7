package org.warmsunset.storage.jdbi.days;

import org.warmsunset.basics.ElderId;
import org.warmsunset.care.CareDays;

/** Days of care as they were read, of which each elder's are taken once, in the order of their ids. */
interface CareSource {
    CareDays take(ElderId elder);

    /** {@return whether there is care that nobody has taken} */
    boolean hasMore();
}
