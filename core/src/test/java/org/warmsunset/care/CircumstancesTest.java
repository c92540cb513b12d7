package org.warmsunset.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.VolunteerId;

class CircumstancesTest {
    private static final VolunteerId V1 = VolunteerId.of("V1");
    private static final VolunteerId V2 = VolunteerId.of("V2");

    @Test
    void the_first_contact_change_after_a_day_is_the_elders_or_her_volunteers() {
        Circumstances circumstances = Circumstances.builder()
                .addContactChanges(100L, 130L)
                .putContactChangesOfVolunteers(V1, List.of(90L, 110L))
                .build();

        assertThat(circumstances.contactChangeAfter(V1, 89)).hasValue(90);
        assertThat(circumstances.contactChangeAfter(V1, 90)).hasValue(100);
        assertThat(circumstances.contactChangeAfter(V1, 100)).hasValue(110);
        assertThat(circumstances.contactChangeAfter(V1, 110)).hasValue(130);
        assertThat(circumstances.contactChangeAfter(V1, 130)).isEmpty();
        assertThat(circumstances.contactChangeAfter(V2, 100)).hasValue(130);
    }

    @Test
    void what_is_out_of_order_or_there_twice_is_refused() {
        assertThatThrownBy(() -> Circumstances.builder().addSurveys(2L, 1L).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 does not come after 2");
        assertThatThrownBy(
                        () -> Circumstances.builder().addContactChanges(2L, 2L).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 does not come after 2");
        assertThatThrownBy(() -> Circumstances.builder()
                        .addIncidents(new Incident(1, "FALL"), new Incident(1, "DISASTER"))
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Circumstances.builder()
                        .putContactChangesOfVolunteers(V1, List.of(2L, 1L))
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void there_may_be_none() {
        assertThat(Circumstances.none()).isEqualTo(Circumstances.builder().build());
        assertThat(Circumstances.none().contactChangeAfter(V1, 0)).isEmpty();
    }
}
