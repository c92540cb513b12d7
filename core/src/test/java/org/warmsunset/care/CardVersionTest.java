package org.warmsunset.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CardVersion.State;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.Pairing;

class CardVersionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final VolunteerId V1 = VolunteerId.of("V1");
    private static final Pairing PAIRING = Pairing.builder()
            .id(PairingId.of("P1"))
            .elder(ElderId.of("E1"))
            .volunteer(V1)
            .start(DAY)
            .addCards(card(1, 2, 3), card(20, 20, 22))
            .build();

    private static ContactCard card(int issued, int volunteer, int elder) {
        return ContactCard.builder()
                .issuedOn(DAY.plusDays(issued))
                .volunteerCopyOn(DAY.plusDays(volunteer))
                .elderCopyOn(DAY.plusDays(elder))
                .build();
    }

    private static List<Tuple> on(int day, Circumstances circumstances, Pairing pairing) {
        return CardVersion.of(pairing, circumstances, DAY.plusDays(day)).stream()
                .map(version -> tuple(version.card().issuedOn().orElseThrow(), version.state(), version.staleSince()))
                .toList();
    }

    private static Tuple version(int issued, State state) {
        return tuple(DAY.plusDays(issued), state, Optional.empty());
    }

    private static Circumstances changed(int elders, int volunteers) {
        return Circumstances.builder()
                .addContactChanges(DAY.plusDays(elders).toEpochDay())
                .putContactChangesOfVolunteers(
                        V1, List.of(DAY.plusDays(volunteers).toEpochDay()))
                .build();
    }

    @Test
    void a_card_is_in_force_once_both_have_it_and_until_both_have_a_later_one() {
        Circumstances none = Circumstances.none();

        assertThat(on(0, none, PAIRING)).isEmpty();
        assertThat(on(2, none, PAIRING)).containsExactly(version(1, State.UNFINISHED));
        assertThat(on(3, none, PAIRING)).containsExactly(version(1, State.IN_FORCE));
        assertThat(on(21, none, PAIRING)).containsExactly(version(1, State.IN_FORCE), version(20, State.UNFINISHED));
        assertThat(on(22, none, PAIRING)).containsExactly(version(1, State.REPLACED), version(20, State.IN_FORCE));
    }

    @Test
    void a_card_is_stale_from_the_first_change_of_contact_after_its_issue() {
        Circumstances changed = changed(12, 10);

        assertThat(on(9, changed, PAIRING)).containsExactly(version(1, State.IN_FORCE));
        assertThat(on(10, changed, PAIRING))
                .containsExactly(tuple(DAY.plusDays(1), State.STALE, Optional.of(DAY.plusDays(10))));
        assertThat(on(22, changed, PAIRING)).containsExactly(version(1, State.REPLACED), version(20, State.IN_FORCE));
        assertThat(on(12, changed(1, 40), PAIRING)).containsExactly(version(1, State.IN_FORCE));
    }

    @Test
    void what_changes_after_the_end_of_the_pairing_leaves_the_card() {
        assertThat(on(15, changed(12, 12), PAIRING.withEnd(DAY.plusDays(11))))
                .containsExactly(version(1, State.IN_FORCE));
        assertThat(on(15, changed(11, 12), PAIRING.withEnd(DAY.plusDays(11))))
                .containsExactly(tuple(DAY.plusDays(1), State.STALE, Optional.of(DAY.plusDays(11))));
    }
}
