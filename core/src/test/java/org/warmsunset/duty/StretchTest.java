package org.warmsunset.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;

class StretchTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private final Random random = new Random(20261126);

    @Test
    void it_counts_the_days_of_a_set_that_a_range_of_any_length_holds() {
        for (int i = 0; i < 5000; i++) {
            DateRange range = rangeIn(DateRange.of(START, START.plusDays(400)));
            DateRange days = rangeIn(range);
            DaySet set = someDays();

            assertThat(Stretch.of(days, range).count(set.bits(range)))
                    .as("%s of %s in %s", set, days, range)
                    .isEqualTo(set.count(days));
        }
    }

    @Test
    void it_keeps_its_days_and_no_others() {
        for (int i = 0; i < 5000; i++) {
            DateRange range = rangeIn(DateRange.of(START, START.plusDays(400)));
            DateRange days = rangeIn(range);
            DaySet set = someDays();
            long[] bits = set.bits(range);

            Stretch.of(days, range).keepIn(bits);

            assertThat(bits)
                    .as("%s of %s in %s", set, days, range)
                    .isEqualTo(set.within(days).bits(range));
        }
    }

    @Test
    void one_without_a_day_counts_and_keeps_none() {
        DateRange range = DateRange.of(START, START.plusDays(200));
        long[] bits = DaySet.of(range).bits(range);

        assertThat(Stretch.none().count(bits)).isZero();
        Stretch.none().keepIn(bits);
        assertThat(bits).containsOnly(0);
    }

    private DateRange rangeIn(DateRange range) {
        int first = random.nextInt(range.length());
        int length = 1 + random.nextInt(range.length() - first);
        return DateRange.of(range.first().plusDays(first), range.first().plusDays(first + length - 1L));
    }

    private DaySet someDays() {
        DaySet.Builder days = new DaySet.Builder();
        for (int i = random.nextInt(80); i > 0; i--) {
            days.add(START.plusDays(random.nextInt(500) - 50L));
        }
        return days.build();
    }
}
