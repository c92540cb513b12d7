package org.warmsunset.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmsunset.access.Access;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Memberships;
import org.warmsunset.archive.Proposals;
import org.warmsunset.archive.Proposals.Step;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.duty.MatchReason;
import org.warmsunset.matching.Bar;
import org.warmsunset.matching.Matching;
import org.warmsunset.matching.Pair;
import org.warmsunset.organisation.Unit;
import org.warmsunset.organisation.UnitKind;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.storage.RefusedException;

/** Matching what is stored, and the steps of proposals. */
class MatchesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private static final ElderId E1 = ElderId.of("E1");
    private static final ElderId E2 = ElderId.of("E2");
    private static final VolunteerId V1 = VolunteerId.of("V1");
    private static final VolunteerId V2 = VolunteerId.of("V2");
    private static final Access ACCESS = Access.of("li.na", "asked both");

    private final WarmSunset programme = new Office().programme();

    private Entry step(String id, LocalDate day, Step step) {
        return programme
                .archive(ACCESS)
                .add(Entry.builder(Proposals.SORT)
                        .id(EntryId.of(id))
                        .elder(E1)
                        .volunteer(V1)
                        .day(day)
                        .put(Proposals.STEP, step)
                        .build());
    }

    private OutOfTurnException refused(String id, LocalDate day, Step step) {
        return catchThrowableOfType(OutOfTurnException.class, () -> step(id, day, step));
    }

    private void pair(ElderId elder, VolunteerId volunteer, LocalDate start) {
        programme
                .pairings()
                .pair(Pairing.builder()
                        .id(PairingId.of("P" + elder))
                        .elder(elder)
                        .volunteer(volunteer)
                        .start(start)
                        .build());
    }

    @Test
    void what_is_stored_is_matched() {
        programme.store().write(session -> {
            session.register(UnitKind.UNIT)
                    .insert(Unit.builder().id(UnitId.of("U1")).name("建北社区").build());
            session.entries()
                    .insert(List.of(
                            member("N1").elder(E2).build(),
                            member("N2").volunteer(V2).build()));
            return session;
        });
        pair(E1, V1, TODAY.minusDays(9));

        Matching match = programme.matches().match(TODAY);

        assertThat(match.score()).isEqualTo(10);
        assertThat(match.proposals()).satisfiesExactly(proposal -> {
            assertThat(proposal.pair().elder()).isEqualTo(E2);
            assertThat(proposal.pair().volunteer()).isEqualTo(V2);
            assertThat(proposal.pair().reasons()).containsOnlyKeys(MatchReason.SAME_UNIT, MatchReason.SAME_DISTRICT);
        });
        assertThat(programme.matches().whyNot(TODAY, E1, V2).bars()).containsExactly(Bar.PAIRED);
        assertThat(programme.matches().rank(TODAY, V1)).extracting(Pair::elder).containsExactly(E2);
    }

    private static Entry.Builder member(String id) {
        return Entry.builder(Memberships.SORT)
                .id(EntryId.of(id))
                .unit(UnitId.of("U1"))
                .day(TODAY.minusDays(30));
    }

    @Test
    void who_is_not_stored_is_refused_by_name() {
        assertThat(catchThrowableOfType(
                                RefusedException.class,
                                () -> programme.matches().whyNot(TODAY, E1, VolunteerId.of("V9")))
                        .id())
                .isEqualTo("V9");
        assertThat(catchThrowableOfType(
                                RefusedException.class,
                                () -> programme.matches().whyNot(TODAY, ElderId.of("E9"), V1))
                        .id())
                .isEqualTo("E9");
        assertThat(catchThrowableOfType(
                                RefusedException.class,
                                () -> programme.matches().rank(TODAY, VolunteerId.of("V9")))
                        .id())
                .isEqualTo("V9");
    }

    @Test
    void a_step_that_was_agreed_to_takes_both_out_of_the_match() {
        step("N1", TODAY, Step.PROPOSED);
        step("N2", TODAY, Step.VOLUNTEER_ACCEPTED);

        assertThat(programme.matches().whyNot(TODAY, E1, V2).bars()).containsExactly(Bar.PROPOSED);

        step("N3", TODAY, Step.ELDER_DECLINED);

        assertThat(programme.matches().whyNot(TODAY, E1, V1).bars()).containsExactly(Bar.ELDER_DECLINED);
    }

    @Test
    void an_answer_before_its_proposal_is_refused() {
        assertThat(refused("N1", TODAY, Step.VOLUNTEER_ACCEPTED).reason())
                .isEqualTo(OutOfTurnException.Reason.NOT_OPEN);
        step("N2", TODAY, Step.PROPOSED);
        assertThat(refused("N3", TODAY.minusDays(1), Step.ELDER_ACCEPTED).reason())
                .isEqualTo(OutOfTurnException.Reason.NOT_OPEN);
        step("N4", TODAY, Step.WITHDRAWN);
        assertThat(refused("N5", TODAY, Step.ELDER_ACCEPTED))
                .hasMessage("step N5 is out of turn: NOT_OPEN")
                .returns(EntryId.of("N5"), OutOfTurnException::step);
    }

    @Test
    void a_second_proposal_is_refused_while_one_is_open() {
        step("N1", TODAY, Step.PROPOSED);
        assertThat(refused("N2", TODAY, Step.PROPOSED).reason()).isEqualTo(OutOfTurnException.Reason.ALREADY_OPEN);
        step("N3", TODAY, Step.VOLUNTEER_DECLINED);
        assertThat(step("N4", TODAY, Step.PROPOSED).id()).isEqualTo(EntryId.of("N4"));
    }

    @Test
    void a_pairing_of_the_two_closes_their_proposal() {
        step("N1", TODAY.minusDays(5), Step.PROPOSED);
        pair(E1, V1, TODAY.minusDays(5));

        assertThat(refused("N2", TODAY, Step.WITHDRAWN).reason()).isEqualTo(OutOfTurnException.Reason.NOT_OPEN);
    }

    @Test
    void a_proposal_that_was_voided_never_was() {
        step("N1", TODAY, Step.PROPOSED);
        programme.archive(ACCESS).voidEntry(EntryId.of("N1"));

        assertThat(refused("N2", TODAY, Step.ELDER_ACCEPTED).reason()).isEqualTo(OutOfTurnException.Reason.NOT_OPEN);
    }
}
