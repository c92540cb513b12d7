package org.warmsunset.duty;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.pairing.Fact;

/** Something that a pairing owes 职责: the four musts and the five knows, in the order in which reports list them. */
public enum Duty {
    /** 联系卡（双向）: the contact card, issued and both copies handed over; standing. */
    CONTACT_CARD("四个必须·联系卡（双向）", null),
    /** 每周聊天: a chat in every week; recurring. */
    WEEKLY_CHAT("四个必须·每周聊天", null),
    /** 每月活动: an activity in every month; recurring. */
    MONTHLY_ACTIVITY("四个必须·每月活动", null),
    /** 节日祝福: a greeting at every festival; recurring. */
    FESTIVAL_GREETING("四个必须·节日祝福", null),
    /** 知道健康状况: to know the state of health; standing. */
    KNOW_HEALTH("四个知道·健康状况", Fact.HEALTH),
    /** 知道用药情况: to know the medication; standing. The card of annex 2 asks it, the plan's body does not. */
    KNOW_MEDICATION("四个知道·用药情况", Fact.MEDICATION),
    /** 知道兴趣爱好: to know the hobbies; standing. */
    KNOW_HOBBIES("四个知道·兴趣爱好", Fact.HOBBIES),
    /** 知道家庭住址: to know the home address; standing. The plan's body asks it, the card of annex 2 does not. */
    KNOW_HOME_ADDRESS("四个知道·家庭住址", Fact.HOME_ADDRESS),
    /** 知道家属电话: to know the family's phone; standing. */
    KNOW_FAMILY_PHONE("四个知道·家属电话", Fact.FAMILY_PHONE);

    private final String clause;
    private final @Nullable Fact fact;

    Duty(String clause, @Nullable Fact fact) {
        this.clause = clause;
        this.fact = fact;
    }

    /** {@return the clause of the plan that it rests on, quoted, such as 四个必须·每周聊天 (plan of 2019, 四(三))} */
    public String clause() {
        return clause;
    }

    /** {@return the fact that is to be known; empty for the four musts} */
    public Optional<Fact> fact() {
        return Optional.ofNullable(fact);
    }

    /** {@return whether it is owed once, by a deadline, and not in every period} */
    public boolean isStanding() {
        return this == CONTACT_CARD || fact != null;
    }

    /**
     * Gives the duty to know a fact.
     *
     * @param fact the fact
     * @return the duty
     */
    public static Duty toKnow(Fact fact) {
        return switch (fact) {
            case HEALTH -> KNOW_HEALTH;
            case MEDICATION -> KNOW_MEDICATION;
            case HOBBIES -> KNOW_HOBBIES;
            case HOME_ADDRESS -> KNOW_HOME_ADDRESS;
            case FAMILY_PHONE -> KNOW_FAMILY_PHONE;
        };
    }
}
