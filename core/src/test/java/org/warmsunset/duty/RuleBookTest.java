package org.warmsunset.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.warmsunset.duty.Scene.day;
import static org.warmsunset.duty.Scene.range;

import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RuleBookTest {
    private static final RuleBook BOOK = Scene.RULES;
    private static final RuleSet FIRST = BOOK.versions().get(0);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static RuleSet version(String name, String from) {
        return FIRST.withVersion(name).withInForceFrom(day(from));
    }

    private static void refused(String message, ThrowingCallable code) {
        assertThatIllegalArgumentException().isThrownBy(code).withMessageContaining(message);
    }

    @Test
    void a_day_is_of_the_version_in_force_on_it() {
        RuleBook book = BOOK.withVersion(version("b", "2026-01-01")).withVersion(version("c", "2026-07-01"));

        assertThat(book.on(day("1900-01-01")).version()).isEqualTo("2019");
        assertThat(book.on(day("2025-12-31")).version()).isEqualTo("2019");
        assertThat(book.on(day("2026-01-01")).version()).isEqualTo("b");
        assertThat(book.on(day("2026-06-30")).version()).isEqualTo("b");
        assertThat(book.on(day("2026-07-01")).version()).isEqualTo("c");
        assertThat(book.on(day("9999-12-31")).version()).isEqualTo("c");
    }

    @Test
    void versions_must_come_in_order_the_first_of_them_without_a_day() {
        refused("versions of rule book empty are none", () -> RuleBook.of("empty", ZONE, List.of()));
        refused(
                "versions[0].inForceFrom (2026-01-01)",
                () -> RuleBook.of("dated", ZONE, List.of(version("b", "2026-01-01"))));
        refused("versions[1].inForceFrom", () -> RuleBook.of("two", ZONE, List.of(FIRST, FIRST.withVersion("b"))));
        refused(
                "versions[2].inForceFrom (2026-01-01)",
                () -> BOOK.withVersion(version("b", "2026-01-01")).withVersion(version("c", "2026-01-01")));
        refused(
                "after 2026-01-02 for another",
                () -> BOOK.withVersion(version("b", "2026-01-02")).withVersion(version("c", "2026-01-01")));
    }

    @Test
    void two_versions_must_not_have_one_name() {
        refused("versions has 2019 twice", () -> BOOK.withVersion(version("2019", "2026-01-01")));
    }

    @Test
    void is_compared_by_value() {
        RuleBook same = RuleBook.of(BOOK.name(), BOOK.zone(), List.of(FIRST));

        assertThat(same).isEqualTo(BOOK).hasSameHashCodeAs(BOOK);
        assertThat(RuleBook.of("other", ZONE, List.of(FIRST))).isNotEqualTo(BOOK);
        assertThat(RuleBook.of(BOOK.name(), ZoneId.of("UTC"), List.of(FIRST))).isNotEqualTo(BOOK);
        assertThat(BOOK.withVersion(version("b", "2026-01-01")))
                .isNotEqualTo(BOOK)
                .doesNotHaveSameHashCodeAs(BOOK);
    }

    @Test
    void a_window_has_its_days_in_order_and_its_as_of_day_anywhere() {
        Window window = Window.yearOf(day("2024-02-29"));

        assertThat(window).isEqualTo(new Window(day("2024-01-01"), day("2024-12-31"), day("2024-02-29")));
        assertThat(window.days()).isEqualTo(range("2024-01-01", "2024-12-31"));
        assertThat(new Window(day("2024-01-01"), day("2024-01-01"), day("2030-01-01")).days())
                .isEqualTo(range("2024-01-01", "2024-01-01"));
        refused(
                "to (2024-01-01) is before from (2024-01-02)",
                () -> new Window(day("2024-01-02"), day("2024-01-01"), day("2024-01-01")));
    }

    @Test
    void duties_know_their_window() {
        Window window = Window.yearOf(day("2026-06-01"));

        assertThat(Scene.scene()
                        .duties("2026-01-01", "2026-12-31", "2026-06-01")
                        .window())
                .isEqualTo(window);
        assertThat(Scene.scene()
                        .duties("2026-01-05", "2026-01-11", "2026-06-01")
                        .bounds())
                .isEqualTo(range("2026-01-05", "2026-01-11"));
        assertThat(Scene.scene()
                        .duties("2026-01-01", "2026-12-31", "2026-06-01")
                        .bounds())
                .isEqualTo(range("2025-12-29", "2026-12-31"));
    }
}
