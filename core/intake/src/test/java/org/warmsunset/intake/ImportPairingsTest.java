package org.warmsunset.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.people.Send;
import org.warmsunset.testkit.Contents;

/** Pairings and their parts as they are taken in. */
class ImportPairingsTest {
    private final Office office = new Office();

    private List<String> suspensions(String pairing) {
        return office.pairing(pairing).suspensions().stream()
                .map(days -> days.firstDay() + "/"
                        + days.lastDay().map(String::valueOf).orElse("")
                        + days.reason().orElse(""))
                .toList();
    }

    private List<Fact> facts(String pairing) {
        return office.pairing(pairing).knownFacts().stream()
                .map(KnownFact::fact)
                .toList();
    }

    @Test
    void parts_of_a_stored_pairing_need_no_row_of_its_own() {
        office.importAll(Office.everything());

        Imported imported = office.importAll(new Folder()
                .with("cards.csv", "P1,CULTURE,2026-03-02,2026-03-03,2026-03-04")
                .with("knowledge.csv", "P1,HEALTH,2026-03-06", "P1,HOBBIES,2026-03-09", "P1,MEDICATION,2026-03-09")
                .with("suspensions.csv", "P1,2026-07-01,2026-07-02,", "P1,2026-04-01,2026-04-30,住院"));

        assertThat(Office.counts(imported))
                .isEqualTo(Map.of(
                        "cards.csv", "+0 ~1 =0 !0",
                        "knowledge.csv", "+2 ~0 =1 !0",
                        "suspensions.csv", "+1 ~0 =1 !0"));
        assertThat(office.pairing("P1").cards().get(0).services()).containsExactly(Send.CULTURE);
        assertThat(office.pairing("P1").knownFacts())
                .containsExactly(
                        new KnownFact(Fact.HOBBIES, LocalDate.of(2026, 3, 5)),
                        new KnownFact(Fact.HEALTH, LocalDate.of(2026, 3, 6)),
                        new KnownFact(Fact.HOBBIES, LocalDate.of(2026, 3, 9)),
                        new KnownFact(Fact.MEDICATION, LocalDate.of(2026, 3, 9)));
        assertThat(suspensions("P1"))
                .containsExactly("2026-04-01/2026-04-30住院", "2026-10-01/", "2026-07-01/2026-07-02");
    }

    @Test
    void parts_that_are_not_in_the_folder_stay() {
        office.importAll(Office.everything());
        Contents before = office.contents();

        assertThat(Office.counts(office.importAll(new Folder().with("pairings.csv", "P1,E1,V1,2026-03-01,"))))
                .isEqualTo(Map.of("pairings.csv", "+0 ~0 =1 !0"));
        assertThat(office.contents()).isEqualTo(before);
    }

    @Test
    void parts_keep_the_order_of_their_rows_and_change_nothing_in_another() {
        office.importAll(Office.everything());
        assertThat(facts("P1")).containsExactly(Fact.HOBBIES, Fact.HEALTH);
        Contents before = office.contents();

        Imported imported = office.importAll(new Folder()
                .with("pairings.csv", "P1,E1,V1,2026-03-01,")
                .with("knowledge.csv", "P1,HEALTH,2026-03-06", "P1,HOBBIES,2026-03-05")
                .with("suspensions.csv", "P1,2026-10-01,,", "P1,2026-04-01,2026-04-30,住院"));

        assertThat(Office.counts(imported))
                .isEqualTo(Map.of(
                        "pairings.csv", "+0 ~0 =1 !0",
                        "knowledge.csv", "+0 ~0 =2 !0",
                        "suspensions.csv", "+0 ~0 =2 !0"));
        assertThat(office.contents()).isEqualTo(before);
    }

    @Test
    void an_open_suspension_is_closed_by_one_of_the_same_first_day() {
        office.importAll(Office.everything());

        Imported imported = office.importAll(new Folder().with("suspensions.csv", "P1,2026-10-01,2026-10-20,"));

        assertThat(Office.counts(imported)).isEqualTo(Map.of("suspensions.csv", "+0 ~1 =0 !0"));
        assertThat(suspensions("P1")).containsExactly("2026-04-01/2026-04-30住院", "2026-10-01/2026-10-20");
    }

