package org.warmsunset.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warmsunset.archive.Answer;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Reply;
import org.warmsunset.archive.States;
import org.warmsunset.archive.Status;
import org.warmsunset.archive.Surveys;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.EntryId;
import org.warmsunset.organisation.UnitKind;
import org.warmsunset.storage.Versioned;

class ImportArchiveTest {
    private final Office office = new Office();

    private static Folder states(String... rows) {
        return Office.people().with("states.csv", rows);
    }

    private Entry entry(String id) {
        return office.store()
                .read(session ->
                        session.entries().find(EntryId.of(id)).orElseThrow().value());
    }

    @Test
    void entries_are_taken_in_and_twice_is_as_good_as_once() {
        Folder folder = states("N1,E1,2026-03-10,AWAY,,2026-03-11T08:00:00Z,", "N2,E2,2027-01-01,,HIGH,,")
                .with("incidents.csv", "N3,E1,2026-10-31,FALL,浴室,,");
        office.importAll(folder);

        assertThat(Office.counts(office.importAll(folder)))
                .containsEntry("states.csv", "+0 ~0 =2 !0")
                .containsEntry("incidents.csv", "+0 ~0 =1 !0");
        assertThat(entry("N1").get(States.STATUS)).contains(Status.AWAY);
        assertThat(entry("N1").recordedAt()).contains(Instant.parse("2026-03-11T08:00:00Z"));
    }

    @Test
    void a_stored_entry_can_become_voided_and_nothing_else() {
        office.importAll(states("N1,E1,2026-03-10,AWAY,,,"));

        assertThat(Office.counts(office.importAll(states("N1,E1,2026-03-10,AWAY,,,2026-04-01T00:00:00Z"))))
                .containsEntry("states.csv", "+0 ~1 =0 !0");
        assertThat(entry("N1").voidedAt()).contains(Instant.parse("2026-04-01T00:00:00Z"));
        assertThat(Office.counts(office.importAll(states("N1,E1,2026-03-10,AWAY,,,"))))
                .containsEntry("states.csv", "+0 ~0 =1 !0");

        assertThat(office.refused(states("N1,E1,2026-03-10,PRESENT,,,")))
                .containsExactly("states.csv:2 entry_id entry-changed {value=N1}");
        assertThat(office.refused(states("N1,E1,2026-03-10,AWAY,,,2026-05-01T00:00:00Z")))
                .containsExactly("states.csv:2 entry_id entry-changed {value=N1}");
        assertThat(office.refused(Office.people().with("incidents.csv", "N1,E1,2026-03-10,FALL,,,")))
                .containsExactly("incidents.csv:2 entry_id entry-changed {value=N1}");
    }

    @Test
    void a_bad_entry_is_named_with_its_place_and_its_mend() {
        assertThat(office.refused(states("N1,E9,2026-03-10,AWAY,,,")))
                .containsExactly("states.csv:2 elder_id unknown-elder {value=E9}");
        assertThat(office.refused(states("N1,E1,2026-03-10,,,,")))
                .containsExactly("states.csv:2 tier one-needed {one=status, other=tier}");
        assertThat(office.refused(states("N1,E1,2026-03-10,AWAY,,,", "N1,E2,2026-03-10,AWAY,,,")))
                .containsExactly("states.csv:3 entry_id duplicate-entry {value=N1, file=states.csv, other=2}");
        assertThat(office.refused(states("N1,E1,2026-03-10,AWAY,,,").with("incidents.csv", "N1,E1,2026-03-10,FALL,,,")))
                .containsExactly("incidents.csv:2 entry_id duplicate-entry {value=N1, file=states.csv, other=2}");
        assertThat(office.refused(
                        Office.people().with("incidents.csv", "N1,E1,2026-11-01,FALL,,,", "N2,E1,2026-10-31,fall,,,")))
                .containsExactly(
                        "incidents.csv:2 day entry-in-future {value=2026-11-01, today=2026-10-31}",
                        "incidents.csv:3 kind not-a-code {value=***}");
        assertThat(office.refused(Office.people()
                        .with("units.csv", "U1,建北社区,,")
                        .with(
                                "memberships.csv",
                                "N1,E1,V1,U1,2026-03-10,,",
                                "N2,E1,,U2,2026-03-10,,",
                                "N3,,,U1,2026-03-10,,")))
                .containsExactly(
                        "memberships.csv:2 volunteer_id only-one {one=elder_id, other=volunteer_id}",
                        "memberships.csv:3 unit_id unknown-unit {value=U2}",
                        "memberships.csv:4 volunteer_id one-needed {one=elder_id, other=volunteer_id}");
    }

