package org.warmsunset.access;

/** What somebody may do with a programme as a whole. What is about one person goes by what is seen of her. */
public enum Task {
    /** Compare units, and read sums. */
    REPORTS(true),
    /** Bring elders and volunteers together. */
    MATCHING(true),
    /** Draw up certificates and take their steps. */
    CERTIFICATES(true),
    /** Propose exemplars, who are chosen among all. */
    EXEMPLARS(false),
    /** Try out rules on all that is stored. */
    RULES(false),
    /** Take in files. */
    IMPORT(false),
    /** Give all data out. */
    EXPORT(false),
    /** Read the access journal. */
    JOURNAL(false),
    /** Erase what is no longer needed. */
    ERASURE(false),
    /** Say who may look. */
    ACCOUNTS(false);

    private final boolean ofUnits;

    Task(boolean ofUnits) {
        this.ofUnits = ofUnits;
    }

    /** {@return whether a unit does it for its own part} */
    boolean isOfUnits() {
        return ofUnits;
    }
}
