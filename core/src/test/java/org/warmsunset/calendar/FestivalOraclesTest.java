package org.warmsunset.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.time4j.PlainDate;
import net.time4j.calendar.ChineseCalendar;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.SolarTerm;
import org.junit.jupiter.api.Test;

/** Asks two independent implementations for every day that the built-in calendar answers. */
class FestivalOraclesTest {

    private interface Oracle {
        LocalDate lunarDay(int year, int month, int day);

        LocalDate solarTerm(int year, Festival festival);
    }

    @Test
    void time4j_agrees_on_every_day_but_the_solstice_of_1951_a_second_after_midnight() {
        assertThat(differences(new Time4J())).containsExactly("DONGZHI 1951: 1951-12-23, oracle 1951-12-22");
    }

    @Test
    void tyme4j_agrees_on_every_day_but_the_double_seventh_of_2097() {
        assertThat(differences(new Tyme4J())).containsExactly("QIXI 2097: 2097-08-14, oracle 2097-08-13");
    }

    private static List<String> differences(Oracle oracle) {
        List<String> differences = new ArrayList<>();
        int asked = 0;
        for (Festival festival : Festival.values()) {
            for (int year = festival.endsTheYear() ? 1949 : 1950; year <= 2100; year++) {
                LocalDate ours = FestivalCalendar.china().dayOf(festival, year);
                LocalDate theirs = ask(oracle, festival, year);
                asked++;
                if (!ours.equals(theirs)) {
                    differences.add(festival + " " + year + ": " + ours + ", oracle " + theirs);
                }
            }
        }
        assertThat(asked).isEqualTo(12 * 151 + 4);
        return differences;
    }

    private static LocalDate ask(Oracle oracle, Festival festival, int year) {
        return switch (festival) {
            case CHUNJIE -> oracle.lunarDay(year, 1, 1);
            case YUANXIAO -> oracle.lunarDay(year, 1, 15);
            case QINGMING, DONGZHI -> oracle.solarTerm(year, festival);
            case DUANWU -> oracle.lunarDay(year, 5, 5);
            case QIXI -> oracle.lunarDay(year, 7, 7);
            case ZHONGQIU -> oracle.lunarDay(year, 8, 15);
            case CHONGYANG -> oracle.lunarDay(year, 9, 9);
            case LABA -> oracle.lunarDay(year, 12, 8);
            case XIAONIAN_NORTH -> oracle.lunarDay(year, 12, 23);
            case XIAONIAN_SOUTH -> oracle.lunarDay(year, 12, 24);
            case CHUXI -> oracle.lunarDay(year + 1, 1, 1).minusDays(1);
        };
    }

    private static final class Time4J implements Oracle {
        @Override
        public LocalDate lunarDay(int year, int month, int day) {
            return date(ChineseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(month), day));
        }

        @Override
        public LocalDate solarTerm(int year, Festival festival) {
            SolarTerm term =
                    festival == Festival.QINGMING ? SolarTerm.MINOR_03_QINGMING_015 : SolarTerm.MAJOR_11_DONGZHI_270;
            return date(term.onOrAfter(ChineseCalendar.ofNewYear(year)));
        }

        private static LocalDate date(ChineseCalendar day) {
            return day.transform(PlainDate.axis()).toTemporalAccessor();
        }
    }

    private static final class Tyme4J implements Oracle {
        @Override
        public LocalDate lunarDay(int year, int month, int day) {
            return date(LunarDay.fromYmd(year, month, day).getSolarDay());
        }

        @Override
        public LocalDate solarTerm(int year, Festival festival) {
            // This library counts 冬至 as the first term of the year that follows it.
            return festival == Festival.QINGMING
                    ? date(com.tyme.solar.SolarTerm.fromName(year, "清明").getSolarDay())
                    : date(com.tyme.solar.SolarTerm.fromName(year + 1, "冬至").getSolarDay());
        }

        private static LocalDate date(SolarDay day) {
            return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
        }
    }
}
