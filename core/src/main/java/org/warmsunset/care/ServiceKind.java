package org.warmsunset.care;

/** What a service was; one record may be of several kinds at once, such as a Mid-Autumn visit. */
public enum ServiceKind {
    /** A talk 聊天, by whatever channel. */
    CHAT,
    /** A visit at the elder's home 看望; it is also the week's chat. */
    VISIT,
    /** An activity 活动, for one elder or for many. */
    ACTIVITY,
    /** A festival greeting 节日祝福. */
    GREETING
}
