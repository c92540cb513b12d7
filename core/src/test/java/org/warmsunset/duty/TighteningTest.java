package org.warmsunset.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.duty.Scene.day;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.warmsunset.calendar.Festival;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.pairing.Fact;

class TighteningTest {
    private static final String CODE = "D";
    private static final Owed WEEKLY = new Owed.Every(Cycle.Calendar.WEEK, 50);
    private static final Done TWICE = new Done.ByService(Set.of(ServiceKind.VISIT, ServiceKind.CHAT), 2, 60);

    private static RuleSet rules(String version, Duty... duties) {
        return RuleSet.builder()
                .version(version)
                .weekStart(Books.FIRST.weekStart())
                .addTiers("HIGH", "KEY", "GENERAL")
                .addDuties(duties)
                .build();
    }

    private static RuleBook book(String version, Duty... duties) {
        return Books.of(rules(version, duties));
    }

    private static List<String> looser(Duty child, Duty parent) {
        return Tightening.looser(book("city", child), book("province", parent));
    }

    private static List<String> looserOwed(Owed child, Owed parent) {
        return looser(Books.duty(CODE, child, TWICE), Books.duty(CODE, parent, TWICE));
    }

    private static List<String> looserDone(Done child, Done parent) {
        return looser(Books.duty(CODE, WEEKLY, child), Books.duty(CODE, WEEKLY, parent));
    }

    private static List<String> looserOnce(Done child, Done parent) {
        return looser(Books.duty(CODE, new Owed.Once(30), child), Books.duty(CODE, new Owed.Once(30), parent));
    }

    private static Done service(int onDays, int minutes, ServiceKind... kinds) {
        return new Done.ByService(Set.of(kinds), onDays, minutes);
    }

    @Test
    void a_book_is_not_looser_than_itself() {
        Duty owed = Books.duty(CODE, WEEKLY, TWICE);
        assertThat(looser(owed, owed)).isEmpty();
        assertThat(Tightening.looser(Books.CARING_DAUGHTERS_2019, Books.CARING_DAUGHTERS_2019))
                .isEmpty();
    }

    @Test
    void a_duty_may_be_added_and_none_left_out() {
        Duty one = Books.duty("ONE", WEEKLY, TWICE);
        Duty two = Books.duty("TWO", WEEKLY, TWICE);

        assertThat(Tightening.looser(book("city", one, two), book("province", one)))
                .isEmpty();
        assertThat(Tightening.looser(book("city", two), book("province", one, two)))
                .containsExactly("version city: duties () lack the parent's (ONE)");
    }

    @Test
    void a_service_is_due_on_as_many_days_and_minutes_and_by_no_other_kinds() {
        assertThat(looserDone(service(3, 61, ServiceKind.VISIT), TWICE)).isEmpty();
        assertThat(looserDone(service(1, 60, ServiceKind.VISIT), TWICE))
                .containsExactly("version city: D.onDays (1) is less than the parent's (2)");
        assertThat(looserDone(service(2, 59, ServiceKind.VISIT), TWICE))
                .containsExactly("version city: D.minutes (59) is less than the parent's (60)");
        assertThat(looserDone(service(2, 60, ServiceKind.VISIT, ServiceKind.GREETING), TWICE))
                .containsExactly("version city: D.by ([VISIT, GREETING]) are more than ([CHAT, VISIT])");
    }

    @Test
    void a_period_is_no_longer_and_is_tiled_as_the_parent_does() {
        assertThat(looserOwed(WEEKLY, new Owed.Every(Cycle.Calendar.MONTH, 50))).isEmpty();
        assertThat(looserOwed(new Owed.Every(Cycle.Calendar.MONTH, 50), WEEKLY))
                .containsExactly("version city: D.every (MONTH) is coarser than, or tiled otherwise than, the parent's"
                        + " (WEEK)");
        Owed tenDays = new Owed.Every(new Cycle.Tiles(10, day("2026-01-01")), 50);
        assertThat(looserOwed(tenDays, tenDays)).isEmpty();
        assertThat(looserOwed(new Owed.Every(new Cycle.Tiles(10, day("2026-01-02")), 50), tenDays))
                .hasSize(1);
        assertThat(looserOwed(WEEKLY, tenDays)).isEmpty();
    }

    @Test
    void a_cut_period_is_excused_no_sooner() {
        assertThat(looserOwed(new Owed.Every(Cycle.Calendar.WEEK, 49), WEEKLY)).isEmpty();
        assertThat(looserOwed(new Owed.Every(Cycle.Calendar.WEEK, 51), WEEKLY))
                .containsExactly("version city: D.fromActivePercent (51) is more than the parent's (50)");
    }

    @Test
    void a_festival_stays_and_its_window_is_no_wider() {
        Owed greetings = at(new Owed.FestivalWindow(Festival.CHUNJIE, 7, 14));

        assertThat(looserOwed(
                        at(
                                new Owed.FestivalWindow(Festival.CHUNJIE, 6, 13),
                                new Owed.FestivalWindow(Festival.DUANWU, 30, 30)),
                        greetings))
                .isEmpty();
        assertThat(looserOwed(at(new Owed.FestivalWindow(Festival.CHUNJIE, 8, 15)), greetings))
                .containsExactly(
                        "version city: D.CHUNJIE.opensDaysBefore (8) is more than the parent's (7)",
                        "version city: D.CHUNJIE.closesDaysAfter (15) is more than the parent's (14)");
        assertThat(looserOwed(at(new Owed.FestivalWindow(Festival.DUANWU, 7, 14)), greetings))
                .containsExactly("version city: D.atFestivals () lack the parent's (CHUNJIE)");
    }

    private static Owed at(Owed.FestivalWindow... windows) {
        return new Owed.AtFestivals(List.of(windows));
    }

