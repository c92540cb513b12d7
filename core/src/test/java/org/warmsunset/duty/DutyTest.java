package org.warmsunset.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.warmsunset.care.ServiceKind.CHAT;
import static org.warmsunset.duty.Books.by;
import static org.warmsunset.duty.Books.duty;
import static org.warmsunset.duty.Books.every;
import static org.warmsunset.duty.Scene.day;
import static org.warmsunset.duty.Scene.range;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.warmsunset.calendar.Festival;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.pairing.Fact;

/** What the values of a duty refuse, and by which name. */
class DutyTest {
    private static final Duty CHAT_WEEKLY = duty("D", every(Cycle.Calendar.WEEK), by(1, CHAT));
    private static final Done CARD = new Done.ByCard(Done.ByCard.NEVER);
    private static final Done KNOW = new Done.ByKnowing(Fact.HEALTH, Done.ByKnowing.FOR_EVER);

    private static void refused(String message, ThrowingCallable code) {
        assertThatIllegalArgumentException().isThrownBy(code).withMessageContaining(message);
    }

    @Test
    void a_code_is_1_to_40_of_letters_digits_and_underscores() {
        for (String code : List.of("", "weekly", "WEEKLY CHAT", "每周", "A".repeat(41), "A-B")) {
            refused("code (" + code + ")", () -> CHAT_WEEKLY.withCode(code));
        }
        assertThat(CHAT_WEEKLY.withCode("A".repeat(40)).code()).hasSize(40);
        assertThat(CHAT_WEEKLY.withCode("9_Z").code()).isEqualTo("9_Z");
    }

    @Test
    void it_has_a_name_in_one_language_at_least() {
        refused("name is missing", () -> CHAT_WEEKLY.withNames(Map.of()));
    }

    @Test
    void a_card_or_a_fact_is_owed_once_and_by_a_pairing() {
        for (Done done : List.of(CARD, KNOW)) {
            refused("owed must be once", () -> duty("D", every(Cycle.Calendar.MONTH), done));
            refused(
                    "owedBy must be PAIRING",
                    () -> duty("D", new Owed.Once(1), done).withOwedBy(OwedBy.ELDER));
        }
    }

    @Test
    void minutes_are_none_of_a_standing_duty_s() {
        refused("minutes must be absent", () -> duty("D", new Owed.Once(1), new Done.ByService(Set.of(CHAT), 1, 1)));
    }

    @Test
    void nobody_can_do_something_on_more_days_than_a_period_has() {
        refused("on 8 days: its periods have at most 7", () -> duty("D", every(Cycle.Calendar.WEEK), by(8, CHAT)));
        refused("at most 2", () -> duty("D", new Owed.AfterIncidents(Set.of("FALL"), 1), by(3, CHAT)));
        assertThatCode(() -> duty("D", every(Cycle.Calendar.WEEK), by(7, CHAT))).doesNotThrowAnyException();
        assertThatCode(() -> duty("D", new Owed.Once(1), by(9, CHAT))).doesNotThrowAnyException();
    }

    @Test
    void a_fact_that_goes_stale_needs_a_day_to_be_confirmed_again() {
        refused("withinDays must be at least 1", () -> duty("D", new Owed.Once(0), new Done.ByKnowing(Fact.HEALTH, 9)));
        assertThatCode(() -> duty("D", new Owed.Once(0), KNOW)).doesNotThrowAnyException();
    }

    @Test
    void services_name_a_kind_and_ask_for_a_day_and_no_more_minutes_than_a_year_has() {
        refused("by names no kind", () -> new Done.ByService(Set.of(), 1, 0));
        refused("onDays (0)", () -> new Done.ByService(Set.of(CHAT), 0, 0));
        refused("onDays (367)", () -> new Done.ByService(Set.of(CHAT), 367, 0));
        refused("minutes (-1)", () -> new Done.ByService(Set.of(CHAT), 1, -1));
        refused("minutes (527041)", () -> new Done.ByService(Set.of(CHAT), 1, 527_041));
        assertThat(new Done.ByService(Set.of(CHAT), 366, 527_040).minutes()).isEqualTo(527_040);
        Set<ServiceKind> kinds = new HashSet<>(EnumSet.of(CHAT));
        Done.ByService done = new Done.ByService(kinds, 1, 0);
        kinds.clear();

        assertThat(done.kinds()).containsExactly(CHAT);
    }

