package org.warmsunset.organisation;

/** What a unit is. */
public enum UnitType {
    /** A women's federation 妇联. */
    FEDERATION,
    /** An agency of the state 机关单位. */
    AGENCY,
    /** A subdistrict 街道. */
    SUBDISTRICT,
    /** A community 社区. */
    COMMUNITY,
    /** A home of women 妇女之家. */
    WOMENS_HOME,
    /** A micro home of women 妇女微家. */
    MICRO_HOME,
    /** An enterprise 企业. */
    ENTERPRISE
}
