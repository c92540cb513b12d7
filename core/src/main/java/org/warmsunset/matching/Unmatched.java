package org.warmsunset.matching;

import org.warmsunset.basics.ElderId;

/**
 * An elder for whom nobody is proposed.
 *
 * @param elder the elder
 * @param why why not
 */
public record Unmatched(ElderId elder, Why why) {
    /** Why nobody is proposed for an elder. */
    public enum Why {
        /** No volunteer with room is not barred. */
        NO_CANDIDATE,
        /** There was one, but others came first. */
        NO_ROOM
    }
}
