package org.warmsunset.duty;

import static org.warmsunset.care.ServiceKind.ACTIVITY;
import static org.warmsunset.care.ServiceKind.CHAT;
import static org.warmsunset.care.ServiceKind.GREETING;
import static org.warmsunset.care.ServiceKind.VISIT;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.warmsunset.calendar.Festival;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.pairing.Fact;

/** The rule data that the pages of the programme describe, and short ways to change it. */
public final class Books {
    /** The only version of the default rule data. */
    public static final RuleSet FIRST = RuleSet.builder()
            .version("2019")
            .weekStart(DayOfWeek.MONDAY)
            .addDuties(
                    duty("CONTACT_CARD", new Owed.Once(14), new Done.ByCard(Done.ByCard.NEVER)),
                    duty("WEEKLY_CHAT", every(Cycle.Calendar.WEEK), by(1, CHAT, VISIT)),
                    duty("MONTHLY_ACTIVITY", every(Cycle.Calendar.MONTH), by(1, ACTIVITY)),
                    greetings(
                            new Owed.FestivalWindow(Festival.CHUNJIE, 7, 14),
                            new Owed.FestivalWindow(Festival.DUANWU, 7, 0),
                            new Owed.FestivalWindow(Festival.ZHONGQIU, 7, 0),
                            new Owed.FestivalWindow(Festival.CHONGYANG, 7, 0)))
            .addDuties(know(Fact.HEALTH), know(Fact.MEDICATION), know(Fact.HOBBIES))
            .addDuties(know(Fact.HOME_ADDRESS), know(Fact.FAMILY_PHONE))
            .build();

    /** The default rule data. */
    public static final RuleBook CARING_DAUGHTERS_2019 = of(FIRST);

    private Books() {}

    public static RuleBook of(RuleSet... versions) {
        return RuleBook.of("caring-daughters-2019", ZoneId.of("Asia/Shanghai"), List.of(versions));
    }

    public static Duty duty(String code, Owed owed, Done done) {
        return Duty.builder()
                .code(code)
                .putNames("en", code)
                .clause("clause of " + code)
                .owed(owed)
                .done(done)
                .build();
    }

    public static Owed every(Cycle cycle) {
        return new Owed.Every(cycle, 50);
    }

    public static Done by(int onDays, ServiceKind... kinds) {
        return new Done.ByService(Set.of(kinds), onDays, 0);
    }

    public static Duty greetings(Owed.FestivalWindow... windows) {
        return duty("FESTIVAL_GREETING", new Owed.AtFestivals(List.of(windows)), by(1, GREETING));
    }

    private static Duty know(Fact fact) {
        return duty("KNOW_" + fact, new Owed.Once(30), new Done.ByKnowing(fact, Done.ByKnowing.FOR_EVER));
    }

    /** The rules with another duty in the place of the one of its code, or as the last one. */
    public static RuleSet with(RuleSet rules, Duty duty) {
        List<Duty> duties = new ArrayList<>(rules.duties());
        duties.replaceAll(each -> each.code().equals(duty.code()) ? duty : each);
        if (!duties.contains(duty)) {
            duties.add(duty);
        }
        return rules.withDuties(duties);
    }

    /** The rules with another percentage of active days for every duty of a cycle. */
    static RuleSet fromActivePercent(RuleSet rules, int percent) {
        return rules.withDuties(rules.duties().stream()
                .map(duty -> duty.owed() instanceof Owed.Every every
                        ? duty.withOwed(new Owed.Every(every.cycle(), percent))
                        : duty)
                .toList());
    }

    public static RuleSet without(RuleSet rules, String code) {
        return rules.withDuties(rules.duties().stream()
                .filter(duty -> !duty.code().equals(code))
                .toList());
    }
}
