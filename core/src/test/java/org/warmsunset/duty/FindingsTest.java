package org.warmsunset.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.care.ServiceKind.ACTIVITY;
import static org.warmsunset.care.ServiceKind.CHAT;
import static org.warmsunset.care.ServiceKind.VISIT;
import static org.warmsunset.duty.Scene.day;
import static org.warmsunset.duty.Scene.scene;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DaySet;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.KnownFact;

/** What a finding says beside its verdict. The week is Monday 26 October to Sunday 1 November 2026. */
class FindingsTest {
    private static final String MONDAY = "2026-10-26";
    private static final String SUNDAY = "2026-11-01";

    private static Finding week(Scene scene, String asOf) {
        return scene.finding("WEEKLY_CHAT", MONDAY, SUNDAY, asOf);
    }

    @Test
    void findings_are_ordered_by_last_day_then_duty() {
        assertThat(scene().from("2026-03-01").findings("2026-03-01", "2026-03-31", "2026-12-31"))
                .extracting(finding ->
                        finding.period().last() + " " + finding.duty().code())
                .containsExactly(
                        "2026-03-01 WEEKLY_CHAT",
                        "2026-03-03 FESTIVAL_GREETING",
                        "2026-03-08 WEEKLY_CHAT",
                        "2026-03-15 CONTACT_CARD",
                        "2026-03-15 WEEKLY_CHAT",
                        "2026-03-22 WEEKLY_CHAT",
                        "2026-03-29 WEEKLY_CHAT",
                        "2026-03-31 MONTHLY_ACTIVITY",
                        "2026-03-31 KNOW_HEALTH",
                        "2026-03-31 KNOW_MEDICATION",
                        "2026-03-31 KNOW_HOBBIES",
                        "2026-03-31 KNOW_HOME_ADDRESS",
                        "2026-03-31 KNOW_FAMILY_PHONE");
    }

    @Test
    void a_finding_names_its_pairing_its_elder_and_its_rule_version() {
        Finding finding = week(scene(), SUNDAY);

        assertThat(finding.pairing()).contains(PairingId.of("P1"));
        assertThat(finding.elder()).isEqualTo(ElderId.of("E1"));
        assertThat(finding.ruleVersion()).isEqualTo("2019");
    }

    @Test
    void the_evidence_of_a_period_is_its_days_and_records_by_day_and_id() {
        Scene scene =
                scene().done(VISIT, "2026-10-30").done(CHAT, "2026-10-27", "2026-10-30", "2026-10-25", "2026-11-02");
        scene.done(ACTIVITY, "2026-10-28");

        Finding finding = week(scene, "2026-12-31");

        assertThat(finding.days()).isEqualTo(DaySet.of(day("2026-10-27"), day("2026-10-30")));
        assertThat(finding.records()).containsExactly(RecordId.of("R2"), RecordId.of("R1"), RecordId.of("R3"));
        assertThat(finding.attempts()).isEmpty();
        assertThat(finding.late()).isFalse();
    }

    @Test
    void the_evidence_leaves_out_what_does_not_count() {
        Scene scene = scene().from("2026-10-27").until("2026-10-31").done(CHAT, MONDAY, SUNDAY, "2026-10-29");
        scene.add(scene.record("2026-10-28", CHAT).withVoidedAt(Instant.EPOCH));
        scene.add(scene.record("2026-10-28", CHAT).withElder(ElderId.of("E2")));
        scene.add(scene.record("2026-10-28", CHAT).withVolunteer(VolunteerId.of("V2")));

        assertThat(week(scene, "2026-10-28").records()).isEmpty();
        assertThat(week(scene, "2026-10-28").days()).isEqualTo(DaySet.empty());
        assertThat(week(scene, "2026-10-29").records()).containsExactly(RecordId.of("R3"));
    }

    @Test
    void attempts_are_shown_and_do_not_count() {
        Scene scene = scene().done(CHAT, "2026-10-29");
        scene.add(attempt(scene, "2026-10-28"));
        scene.add(attempt(scene, "2026-10-27"));
        scene.add(scene.record("2026-10-27", ACTIVITY).withOutcome(Outcome.ATTEMPTED));
        scene.add(attempt(scene, "2026-10-25"));

        Finding finding = week(scene, SUNDAY);

        assertThat(finding.attempts()).containsExactly(RecordId.of("R3"), RecordId.of("R2"));
        assertThat(finding.records()).containsExactly(RecordId.of("R1"));
        assertThat(finding.days()).isEqualTo(DaySet.of(day("2026-10-29")));
    }

    @Test
    void what_somebody_else_did_without_standing_in_is_shown_and_does_not_count() {
        Scene scene = scene();
        VolunteerId other = VolunteerId.of("V2");
        scene.add(scene.record("2026-10-28", CHAT).withVolunteer(other));
        scene.add(scene.record("2026-10-27", VISIT).withVolunteer(other));
        scene.add(scene.record("2026-10-27", CHAT).withVolunteer(other).withStandInFor(VolunteerId.of("V3")));
        scene.add(scene.record("2026-10-27", CHAT).withVolunteer(other).withOutcome(Outcome.ATTEMPTED));
        scene.add(scene.record("2026-10-27", ACTIVITY).withVolunteer(other));

        Finding finding = week(scene, SUNDAY);

        assertThat(finding.verdict()).isEqualTo(Verdict.MISSED);
        assertThat(finding.byOthers()).containsExactly(RecordId.of("R2"), RecordId.of("R3"), RecordId.of("R1"));
        scene.add(scene.record("2026-10-29", CHAT).withVolunteer(other).withStandInFor(VolunteerId.of("V1")));
        assertThat(week(scene, SUNDAY).records()).containsExactly(RecordId.of("R6"));
    }

