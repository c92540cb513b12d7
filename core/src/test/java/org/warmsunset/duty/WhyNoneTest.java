package org.warmsunset.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.care.ServiceKind.VISIT;
import static org.warmsunset.duty.Books.by;
import static org.warmsunset.duty.Books.duty;
import static org.warmsunset.duty.Books.every;
import static org.warmsunset.duty.Scene.day;
import static org.warmsunset.duty.Scene.scene;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.KnownAt;
import org.warmsunset.wording.Wording;

/** What nobody owes on a day, and why. Wednesday 28 October 2026 is in the week from 26 October to 1 November. */
class WhyNoneTest {
    private static final RuleBook BOOK = Books.of(Books.with(
            Books.with(
                    Books.with(
                            Books.FIRST.withTiers("HIGH", "GENERAL"),
                            duty("HIGH_VISIT", every(Cycle.Calendar.WEEK), by(1, VISIT))
                                    .withTiers("HIGH")),
                    duty("HERS", every(Cycle.Calendar.MONTH), by(1, VISIT)).withOwedBy(OwedBy.ELDER)),
            duty("AFTER_FALL", new Owed.AfterIncidents(Set.of("FALL"), 3), by(1, VISIT))));

    private Scene scene = scene().by(BOOK);
    private String asOf = "2026-12-31";

    private String why(String code, String day) {
        return said(question(code, day).ask(scene.file(), scene.pairing().id(), scene.records(), KnownAt.now()));
    }

    private String whyForHer(String code, String day) {
        return said(question(code, day).askElder(scene.file(), scene.records(), KnownAt.now()));
    }

    private WhyNone question(String code, String day) {
        return WhyNone.of(code, day(day), day(asOf), scene.rules(), FestivalCalendar.china());
    }

    private static String said(WhyNone.Answer answer) {
        assertThat(answer.findings()).isEmpty();
        NotOwed reason = Objects.requireNonNull(answer.reason());
        return reason.reason() + " " + reason.decidedOn()
                + reason.hers().map(hers -> " " + hers).orElse("");
    }

    @Test
    void what_is_owed_in_the_period_that_holds_the_day_is_no_none() {
        WhyNone.Answer answer = question("WEEKLY_CHAT", "2026-10-28")
                .ask(scene.file(), scene.pairing().id(), scene.records(), KnownAt.now());

        assertThat(answer.reason()).isNull();
        assertThat(answer.findings())
                .extracting(finding -> finding.period() + " " + finding.verdict())
                .containsExactly("2026-10-26..2026-11-01 MISSED");
    }

    @Test
    void a_week_is_owed_on_each_of_its_days_though_the_pairing_has_only_some() {
        scene.from("2026-10-27").until("2026-10-31");

        for (String day : new String[] {"2026-10-26", "2026-11-01"}) {
            assertThat(question("WEEKLY_CHAT", day)
                            .ask(scene.file(), scene.pairing().id(), scene.records(), KnownAt.now())
                            .findings())
                    .hasSize(1);
        }
    }

    @Test
    void a_code_that_no_version_has_is_told() {
        assertThat(why("WEEKLY_CALL", "2026-10-28")).isEqualTo("NO_SUCH_DUTY 2026-10-28");
    }

    @Test
    void to_whom_it_is_owed_is_told() {
        assertThat(why("HERS", "2026-10-28")).isEqualTo("OWED_TO_ELDERS 2026-10-28");
        assertThat(whyForHer("WEEKLY_CHAT", "2026-10-28")).isEqualTo("OWED_BY_PAIRINGS 2026-10-28");
    }

    @Test
    void a_pairing_that_had_not_begun_or_was_over_owes_nothing() {
        scene.from("2026-03-01").until("2026-10-25");

        assertThat(why("MONTHLY_ACTIVITY", "2026-02-28")).isEqualTo("NOT_BEGUN 2026-03-01");
        assertThat(why("WEEKLY_CHAT", "2026-10-26")).isEqualTo("ENDED 2026-10-25");
    }

    @Test
    void an_elder_who_was_not_listed_is_owed_nothing() {
        scene.unpaired().surveyed("2026-06-01");

        assertThat(whyForHer("HERS", "2026-05-31")).isEqualTo("NOT_LISTED 2026-06-01");
    }

    @Test
    void a_duty_of_another_version_is_not_in_force() {
        RuleSet old = Books.FIRST;
        RuleSet next = Books.with(old.withVersion("2026"), duty("NEW", every(Cycle.Calendar.WEEK), by(1, VISIT)))
                .withInForceFrom(day("2026-07-01"));
        scene.by(Books.of(old, next));

        assertThat(why("NEW", "2026-06-30")).isEqualTo("NOT_IN_FORCE 2026-06-30");
    }

    @Test
    void her_tier_on_the_first_day_of_the_period_decides() {
        scene.tier("2026-10-28", "HIGH");

        assertThat(why("HIGH_VISIT", "2026-10-28")).isEqualTo("TIER 2026-10-26 GENERAL");
        assertThat(question("HIGH_VISIT", "2026-11-02")
                        .ask(scene.file(), scene.pairing().id(), scene.records(), KnownAt.now())
                        .reason())
                .isNull();
    }

    @Test
    void an_overlay_of_another_district_is_told() {
        Overlay blizzard = Overlay.builder()
                .name("blizzard")
                .from(day("2026-10-01"))
                .to(day("2026-10-31"))
                .addDistricts(DistrictCode.parse("230103"))
                .addDuties(duty("SNOW", every(Cycle.Calendar.WEEK), by(1, VISIT)))
                .build();
        scene.by(BOOK.withOverlays(blizzard));

        assertThat(why("SNOW", "2026-10-28")).isEqualTo("DISTRICT 2026-10-26 230102");
        assertThat(why("SNOW", "2026-11-02")).isEqualTo("NOT_IN_FORCE 2026-11-02");
    }

    @Test
    void a_day_that_no_festival_incident_or_deadline_concerns_owes_nothing() {
        scene.incident("2026-10-20", "FALL");

        assertThat(why("FESTIVAL_GREETING", "2026-11-20")).isEqualTo("NO_PERIOD 2026-11-20");
        assertThat(why("AFTER_FALL", "2026-10-24")).isEqualTo("NO_PERIOD 2026-10-24");
        assertThat(question("AFTER_FALL", "2026-10-23")
                        .ask(scene.file(), scene.pairing().id(), scene.records(), KnownAt.now())
                        .reason())
                .isNull();
        assertThat(why("KNOW_HEALTH", "2026-10-28")).isEqualTo("NO_PERIOD 2025-01-01");
    }

    @Test
    void a_period_that_begins_after_the_as_of_day_is_still_to_come() {
        asOf = "2026-10-25";

        assertThat(why("WEEKLY_CHAT", "2026-10-28")).isEqualTo("STILL_TO_COME 2026-10-26");
        assertThat(why("FESTIVAL_GREETING", "2026-11-20")).isEqualTo("NO_PERIOD 2026-11-20");
    }

    @Test
    void every_reason_has_its_sentence() {
        for (NotOwed.Reason reason : NotOwed.Reason.values()) {
            NotOwed notOwed = NotOwed.builder()
                    .reason(reason)
                    .code("SNOW")
                    .decidedOn(LocalDate.of(2026, 10, 28))
                    .hers("GENERAL")
                    .build();
            assertThat(Wording.in(Locale.CHINESE).notOwed(notOwed))
                    .endsWith("。")
                    .doesNotContain("{");
            assertThat(Wording.in(Locale.ENGLISH).notOwed(notOwed))
                    .endsWith(".")
                    .doesNotContain("{");
        }
    }
}
