package org.warmsunset.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.care.ServiceKind.CHAT;
import static org.warmsunset.duty.Scene.day;
import static org.warmsunset.duty.Scene.range;
import static org.warmsunset.duty.Scene.scene;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.calendar.Festival;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.duty.Books;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.Owed;
import org.warmsunset.duty.OwedDuty;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.RuleSet;
import org.warmsunset.duty.Scene;
import org.warmsunset.pairing.Pairing;

class WorklistTest {
    private static Worklist.Builder builder(String asOf) {
        return new Worklist.Builder(Duties.openOn(day(asOf), Scene.RULES, FestivalCalendar.china()));
    }

    private static Worklist worklist(Scene scene, String asOf) {
        Worklist.Builder builder = builder(asOf);
        builder.add(builder.judge(file(scene, List.of(scene.pairing()))));
        return builder.result();
    }

    private static CaseFile file(Scene scene, List<Pairing> pairings) {
        return CaseFile.of(
                ElderId.of("E1"),
                DistrictCode.parse("230102"),
                pairings,
                CareDays.of(ElderId.of("E1"), scene.records(), KnownAt.now()));
    }

    private static OwedDuty owed(String code) {
        RuleSet rules = Books.FIRST;
        return new OwedDuty(Scene.RULES.codes().indexOf(code), rules.duty(code).orElseThrow(), rules, null);
    }

    private static List<String> lines(Worklist worklist) {
        return worklist.items().stream()
                .map(item -> item.dueBy() + " " + item.pairing().orElseThrow() + " "
                        + item.duty().code() + (item.overdue() ? " overdue" : ""))
                .toList();
    }

    @Test
    void has_what_is_pending_by_due_day_then_duty() {
        assertThat(lines(worklist(scene().from("2026-06-15"), "2026-06-16")))
                .containsExactly(
                        "2026-06-19 P1 FESTIVAL_GREETING",
                        "2026-06-21 P1 WEEKLY_CHAT",
                        "2026-06-29 P1 CONTACT_CARD",
                        "2026-06-30 P1 MONTHLY_ACTIVITY",
                        "2026-07-15 P1 KNOW_HEALTH",
                        "2026-07-15 P1 KNOW_MEDICATION",
                        "2026-07-15 P1 KNOW_HOBBIES",
                        "2026-07-15 P1 KNOW_HOME_ADDRESS",
                        "2026-07-15 P1 KNOW_FAMILY_PHONE");
    }

    @Test
    void an_item_says_what_who_for_whom_and_when() {
        assertThat(worklist(scene().from("2026-06-15"), "2026-06-16").items().get(1))
                .isEqualTo(Worklist.Item.builder()
                        .pairing(PairingId.of("P1"))
                        .elder(ElderId.of("E1"))
                        .volunteer(VolunteerId.of("V1"))
                        .duty(owed("WEEKLY_CHAT"))
                        .period(range("2026-06-15", "2026-06-21"))
                        .dueBy(day("2026-06-21"))
                        .overdue(false)
                        .build());
    }

    @Test
    void leaves_out_what_is_met_and_what_was_missed_in_a_period() {
        assertThat(lines(worklist(scene().done(CHAT, "2026-06-16"), "2026-06-16")))
                .noneMatch(line -> line.contains("WEEKLY_CHAT"));
    }

    @Test
    void a_period_is_due_by_its_last_active_day() {
        assertThat(lines(worklist(scene().suspended("2026-06-20", "2026-06-21"), "2026-06-16")))
                .contains("2026-06-19 P1 WEEKLY_CHAT");
    }

    @Test
    void an_open_pairing_s_missed_standing_duty_is_overdue_since_its_deadline() {
        assertThat(worklist(scene(), "2026-06-16").items())
                .filteredOn(item -> item.duty().code().equals("CONTACT_CARD"))
                .singleElement()
                .isEqualTo(Worklist.Item.builder()
                        .pairing(PairingId.of("P1"))
                        .elder(ElderId.of("E1"))
                        .volunteer(VolunteerId.of("V1"))
                        .duty(owed("CONTACT_CARD"))
                        .period(range("2025-01-01", "2025-01-15"))
                        .dueBy(day("2025-01-15"))
                        .overdue(true)
                        .build());
    }

    @Test
    void an_ended_pairing_s_missed_standing_duty_is_let_go() {
        assertThat(lines(worklist(scene().until("2026-06-16"), "2026-06-16")))
                .contains("2025-01-15 P1 CONTACT_CARD overdue");
        assertThat(lines(worklist(scene().until("2026-06-15"), "2026-06-16"))).isEmpty();
    }

    @Test
    void the_last_days_of_december_show_the_week_that_ends_in_january() {
        assertThat(lines(worklist(scene(), "2026-12-30"))).contains("2027-01-03 P1 WEEKLY_CHAT");
        assertThat(lines(worklist(scene(), "2027-01-01"))).contains("2027-01-03 P1 WEEKLY_CHAT");
    }

    @Test
    void shows_a_festival_whose_window_ends_in_another_year() {
        RuleBook book =
                Books.of(Books.with(Books.FIRST, Books.greetings(new Owed.FestivalWindow(Festival.LABA, 7, 3))));
        Worklist.Builder builder =
                new Worklist.Builder(Duties.openOn(day("2022-12-28"), book, FestivalCalendar.china()));
        builder.add(builder.judge(file(
                scene().from("2022-12-01"), List.of(scene().from("2022-12-01").pairing()))));

        assertThat(lines(builder.result())).contains("2023-01-02 P1 FESTIVAL_GREETING");
    }

    @Test
    void reads_the_days_of_what_is_open_and_no_others() {
        assertThat(builder("2027-01-01").bounds()).isEqualTo(range("2026-12-28", "2027-01-31"));
    }

    @Test
    void the_last_days_that_the_calendar_knows_have_a_worklist_too() {
        assertThat(lines(worklist(scene().from("2100-12-01"), "2100-12-30"))).contains("2101-01-02 P1 WEEKLY_CHAT");
    }

    @Test
    void items_due_on_one_day_are_ordered_by_pairing_then_duty() {
        Pairing first = scene().from("2026-06-15").pairing();
        Pairing second = first.withId(PairingId.of("P0")).withVolunteer(VolunteerId.of("V2"));
        Worklist.Builder builder = builder("2026-06-16");

        builder.add(builder.judge(file(scene(), List.of(first, second))));

        assertThat(lines(builder.result()))
                .startsWith(
                        "2026-06-19 P0 FESTIVAL_GREETING",
                        "2026-06-19 P1 FESTIVAL_GREETING",
                        "2026-06-21 P0 WEEKLY_CHAT",
                        "2026-06-21 P1 WEEKLY_CHAT")
                .endsWith("2026-07-15 P1 KNOW_HOME_ADDRESS", "2026-07-15 P1 KNOW_FAMILY_PHONE");
    }

    @Test
    void keeps_a_copy_of_its_items() {
        List<Worklist.Item> items =
                new ArrayList<>(worklist(scene(), "2026-06-16").items());
        Worklist worklist = new Worklist(day("2026-06-16"), items);

        items.clear();

        assertThat(worklist.items()).isNotEmpty();
        assertThat(worklist.asOf()).isEqualTo(day("2026-06-16"));
    }
}