    private static ServiceRecord attempt(Scene scene, String day) {
        return scene.record(day, CHAT).withOutcome(Outcome.ATTEMPTED);
    }

    @Test
    void a_pending_period_is_due_by_its_last_active_day_and_names_the_remedy() {
        Finding finding = week(scene().suspended("2026-10-31", SUNDAY), "2026-10-28");

        assertThat(finding.dueBy()).contains(day("2026-10-30"));
        assertThat(finding.remedy())
                .contains(Remedy.builder()
                        .days(1)
                        .addDoneBy(CHAT, VISIT)
                        .from(day("2026-10-29"))
                        .by(day("2026-10-30"))
                        .build());
    }

    @Test
    void the_remedy_asks_for_as_many_days_as_are_missing() {
        RuleBook thrice = Books.of(Books.with(
                Books.FIRST, Books.duty("WEEKLY_CHAT", Books.every(Cycle.Calendar.WEEK), Books.by(3, CHAT))));

        assertThat(week(scene().by(thrice).done(CHAT, MONDAY, MONDAY), "2026-10-28")
                        .remedy()
                        .orElseThrow()
                        .days())
                .isEqualTo(2);
    }

    @Test
    void a_period_that_is_met_missed_or_excused_is_not_due_and_has_no_remedy() {
        for (Finding finding : new Finding[] {
            week(scene().done(CHAT, MONDAY), MONDAY),
            week(scene(), SUNDAY),
            week(scene().suspended(MONDAY, SUNDAY), MONDAY)
        }) {
            assertThat(finding.dueBy()).isEmpty();
            assertThat(finding.remedy()).isEmpty();
        }
    }

    @Test
    void a_pending_standing_duty_is_due_by_its_deadline_and_names_the_remedy() {
        Finding finding = scene().from("2026-03-01").finding("CONTACT_CARD", "2026-01-01", "2026-12-31", "2026-03-10");

        assertThat(finding.dueBy()).contains(day("2026-03-15"));
        assertThat(finding.remedy())
                .contains(Remedy.builder()
                        .days(1)
                        .from(day("2026-03-11"))
                        .by(day("2026-03-15"))
                        .build());
        assertThat(finding.days()).isEqualTo(DaySet.empty());
        assertThat(finding.late()).isFalse();
    }

    @Test
    void a_missed_standing_duty_is_not_due_any_more_and_still_has_a_remedy() {
        Finding finding = scene().from("2026-03-01").finding("CONTACT_CARD", "2026-01-01", "2026-12-31", "2026-03-15");

        assertThat(finding.dueBy()).isEmpty();
        assertThat(finding.remedy())
                .contains(Remedy.builder().days(1).from(day("2026-03-16")).build());
    }

    @Test
    void a_standing_duty_that_is_met_or_excused_has_no_remedy() {
        assertThat(health("2026-03-31", "2026-12-31").remedy()).isEmpty();
        assertThat(scene().from("2026-03-01")
                        .until("2026-03-02")
                        .finding("KNOW_HEALTH", "2026-01-01", "2026-12-31", "2026-12-31")
                        .remedy())
                .isEmpty();
    }

    @Test
    void a_standing_duty_that_was_fulfilled_after_its_deadline_is_late() {
        assertThat(health("2026-03-31", "2026-12-31").late()).isFalse();
        assertThat(health("2026-04-01", "2026-12-31").late()).isTrue();
        assertThat(health("2026-04-01", "2026-12-31").days()).isEqualTo(DaySet.of(day("2026-04-01")));
        assertThat(health("2026-04-01", "2026-03-31").late()).isFalse();
        assertThat(health("2026-04-01", "2026-03-31").days()).isEqualTo(DaySet.empty());
    }

    private static Finding health(String confirmed, String asOf) {
        return scene().with(
                        scene().from("2026-03-01").pairing().withKnownFacts(new KnownFact(Fact.HEALTH, day(confirmed))))
                .finding("KNOW_HEALTH", "2026-01-01", "2026-12-31", asOf);
    }

    @Test
    void what_was_known_at_an_instant_decides_which_records_take_part() {
        Instant recorded = Instant.parse("2026-11-05T00:00:00Z");
        Scene scene = scene();
        scene.add(scene.record(MONDAY, CHAT).withRecordedAt(recorded).withVoidedAt(recorded.plusMillis(2)));
        Duties duties = scene.duties(SUNDAY, SUNDAY, "2026-12-31");

        assertThat(verdict(duties, scene, KnownAt.at(recorded.minusMillis(1)))).isEqualTo(Verdict.MISSED);
        assertThat(verdict(duties, scene, KnownAt.at(recorded))).isEqualTo(Verdict.MET);
        assertThat(verdict(duties, scene, KnownAt.at(recorded.plusMillis(1)))).isEqualTo(Verdict.MET);
        assertThat(verdict(duties, scene, KnownAt.at(recorded.plusMillis(2)))).isEqualTo(Verdict.MISSED);
        assertThat(verdict(duties, scene, KnownAt.now())).isEqualTo(Verdict.MISSED);
    }

    private static Verdict verdict(Duties duties, Scene scene, KnownAt knownAt) {
        return duties.explain(scene.file(), scene.pairing().id(), scene.records(), knownAt).stream()
                .filter(finding -> finding.duty().code().equals("WEEKLY_CHAT"))
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}