    @Test
    void equal_suspensions_are_kept_as_often_as_they_are_written() {
        Folder folder = Office.everything().with("suspensions.csv", "P1,2026-10-01,,", "P1,2026-04-01,2026-04-02,");
        office.importAll(folder);
        Contents before = office.contents();

        assertThat(suspensions("P1"))
                .containsExactly("2026-04-01/2026-04-30住院", "2026-10-01/", "2026-10-01/", "2026-04-01/2026-04-02");
        assertThat(Office.counts(office.importAll(folder))).containsEntry("suspensions.csv", "+0 ~0 =4 !0");
        assertThat(office.contents()).isEqualTo(before);
    }

    @Test
    void an_elder_has_one_active_pairing_on_a_day() {
        assertThat(office.refused(
                        Office.people().with("pairings.csv", "P1,E1,V1,2026-03-01,2026-05-31", "P2,E1,V2,2026-05-31,")))
                .containsExactly("pairings.csv:3 elder_id elder-already-paired {day=2026-05-31, other=P1}");
        office.importAll(
                Office.people().with("pairings.csv", "P1,E1,V1,2026-03-01,2026-05-31", "P2,E1,V2,2026-06-01,"));

        assertThat(office.refused(new Folder().with("pairings.csv", "P3,E1,V1,2026-01-01,")))
                .containsExactly("pairings.csv:2 elder_id elder-already-paired {day=2026-03-01, other=P1}");
        assertThat(office.pairings()).containsExactly("P1", "P2");
    }

    @Test
    void a_volunteer_has_one_active_pairing_on_a_day() {
        assertThat(office.refused(Office.people().with("pairings.csv", "P1,E1,V1,2026-03-01,", "P2,E2,V1,2026-01-01,")))
                .as("the one that began later should wait")
                .containsExactly("pairings.csv:2 volunteer_id volunteer-already-paired {day=2026-03-01, other=P2}");
        office.importAll(Office.people().with("pairings.csv", "P1,E1,V1,2026-03-01,"));

        assertThat(office.refused(new Folder().with("pairings.csv", "P2,E2,V1,2026-12-31,")))
                .containsExactly("pairings.csv:2 volunteer_id volunteer-already-paired {day=2026-12-31, other=P1}");
    }

    @Test
    void pairings_may_overlap_in_suspended_days() {
        office.importAll(Office.people()
                .with("pairings.csv", "P1,E1,V1,2026-03-01,", "P2,E1,V2,2026-04-01,2026-04-30")
                .with("suspensions.csv", "P1,2026-04-01,2026-04-30,"));

        assertThat(office.pairings()).containsExactly("P1", "P2");
        assertThat(office.refused(new Folder().with("pairings.csv", "P2,E1,V2,2026-04-01,2026-05-01")))
                .containsExactly("pairings.csv:2 elder_id elder-already-paired {day=2026-05-01, other=P1}");
    }

    @Test
    void a_suspension_cannot_be_cut_short_while_another_pairing_takes_its_place() {
        office.importAll(Office.people()
                .with("pairings.csv", "P1,E1,V1,2026-03-01,", "P2,E1,V2,2026-04-01,2026-04-30")
                .with("suspensions.csv", "P1,2026-04-01,2026-04-30,"));

        assertThat(office.refused(new Folder()
                        .with("knowledge.csv", "P1,HEALTH,2026-03-05")
                        .with("suspensions.csv", "P1,2026-04-01,2026-04-29,")))
                .containsExactly(
                        "knowledge.csv:2 pairing_id refers-to-rejected {value=P1}",
                        "suspensions.csv:2 pairing_id elder-already-paired {day=2026-04-30, other=P2}");
    }

    @Test
    void a_stored_pairing_can_end_and_another_begin_in_either_order_of_rows() {
        String end = "P1,E1,V1,2026-03-01,2026-05-31";
        String successor = "P2,E1,V2,2026-06-01,";
        for (List<String> rows : List.of(List.of(end, successor), List.of(successor, end))) {
            Office another = new Office();
            another.importAll(Office.everything());

            Imported imported = another.importAll(new Folder().with("pairings.csv", rows.toArray(String[]::new)));

            assertThat(Office.counts(imported)).isEqualTo(Map.of("pairings.csv", "+1 ~1 =0 !0"));
            assertThat(another.pairing("P1").end()).contains(LocalDate.of(2026, 5, 31));
            assertThat(another.pairings()).containsExactly("P1", "P2");
        }
    }

