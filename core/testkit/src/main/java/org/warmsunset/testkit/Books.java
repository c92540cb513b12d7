package org.warmsunset.testkit;

import static org.warmsunset.care.ServiceKind.ACTIVITY;
import static org.warmsunset.care.ServiceKind.CHAT;
import static org.warmsunset.care.ServiceKind.GREETING;
import static org.warmsunset.care.ServiceKind.VISIT;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.warmsunset.calendar.Festival;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.duty.Cycle;
import org.warmsunset.duty.Done;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.HoursRules;
import org.warmsunset.duty.Owed;
import org.warmsunset.duty.PairingRules;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.RuleSet;
import org.warmsunset.pairing.Fact;

/** The rule data that the pages of the programme describe, and short ways to make duties for a test. */
public final class Books {
    /** The default rule data. */
    public static final RuleBook CARING_DAUGHTERS_2019 = RuleBook.of(
            "caring-daughters-2019",
            ZoneId.of("Asia/Shanghai"),
            List.of(RuleSet.builder()
                    .version("2019")
                    .weekStart(DayOfWeek.MONDAY)
                    .addDuties(
                            duty("CONTACT_CARD", once(14), new Done.ByCard(Done.ByCard.NEVER)),
                            duty("WEEKLY_CHAT", every(Cycle.Calendar.WEEK), by(1, CHAT, VISIT)),
                            duty("MONTHLY_ACTIVITY", every(Cycle.Calendar.MONTH), by(1, ACTIVITY)),
                            duty("FESTIVAL_GREETING", festivals(), by(1, GREETING)),
                            duty("KNOW_HEALTH", once(30), know(Fact.HEALTH)),
                            duty("KNOW_MEDICATION", once(30), know(Fact.MEDICATION)),
                            duty("KNOW_HOBBIES", once(30), know(Fact.HOBBIES)),
                            duty("KNOW_HOME_ADDRESS", once(30), know(Fact.HOME_ADDRESS)),
                            duty("KNOW_FAMILY_PHONE", once(30), know(Fact.FAMILY_PHONE)))
                    .pairing(PairingRules.builder().maxElders(1).build())
                    .hours(HoursRules.builder()
                            .addStars(100, 300, 600, 1000, 1500)
                            .build())
                    .build()));

    private Books() {}

    private static Owed festivals() {
        return new Owed.AtFestivals(List.of(
                new Owed.FestivalWindow(Festival.CHUNJIE, 7, 14),
                new Owed.FestivalWindow(Festival.DUANWU, 7, 0),
                new Owed.FestivalWindow(Festival.ZHONGQIU, 7, 0),
                new Owed.FestivalWindow(Festival.CHONGYANG, 7, 0)));
    }

    /**
     * Makes a duty of a pairing for elders of every tier, named by its code.
     *
     * @param code its code
     * @param owed when it is owed
     * @param done by what it is done
     * @return the duty
     */
    public static Duty duty(String code, Owed owed, Done done) {
        return Duty.builder()
                .code(code)
                .putNames("en", code)
                .clause("test")
                .owed(owed)
                .done(done)
                .build();
    }

    /**
     * Makes a schedule of a cycle.
     *
     * @param cycle the periods
     * @return owed in every period on at least half of whose days the pairing is active
     */
    public static Owed every(Cycle cycle) {
        return new Owed.Every(cycle, Owed.Every.FROM_ACTIVE_PERCENT);
    }

    /**
     * Makes the schedule of a standing duty.
     *
     * @param withinDays how many days after the start it can still be done in time
     * @return owed once
     */
    public static Owed once(int withinDays) {
        return new Owed.Once(withinDays);
    }

    /**
     * Makes a fulfilment by services.
     *
     * @param onDays on how many days
     * @param kinds the kinds any of which will do
     * @return done by services
     */
    public static Done by(int onDays, ServiceKind... kinds) {
        return new Done.ByService(Set.of(kinds), onDays, 0);
    }

    /**
     * Makes a fulfilment by a fact that does not go stale.
     *
     * @param fact the fact
     * @return done by confirming it once
     */
    public static Done know(Fact fact) {
        return new Done.ByKnowing(fact, Done.ByKnowing.FOR_EVER);
    }
}
