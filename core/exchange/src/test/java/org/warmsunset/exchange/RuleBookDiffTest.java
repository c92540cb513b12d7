package org.warmsunset.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DateRange;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.testkit.RandomProgramme;
import org.warmsunset.testkit.Seeds;

class RuleBookDiffTest {
    private static List<String> diff(RuleBook old, RuleBook changed) {
        return RuleBookDiff.between(old, changed).stream()
                .map(change ->
                        "%s %s: %s → %s".formatted(days(change), change.place(), change.before(), change.after()))
                .toList();
    }

    private static String days(RuleBookDiff.Change change) {
        return change.days().equals(DateRange.always())
                ? "always"
                : change.days().toString().replace("0001-01-01", "").replace("9999-12-31", "");
    }

    private static RuleBook read(String json) {
        return RuleBooks.read(new StringReader(json));
    }

    private static RuleBook with(String old, String changed) {
        return read(RuleBooksTest.with(old, changed));
    }

    @Test
    void a_book_and_itself_say_the_same() {
        Seeds.check(50, seed -> {
            RuleBook book = RandomProgramme.of(seed).rules();
            assertThat(RuleBookDiff.between(book, book)).isEmpty();
        });
    }

    @Test
    void a_shipped_child_changes_what_it_lists() {
        assertThat(diff(
                        RuleBooks.caringDaughters2019(),
                        RuleBooks.shipped("caring-daughters-fresh").orElseThrow()))
                .containsExactly(
                        "always name: caring-daughters-2019 → caring-daughters-fresh",
                        "always version: 2019 → fresh",
                        "always CONTACT_CARD.done.card.renewWithinDays:  → 7",
                        "always KNOW_HEALTH.done.freshDays:  → 180",
                        "always KNOW_MEDICATION.done.freshDays:  → 180",
                        "always KNOW_HOBBIES.done.freshDays:  → 365",
                        "always KNOW_HOME_ADDRESS.done.freshDays:  → 365",
                        "always KNOW_FAMILY_PHONE.done.freshDays:  → 365");
    }

    @Test
    void fields_change_in_duties_and_settings() {
        RuleBook book = read(RuleBooksTest.BOOK);

        assertThat(diff(book, with("\"onDays\": 2", "\"onDays\": 3")))
                .containsExactly("always WEEKLY.done.onDays: 2 → 3");
        assertThat(diff(book, with("\"minutes\": 30", "\"minutes\": 0")))
                .containsExactly("always WEEKLY.done.minutes: 30 → ");
        assertThat(diff(book, with("[\"CHAT\", \"VISIT\"]", "[\"CHAT\"]")))
                .containsExactly("always WEEKLY.done.by: CHAT, VISIT → CHAT");
        assertThat(diff(book, with("\"opensDaysBefore\": 7", "\"opensDaysBefore\": 6")))
                .containsExactly("always GREETING.owed.atFestivals.DUANWU.opensDaysBefore: 7 → 6");
        assertThat(diff(book, with("[100, 301]", "[100]"))).containsExactly("always hours.stars: 100, 301 → 100");
        assertThat(diff(book, with("\"Asia/Shanghai\"", "\"Asia/Urumqi\"")))
                .containsExactly("always zone: Asia/Shanghai → Asia/Urumqi");
        assertThat(diff(book, with("\"to\": \"2019-08-31\"", "\"to\": \"2019-09-30\"")))
                .containsExactly("always phases.SURVEY.to: 2019-08-31 → 2019-09-30");
    }

    @Test
    void a_duty_is_added_or_dropped_as_a_whole() {
        RuleBook book = read(RuleBooksTest.BOOK);
        RuleBook other = with("\"TILES\"", "\"CALLS\"");

        assertThat(diff(book, other)).containsExactly("always TILES: 三日 → ", "always CALLS:  → 三日");
    }

    @Test
    void an_overlay_changes_on_its_own_days() {
        RuleBook book = read(RuleBooksTest.BOOK);

        assertThat(diff(book, with("\"to\": \"2024-02-05\"", "\"to\": \"2024-02-07\"")))
                .containsExactly(
                        "2024-02-01..2024-02-05 snow.to: 2024-02-05 → 2024-02-07",
                        "2024-02-06..2024-02-07 snow:  → 2024-02-01 / 2024-02-07",
                        "2024-02-06..2024-02-07 DAILY:  → 每日");
    }

    @Test
    void a_change_has_the_days_on_which_it_holds() {
        RuleBook old = RuleBooks.caringDaughters2019();
        RuleBook city = read("""
                {"name": "caring-daughters-2019", "parent": "caring-daughters-2019", "versions": [
                  {"version": "two", "inForceFrom": "2027-01-01", "duties": [%1$s]},
                  {"version": "more", "inForceFrom": "2028-01-01", "pairing": {"maxElders": 1, "consent": true}, "duties": [%1$s]},
                  {"version": "three", "inForceFrom": "2029-01-01", "duties": [%2$s]}]}
                """.formatted(weekly(2), weekly(3)));

        assertThat(diff(old, city))
                .containsExactly(
                        "2027-01-01..2027-12-31 version: 2019 → two",
                        "2027-01-01..2028-12-31 WEEKLY_CHAT.done.onDays: 1 → 2",
                        "2028-01-01..2028-12-31 version: 2019 → more",
                        "2028-01-01..2028-12-31 pairing.consent:  → true",
                        "2029-01-01.. version: 2019 → three",
                        "2029-01-01.. WEEKLY_CHAT.done.onDays: 1 → 3");
    }

    private static String weekly(int days) {
        return GoldenBooks.resource("caring-daughters-2019.json")
                .replaceAll(
                        "(?s).*(\\{\\s*\"code\": \"WEEKLY_CHAT\".*?)\"onDays\": 1(.*?\\]\\s*\\}).*",
                        "$1\"onDays\": " + days + "$2");
    }
}
