package org.warmsunset.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.care.ServiceKind.CHAT;
import static org.warmsunset.duty.Books.by;
import static org.warmsunset.duty.Books.duty;
import static org.warmsunset.duty.Books.every;
import static org.warmsunset.duty.Scene.day;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warmsunset.calendar.Festival;

class UnsatisfiableTest {
    private static List<String> found(Owed owed, Done done) {
        return Unsatisfiable.in(Books.of(Books.FIRST.withDuties(duty("D", owed, done))));
    }

    private static Done minutes(int minutes) {
        return new Done.ByService(Set.of(CHAT), 1, minutes);
    }

    @Test
    void the_default_book_can_be_kept() {
        assertThat(Unsatisfiable.in(Books.CARING_DAUGHTERS_2019)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MONTH,28", "QUARTER,90", "HALF_YEAR,181", "YEAR,365"})
    void nobody_can_do_more_days_than_the_shortest_period_has(Cycle.Calendar cycle, int days) {
        assertThat(found(every(cycle), by(days, CHAT))).isEmpty();
        assertThat(found(every(cycle), by(days + 1, CHAT)))
                .containsExactly(
                        "version 2019: D asks for %d, and its shortest period has %d days: lower onDays, or give it a longer period"
                                .formatted(days + 1, days));
    }

    @Test
    void the_shortest_window_of_a_festival_counts() {
        Owed festivals = new Owed.AtFestivals(List.of(
                new Owed.FestivalWindow(Festival.CHUNJIE, 7, 14), new Owed.FestivalWindow(Festival.DUANWU, 1, 0)));

        assertThat(found(festivals, by(2, CHAT))).isEmpty();
        assertThat(found(festivals, by(3, CHAT)))
                .singleElement()
                .asString()
                .contains("asks for 3, and its shortest period has 2 days");
    }

    @Test
    void nobody_can_do_more_minutes_than_a_period_has() {
        assertThat(found(every(Cycle.Calendar.WEEK), minutes(7 * 1440))).isEmpty();
        assertThat(found(every(Cycle.Calendar.WEEK), minutes(7 * 1440 + 1)))
                .containsExactly(
                        "version 2019: D asks for 10081, and its shortest period has 10080 minutes: lower minutes, or give it a longer period");
        assertThat(found(new Owed.AfterIncidents(Set.of("FALL"), 0), minutes(1441)))
                .hasSize(1);
    }

    @Test
    void a_standing_duty_has_time_without_end() {
        assertThat(found(new Owed.Once(1), by(100, CHAT))).isEmpty();
    }

    @Test
    void a_period_ends_with_its_overlay() {
        Overlay snow = Overlay.builder()
                .name("snow")
                .from(day("2026-01-01"))
                .to(day("2026-01-03"))
                .addDuties(duty("D", every(Cycle.Calendar.WEEK), by(4, CHAT)))
                .build();

        assertThat(Unsatisfiable.in(Books.CARING_DAUGHTERS_2019.withOverlays(snow)))
                .containsExactly(
                        "overlay snow: D asks for 4, and its shortest period has 3 days: lower onDays, or give it a longer period");
    }
}
