package org.warmsunset.matching;

/** What keeps an elder and a volunteer from being proposed to each other. */
public enum Bar {
    /** The elder cannot be visited where she lives. */
    NOT_PRESENT,
    /** She is younger than the rules ask for. */
    TOO_YOUNG,
    /** She lives in another way than the rules ask for. */
    LIVES_OTHERWISE,
    /** She has not consented to being looked after. */
    NO_CONSENT,
    /** She has a pairing that lasts, or begins later. */
    PAIRED,
    /** A proposal of hers is open. */
    PROPOSED,
    /** The volunteer has no room for another elder. */
    NO_ROOM,
    /** The elder once declined the volunteer. */
    ELDER_DECLINED,
    /** The volunteer once declined the elder. */
    VOLUNTEER_DECLINED,
    /** The volunteer is not as the elder says that she must be. */
    ELDER_WISH,
    /** The elder is not as the volunteer says that she must be. */
    VOLUNTEER_WISH,
    /** The two are of different districts, and the rules ask for one. */
    OTHER_DISTRICT
}
