package org.warmsunset.people;

/** With whom an elder lives. A couple alone is an empty nest 空巢 as well as an elder alone 独居. */
public enum LivingArrangement {
    /** Lives alone 独居. */
    ALONE,
    /** Lives with the spouse only 与配偶同住. */
    WITH_SPOUSE,
    /** Any other arrangement. */
    OTHER
}
