package org.warmsunset.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.care.ServiceKind.CHAT;
import static org.warmsunset.care.ServiceKind.VISIT;
import static org.warmsunset.duty.Books.by;
import static org.warmsunset.duty.Books.duty;
import static org.warmsunset.duty.Books.every;
import static org.warmsunset.duty.Scene.day;
import static org.warmsunset.duty.Scene.scene;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DistrictCode;

/** The extra duties of a blizzard, Wednesday 28 October to Tuesday 3 November 2026. */
class OverlaysTest {
    private static final Overlay BLIZZARD = Overlay.builder()
            .name("blizzard")
            .from(day("2026-10-28"))
            .to(day("2026-11-03"))
            .addDuties(
                    duty("SURGE_VISIT", every(Cycle.Calendar.WEEK), by(1, VISIT)),
                    duty("SURGE_CALL", every(new Cycle.Tiles(1, day("2026-01-01"))), by(1, CHAT)),
                    duty("SURGE_ONCE", new Owed.Once(3), by(1, VISIT)),
                    duty("SURGE_FALL", new Owed.AfterIncidents(Set.of("FALL"), 2), by(1, VISIT)))
            .build();

    private static RuleBook book(Overlay overlay) {
        RuleSet rules = Books.FIRST.withTiers("HIGH", "KEY", "GENERAL");
        return Books.of(rules).withOverlays(overlay);
    }

    private static Scene blizzard() {
        return scene().by(book(BLIZZARD));
    }

    private static List<String> lines(Scene scene, String code) {
        return scene.lines(code, "2026-10-01", "2026-11-30", "2026-12-31");
    }

    @Test
    void its_periods_are_cut_at_its_ends() {
        assertThat(lines(blizzard(), "SURGE_VISIT"))
                .containsExactly("2026-10-28..2026-11-01 MISSED", "2026-11-02..2026-11-03 EXCUSED");
        assertThat(lines(blizzard(), "SURGE_CALL"))
                .hasSize(7)
                .startsWith("2026-10-28..2026-10-28 MISSED")
                .endsWith("2026-11-03..2026-11-03 MISSED");
    }

    @Test
    void the_duties_of_the_version_go_on_beside_it() {
        assertThat(lines(blizzard(), "WEEKLY_CHAT")).contains("2026-10-26..2026-11-01 MISSED");
    }

    @Test
    void only_elders_of_its_districts_and_tiers_on_the_period_s_first_day_are_owed() {
        Overlay ofNangang = Overlay.builder()
                .name("blizzard")
                .from(BLIZZARD.from())
                .to(BLIZZARD.to())
                .addDuties(BLIZZARD.duties().get(1))
                .addDistricts(DistrictCode.parse("230103"))
                .addTiers("HIGH")
                .build();
        Scene there = scene().by(book(ofNangang)).tier("2026-01-01", "HIGH").livesIn("2026-11-03", "230103");

        assertThat(lines(there, "SURGE_CALL")).containsExactly("2026-11-03..2026-11-03 MISSED");
        assertThat(lines(there.tier("2026-11-03", "KEY"), "SURGE_CALL")).isEmpty();
        assertThat(lines(scene().by(book(ofNangang)).livesIn("2026-11-03", "230103"), "SURGE_CALL"))
                .isEmpty();
    }

    @Test
    void a_standing_duty_is_owed_by_pairings_that_start_within_it() {
        assertThat(lines(blizzard().from("2026-10-27"), "SURGE_ONCE")).isEmpty();
        assertThat(lines(blizzard().from("2026-10-28"), "SURGE_ONCE")).containsExactly("2026-10-28..2026-10-31 MISSED");
        assertThat(lines(blizzard().from("2026-11-03"), "SURGE_ONCE")).containsExactly("2026-11-03..2026-11-06 MISSED");
        assertThat(lines(blizzard().from("2026-11-04"), "SURGE_ONCE")).isEmpty();
    }

    @Test
    void an_incident_counts_when_its_day_lies_in_it() {
        assertThat(lines(blizzard().incident("2026-10-27", "FALL"), "SURGE_FALL"))
                .isEmpty();
        assertThat(lines(blizzard().incident("2026-10-28", "FALL"), "SURGE_FALL"))
                .containsExactly("2026-10-28..2026-10-30 MISSED");
        assertThat(lines(blizzard().incident("2026-11-03", "FALL"), "SURGE_FALL"))
                .containsExactly("2026-11-03..2026-11-03 MISSED");
        assertThat(lines(blizzard().incident("2026-11-04", "FALL"), "SURGE_FALL"))
                .isEmpty();
    }

    @Test
    void a_finding_names_its_overlay_in_the_place_of_a_version() {
        Finding finding = blizzard().finding("SURGE_VISIT", "2026-10-01", "2026-11-30", "2026-12-31");

        assertThat(finding.ruleVersion()).isEqualTo("blizzard");
        assertThat(finding.owed().overlay()).contains("blizzard");
        assertThat(blizzard()
                        .finding("WEEKLY_CHAT", "2026-10-01", "2026-11-30", "2026-12-31")
                        .owed()
                        .overlay())
                .isEmpty();
    }

    @Test
    void a_new_version_meanwhile_cuts_its_weeks_only_when_they_begin_on_another_day() {
        RuleSet rules = Books.FIRST.withTiers("HIGH");
        RuleSet same = rules.withVersion("b").withInForceFrom(day("2026-10-30"));

        assertThat(lines(scene().by(Books.of(rules, same).withOverlays(BLIZZARD)), "SURGE_VISIT"))
                .containsExactly("2026-10-28..2026-11-01 MISSED", "2026-11-02..2026-11-03 EXCUSED");
        assertThat(lines(
                        scene().by(Books.of(rules, same.withWeekStart(DayOfWeek.SATURDAY))
                                .withOverlays(BLIZZARD)),
                        "SURGE_VISIT"))
                .containsExactly(
                        "2026-10-28..2026-10-29 EXCUSED",
                        "2026-10-30..2026-10-30 EXCUSED",
                        "2026-10-31..2026-11-03 MISSED");
    }
}
