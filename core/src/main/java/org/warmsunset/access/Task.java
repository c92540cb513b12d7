package org.warmsunset.access;

/** What somebody may do with a programme as a whole. What is about one person goes by what is seen of her. */
public enum Task {
    /** Compare units, and read sums. */
    REPORTS,
    /** Bring elders and volunteers together. */
    MATCHING,
    /** Draw up certificates and take their steps. */
    CERTIFICATES,
    /** Propose exemplars, who are chosen among all. */
    EXEMPLARS,
    /** Try out rules on all that is stored. */
    RULES,
    /** Take in files. */
    IMPORT,
    /** Give all data out. */
    EXPORT,
    /** Read the access journal. */
    JOURNAL,
    /** Erase what is no longer needed. */
    ERASURE,
    /** Say who may look. */
    ACCOUNTS
}
