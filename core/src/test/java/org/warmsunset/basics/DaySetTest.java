package org.warmsunset.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaySetTest {
    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);
    private static final DateRange AROUND = DateRange.of(LEAP_DAY.minusDays(1), LEAP_DAY.plusDays(1));

    private static Stream<LocalDate> each(DateRange range) {
        return range.first().datesUntil(range.last().plusDays(1));
    }

    @Test
    void an_empty_set_has_no_day() {
        assertThat(DaySet.empty()).isEqualTo(DaySet.of()).hasToString("[]");
        assertThat(DaySet.empty().isEmpty()).isTrue();
        assertThat(DaySet.empty().count()).isZero();
        assertThat(DaySet.empty().count(AROUND)).isZero();
        assertThat(DaySet.empty().any(AROUND)).isFalse();
        assertThat(DaySet.empty().last(AROUND)).isEmpty();
        assertThat(DaySet.empty().longestGap(AROUND)).isEqualTo(3);
        assertThat(DaySet.empty().bits(AROUND)).containsOnly(0);
    }

    @Test
    void days_come_in_order_and_count_once() {
        DaySet days = DaySet.of(LEAP_DAY, LocalDate.of(2023, 12, 31), LEAP_DAY);

        assertThat(days.days()).containsExactly(LocalDate.of(2023, 12, 31), LEAP_DAY);
        assertThat(days.count()).isEqualTo(2);
        assertThat(days).hasToString("[2023-12-31, 2024-02-29]");
    }

    @Test
    void equal_days_make_equal_sets_however_they_were_gathered() {
        DaySet days = DaySet.of(LEAP_DAY);
        DaySet trimmed = DaySet.of(LEAP_DAY, LEAP_DAY.plusYears(3)).within(AROUND);

        assertThat(trimmed).isEqualTo(days).hasSameHashCodeAs(days);
        assertThat(DaySet.of(AROUND).minus(DaySet.of(AROUND.first(), AROUND.last())))
                .isEqualTo(days);
        assertThat(days).isNotEqualTo(DaySet.of(LEAP_DAY.plusDays(1))).isNotEqualTo(DaySet.of(LEAP_DAY.plusDays(64)));
    }

    @Test
    void the_set_of_a_range_has_its_days_and_no_other() {
        for (int length = 1; length < 140; length++) {
            DateRange range = DateRange.of(LEAP_DAY, LEAP_DAY.plusDays(length - 1L));

            assertThat(DaySet.of(range).days())
                    .containsExactlyElementsOf(each(range).toList());
            assertThat(DaySet.of(range)).isEqualTo(DaySet.of(each(range).toList()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1969, 1970, 2023, 2024})
    void every_day_of_a_year_has_its_own_bit(int year) {
        DateRange days = DateRange.ofYear(year);
        int n = 0;
        for (LocalDate day : each(days).toList()) {
            long[] words = DaySet.of(day).bits(days);

            assertThat(words).hasSize(DaySet.WORDS_PER_YEAR);
            assertThat(words[n / 64]).isEqualTo(1L << n % 64);
            assertThat(DaySet.ofYear(year, words)).isEqualTo(DaySet.of(day));
            assertThat(DaySet.of(day).bits(DateRange.ofYear(year - 1))).containsOnly(0);
            assertThat(DaySet.of(day).bits(DateRange.ofYear(year + 1))).containsOnly(0);
            n++;
        }
    }

    @Test
    void the_bits_of_a_year_hold_no_day_of_the_next_year() {
        DaySet turn = DaySet.of(DateRange.of(LocalDate.of(2023, 12, 31), LocalDate.of(2025, 1, 1)));

        assertThat(DaySet.ofYear(2024, turn.bits(DateRange.ofYear(2024)))).isEqualTo(DaySet.of(DateRange.ofYear(2024)));
        assertThat(DaySet.ofYear(2023, turn.bits(DateRange.ofYear(2023))))
                .isEqualTo(DaySet.of(LocalDate.of(2023, 12, 31)));
    }

    @Test
    void the_bits_of_a_range_take_as_many_words_as_its_days_need() {
        for (int length = 1; length < 140; length++) {
            DateRange range = DateRange.of(LEAP_DAY, LEAP_DAY.plusDays(length - 1L));
            BitSet every = new BitSet();
            every.set(0, length);

            assertThat(DaySet.of(DateRange.of(LEAP_DAY.minusDays(70), LEAP_DAY.plusDays(300)))
                            .bits(range))
                    .isEqualTo(every.toLongArray());
        }
    }

    @Test
    void the_bits_of_two_sets_are_those_of_both() {
        DateRange range = DateRange.of(LEAP_DAY.minusDays(3), LEAP_DAY.plusDays(90));
        DaySet one = DaySet.of(LEAP_DAY.minusDays(4), LEAP_DAY, LEAP_DAY.plusDays(61));
        DaySet other = DaySet.of(LEAP_DAY.minusDays(3), LEAP_DAY, LEAP_DAY.plusDays(90), LEAP_DAY.plusDays(91));
        long[] bits = one.bits(range);

        other.addTo(bits, range);

        assertThat(bits).containsExactly(1 | 1 << 3, 1 | 1L << 29);
    }

    @Test
    void year_words_beyond_31_december_are_refused() {
        long[] leap = {0, 0, 0, 0, 0, 1L << 45};
        long[] never = {0, 0, 0, 0, 0, 1L << 46};

        assertThat(DaySet.ofYear(2024, leap)).isEqualTo(DaySet.of(LocalDate.of(2024, 12, 31)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DaySet.ofYear(2023, leap))
                .withMessage("the words hold a day beyond 31 December 2023");
        assertThatIllegalArgumentException().isThrownBy(() -> DaySet.ofYear(2024, never));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DaySet.ofYear(2024, new long[5]))
                .withMessage("a year takes 6 words, not 5");
    }

    @Test
    void a_builder_can_go_on_after_it_built() {
        DaySet.Builder builder = new DaySet.Builder().add(LEAP_DAY);
        DaySet before = builder.build();

        builder.add(LEAP_DAY.plusDays(1))
                .add(LEAP_DAY.minusYears(2))
                .add(DaySet.of(LEAP_DAY.plusDays(10)))
                .add(DaySet.empty());

        assertThat(before.days()).containsExactly(LEAP_DAY);
        assertThat(builder.build().days())
                .containsExactly(LEAP_DAY.minusYears(2), LEAP_DAY, LEAP_DAY.plusDays(1), LEAP_DAY.plusDays(10));
    }

    @Test
    void the_days_of_a_range_are_taken_away() {
        DaySet days = DaySet.of(DateRange.of(LEAP_DAY, LEAP_DAY.plusDays(200)));

        assertThat(days.minus(DateRange.of(LEAP_DAY.plusDays(3), LEAP_DAY.plusDays(190))))
                .isEqualTo(DaySet.of(DateRange.of(LEAP_DAY, LEAP_DAY.plusDays(2)))
                        .union(DaySet.of(DateRange.of(LEAP_DAY.plusDays(191), LEAP_DAY.plusDays(200)))));
        assertThat(days.minus(DateRange.of(LEAP_DAY.minusDays(300), LEAP_DAY)))
                .isEqualTo(DaySet.of(DateRange.of(LEAP_DAY.plusDays(1), LEAP_DAY.plusDays(200))));
        assertThat(days.minus(DateRange.of(LEAP_DAY.plusDays(201), LEAP_DAY.plusDays(900))))
                .isEqualTo(days);
        assertThat(days.minus(DateRange.always())).isEqualTo(DaySet.empty());
    }

    @Test
    void what_lies_within_a_range_as_a_whole_is_kept_as_it_is() {
        DaySet days = DaySet.of(LEAP_DAY, LEAP_DAY.plusDays(100));

        assertThat(days.within(DateRange.of(LEAP_DAY, LEAP_DAY.plusDays(100)))).isEqualTo(days);
        assertThat(days.within(DateRange.of(LEAP_DAY.plusDays(1), LEAP_DAY.plusDays(100))))
                .isEqualTo(DaySet.of(LEAP_DAY.plusDays(100)));
        assertThat(days.within(DateRange.of(LEAP_DAY, LEAP_DAY.plusDays(99)))).isEqualTo(DaySet.of(LEAP_DAY));
    }

    @Test
    void the_longest_gap_may_be_at_either_end_or_between() {
        DateRange ten = DateRange.of(LEAP_DAY, LEAP_DAY.plusDays(9));

        assertThat(DaySet.of(LEAP_DAY.plusDays(4)).longestGap(ten)).isEqualTo(5);
        assertThat(DaySet.of(LEAP_DAY.plusDays(6)).longestGap(ten)).isEqualTo(6);
        assertThat(DaySet.of(LEAP_DAY, LEAP_DAY.plusDays(9)).longestGap(ten)).isEqualTo(8);
        assertThat(DaySet.of(ten).longestGap(ten)).isZero();
        assertThat(DaySet.of(LEAP_DAY.minusDays(1), LEAP_DAY.plusDays(10)).longestGap(ten))
                .isEqualTo(10);
    }

    @Test
    void every_question_is_answered_as_a_plain_set_of_days_would() {
        for (int seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            Set<LocalDate> one = days(random);
            Set<LocalDate> other = days(random);
            LocalDate first = day(random);
            DateRange range = DateRange.of(first, first.plusDays(random.nextInt(200)));

            check(seed, one, other, range);
        }
    }

    private static void check(int seed, Set<LocalDate> one, Set<LocalDate> other, DateRange range) {
        DaySet set = DaySet.of(one);
        List<LocalDate> within = one.stream().filter(range::contains).toList();
        Set<LocalDate> union = new TreeSet<>(one);
        union.addAll(other);
        Set<LocalDate> minus = new TreeSet<>(one);
        minus.removeAll(other);

        assertThat(set.days()).as("seed %d", seed).containsExactlyElementsOf(one);
        assertThat(set.within(range)).as("seed %d", seed).isEqualTo(DaySet.of(within));
        assertThat(set.count(range)).as("seed %d", seed).isEqualTo(within.size());
        assertThat(set.any(range)).as("seed %d", seed).isEqualTo(!within.isEmpty());
        assertThat(set.last(range).stream().toList())
                .as("seed %d", seed)
                .isEqualTo(within.isEmpty() ? List.of() : List.of(within.get(within.size() - 1)));
        assertThat(set.union(DaySet.of(other))).as("seed %d", seed).isEqualTo(DaySet.of(union));
        assertThat(set.minus(DaySet.of(other))).as("seed %d", seed).isEqualTo(DaySet.of(minus));
        assertThat(set.longestGap(range)).as("seed %d", seed).isEqualTo(longestGap(one, range));
        assertThat(each(range).filter(set::contains).toList())
                .as("seed %d", seed)
                .isEqualTo(within);
    }

    private static int longestGap(Set<LocalDate> days, DateRange range) {
        int longest = 0;
        int gap = 0;
        for (LocalDate day : each(range).toList()) {
            gap = days.contains(day) ? 0 : gap + 1;
            longest = Math.max(longest, gap);
        }
        return longest;
    }

    private static Set<LocalDate> days(Random random) {
        List<LocalDate> days = new ArrayList<>();
        for (int i = random.nextInt(40); i > 0; i--) {
            days.add(day(random));
        }
        return new TreeSet<>(days);
    }

    /** Around 1970, where epoch days change their sign. */
    private static LocalDate day(Random random) {
        return LocalDate.of(1969, 6, 1).plusDays(random.nextInt(500));
    }
}
