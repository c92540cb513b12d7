package org.warmsunset.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.care.ServiceKind.CHAT;
import static org.warmsunset.care.ServiceKind.VISIT;
import static org.warmsunset.duty.Books.by;
import static org.warmsunset.duty.Books.duty;
import static org.warmsunset.duty.Scene.day;
import static org.warmsunset.duty.Scene.scene;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is owed after an incident: one visit within a day. */
class IncidentDutiesTest {
    private static final Duty VISIT_HER =
            duty("D", new Owed.AfterIncidents(Set.of("FALL", "DISCHARGED"), 1), by(1, VISIT));
    private static final RuleSet RULES = Books.with(Books.FIRST, VISIT_HER);
    private static final RuleBook BOOK = Books.of(RULES);

    private static List<String> october(Scene scene, String asOf) {
        return scene.lines("D", "2026-10-01", "2026-10-31", asOf);
    }

    private static Scene fallen() {
        return scene().by(BOOK).incident("2026-10-27", "FALL");
    }

    @Test
    void the_period_is_the_day_and_the_days_after_it() {
        assertThat(october(fallen(), "2026-12-31")).containsExactly("2026-10-27..2026-10-28 MISSED");
        assertThat(october(fallen().done(VISIT, "2026-10-28"), "2026-12-31"))
                .containsExactly("2026-10-27..2026-10-28 MET");
        assertThat(october(fallen().done(VISIT, "2026-10-27"), "2026-12-31"))
                .containsExactly("2026-10-27..2026-10-28 MET");
        assertThat(october(fallen().done(VISIT, "2026-10-26", "2026-10-29"), "2026-12-31"))
                .containsExactly("2026-10-27..2026-10-28 MISSED");
    }

    @Test
    void it_is_reported_from_the_day_itself_in_the_window_of_its_last_day() {
        assertThat(october(fallen(), "2026-10-26")).isEmpty();
        assertThat(october(fallen(), "2026-10-27")).containsExactly("2026-10-27..2026-10-28 PENDING");
        assertThat(october(fallen(), "2026-10-28")).containsExactly("2026-10-27..2026-10-28 MISSED");
        assertThat(fallen().lines("D", "2026-10-28", "2026-10-28", "2026-12-31"))
                .hasSize(1);
        assertThat(fallen().lines("D", "2026-10-27", "2026-10-27", "2026-12-31"))
                .isEmpty();
        assertThat(fallen().lines("D", "2026-10-29", "2026-10-31", "2026-12-31"))
                .isEmpty();
    }

    @Test
    void two_incidents_of_one_day_are_one_and_those_of_two_days_are_two() {
        assertThat(october(fallen().incident("2026-10-27", "DISCHARGED").incident("2026-10-27", "FALL"), "2026-12-31"))
                .containsExactly("2026-10-27..2026-10-28 MISSED");
        assertThat(october(fallen().incident("2026-10-28", "FALL").done(VISIT, "2026-10-28"), "2026-12-31"))
                .containsExactly("2026-10-27..2026-10-28 MET", "2026-10-28..2026-10-29 MET");
    }

    @Test
    void an_incident_of_another_kind_asks_for_nothing() {
        assertThat(october(scene().by(BOOK).incident("2026-10-27", "BEREAVEMENT"), "2026-12-31"))
                .isEmpty();
    }

    @Test
    void it_is_excused_when_the_pairing_is_not_active_on_the_day_of_the_incident() {
        assertThat(october(fallen().suspended("2026-10-27", "2026-10-27"), "2026-12-31"))
                .containsExactly("2026-10-27..2026-10-28 EXCUSED");
        assertThat(october(fallen().from("2026-10-28"), "2026-12-31"))
                .containsExactly("2026-10-27..2026-10-28 EXCUSED");
        assertThat(october(fallen().from("2026-10-29"), "2026-12-31")).isEmpty();
        assertThat(october(fallen().suspended("2026-10-28", "2026-10-28"), "2026-10-27"))
                .containsExactly("2026-10-27..2026-10-28 MISSED");
    }

    @Test
    void a_new_number_of_days_cuts_what_is_running_and_holds_for_incidents_from_its_day_on() {
        RuleSet longer = Books.with(
                        RULES, duty("D", new Owed.AfterIncidents(Set.of("FALL", "DISCHARGED"), 3), by(1, VISIT)))
                .withVersion("b")
                .withInForceFrom(day("2026-10-28"));
        Scene scene = fallen().incident("2026-10-28", "FALL").by(Books.of(RULES, longer));

        assertThat(october(scene, "2026-12-31"))
                .containsExactly("2026-10-27..2026-10-27 MISSED", "2026-10-28..2026-10-31 MISSED");
    }

    @Test
    void it_is_due_by_its_last_active_day() {
        assertThat(fallen().finding("D", "2026-10-01", "2026-10-31", "2026-10-27")
                        .dueBy())
                .contains(day("2026-10-28"));
    }

    @Test
    void a_service_of_another_kind_does_not_count() {
        assertThat(october(fallen().done(CHAT, "2026-10-27"), "2026-12-31"))
                .containsExactly("2026-10-27..2026-10-28 MISSED");
    }
}
