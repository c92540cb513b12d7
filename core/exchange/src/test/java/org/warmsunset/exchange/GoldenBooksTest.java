package org.warmsunset.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.care.ServiceKind.ACTIVITY;
import static org.warmsunset.care.ServiceKind.CHAT;
import static org.warmsunset.care.ServiceKind.VISIT;
import static org.warmsunset.testkit.DutyAssert.assertThatDuty;
import static org.warmsunset.testkit.Scene.scene;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.States;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.Window;
import org.warmsunset.people.Elder;
import org.warmsunset.testkit.Scene;

/** What the rules of other places say of a small scene. */
class GoldenBooksTest {
    private static final RuleBook CHANGNING = GoldenBooks.read("changning");
    private static final RuleBook WUHAN = GoldenBooks.read("wuhan");
    private static final RuleBook FUTIAN = GoldenBooks.read("futian");
    private static final RuleBook TAIWAN = GoldenBooks.read("taiwan-2026");

    @Test
    void changning_asks_for_two_contacts_a_week_on_two_days() {
        Scene scene = scene().done(CHAT, "2026-10-19", "2026-10-19")
                .done(CHAT, "2026-10-26")
                .done(VISIT, "2026-11-01")
                .done(ACTIVITY, "2026-11-02", "2026-11-03");

        assertThatDuty("TWO_CONTACTS")
                .under(CHANGNING)
                .given(scene)
                .on("2026-10-20")
                .isMissed();
        assertThatDuty("TWO_CONTACTS")
                .under(CHANGNING)
                .given(scene)
                .on("2026-10-27")
                .isMet();
        assertThatDuty("TWO_CONTACTS")
                .under(CHANGNING)
                .given(scene)
                .on("2026-10-27")
                .asOf("2026-10-31")
                .isPending();
        assertThatDuty("TWO_CONTACTS")
                .under(CHANGNING)
                .given(scene)
                .on("2026-11-03")
                .isMissed();
    }

    @Test
    void wuhan_asks_for_four_hours_a_month_however_they_are_spread() {
        Scene scene = scene();
        scene = scene.add(scene.record("2026-09-30", VISIT).withMinutes(240));
        scene = scene.add(scene.record("2026-10-03", VISIT).withMinutes(120));
        scene = scene.add(scene.record("2026-10-03", CHAT).withMinutes(60));
        scene = scene.add(scene.record("2026-10-31", ACTIVITY).withMinutes(60));
        scene = scene.add(scene.record("2026-11-15", VISIT).withMinutes(239));
        scene = scene.add(scene.record("2026-11-16", VISIT));

        assertThatDuty("FOUR_HOURS").under(WUHAN).given(scene).on("2026-08-15").isMissed();
        assertThatDuty("FOUR_HOURS").under(WUHAN).given(scene).on("2026-09-15").isMet();
        assertThatDuty("FOUR_HOURS").under(WUHAN).given(scene).on("2026-10-15").isMet();
        assertThatDuty("FOUR_HOURS")
                .under(WUHAN)
                .given(scene)
                .on("2026-10-15")
                .asOf("2026-10-30")
                .isPending();
        assertThatDuty("FOUR_HOURS").under(WUHAN).given(scene).on("2026-11-15").isMissed();
    }

    @Test
    void futian_asks_for_a_call_every_three_days_and_a_visit_every_week() {
        Scene scene = scene().done(CHAT, "2026-10-28", "2026-11-02").done(VISIT, "2026-10-26");

        assertThatDuty("CALL")
                .under(FUTIAN)
                .given(scene)
                .in(days("2026-10-28", "2026-10-30"))
                .isMet();
        assertThatDuty("CALL")
                .under(FUTIAN)
                .given(scene)
                .in(days("2026-10-31", "2026-11-02"))
                .isMet();
        assertThatDuty("CALL")
                .under(FUTIAN)
                .given(scene)
                .in(days("2026-10-25", "2026-10-27"))
                .isMissed();
        assertThatDuty("CALL").under(FUTIAN).given(scene).on("2025-12-31").isNotReported();
        assertThatDuty("HOME").under(FUTIAN).given(scene).on("2026-10-28").isMet();
        assertThatDuty("HOME").under(FUTIAN).given(scene).on("2026-11-02").isMissed();
    }

    @Test
    void taiwan_asks_for_four_two_or_one_contact_a_month_or_one_a_year_by_tier() {
        Scene scene = scene().done(CHAT, "2026-10-01", "2026-10-02", "2026-10-03")
                .done(VISIT, "2026-10-31")
                .done(VISIT, "2026-11-05", "2026-11-25");

        assertThat(taiwan(scene, "VERY_HIGH"))
                .containsExactly(
                        "FOUR_A_MONTH 2026-09-01..2026-09-30 MISSED",
                        "FOUR_A_MONTH 2026-10-01..2026-10-31 MET",
                        "FOUR_A_MONTH 2026-11-01..2026-11-30 MISSED",
                        "FOUR_A_MONTH 2026-12-01..2026-12-31 PENDING");
        assertThat(taiwan(scene, "HIGH"))
                .containsExactly(
                        "TWO_A_MONTH 2026-09-01..2026-09-30 MISSED",
                        "TWO_A_MONTH 2026-10-01..2026-10-31 MET",
                        "TWO_A_MONTH 2026-11-01..2026-11-30 MET",
                        "TWO_A_MONTH 2026-12-01..2026-12-31 PENDING");
        assertThat(taiwan(scene, "MEDIUM"))
                .containsExactly(
                        "ONE_A_MONTH 2026-09-01..2026-09-30 MISSED",
                        "ONE_A_MONTH 2026-10-01..2026-10-31 MET",
                        "ONE_A_MONTH 2026-11-01..2026-11-30 MET",
                        "ONE_A_MONTH 2026-12-01..2026-12-31 PENDING");
        assertThat(taiwan(scene, "LOW")).containsExactly("ONE_A_YEAR 2026-01-01..2026-12-31 MET");
        assertThat(taiwan(scene(), "LOW")).containsExactly("ONE_A_YEAR 2026-01-01..2026-12-31 PENDING");
    }

    /** What was owed to an elder of a tier, without a pairing, from September to December, as of 1 December. */
    private static List<String> taiwan(Scene scene, String tier) {
        ElderId id = scene.pairing().elder();
        Entry entry = Entry.builder(States.SORT)
                .put(States.TIER, tier)
                .id(EntryId.of("N1"))
                .elder(id)
                .day(LocalDate.of(2026, 1, 1))
                .build();
        Elder elder = Elder.builder()
                .id(id)
                .name("王桂兰")
                .district(DistrictCode.parse("710000"))
                .build();
        CaseFile file = CaseFile.of(elder, List.of(), CareDays.none(), List.of(entry), KnownAt.now());
        Window window = new Window(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 31), LocalDate.of(2026, 12, 1));
        return Duties.in(window, TAIWAN, FestivalCalendar.china())
                .explainElder(file, scene.records(), KnownAt.now())
                .stream()
                .map(finding -> finding.duty().code() + " " + finding.period() + " " + finding.verdict())
                .toList();
    }

    private static DateRange days(String first, String last) {
        return DateRange.of(LocalDate.parse(first), LocalDate.parse(last));
    }
}
