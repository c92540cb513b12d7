package org.warmsunset.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.care.ServiceKind.VISIT;
import static org.warmsunset.duty.Books.by;
import static org.warmsunset.duty.Books.duty;
import static org.warmsunset.duty.Books.every;
import static org.warmsunset.duty.Scene.day;
import static org.warmsunset.duty.Scene.scene;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmsunset.archive.Status;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.KnownAt;

/** What is owed to a listed elder, paired or not: a visit a month. */
class ElderDutiesTest {
    private static final RuleBook BOOK = Books.of(Books.with(
            Books.with(
                    Books.FIRST,
                    duty("D", every(Cycle.Calendar.MONTH), by(1, VISIT)).withOwedBy(OwedBy.ELDER)),
            duty("S", new Owed.Once(9), by(1, VISIT)).withOwedBy(OwedBy.ELDER)));

    private static Scene listed() {
        return scene().by(BOOK).from("2026-07-01");
    }

    private static List<String> autumn(Scene scene) {
        return scene.elderLines("D", "2026-09-01", "2026-10-31", "2026-12-31");
    }

    @Test
    void a_visit_by_anybody_serves_it() {
        Scene scene = listed().done(VISIT, "2026-09-15");
        scene.add(scene.record("2026-10-15", VISIT).withVolunteer(VolunteerId.of("STAFF")));

        assertThat(autumn(scene)).containsExactly("2026-09-01..2026-09-30 MET", "2026-10-01..2026-10-31 MET");
    }

    @Test
    void it_is_owed_to_her_and_no_finding_of_her_pairing() {
        Finding finding = listed().duties("2026-10-01", "2026-10-31", "2026-12-31")
                .explainElder(listed().file(), List.of(), KnownAt.now())
                .get(0);

        assertThat(finding.pairing()).isEmpty();
        assertThat(finding.elder().value()).isEqualTo("E1");
        assertThat(listed().lines("D", "2026-09-01", "2026-10-31", "2026-12-31"))
                .isEmpty();
        assertThat(listed().elderLines("WEEKLY_CHAT", "2026-09-01", "2026-10-31", "2026-12-31"))
                .isEmpty();
    }

    @Test
    void she_is_listed_from_her_first_pairing_or_survey_on() {
        assertThat(autumn(listed().from("2026-10-01"))).containsExactly("2026-10-01..2026-10-31 MISSED");
        assertThat(autumn(listed().from("2026-10-01").surveyed("2026-09-01")))
                .containsExactly("2026-09-01..2026-09-30 MISSED", "2026-10-01..2026-10-31 MISSED");
        assertThat(autumn(listed().from("2026-10-01").surveyed("2026-11-01")))
                .containsExactly("2026-10-01..2026-10-31 MISSED");
        assertThat(autumn(listed().unpaired().surveyed("2026-10-20")))
                .containsExactly("2026-10-01..2026-10-31 EXCUSED");
    }

    @Test
    void without_a_pairing_and_a_survey_she_is_always_listed() {
        assertThat(autumn(listed().unpaired()))
                .containsExactly("2026-09-01..2026-09-30 MISSED", "2026-10-01..2026-10-31 MISSED");
    }

    @Test
    void her_pairing_s_end_and_suspensions_change_nothing() {
        assertThat(autumn(listed().suspended("2026-09-01", "2026-09-30").until("2026-09-30")))
                .containsExactly("2026-09-01..2026-09-30 MISSED", "2026-10-01..2026-10-31 MISSED");
    }

    @Test
    void a_month_in_which_she_is_away_is_excused() {
        assertThat(autumn(listed().status("2026-10-10", Status.IN_CARE_HOME)))
                .containsExactly("2026-09-01..2026-09-30 MISSED", "2026-10-01..2026-10-31 EXCUSED");
    }

    @Test
    void a_visit_before_she_is_listed_does_not_count() {
        assertThat(autumn(listed().unpaired().surveyed("2026-10-10").done(VISIT, "2026-10-09")))
                .containsExactly("2026-10-01..2026-10-31 MISSED");
        assertThat(autumn(listed().unpaired().surveyed("2026-10-10").done(VISIT, "2026-10-10")))
                .containsExactly("2026-10-01..2026-10-31 MET");
    }

    @Test
    void a_standing_duty_is_owed_from_the_day_on_which_she_is_listed() {
        Scene scene = listed().unpaired().surveyed("2026-10-10");

        assertThat(scene.elderLines("S", "2026-09-01", "2026-10-31", "2026-12-31"))
                .containsExactly("2026-10-10..2026-10-19 MISSED");
        assertThat(scene.done(VISIT, "2026-10-19").elderLines("S", "2026-09-01", "2026-10-31", "2026-12-31"))
                .containsExactly("2026-10-10..2026-10-19 MET");
        assertThat(scene.elderLines("S", "2026-09-01", "2026-10-09", "2026-12-31"))
                .isEmpty();
    }

    @Test
    void an_excuse_and_a_remedy_are_those_of_the_elder() {
        Finding pending = listed().duties("2026-10-01", "2026-10-31", "2026-10-12")
                .explainElder(listed().status("2026-10-25", Status.AWAY).file(), List.of(), KnownAt.now())
                .get(1);

        assertThat(pending.dueBy()).contains(day("2026-10-24"));
        assertThat(pending.remedy())
                .contains(Remedy.builder()
                        .days(1)
                        .addDoneBy(VISIT)
                        .from(day("2026-10-13"))
                        .by(day("2026-10-24"))
                        .build());
    }
}
