package org.warmsunset.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.care.ServiceKind.CHAT;
import static org.warmsunset.duty.Scene.day;
import static org.warmsunset.duty.Scene.scene;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.Scene;
import org.warmsunset.duty.Window;

/** How the duties of each month were kept. */
class MonthSumsTest {
    private static final Window SPRING = new Window(day("2026-04-15"), day("2026-12-31"), day("2026-06-16"));

    @Test
    void months_are_those_that_have_begun_cut_at_the_ends_of_the_window() {
        assertThat(MonthSums.of(SPRING))
                .containsExactly(
                        new Window(day("2026-04-15"), day("2026-04-30"), SPRING.asOf()),
                        new Window(day("2026-05-01"), day("2026-05-31"), SPRING.asOf()),
                        new Window(day("2026-06-01"), day("2026-06-30"), SPRING.asOf()));
    }

    @Test
    void each_month_says_what_a_report_of_it_says() {
        Scene scene = scene().from("2026-01-01").done(CHAT, "2026-05-12");
        CaseFile file = CaseFile.of(
                ElderId.of("E1"),
                DistrictCode.parse("230102"),
                List.of(scene.pairing()),
                CareDays.of(ElderId.of("E1"), scene.records(), KnownAt.now()));
        List<Duties> months = MonthSums.of(SPRING).stream()
                .map(month -> Duties.in(month, Scene.RULES, FestivalCalendar.china()))
                .toList();
        MonthSums sums = new MonthSums(months);
        sums.add(sums.judge(file));

        assertThat(sums.result())
                .containsExactlyElementsOf(months.stream()
                        .map(duties -> {
                            VerdictSums alone = new VerdictSums(duties);
                            alone.add(alone.judge(file));
                            return alone.result();
                        })
                        .toList());
        months.forEach(duties -> {
            assertThat(sums.bounds().first()).isBeforeOrEqualTo(duties.bounds().first());
            assertThat(sums.bounds().last()).isAfterOrEqualTo(duties.bounds().last());
        });
        assertThat(sums.result())
                .extracting(each -> each.pairings().totals().met())
                .containsExactly(0, 1, 0);
    }
}