    @Test
    void an_incident_is_answered_as_soon_and_no_kind_is_left_out() {
        Owed threeDays = new Owed.AfterIncidents(Set.of("FALL"), 3);

        assertThat(looserOwed(new Owed.AfterIncidents(Set.of("FALL", "DISASTER"), 2), threeDays))
                .isEmpty();
        assertThat(looserOwed(new Owed.AfterIncidents(Set.of("DISASTER"), 4), threeDays))
                .containsExactly(
                        "version city: D.kinds, which the parent has and the book lacks, ([FALL]) are more than"
                                + " ([DISASTER])",
                        "version city: D.withinDays (4) is more than the parent's (3)");
    }

    @Test
    void a_deadline_is_no_later() {
        Done card = new Done.ByCard(Done.ByCard.NEVER);
        Duty parent = Books.duty(CODE, new Owed.Once(14), card);

        assertThat(looser(Books.duty(CODE, new Owed.Once(13), card), parent)).isEmpty();
        assertThat(looser(Books.duty(CODE, new Owed.Once(15), card), parent))
                .containsExactly("version city: D.withinDays (15) is more than the parent's (14)");
    }

    @Test
    void a_card_is_renewed_as_soon_and_a_fact_kept_as_fresh() {
        assertThat(looserOnce(new Done.ByCard(7), new Done.ByCard(7))).isEmpty();
        assertThat(looserOnce(new Done.ByCard(8), new Done.ByCard(7)))
                .containsExactly("version city: D.renewWithinDays (8) is more than the parent's (7)");
        assertThat(looserOnce(new Done.ByCard(Done.ByCard.NEVER), new Done.ByCard(7)))
                .containsExactly("version city: D.renewWithinDays (absent) is more than the parent's (7)");
        assertThat(looserOnce(new Done.ByKnowing(Fact.HEALTH, 90), new Done.ByKnowing(Fact.HEALTH, 91)))
                .isEmpty();
        assertThat(looserOnce(new Done.ByKnowing(Fact.HOBBIES, 92), new Done.ByKnowing(Fact.HEALTH, 91)))
                .containsExactly(
                        "version city: D.freshDays (92) is more than the parent's (91)",
                        "version city: D.know (HOBBIES) is not the parent's (HEALTH)");
    }

    @Test
    void a_duty_keeps_its_meaning() {
        assertThat(looserOnce(new Done.ByCard(7), new Done.ByKnowing(Fact.HEALTH, 90)))
                .containsExactly(
                        "version city: D () changes its meaning: it must stay owed and done as in (the parent)");
    }

    @Test
    void a_duty_is_owed_to_as_many_tiers() {
        Duty forAll = Books.duty(CODE, WEEKLY, TWICE);
        Duty forHigh = forAll.withTiers("HIGH");

        assertThat(looser(forAll, forHigh)).isEmpty();
        assertThat(looser(forHigh.withTiers("HIGH", "KEY"), forHigh)).isEmpty();
        assertThat(looser(forHigh, forAll))
                .containsExactly("version city: D.tiers ([HIGH]) are fewer than the parent's ([])");
        assertThat(looser(forAll.withTiers("KEY"), forHigh))
                .containsExactly("version city: D.tiers ([KEY]) are fewer than the parent's ([HIGH])");
    }

    @Test
    void tiers_ages_and_the_most_elders_are_held_against_the_parent_s() {
        RuleSet parent = rules("province").withPairing(pairing(2, 60));

        assertThat(Tightening.looser(Books.of(rules("city").withPairing(pairing(1, 61))), Books.of(parent)))
                .isEmpty();
        assertThat(Tightening.looser(
                        Books.of(rules("city").withTiers("HIGH", "KEY").withPairing(pairing(3, 59))), Books.of(parent)))
                .containsExactly(
                        "version city: tiers ([HIGH, KEY]) are not the parent's ([HIGH, KEY, GENERAL])",
                        "version city: maxElders (3) is more than the parent's (2)",
                        "version city: minimumAge (59) is less than the parent's (60)");
    }

    private static PairingRules pairing(int maxElders, int minimumAge) {
        return PairingRules.builder()
                .maxElders(maxElders)
                .minimumAge(minimumAge)
                .build();
    }

    @Test
    void every_version_is_held_against_that_of_the_parent_on_its_days() {
        Duty weekly = Books.duty(CODE, WEEKLY, TWICE);
        Duty once = Books.duty(CODE, WEEKLY, service(1, 60, ServiceKind.VISIT, ServiceKind.CHAT));
        RuleBook parent =
                book("province", once).withVersion(rules("stricter", weekly).withInForceFrom(day("2027-01-01")));

        assertThat(Tightening.looser(book("city", once), parent))
                .containsExactly("version city: D.onDays (1) is less than the parent's (2)");
        assertThat(Tightening.looser(book("city", weekly), parent)).isEmpty();
        assertThat(Tightening.looser(
                        book("city", weekly).withVersion(rules("later", once).withInForceFrom(day("2028-01-01"))),
                        parent))
                .containsExactly("version later: D.onDays (1) is less than the parent's (2)");
    }

    @Test
    void an_overlay_of_the_parent_is_the_child_s_too() {
        Overlay snow = Overlay.builder()
                .name("snow")
                .from(day("2026-01-01"))
                .to(day("2026-01-03"))
                .addDuties(Books.duty("SNOW", WEEKLY, service(1, 0, ServiceKind.CHAT)))
                .build();
        RuleBook parent = book("province").withOverlays(snow);

        assertThat(Tightening.looser(book("city").withOverlays(snow), parent)).isEmpty();
        assertThat(Tightening.looser(book("city"), parent)).containsExactly("overlay snow is not that of the parent");
    }
}
