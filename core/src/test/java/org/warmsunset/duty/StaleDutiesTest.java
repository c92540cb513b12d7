package org.warmsunset.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.duty.Books.duty;
import static org.warmsunset.duty.Scene.day;
import static org.warmsunset.duty.Scene.scene;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DaySet;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.Fact;

/** What was done once and goes stale is owed again. The pairing begins on 1 January 2026. */
class StaleDutiesTest {
    /** Health is fresh for 180 days and asked for within 30: confirmed on 10 January it is fresh until 9 July. */
    @Nested
    class AFact {
        private final RuleBook book = Books.of(
                Books.with(Books.FIRST, duty("KNOW_HEALTH", new Owed.Once(30), new Done.ByKnowing(Fact.HEALTH, 180))));

        private Scene begun() {
            return scene().by(book).from("2026-01-01");
        }

        private String line(Scene scene, String asOf) {
            return scene.lines("KNOW_HEALTH", "2026-01-01", "2026-12-31", asOf).get(0);
        }

        @Test
        void is_fresh_for_its_days_and_then_owed_again() {
            Scene scene = begun().knows(Fact.HEALTH, "2026-01-10");

            assertThat(line(scene, "2026-07-09")).isEqualTo("2026-01-01..2026-01-31 MET");
            assertThat(line(scene, "2026-07-10")).isEqualTo("2026-07-10..2026-08-08 PENDING");
            assertThat(line(scene, "2026-08-07")).isEqualTo("2026-07-10..2026-08-08 PENDING");
            assertThat(line(scene, "2026-08-08")).isEqualTo("2026-07-10..2026-08-08 MISSED");
        }

        @Test
        void is_fresh_again_from_the_newest_confirmation_on() {
            Scene scene = begun().knows(Fact.HEALTH, "2026-01-10", "2026-10-01", "2026-03-01");

            assertThat(line(scene, "2026-08-28")).isEqualTo("2026-01-01..2026-01-31 MET");
            assertThat(line(scene, "2026-08-29")).isEqualTo("2026-08-29..2026-09-27 PENDING");
            assertThat(line(scene, "2026-09-30")).isEqualTo("2026-08-29..2026-09-27 MISSED");
            assertThat(line(scene, "2026-10-01")).isEqualTo("2026-01-01..2026-01-31 MET");
        }

        @Test
        void is_late_by_its_first_confirmation_however_often_it_was_confirmed() {
            Scene scene = begun().knows(Fact.HEALTH, "2026-02-01", "2026-05-01");

            assertThat(scene.finding("KNOW_HEALTH", "2026-01-01", "2026-12-31", "2026-06-01")
                            .late())
                    .isTrue();
            assertThat(begun().knows(Fact.HEALTH, "2026-01-31", "2026-05-01")
                            .finding("KNOW_HEALTH", "2026-01-01", "2026-12-31", "2026-06-01")
                            .late())
                    .isFalse();
        }

        @Test
        void is_met_for_ever_when_the_pairing_ended_while_it_was_fresh() {
            assertThat(line(begun().until("2026-07-09").knows(Fact.HEALTH, "2026-01-10"), "2026-12-31"))
                    .isEqualTo("2026-01-01..2026-01-31 MET");
        }

        @Test
        void is_excused_when_the_pairing_ended_before_the_new_deadline() {
            Scene scene = begun().until("2026-08-07").knows(Fact.HEALTH, "2026-01-10");

            assertThat(line(scene, "2026-08-06")).isEqualTo("2026-07-10..2026-08-08 PENDING");
            assertThat(line(scene, "2026-08-07")).isEqualTo("2026-07-10..2026-08-08 EXCUSED");
            assertThat(line(begun().until("2026-08-08").knows(Fact.HEALTH, "2026-01-10"), "2026-12-31"))
                    .isEqualTo("2026-07-10..2026-08-08 MISSED");
        }

        @Test
        void is_owed_as_ever_while_it_was_never_confirmed() {
            assertThat(line(begun(), "2026-12-31")).isEqualTo("2026-01-01..2026-01-31 MISSED");
        }

        @Test
        void is_unknown_when_the_new_deadline_lies_beyond_the_watermark() {
            Scene scene = begun().knows(Fact.HEALTH, "2026-01-10");

            assertThat(line(scene.completeUntil("2026-08-07"), "2026-12-31"))
                    .isEqualTo("2026-07-10..2026-08-08 UNKNOWN");
            assertThat(line(scene.completeUntil("2026-08-08"), "2026-12-31"))
                    .isEqualTo("2026-07-10..2026-08-08 MISSED");
        }

