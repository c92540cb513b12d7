package org.warmsunset.archive;

/** Whether an elder can be visited where she lives. */
public enum Status {
    /** She is there 在家. */
    PRESENT,
    /** She is away for a while 外出, be it in hospital. */
    AWAY,
    /** She lives in a care home 入住养老机构. */
    IN_CARE_HOME,
    /** She has moved out of the programme's reach 迁出. */
    MOVED_AWAY,
    /** She has died 去世. */
    DECEASED
}
