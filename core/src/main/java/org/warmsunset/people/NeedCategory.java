package org.warmsunset.people;

/** What an elder needs, as the survey form's boxes name it (plan of 2019, annex 1, 空巢老人需求状况). */
public enum NeedCategory {
    /** 生活照料: help with daily life. */
    DAILY_LIVING,
    /** 心理抚慰: somebody who listens. */
    EMOTIONAL_SUPPORT,
    /** 健康保健: health care. */
    HEALTH_CARE,
    /** 文体活动: culture and recreation. */
    CULTURE_AND_RECREATION,
    /** 法律援助: legal aid. */
    LEGAL_AID,
    /** 应急救助: help in an emergency; none of the five sends answers it. */
    EMERGENCY_AID
}