    @Test
    void units_form_a_tree_whatever_the_order_of_their_rows() {
        office.importAll(new Folder().with("units.csv", "U3,社区,U2,", "U1,市,,", "U2,区,U1,"));

        assertThat(office.store()
                        .<List<String>>read(session -> session.register(UnitKind.UNIT).page(null, 9).stream()
                                .map(unit -> unit.value().id().value())
                                .toList()))
                .containsExactly("U1", "U2", "U3");
        assertThat(office.refused(new Folder().with("units.csv", "U1,市,U3,")))
                .containsExactly("units.csv:2 parent unit-cycle {value=U1, parent=U3}");
        assertThat(office.refused(new Folder().with("units.csv", "U5,社区,U6,", "U6,社区,U7,")))
                .containsExactlyInAnyOrder(
                        "units.csv:2 parent refers-to-rejected {value=U6}",
                        "units.csv:3 parent unknown-unit {value=U7}");
    }

    @Test
    void a_watermark_that_goes_back_is_taken_and_said_aloud() {
        office.importAll(new Folder().with("watermarks.csv", "230102,2026-09-30"));
        assertThat(office.importAll(new Folder().with("watermarks.csv", "230102,2026-10-15"))
                        .setBack())
                .isEmpty();

        Imported imported = office.importAll(new Folder().with("watermarks.csv", "230102,2026-08-31"));

        DistrictCode district = DistrictCode.parse("230102");
        assertThat(imported.setBack())
                .containsExactly(new Imported.SetBack(district, LocalDate.of(2026, 10, 15), LocalDate.of(2026, 8, 31)));
        assertThat(office.store()
                        .<Map<DistrictCode, LocalDate>>read(
                                session -> session.watermarks().completeUntil()))
                .isEqualTo(Map.of(district, LocalDate.of(2026, 8, 31)));
    }

    @Test
    void a_pairing_follows_one_that_is_known() {
        office.importAll(Office.people()
                .withLines(
                        "pairings.csv",
                        "pairing_id,elder_id,volunteer_id,start,end,end_reason,follows",
                        "P2,E1,V2,2026-06-01,,,P1",
                        "P1,E1,V1,2026-03-01,2026-05-31,HANDOVER,"));
        assertThat(office.pairing("P2").follows()).contains(office.pairing("P1").id());

        assertThat(office.refused(Office.people()
                        .withLines(
                                "pairings.csv",
                                "pairing_id,elder_id,volunteer_id,start,end,end_reason,follows",
                                "P3,E2,V1,2026-06-01,,,P9")))
                .containsExactly("pairings.csv:2 follows unknown-pairing {value=P9}");
    }

    @Test
    void several_cards_and_confirmations_of_a_pairing_stand_beside_each_other() {
        office.importAll(Office.everything()
                .with("cards.csv", "P1,LAW,2026-06-02,,")
                .with("knowledge.csv", "P1,HEALTH,2026-09-06"));
        assertThat(office.pairing("P1").cards()).hasSize(2);
        assertThat(office.pairing("P1").knownFacts()).hasSize(3);

        office.importAll(new Folder().with("cards.csv", "P1,LAW,2026-06-02,2026-06-03,"));

        assertThat(office.pairing("P1").cards())
                .extracting(
                        card -> card.volunteerCopyOn().map(LocalDate::toString).orElse(""))
                .containsExactly("2026-03-03", "2026-06-03");
        assertThat(office.refused(new Folder().with("cards.csv", "P1,LAW,2026-06-02,,", "P1,LAW,2026-06-02,,")))
                .containsExactly("cards.csv:3 pairing_id duplicate-id {value=P1 2026-06-02, other=2}");
    }