    @Test
    void a_refused_change_leaves_the_stored_pairing_in_the_way_of_its_successor() {
        office.importAll(Office.everything().with("pairings.csv", "P5,E2,V2,2026-01-01,2026-03-31"));
        Contents before = office.contents();

        Imported imported = office.importValid(new Folder()
                .with("pairings.csv", "P1,E1,V2,2026-03-01,2026-05-31", "P2,E1,V1,2026-06-01,")
                .with("cards.csv", "P1,LAW,,,", "P2,LAW,,,"));

        assertThat(Office.told(imported.problems()))
                .containsExactly(
                        "pairings.csv:2 volunteer_id volunteer-already-paired {day=2026-03-01, other=P5}",
                        "pairings.csv:3 elder_id elder-already-paired {day=2026-06-01, other=P1}",
                        "cards.csv:2 pairing_id refers-to-rejected {value=P1}",
                        "cards.csv:3 pairing_id refers-to-rejected {value=P2}");
        assertThat(office.contents()).isEqualTo(before);
    }

    @Test
    void a_row_that_says_what_is_stored_does_not_give_way_to_a_new_one() {
        office.importAll(Office.everything());

        Imported imported = office.importValid(new Folder()
                .with("pairings.csv", "P0,E1,V2,2026-09-01,", "P1,E1,V1,2026-03-01,")
                .with("knowledge.csv", "P1,MEDICATION,2026-03-07"));

        assertThat(Office.told(imported.problems()))
                .containsExactly("pairings.csv:2 elder_id elder-already-paired {day=2026-09-01, other=P1}");
        assertThat(facts("P1")).containsExactly(Fact.HOBBIES, Fact.HEALTH, Fact.MEDICATION);
    }

    @Test
    void a_volunteer_may_have_as_many_elders_as_the_rules_allow() {
        Office wider = new Office(Office.twoElders(), Office.TODAY);
        Folder folder = Office.people()
                .with("elders.csv", "E3,孙,230102,")
                .with("pairings.csv", "P1,E1,V1,2026-03-01,", "P2,E2,V1,2026-04-01,");
        wider.importAll(folder);

        assertThat(wider.refused(new Folder().with("pairings.csv", "P3,E3,V1,2026-01-01,")))
                .containsExactly("pairings.csv:2 volunteer_id volunteer-already-paired {day=2026-04-01, other=P2}");
        wider.importAll(new Folder().with("pairings.csv", "P3,E3,V1,2026-01-01,2026-03-31"));
        assertThat(wider.pairings()).containsExactly("P1", "P2", "P3");
        assertThat(wider.refused(new Folder().with("pairings.csv", "P4,E3,V2,2026-03-31,")))
                .containsExactly("pairings.csv:2 elder_id elder-already-paired {day=2026-03-31, other=P3}");
    }

    @Test
    void a_pairing_keeps_its_elder_and_the_parts_meant_for_another_are_not_taken_for_hers() {
        office.importAll(Office.everything());
        Contents before = office.contents();

        Imported imported = office.importValid(new Folder()
                .with("pairings.csv", "P1,E2,V2,2026-05-01,")
                .with("cards.csv", "P1,LAW,2026-05-02,2026-05-02,2026-05-02")
                .with("knowledge.csv", "P1,MEDICATION,2026-05-03")
                .with("suspensions.csv", "P1,2026-06-01,,"));

        assertThat(Office.told(imported.problems()))
                .containsExactly(
                        "pairings.csv:2 elder_id elder-changed {value=P1}",
                        "cards.csv:2 pairing_id refers-to-rejected {value=P1}",
                        "knowledge.csv:2 pairing_id refers-to-rejected {value=P1}",
                        "suspensions.csv:2 pairing_id refers-to-rejected {value=P1}");
        assertThat(office.contents()).isEqualTo(before);
    }

    @Test
    void a_reason_for_an_end_needs_the_end_and_a_handover_is_of_one_elder() {
        assertThat(office.refused(Office.people()
                        .withLines(
                                "pairings.csv",
                                "pairing_id,elder_id,volunteer_id,start,end,end_reason,follows",
                                "P1,E1,V1,2026-03-01,,DECEASED,",
                                "P2,E2,V2,2026-03-01,2026-04-30,HANDOVER,",
                                "P3,E1,V2,2026-05-01,,,P2",
                                "P4,E2,V1,2026-05-01,,,P4")))
                .containsExactly(
                        "pairings.csv:2 end_reason reason-without-end {value=DECEASED}",
                        "pairings.csv:4 follows follows-another {value=P2}",
                        "pairings.csv:5 follows follows-another {value=P4}");
    }
}
