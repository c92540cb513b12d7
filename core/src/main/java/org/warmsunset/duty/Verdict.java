package org.warmsunset.duty;

/** How a duty stands. */
public enum Verdict {
    /** It was done 已完成. */
    MET,
    /** It was not owed 免责: the pairing was hardly active, or ended before the deadline. */
    EXCUSED,
    /** It can still be done in time 待完成. */
    PENDING,
    /** It was not done in time 未完成. */
    MISSED,
    /** It may have been done 待补录: the records of her district are not complete yet. */
    UNKNOWN
}