    private static Folder steps(String... rows) {
        return Office.people()
                .withLines(
                        "proposals.csv",
                        Stream.concat(Stream.of("entry_id,elder_id,volunteer_id,on,step"), Stream.of(rows))
                                .toArray(String[]::new));
    }

    @Test
    void an_answer_without_a_proposal_is_refused() {
        assertThat(office.refused(steps(
                        "N1,E1,V1,2026-03-10,VOLUNTEER_ACCEPTED",
                        "N2,E1,V1,2026-03-11,PROPOSED",
                        "N3,E1,V1,2026-03-12,ELDER_ACCEPTED",
                        "N4,E1,V2,2026-03-12,WITHDRAWN")))
                .containsExactly(
                        "proposals.csv:2 step answer-before-proposal {value=N1}",
                        "proposals.csv:5 step answer-before-proposal {value=N4}");

        office.importAll(steps("N2,E1,V1,2026-03-11,PROPOSED"));
        assertThat(Office.counts(office.importAll(steps("N3,E1,V1,2026-03-12,ELDER_ACCEPTED"))))
                .containsEntry("proposals.csv", "+1 ~0 =0 !0");
        assertThat(office.refused(steps("N5,E2,V1,2026-03-12,ELDER_ACCEPTED")))
                .containsExactly("proposals.csv:2 step answer-before-proposal {value=N5}");
        assertThat(Office.counts(office.importValid(
                        steps("N5,E2,V1,2026-03-12,ELDER_ACCEPTED", "N6,E2,V2,2026-03-12,PROPOSED"))))
                .containsEntry("proposals.csv", "+1 ~0 =0 !1");
    }

    @Test
    void a_referral_that_is_closed_before_it_is_opened_is_refused() {
        Folder folder = Office.people()
                .withLines(
                        "referrals.csv",
                        "entry_id,elder_id,referral,at,step",
                        "N1,E1,R1,2026-03-10T08:00:00Z,OPENED",
                        "N2,E1,R1,2026-03-10T07:00:00Z,CLOSED",
                        "N3,E1,R2,2026-03-10T09:00:00Z,CLOSED");

        assertThat(office.refused(folder))
                .containsExactly(
                        "referrals.csv:3 step closed-before-opened {value=N2}",
                        "referrals.csv:4 step closed-before-opened {value=N3}");
    }

    @Test
    void a_merge_with_who_is_not_known_is_refused() {
        assertThat(office.refused(Office.people()
                        .withLines(
                                "merges.csv",
                                "entry_id,elder_id,volunteer_id,into,on",
                                "N1,E1,,E9,2026-03-10",
                                "N2,,V1,E2,2026-03-10")))
                .containsExactly(
                        "merges.csv:2 into unknown-elder {value=E9}", "merges.csv:3 into unknown-volunteer {value=E2}");
    }

    private static Folder merges(String... rows) {
        return Office.people()
                .withLines(
                        "merges.csv",
                        Stream.concat(Stream.of("entry_id,elder_id,volunteer_id,into,on"), Stream.of(rows))
                                .toArray(String[]::new));
    }

    @Test
    void a_pairing_of_who_is_merged_away_is_one_of_who_stays() {
        office.importAll(merges("N1,E2,,E1,2026-03-01").with("pairings.csv", "P1,E1,V1,2026-03-01,"));

        assertThat(office.refused(Office.people().with("pairings.csv", "P2,E2,V2,2026-05-01,")))
                .containsExactly("pairings.csv:2 elder_id elder-already-paired {day=2026-05-01, other=P1}");
        office.importAll(merges("N1,E2,,E1,2026-03-01").with("pairings.csv", "P1,E1,V1,2026-03-01,2026-04-30"));
        assertThat(Office.counts(office.importAll(Office.people().with("pairings.csv", "P2,E2,V2,2026-05-01,"))))
                .containsEntry("pairings.csv", "+1 ~0 =0 !0");
    }

