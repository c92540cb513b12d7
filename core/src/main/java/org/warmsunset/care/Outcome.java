package org.warmsunset.care;

/** How a service ended. */
public enum Outcome {
    /** It was done 完成. */
    DONE,
    /** It was tried and did not happen 未接通, such as an unanswered call: kept, shown and never counted. */
    ATTEMPTED
}
