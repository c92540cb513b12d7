package org.warmsunset.duty;

import static org.warmsunset.care.ServiceKind.ACTIVITY;
import static org.warmsunset.care.ServiceKind.CHAT;
import static org.warmsunset.care.ServiceKind.GREETING;
import static org.warmsunset.care.ServiceKind.VISIT;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.warmsunset.calendar.Festival;

/** The rule data that the pages of the programme describe. */
public final class Books {
    /** The default rule data. */
    public static final RuleBook CARING_DAUGHTERS_2019 = RuleBook.of(
            "caring-daughters-2019",
            ZoneId.of("Asia/Shanghai"),
            List.of(RuleSet.builder()
                    .version("2019")
                    .weekStart(DayOfWeek.MONDAY)
                    .weeklyChat(new RecurringRule(1, Set.of(CHAT, VISIT)))
                    .monthlyActivity(new RecurringRule(1, Set.of(ACTIVITY)))
                    .festivalGreeting(new RecurringRule(1, Set.of(GREETING)))
                    .addGreetingWindows(
                            new GreetingWindow(Festival.CHUNJIE, 7, 14),
                            new GreetingWindow(Festival.DUANWU, 7, 0),
                            new GreetingWindow(Festival.ZHONGQIU, 7, 0),
                            new GreetingWindow(Festival.CHONGYANG, 7, 0))
                    .owedFromActivePercent(50)
                    .cardWithinDays(14)
                    .knowsWithinDays(30)
                    .addAllFacts(KnowsEdition.UNION.facts())
                    .maxElders(1)
                    .addStarHours(100, 300, 600, 1000, 1500)
                    .build()));

    private Books() {}
}