    @Test
    void a_card_and_a_fact_refuse_numbers_out_of_range() {
        refused("renewWithinDays (-1)", () -> new Done.ByCard(-1));
        refused("freshDays (0)", () -> new Done.ByKnowing(Fact.HEALTH, 0));
        assertThat(new Done.ByCard(0).renewWithinDays()).isZero();
        assertThat(new Done.ByKnowing(Fact.HEALTH, 1).freshDays()).isEqualTo(1);
    }

    @Test
    void schedules_refuse_numbers_out_of_range() {
        refused("fromActivePercent (-1)", () -> new Owed.Every(Cycle.Calendar.WEEK, -1));
        refused("fromActivePercent (101)", () -> new Owed.Every(Cycle.Calendar.WEEK, 101));
        refused("days (0)", () -> new Cycle.Tiles(0, day("2026-01-01")));
        refused("days (367)", () -> new Cycle.Tiles(367, day("2026-01-01")));
        refused("withinDays (-1)", () -> new Owed.Once(-1));
        refused("withinDays (3661)", () -> new Owed.Once(3661));
        refused("withinDays (-1)", () -> new Owed.AfterIncidents(Set.of("FALL"), -1));
        refused("withinDays (367)", () -> new Owed.AfterIncidents(Set.of("FALL"), 367));
        refused("kinds names no kind", () -> new Owed.AfterIncidents(Set.of(), 1));
        refused("kinds (fall)", () -> new Owed.AfterIncidents(Set.of("fall"), 1));
        refused("opensDaysBefore (-1)", () -> new Owed.FestivalWindow(Festival.DUANWU, -1, 0));
        refused("closesDaysAfter (367)", () -> new Owed.FestivalWindow(Festival.DUANWU, 0, 367));
        refused("atFestivals names no festival", () -> new Owed.AtFestivals(List.of()));
        refused(
                "atFestivals names a festival twice",
                () -> new Owed.AtFestivals(List.of(
                        new Owed.FestivalWindow(Festival.DUANWU, 1, 1),
                        new Owed.FestivalWindow(Festival.DUANWU, 2, 2))));
    }

    @Test
    void a_festival_s_window_may_be_its_own_day() {
        assertThat(new Owed.FestivalWindow(Festival.DUANWU, 0, 0).around(day("2026-06-19")))
                .isEqualTo(range("2026-06-19", "2026-06-19"));
        assertThat(new Owed.FestivalWindow(Festival.DUANWU, 1, 2).around(day("2026-06-19")))
                .isEqualTo(range("2026-06-18", "2026-06-21"));
    }

    @Test
    void the_order_in_which_festivals_are_written_is_irrelevant() {
        Owed.FestivalWindow one = new Owed.FestivalWindow(Festival.DUANWU, 1, 1);
        Owed.FestivalWindow other = new Owed.FestivalWindow(Festival.CHUNJIE, 1, 1);

        assertThat(new Owed.AtFestivals(List.of(one, other))).isEqualTo(new Owed.AtFestivals(List.of(other, one)));
    }

    @Test
    void the_longest_period_is_known_for_each_schedule() {
        assertThat(List.of(Cycle.Calendar.values())).extracting(Cycle::longest).containsExactly(7, 31, 92, 184, 366);
        assertThat(every(new Cycle.Tiles(10, day("2026-01-01"))).longest()).isEqualTo(10);
        assertThat(new Owed.AfterIncidents(Set.of("FALL"), 1).longest()).isEqualTo(2);
        assertThat(new Owed.Once(14).longest()).isZero();
        assertThat(new Owed.AtFestivals(List.of(
                                new Owed.FestivalWindow(Festival.CHUNJIE, 7, 14),
                                new Owed.FestivalWindow(Festival.DUANWU, 7, 0)))
                        .longest())
                .isEqualTo(22);
    }

    @Test
    void two_duties_are_akin_when_owner_schedule_and_fulfilment_are_of_one_kind() {
        assertThat(CHAT_WEEKLY.isAkinTo(duty("D", every(Cycle.Calendar.YEAR), by(9, CHAT))))
                .isTrue();
        assertThat(CHAT_WEEKLY.isAkinTo(CHAT_WEEKLY.withOwedBy(OwedBy.ELDER))).isFalse();
        assertThat(CHAT_WEEKLY.isAkinTo(CHAT_WEEKLY.withOwed(new Owed.Once(1)))).isFalse();
        assertThat(duty("D", new Owed.Once(1), CARD).isAkinTo(duty("D", new Owed.Once(1), KNOW)))
                .isFalse();
    }
}
