package org.warmsunset.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.care.ServiceKind.CHAT;
import static org.warmsunset.care.ServiceKind.GREETING;
import static org.warmsunset.care.ServiceKind.VISIT;
import static org.warmsunset.duty.Books.by;
import static org.warmsunset.duty.Books.duty;
import static org.warmsunset.duty.Books.every;
import static org.warmsunset.duty.Scene.day;
import static org.warmsunset.duty.Scene.range;
import static org.warmsunset.duty.Scene.scene;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DaySet;

/** What services fulfil beyond one day in a period: a standing duty, and a number of minutes. */
class ServiceDutiesTest {
    /** Two visits within a week of the start, 1 March 2026. */
    @Nested
    class Once {
        private final RuleBook book = Books.of(Books.with(Books.FIRST, duty("D", new Owed.Once(7), by(2, VISIT))));

        private Scene begun() {
            return scene().by(book).from("2026-03-01");
        }

        private List<String> lines(Scene scene, String asOf) {
            return scene.lines("D", "2026-01-01", "2026-12-31", asOf);
        }

        private Finding finding(Scene scene, String asOf) {
            return scene.finding("D", "2026-01-01", "2026-12-31", asOf);
        }

        @Test
        void it_is_done_on_the_last_of_the_days_that_it_asks_for() {
            Scene scene = begun().done(VISIT, "2026-03-03", "2026-03-03", "2026-03-06", "2026-03-07");

            assertThat(lines(scene, "2026-03-05")).containsExactly("2026-03-01..2026-03-08 PENDING");
            assertThat(lines(scene, "2026-03-06")).containsExactly("2026-03-01..2026-03-08 MET");
            assertThat(finding(scene, "2026-12-31").days()).isEqualTo(DaySet.of(day("2026-03-06")));
            assertThat(finding(scene, "2026-12-31").late()).isFalse();
        }

        @Test
        void it_is_missed_on_its_deadline_and_met_late_after_it() {
            Scene scene = begun().done(VISIT, "2026-03-03", "2026-03-09");

            assertThat(lines(scene, "2026-03-07")).containsExactly("2026-03-01..2026-03-08 PENDING");
            assertThat(lines(scene, "2026-03-08")).containsExactly("2026-03-01..2026-03-08 MISSED");
            assertThat(lines(scene, "2026-03-09")).containsExactly("2026-03-01..2026-03-08 MET");
            assertThat(finding(scene, "2026-03-09").late()).isTrue();
        }

        @Test
        void days_before_the_start_and_after_the_end_do_not_count() {
            assertThat(lines(begun().done(VISIT, "2026-02-28", "2026-03-01"), "2026-12-31"))
                    .containsExactly("2026-03-01..2026-03-08 MISSED");
            assertThat(lines(begun().until("2026-03-10").done(VISIT, "2026-03-01", "2026-03-11"), "2026-12-31"))
                    .containsExactly("2026-03-01..2026-03-08 MISSED");
            assertThat(lines(begun().until("2026-03-10").done(VISIT, "2026-03-01", "2026-03-10"), "2026-12-31"))
                    .containsExactly("2026-03-01..2026-03-08 MET");
        }

        @Test
        void a_visit_before_or_after_the_window_counts_too() {
            Scene scene = begun().done(VISIT, "2026-03-02", "2026-03-03");

            assertThat(scene.lines("D", "2026-12-01", "2026-12-31", "2026-12-31"))
                    .containsExactly("2026-03-01..2026-03-08 MET");
            assertThat(scene.lines("D", "2026-02-01", "2026-03-01", "2026-12-31"))
                    .containsExactly("2026-03-01..2026-03-08 MET");
            assertThat(scene.duties("2026-02-01", "2026-03-01", "2026-12-31").bounds())
                    .isEqualTo(range("0001-01-01", "2026-12-31"));
        }

        @Test
        void its_remedy_asks_for_the_days_that_are_missing_until_now() {
            Scene scene = begun().done(VISIT, "2026-03-03", "2026-03-06");

            assertThat(finding(scene, "2026-03-02").remedy())
                    .contains(Remedy.builder()
                            .days(2)
                            .addDoneBy(VISIT)
                            .from(day("2026-03-03"))
                            .by(day("2026-03-08"))
                            .build());
            assertThat(finding(scene, "2026-03-05").remedy().orElseThrow().days())
                    .isEqualTo(1);
        }
    }

    /** Four hours of visits in October 2026, on at least two days. */
    @Nested
    class Minutes {
        private final RuleBook book = Books.of(Books.with(
                Books.FIRST, duty("D", every(Cycle.Calendar.MONTH), new Done.ByService(Set.of(VISIT, CHAT), 2, 240))));

        private Scene october() {
            return scene().by(book);
        }

        private void add(Scene scene, String day, int minutes) {
            scene.add(scene.record(day, VISIT, CHAT).withMinutes(minutes));
        }

        private List<String> lines(Scene scene) {
            return scene.lines("D", "2026-10-01", "2026-10-31", "2026-10-31");
        }

        @Test
        void they_are_those_of_all_its_services_each_counted_once() {
            Scene scene = october();
            add(scene, "2026-10-01", 100);
            add(scene, "2026-10-31", 100);
            add(scene, "2026-10-31", 39);

            assertThat(lines(scene)).containsExactly("2026-10-01..2026-10-31 MISSED");
            add(scene, "2026-10-20", 1);
            assertThat(lines(scene)).containsExactly("2026-10-01..2026-10-31 MET");
        }

        @Test
        void enough_of_them_on_too_few_days_is_not_enough() {
            Scene scene = october();
            add(scene, "2026-10-01", 300);

            assertThat(lines(scene)).containsExactly("2026-10-01..2026-10-31 MISSED");
        }

        @Test
        void a_service_without_minutes_has_none_and_those_of_others_do_not_count() {
            Scene scene = october().done(VISIT, "2026-10-05");
            add(scene, "2026-10-01", 239);
            add(scene, "2026-09-30", 60);
            scene.add(scene.record("2026-10-02", GREETING).withMinutes(60));

            assertThat(lines(scene)).containsExactly("2026-10-01..2026-10-31 MISSED");
        }

        @Test
        void those_before_the_start_or_after_the_as_of_day_do_not_count() {
            Scene scene = october().from("2026-10-02");
            add(scene, "2026-10-01", 100);
            add(scene, "2026-10-05", 100);
            add(scene, "2026-10-06", 100);
            add(scene, "2026-10-30", 100);

            assertThat(scene.lines("D", "2026-10-01", "2026-10-31", "2026-10-29"))
                    .containsExactly("2026-10-01..2026-10-31 PENDING");
            assertThat(lines(scene)).containsExactly("2026-10-01..2026-10-31 MET");
        }

        @Test
        void the_remedy_names_those_that_are_missing() {
            Scene scene = october();
            add(scene, "2026-10-01", 60);
            add(scene, "2026-10-02", 60);

            Remedy remedy = scene.finding("D", "2026-10-01", "2026-10-31", "2026-10-10")
                    .remedy()
                    .orElseThrow();

            assertThat(remedy.minutes()).isEqualTo(120);
            assertThat(remedy.days()).isEqualTo(1);
        }
    }
}
