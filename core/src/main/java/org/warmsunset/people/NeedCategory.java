package org.warmsunset.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an elder needs, as the survey form's boxes name it (plan of 2019, annex 1, 空巢老人需求状况). */
public enum NeedCategory {
    /** 生活照料: help with daily life. */
    DAILY_LIVING(Send.WARMTH),
    /** 心理抚慰: somebody who listens. */
    EMOTIONAL_SUPPORT(Send.KINSHIP),
    /** 健康保健: health care. */
    HEALTH_CARE(Send.HEALTH),
    /** 文体活动: culture and recreation. */
    CULTURE_AND_RECREATION(Send.CULTURE),
    /** 法律援助: legal aid. */
    LEGAL_AID(Send.LAW),
    /** 应急救助: help in an emergency; none of the five sends answers it. */
    EMERGENCY_AID(null);

    private final @Nullable Send send;

    NeedCategory(@Nullable Send send) {
        this.send = send;
    }

    /** {@return the send that answers it; empty when none does} */
    public Optional<Send> send() {
        return Optional.ofNullable(send);
    }
}
