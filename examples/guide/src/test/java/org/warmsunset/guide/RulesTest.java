package org.warmsunset.guide;

import static org.warmsunset.calendar.Festival.CHONGYANG;
import static org.warmsunset.care.ServiceKind.CHAT;
import static org.warmsunset.care.ServiceKind.GREETING;
import static org.warmsunset.testkit.DutyAssert.assertThatDuty;
import static org.warmsunset.testkit.Scene.scene;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.testkit.Scene;

class RulesTest {
    private static final RuleBook TOWN = RuleBooks.read(new StringReader("""
            {
              "name": "our-town",
              "parent": "caring-daughters-2019",
              "versions": [{
                "version": "2024",
                "duties": [{
                  "code": "WEEKLY_CHAT",
                  "name": {"en": "Two chats a week"},
                  "clause": "3",
                  "owed": {"every": "WEEK", "fromActivePercent": 50},
                  "done": {"by": ["CHAT", "VISIT"], "onDays": 2},
                  "sources": [{"title": "Decision of the town", "reference": "2023-12-01"}]
                }]
              }]
            }
            """));

    @Test
    void our_town_asks_for_two_chats_a_week() {
        Scene scene = scene().from("2026-10-12").done(CHAT, "2026-10-20", "2026-10-26", "2026-10-29");

        assertThatDuty("WEEKLY_CHAT").under(TOWN).given(scene).on("2026-10-27").isMet();
        assertThatDuty("WEEKLY_CHAT").under(TOWN).given(scene).on("2026-10-20").isMissed();
    }

    @Test
    void a_greeting_is_still_owed_at_a_festival() {
        Scene scene = scene().done(GREETING, "2026-10-17");

        assertThatDuty("FESTIVAL_GREETING")
                .under(TOWN)
                .given(scene)
                .at(CHONGYANG, 2026)
                .isMet();
    }
}
