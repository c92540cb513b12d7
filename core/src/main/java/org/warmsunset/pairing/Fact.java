package org.warmsunset.pairing;

/**
 * A fact that a volunteer should know of her elder 四个知道. The plan's body (四(三)) names four, the contact card names four
 * others; together they are five.
 */
public enum Fact {
    /** 健康状况: the state of health; in the plan's body and on the card. */
    HEALTH,
    /** 用药情况: the medication; on the card only. */
    MEDICATION,
    /** 兴趣爱好: the hobbies; in the plan's body and on the card. */
    HOBBIES,
    /** 家庭住址: the home address; in the plan's body only. */
    HOME_ADDRESS,
    /** 家属电话: the family's phone; in the plan's body and on the card. */
    FAMILY_PHONE
}