        @Test
        void says_when_it_was_done_first_and_how_to_mend_it() {
            Finding stale = begun().knows(Fact.HEALTH, "2026-01-10")
                    .finding("KNOW_HEALTH", "2026-01-01", "2026-12-31", "2026-07-10");

            assertThat(stale.days()).isEqualTo(DaySet.of(day("2026-01-10")));
            assertThat(stale.dueBy()).contains(day("2026-08-08"));
            assertThat(stale.remedy())
                    .contains(Remedy.builder()
                            .days(1)
                            .from(day("2026-07-11"))
                            .by(day("2026-08-08"))
                            .build());
        }
    }

    /** A card is renewed within 7 days of a change of what stands on it. */
    @Nested
    class ACard {
        private final RuleBook book =
                Books.of(Books.with(Books.FIRST, duty("CONTACT_CARD", new Owed.Once(14), new Done.ByCard(7))));

        private Scene begun() {
            return scene().by(book).from("2026-01-01").card("2026-01-05");
        }

        private String line(Scene scene, String asOf) {
            return scene.lines("CONTACT_CARD", "2026-01-01", "2026-12-31", asOf).get(0);
        }

        @Test
        void is_owed_again_from_the_change_on() {
            Scene scene = begun().contactChanged("2026-06-01");

            assertThat(line(scene, "2026-05-31")).isEqualTo("2026-01-01..2026-01-15 MET");
            assertThat(line(scene, "2026-06-01")).isEqualTo("2026-06-01..2026-06-08 PENDING");
            assertThat(line(scene, "2026-06-07")).isEqualTo("2026-06-01..2026-06-08 PENDING");
            assertThat(line(scene, "2026-06-08")).isEqualTo("2026-06-01..2026-06-08 MISSED");
        }

        @Test
        void is_owed_again_when_the_volunteer_s_contact_changed() {
            assertThat(line(begun().volunteersContactChanged("2026-06-01"), "2026-06-01"))
                    .isEqualTo("2026-06-01..2026-06-08 PENDING");
        }

        @Test
        void is_owed_from_the_earliest_of_several_changes() {
            assertThat(line(begun().contactChanged("2026-06-05").volunteersContactChanged("2026-06-01"), "2026-06-30"))
                    .isEqualTo("2026-06-01..2026-06-08 MISSED");
        }

        @Test
        void is_met_by_a_card_that_was_issued_on_the_day_of_the_change_or_later() {
            assertThat(line(begun().contactChanged("2026-06-01").card("2026-06-01"), "2026-12-31"))
                    .isEqualTo("2026-01-01..2026-01-15 MET");
            assertThat(line(begun().contactChanged("2026-06-01").card("2026-07-01"), "2026-06-30"))
                    .isEqualTo("2026-06-01..2026-06-08 MISSED");
            assertThat(line(begun().contactChanged("2026-06-01").card("2026-07-01"), "2026-07-01"))
                    .isEqualTo("2026-01-01..2026-01-15 MET");
        }

        @Test
        void a_change_before_the_card_or_on_its_day_asks_for_nothing() {
            assertThat(line(begun().contactChanged("2026-01-05"), "2026-12-31"))
                    .isEqualTo("2026-01-01..2026-01-15 MET");
            assertThat(line(begun().contactChanged("2026-01-06"), "2026-12-31"))
                    .isEqualTo("2026-01-06..2026-01-13 MISSED");
        }

        @Test
        void a_new_card_that_only_one_has_renews_nothing() {
            Scene scene = begun().contactChanged("2026-06-01");
            ContactCard half = ContactCard.builder()
                    .issuedOn(day("2026-06-02"))
                    .volunteerCopyOn(day("2026-06-02"))
                    .build();
            ContactCard whole = scene.pairing().cards().get(0);

            assertThat(line(scene.with(scene.pairing().withCards(whole, half)), "2026-06-30"))
                    .isEqualTo("2026-06-01..2026-06-08 MISSED");
        }

        @Test
        void a_change_after_the_pairing_s_end_asks_for_nothing_and_one_just_before_it_is_excused() {
            assertThat(line(begun().until("2026-05-31").contactChanged("2026-06-01"), "2026-12-31"))
                    .isEqualTo("2026-01-01..2026-01-15 MET");
            assertThat(line(begun().until("2026-06-07").contactChanged("2026-06-01"), "2026-12-31"))
                    .isEqualTo("2026-06-01..2026-06-08 EXCUSED");
            assertThat(line(begun().until("2026-06-08").contactChanged("2026-06-01"), "2026-12-31"))
                    .isEqualTo("2026-06-01..2026-06-08 MISSED");
        }

        @Test
        void need_not_be_renewed_when_the_rules_do_not_say_so() {
            assertThat(line(begun().by(Scene.RULES).contactChanged("2026-06-01"), "2026-12-31"))
                    .isEqualTo("2026-01-01..2026-01-15 MET");
        }
    }
}
