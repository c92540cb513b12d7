package org.warmsunset.duty;

/** By whom a duty is owed. */
public enum OwedBy {
    /** By a pairing's volunteer, or whoever stands in for her. */
    PAIRING,
    /** To every listed elder, paired or not, by whomever. */
    ELDER
}
