package org.warmsunset.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.VolunteerId;

/** Which ids are one person. */
class OnePersonTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

    private static Entry elder(String id, String same, String into, int later) {
        return Entry.builder(Merges.SORT)
                .id(EntryId.of(id))
                .elder(ElderId.of(same))
                .day(DAY.plusDays(later))
                .put(Merges.INTO, into)
                .build();
    }

    private static Entry volunteer(String same, String into) {
        return Entry.builder(Merges.SORT)
                .id(EntryId.of("N9"))
                .volunteer(VolunteerId.of(same))
                .day(DAY)
                .put(Merges.INTO, into)
                .build();
    }

    private static ElderId e(String id) {
        return ElderId.of(id);
    }

    @Test
    void who_is_merged_is_told_of_under_the_id_that_stays_however_many_steps_there_are() {
        OnePerson one = OnePerson.of(
                List.of(elder("N1", "E1", "E2", 0), elder("N2", "E2", "E3", 0), elder("N3", "E5", "E3", 0)));

        assertThat(one.of(e("E1"))).isEqualTo(e("E3"));
        assertThat(one.of(e("E3"))).isEqualTo(e("E3"));
        assertThat(one.of(e("E4"))).isEqualTo(e("E4"));
        assertThat(one.others(e("E3"))).containsExactly(e("E1"), e("E2"), e("E5"));
        assertThat(one.others(e("E1"))).isEmpty();
        assertThat(one.ids(e("E2"))).containsExactly(e("E3"), e("E1"), e("E2"), e("E5"));
        assertThat(one.isNobody()).isFalse();
    }

    @Test
    void volunteers_are_merged_among_themselves() {
        OnePerson one = OnePerson.of(List.of(volunteer("V2", "V1")));

        assertThat(one.of(VolunteerId.of("V2"))).isEqualTo(VolunteerId.of("V1"));
        assertThat(one.others(VolunteerId.of("V1"))).containsExactly(VolunteerId.of("V2"));
        assertThat(one.ids(VolunteerId.of("V2"))).containsExactly(VolunteerId.of("V1"), VolunteerId.of("V2"));
        assertThat(one.elders()).isEmpty();
        assertThat(one.isNobody()).isFalse();
    }

    @Test
    void a_circle_merges_nobody_and_the_later_of_two_merges_of_one_holds() {
        assertThat(OnePerson.of(List.of(elder("N1", "E1", "E2", 0), elder("N2", "E2", "E1", 0)))
                        .isNobody())
                .isTrue();
        assertThat(OnePerson.of(List.of(elder("N2", "E1", "E3", 1), elder("N1", "E1", "E2", 0)))
                        .elders())
                .isEqualTo(Map.of(e("E1"), e("E3")));
        assertThat(OnePerson.of(List.of()).isNobody()).isTrue();
    }
}
