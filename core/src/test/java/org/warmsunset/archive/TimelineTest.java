package org.warmsunset.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TimelineTest {
    private static Timeline<Status> timeline() {
        return new Timeline.Builder<Status>()
                .add(100, Status.AWAY)
                .add(110, Status.PRESENT)
                .build();
    }

    @Test
    void a_value_holds_from_its_day_until_the_next_one_begins() {
        assertThat(timeline().on(99)).isEmpty();
        assertThat(timeline().on(100)).contains(Status.AWAY);
        assertThat(timeline().on(109)).contains(Status.AWAY);
        assertThat(timeline().on(110)).contains(Status.PRESENT);
        assertThat(timeline().on(1_000_000)).contains(Status.PRESENT);
        assertThat(timeline().begins()).containsExactly(100, 110);
    }

    @Test
    void of_two_of_one_day_the_later_one_holds() {
        Timeline<Status> timeline = new Timeline.Builder<Status>()
                .add(100, Status.AWAY)
                .add(100, Status.DECEASED)
                .build();

        assertThat(timeline.on(100)).contains(Status.DECEASED);
        assertThat(timeline.begins()).containsExactly(100);
    }

    @Test
    void a_day_before_the_last_one_is_refused() {
        assertThatThrownBy(() ->
                        new Timeline.Builder<Status>().add(100, Status.AWAY).add(99, Status.PRESENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("day 99 comes after day 100");
    }

    @Test
    void it_is_compared_by_value_and_says_no_value() {
        assertThat(timeline()).isEqualTo(timeline()).hasSameHashCodeAs(timeline());
        assertThat(timeline()).hasToString("2 in force after each other");
        assertThat(new Timeline.Builder<Status>().add(100, Status.AWAY).build()).isNotEqualTo(timeline());
        assertThat(new Timeline.Builder<Status>()
                        .add(100, Status.AWAY)
                        .add(111, Status.PRESENT)
                        .build())
                .isNotEqualTo(timeline());
        assertThat(new Timeline.Builder<Status>().build())
                .isSameAs(Timeline.empty())
                .satisfies(empty -> assertThat(empty.isEmpty()).isTrue());
        assertThat(timeline().isEmpty()).isFalse();
    }
}