    @Test
    void a_pairing_gives_way_to_the_merge_beside_it() {
        assertThat(office.refused(merges("N1,,V2,V1,2026-03-01")
                        .with("pairings.csv", "P1,E1,V1,2026-03-01,", "P2,E2,V2,2026-05-01,")))
                .containsExactly("pairings.csv:3 volunteer_id volunteer-already-paired {day=2026-05-01, other=P1}");
    }

    @Test
    void a_merge_gives_way_to_the_pairings_that_are_stored() {
        office.importAll(Office.people().with("pairings.csv", "P1,E1,V1,2026-03-01,", "P2,E2,V2,2026-05-01,"));

        assertThat(office.refused(merges("N1,E2,,E1,2026-03-01")))
                .containsExactly("merges.csv:2 into both-paired {value=P2, day=2026-05-01, other=P1}");
        assertThat(Office.counts(office.importValid(
                        merges("N1,E2,,E1,2026-03-01").with("pairings.csv", "P2,E2,V2,2026-05-01,2026-06-30"))))
                .containsEntry("merges.csv", "+0 ~0 =0 !1");
    }

    @Test
    void nobody_is_paired_with_herself_by_a_merge() {
        Folder both = new Folder()
                .with("elders.csv", "E1,王桂兰,230102,", "E2,王桂兰,230102,")
                .withLines(
                        "volunteers.csv", "volunteer_id,name,district,id_number", "V1,王桂兰,230102,230199194105120083");
        office.importAll(both.with("pairings.csv", "P1,E1,V1,2026-03-01,"));
        office.importAll(new Folder()
                .withLines("elders.csv", "elder_id,name,district,id_number", "E2,王桂兰,230102,230199194105120083"));

        assertThat(office.refused(new Folder()
                        .withLines("merges.csv", "entry_id,elder_id,volunteer_id,into,on", "N1,E1,,E2,2026-03-10")))
                .containsExactly("merges.csv:2 into merged-with-herself {value=P1}");
    }

    @Test
    void nobody_is_merged_twice_or_in_a_circle() {
        assertThat(office.refused(merges(
                        "N1,E1,,E2,2026-03-10",
                        "N2,E2,,E1,2026-03-10",
                        "N3,E1,,E2,2026-03-11",
                        "N4,,V1,V1,2026-03-11")))
                .containsExactly(
                        "merges.csv:3 into merged-already {value=E2}",
                        "merges.csv:4 into merged-already {value=E1}",
                        "merges.csv:5 into merged-already {value=V1}");
    }

    @Test
    void a_survey_says_that_she_needs_nothing_or_that_it_is_not_known() {
        office.importAll(Office.people()
                .withLines(
                        "surveys.csv",
                        "entry_id,elder_id,filled_on,needs,living",
                        "N1,E1,2026-03-01,无,不详",
                        "N2,E2,2026-03-01,,",
                        "N3,E2,2026-03-02,生活照料,独居"));

        List<Entry> stored = office.store()
                .read(session -> Versioned.values(session.entries().page(null, 9)));
        assertThat(stored)
                .extracting(entry -> entry.get(Surveys.NEEDS).map(Reply::kind))
                .containsExactly(Optional.of(Answer.NONE), Optional.empty(), Optional.of(Answer.TOLD));
        assertThat(office.refused(Office.people()
                        .withLines("surveys.csv", "entry_id,elder_id,filled_on,needs", "N4,E1,2026-03-01,缝纫")))
                .first()
                .asString()
                .startsWith("surveys.csv:2 needs unknown-word");
    }
}
