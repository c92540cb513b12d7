package org.warmsunset.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.kind.Attached;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Part;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.Elder;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.Send;
import org.warmsunset.people.Volunteer;
import org.warmsunset.people.VolunteerKind;
import org.warmsunset.storage.Versioned;
import org.warmsunset.testkit.Contents;
import org.warmsunset.testkit.RandomProgramme;
import org.warmsunset.testkit.Seeds;

class ImportTest {
    private final Office office = new Office();

    private List<String> relatives(String elder) {
        return office.elder(elder).relatives().stream()
                .map(relative -> relative.relation()
                        + relative.name()
                        + relative.phone().map(PhoneNumber::asTyped).orElse(""))
                .toList();
    }

    private static Folder mended(Imported imported, String wrong, String right) {
        return Folder.of(imported.rejected(), cell -> cell.equals(wrong) ? right : cell);
    }

    @Test
    void takes_a_whole_folder_in() {
        assertThat(Office.counts(office.importAll(Office.everything())))
                .isEqualTo(Map.of(
                        "elders.csv", "+2 ~0 =0 !0",
                        "relatives.csv", "+2 ~0 =0 !0",
                        "volunteers.csv", "+2 ~0 =0 !0",
                        "pairings.csv", "+1 ~0 =0 !0",
                        "cards.csv", "+1 ~0 =0 !0",
                        "knowledge.csv", "+2 ~0 =0 !0",
                        "suspensions.csv", "+2 ~0 =0 !0",
                        "service_records.csv", "+1 ~0 =0 !0"));
        assertThat(office.elder("E2").name()).contains("𠮷田");
        assertThat(relatives("E1")).containsExactly("女儿李梅84694904", "儿子李强");
        Pairing pairing = office.pairing("P1");
        assertThat(pairing.cards()).hasSize(1);
        assertThat(pairing.knownFacts()).hasSize(2);
        assertThat(pairing.suspensions()).hasSize(2);
        assertThat(office.records()).hasSize(1);
    }

    @Test
    void importing_the_same_folder_twice_changes_nothing() {
        office.importAll(Office.everything());
        Contents before = office.contents();

        assertThat(Office.counts(office.importAll(Office.everything())))
                .isEqualTo(Map.of(
                        "elders.csv", "+0 ~0 =2 !0",
                        "relatives.csv", "+0 ~0 =2 !0",
                        "volunteers.csv", "+0 ~0 =2 !0",
                        "pairings.csv", "+0 ~0 =1 !0",
                        "cards.csv", "+0 ~0 =1 !0",
                        "knowledge.csv", "+0 ~0 =2 !0",
                        "suspensions.csv", "+0 ~0 =2 !0",
                        "service_records.csv", "+0 ~0 =1 !0"));
        assertThat(office.contents()).isEqualTo(before);
    }

    @Test
    void files_that_look_like_ours_are_to_be_renamed_or_saved_anew_first() {
        Folder folder = Office.people()
                .beside("Suspensions.csv", "cards.xlsx", "elders (1).csv", "letter.docx", "volunteers.xlsx");

        assertThat(office.refused(folder))
                .containsExactly(
                        "Suspensions.csv:- - misnamed-file {expected=suspensions.csv}",
                        "cards.xlsx:- - other-format {expected=cards.csv}",
                        "elders (1).csv:- - file-twice {expected=elders.csv}");
        assertThat(catchThrowable(() -> office.importValid(folder))).isInstanceOf(ImportRefusedException.class);
        assertThat(office.refused(new Folder().beside("Elders.csv")))
                .containsExactly("Elders.csv:- - misnamed-file {expected=elders.csv}");
    }

    @Test
    void what_else_lies_there_is_named_and_a_workbook_may_lie_beside_the_file_saved_from_it() {
        Imported imported = office.importAll(Office.people().beside("elders.xlsx", "letter.docx"));

        assertThat(imported.otherFiles()).containsExactly("elders.xlsx", "letter.docx");
    }

    @Test
    void a_stored_elder_in_another_district_is_told() {
        assertThat(office.importAll(Office.people()).movedElders()).isEmpty();
        Folder moved =
                Office.people().withLines("elders.csv", "elder_id,name,district", "E1,王桂兰,230104", "E2,𠮷,230103");

        Imported imported = office.importAll(moved);

        assertThat(imported.movedElders())
                .containsExactly(new Imported.MovedElder(
                        ElderId.of("E1"), DistrictCode.parse("230102"), DistrictCode.parse("230104")));
        assertThat(office.importAll(moved).movedElders()).isEmpty();
    }

    @Test
    void whatever_is_stored_can_be_written_down_and_taken_in_elsewhere_and_again() {
        Seeds.check(40, seed -> {
            RandomProgramme programme = RandomProgramme.of(seed);
            List<Rejected> written =
                    written(programme.elders(), programme.volunteers(), programme.pairings(), programme.records());
            Office elsewhere = new Office(programme.rules(), Office.TODAY.plusDays(366));

            elsewhere.importAll(Folder.of(written, cell -> cell));
            Contents once = elsewhere.contents();
            elsewhere.importAll(Folder.of(written, cell -> cell));

            assertThat(elsewhere.contents()).isEqualTo(once);
            assertThat(cells(writtenIn(elsewhere))).containsExactlyInAnyOrderElementsOf(cells(written));
        });
    }

    /** Cells of blanks are empty ones. */
    private static List<List<String>> cells(List<Rejected> rows) {
        return rows.stream()
                .map(row -> row.row().cells().stream()
                        .map(cell -> cell == null || cell.isBlank() ? "" : cell)
                        .toList())
                .toList();
    }

    private static List<Rejected> writtenIn(Office office) {
        return office.store()
                .read(session -> written(
                        values(session.elders().page(null, 100)),
                        values(session.volunteers().page(null, 100)),
                        values(session.pairings().page(null, 100)),
                        office.records()));
    }

    private static <T> List<T> values(List<Versioned<T>> page) {
        return page.stream().map(Versioned::value).toList();
    }

    private static List<Rejected> written(
            List<Elder> elders, List<Volunteer> volunteers, List<Pairing> pairings, List<ServiceRecord> records) {
        List<Rejected> rows = new ArrayList<>();
        elders.forEach(elder -> write(ElderKind.ELDER, elder, rows));
        volunteers.forEach(volunteer -> write(VolunteerKind.VOLUNTEER, volunteer, rows));
        pairings.forEach(pairing -> write(PairingKind.PAIRING, pairing, rows));
        records.forEach(record -> rows.add(row(DraftType.SERVICE_RECORDS, record)));
        return rows;
    }

    private static <K extends Comparable<K>, V> void write(Kind<K, V> kind, V value, List<Rejected> rows) {
        rows.add(row(DraftType.of(kind), value));
        kind.parts().forEach(part -> write(kind, value, part, rows));
    }

    private static <K extends Comparable<K>, V, P> void write(
            Kind<K, V> kind, V value, Part<V, P> part, List<Rejected> rows) {
        part.of(value).forEach(each -> rows.add(row(DraftType.of(kind, part), new Attached<>(kind.idOf(value), each))));
    }

    private static <R> Rejected row(DraftType<R> type, R value) {
        return new Rejected(Draft.of(type, 1, type.cells(value)), List.of());
    }

    @Test
    void of_very_many_bad_rows_the_first_thousand_are_told_and_the_others_counted() {
        Folder folder = Office.everything()
                .with(
                        "elders.csv",
                        IntStream.range(0, 2500)
                                .mapToObj(n -> "B" + n + ",王,23,")
                                .toArray(String[]::new))
                .with("volunteers.csv", "V 3,钱,230102");

        ImportRefusedException refused =
                catchThrowableOfType(ImportRefusedException.class, () -> office.importAll(folder));

        assertThat(refused.problems()).hasSize(1000);
        assertThat(refused.count()).isEqualTo(2501);
        assertThat(refused.counts()).containsExactly(entry("not-a-district", 2500L), entry("not-an-id", 1L));
        assertThat(refused).hasMessage("nothing was imported: 2501 problems, the first in elders.csv");
    }

    @Test
    void one_bad_row_keeps_everything_out_and_all_bad_rows_are_told() {
        Folder folder = Office.everything()
                .with("elders.csv", "E3,,230102,1.39E+10", "E 4,赵,230102,")
                .with("service_records.csv", "R2,E1,V1,,2026-10-27,TALK,,,")
                .with("volunteers.csv", "V3,钱,23");

        assertThat(office.refused(folder))
                .containsExactly(
                        "elders.csv:4 name required {}",
                        "elders.csv:4 phone lost-digits {value=1.39E+10}",
                        "elders.csv:5 elder_id not-an-id {value=***}",
                        "volunteers.csv:4 district not-a-district {value=23}",
                        "service_records.csv:3 kinds unknown-code {value=TALK, allowed=CHAT, VISIT, ACTIVITY, GREETING}");
        assertThat(office.contents()).isEqualTo(new Office().contents());
    }

    @Test
    void good_rows_go_in_without_the_bad_ones_and_what_refers_to_these() {
        Imported imported = office.importValid(Office.everything()
                .with("elders.csv", "E3,孙,230102,1.39E+10")
                .with("relatives.csv", "E3,女儿,孙丽,")
                .with("volunteers.csv", "V3,钱,23")
                .with("pairings.csv", "P2,E3,V2,2026-03-01,", "P3,E2,V3,2026-03-01,")
                .with("cards.csv", "P2,,,,")
                .with("knowledge.csv", "P3,HEALTH,2026-03-02")
                .with("suspensions.csv", "P2,2026-05-01,,")
                .with(
                        "service_records.csv",
                        "R2,E3,V1,,2026-10-27,CHAT,,,",
                        "R3,E1,V3,,2026-10-27,CHAT,,,",
                        "R4,E1,V1,V3,2026-10-27,CHAT,,,"));

        assertThat(Office.told(imported.problems()))
                .containsExactly(
                        "elders.csv:4 phone lost-digits {value=1.39E+10}",
                        "relatives.csv:4 elder_id refers-to-rejected {value=E3}",
                        "volunteers.csv:4 district not-a-district {value=23}",
                        "pairings.csv:3 elder_id refers-to-rejected {value=E3}",
                        "pairings.csv:4 volunteer_id refers-to-rejected {value=V3}",
                        "cards.csv:3 pairing_id refers-to-rejected {value=P2}",
                        "knowledge.csv:4 pairing_id refers-to-rejected {value=P3}",
                        "suspensions.csv:4 pairing_id refers-to-rejected {value=P2}",
                        "service_records.csv:3 elder_id refers-to-rejected {value=E3}",
                        "service_records.csv:4 volunteer_id refers-to-rejected {value=V3}",
                        "service_records.csv:5 stand_in_for refers-to-rejected {value=V3}");
        Office clean = new Office();
        clean.importAll(Office.everything());
        assertThat(office.contents()).isEqualTo(clean.contents());
    }

    @Test
    void the_rejected_rows_can_be_mended_and_taken_in() {
        Imported imported = office.importValid(Office.everything()
                .with("elders.csv", "E3,孙,230102,1.39E+10")
                .with("relatives.csv", "E3,女儿,孙丽,")
                .with("pairings.csv", "P2,E3,V2,2026-03-01,")
                .with("knowledge.csv", "P2,HEALTH,2026-03-02")
                .with("service_records.csv", "R2,E3,V2,,2026-10-27,CHAT,,,"));

        assertThat(Office.counts(office.importAll(mended(imported, "1.39E+10", "13900000003"))))
                .isEqualTo(Map.of(
                        "elders.csv", "+1 ~0 =0 !0",
                        "relatives.csv", "+1 ~0 =0 !0",
                        "pairings.csv", "+1 ~0 =0 !0",
                        "knowledge.csv", "+1 ~0 =0 !0",
                        "service_records.csv", "+1 ~0 =0 !0"));
        assertThat(relatives("E3")).containsExactly("女儿孙丽");
        assertThat(office.pairing("P2").knownFacts()).hasSize(1);
        assertThat(office.records()).hasSize(2);
    }

    @Test
    void a_row_whose_id_is_stored_replaces_what_is_stored_but_for_the_relatives() {
        office.importAll(Office.everything());

        Imported imported = office.importEmptying(new Folder()
                .with("elders.csv", "E1,王桂兰,230110,", "E2,𠮷田,230103,")
                .with("volunteers.csv", "V2,李秀英,230103"));

        assertThat(Office.counts(imported))
                .isEqualTo(Map.of("elders.csv", "+0 ~1 =1 !0", "volunteers.csv", "+0 ~1 =0 !0"));
        assertThat(office.elder("E1").district()).hasToString("230110");
        assertThat(office.elder("E1").phone()).isEmpty();
        assertThat(relatives("E1")).containsExactly("女儿李梅84694904", "儿子李强");
        office.store().read(session -> {
            assertThat(session.elders().find(ElderId.of("E1")).orElseThrow().version())
                    .isEqualTo(2);
            assertThat(session.elders().find(ElderId.of("E2")).orElseThrow().version())
                    .isEqualTo(1);
            return assertThat(session.volunteers()
                            .find(VolunteerId.of("V2"))
                            .orElseThrow()
                            .value()
                            .name())
                    .contains("李秀英");
        });
    }

    @Test
    void a_blank_cell_takes_nothing_away_that_is_stored_unless_it_may() {
        office.importAll(Office.everything().with("pairings.csv", "P2,E2,V2,2026-03-01,2026-09-30"));
        Folder stale = new Folder().with("elders.csv", "E1,王桂兰,230102,").with("pairings.csv", "P2,E2,V2,2026-03-01,");

        assertThat(office.refused(stale))
                .containsExactly("elders.csv:2 phone would-empty {}", "pairings.csv:2 end would-empty {}");
        assertThat(office.rehearse(stale).changes())
                .containsExactly(
                        new Imported.Change("elders.csv", "E1", "phone"),
                        new Imported.Change("pairings.csv", "P2", "end"));
        assertThat(office.pairing("P2").end()).contains(LocalDate.of(2026, 9, 30));

        office.importEmptying(stale);

        assertThat(office.pairing("P2").end()).isEmpty();
        assertThat(office.elder("E1").phone()).isEmpty();
    }

    @Test
    void a_number_that_lacks_the_zeros_of_an_id_is_told_of() {
        office.importAll(new Folder().with("elders.csv", "0001,王桂兰,230102,").with("volunteers.csv", "V1,赵敏,230102"));

        assertThat(office.refused(new Folder().with("pairings.csv", "P1,1,V1,2026-03-01,")))
                .containsExactly("pairings.csv:2 elder_id leading-zeros {value=1, other=0001}");
    }

    @Test
    void a_header_may_stand_below_titles_and_blank_rows_and_columns_are_none() {
        Imported imported = office.importAll(new Folder()
                .withLines(
                        "elders.csv",
                        "道里区独居老人登记表,,,,",
                        ",,,,",
                        "老人编号,Name,所属区县,,phone",
                        "E1,王桂兰,道里区,,13900000001",
                        ",,,,",
                        "E2,李芳,230103,,"));

        assertThat(Office.counts(imported)).isEqualTo(Map.of("elders.csv", "+2 ~0 =0 !0"));
        assertThat(office.refused(new Folder().withLines("elders.csv", "elder_id,name,district,", "E1,王桂兰,230102,听京剧")))
                .containsExactly("elders.csv:2 - no-heading {value=4}");
    }

    @Test
    void a_column_that_a_file_does_not_have_keeps_what_is_stored() {
        office.importAll(Office.everything().with("pairings.csv", "P2,E2,V2,2026-03-01,2026-09-30"));

        Imported imported = office.importAll(new Folder()
                .withLines("elders.csv", "district,elder_id,name", "230110,E1,王桂兰", "230103,E2,𠮷田")
                .withLines("volunteers.csv", "volunteer_id,name,district,team", "V1,赵敏,230102,一队")
                .withLines("pairings.csv", "pairing_id,elder_id,volunteer_id,start", "P2,E2,V2,2026-03-01")
                .withLines("cards.csv", "pairing_id,elder_copy_on", "P1,2026-03-14"));

        assertThat(Office.counts(imported))
                .isEqualTo(Map.of(
                        "elders.csv", "+0 ~1 =1 !0",
                        "volunteers.csv", "+0 ~1 =0 !0",
                        "pairings.csv", "+0 ~0 =1 !0",
                        "cards.csv", "+0 ~1 =0 !0"));
        assertThat(office.elder("E1").district()).hasToString("230110");
        assertThat(office.elder("E1").phone().orElseThrow().asTyped()).isEqualTo("13900000001");
        assertThat(office.pairing("P2").end()).contains(LocalDate.of(2026, 9, 30));
        ContactCard card = office.pairing("P1").cards().get(0);
        assertThat(card.services()).containsExactly(Send.WARMTH, Send.LAW);
        assertThat(card.volunteerCopyOn()).contains(LocalDate.of(2026, 3, 3));
        assertThat(card.elderCopyOn()).contains(LocalDate.of(2026, 3, 14));
    }

    @Test
    void good_rows_go_in_without_those_that_need_a_missing_file() {
        Imported imported = office.importValid(
                new Folder().with("volunteers.csv", "V1,赵敏,230102").with("pairings.csv", "P1,E1,V1,2026-03-01,"));

        assertThat(Office.counts(imported))
                .isEqualTo(Map.of("volunteers.csv", "+1 ~0 =0 !0", "pairings.csv", "+0 ~0 =0 !1"));
        assertThat(Office.told(imported.problems()))
                .containsExactly("pairings.csv:2 elder_id unknown-elder {value=E1}");
    }

    @Test
    void a_file_without_a_header_says_nothing_of_its_first_row() {
        assertThat(office.refused(new Folder().withLines("elders.csv", "E1,王桂兰,230102,13900000001")))
                .singleElement()
                .asString()
                .startsWith("elders.csv:- - no-header ")
                .doesNotContain("王桂兰", "13900000001");
    }

    @Test
    void a_missing_file_does_not_hide_what_else_is_wrong() {
        assertThat(office.refused(
                        new Folder().with("volunteers.csv", "V1,,230102").with("pairings.csv", "P1,E1,V1,2026-03-01,")))
                .containsExactly("elders.csv:- - missing-file {}", "volunteers.csv:2 name required {}");
    }

    @Test
    void relatives_of_a_stored_elder_need_no_row_of_hers_and_are_known_by_relation_and_name() {
        office.importAll(Office.everything());

        Imported imported = office.importAll(
                new Folder().with("relatives.csv", "E1,儿子,李强,13900000009", "E1,侄女,李梅,", "E1,女儿,李梅,84694904"));

        assertThat(Office.counts(imported)).isEqualTo(Map.of("relatives.csv", "+1 ~1 =1 !0"));
        assertThat(relatives("E1")).containsExactly("女儿李梅84694904", "儿子李强13900000009", "侄女李梅");
    }

    @Test
    void relatives_that_come_again_stay_where_they_were() {
        office.importAll(Office.everything());
        Contents before = office.contents();

        Imported imported = office.importAll(new Folder()
                .with("elders.csv", "E1,王桂兰,230102,13900000001")
                .with("relatives.csv", "E1,女儿,李梅,84694904"));

        assertThat(Office.counts(imported))
                .isEqualTo(Map.of("elders.csv", "+0 ~0 =1 !0", "relatives.csv", "+0 ~0 =1 !0"));
        assertThat(office.contents()).isEqualTo(before);
    }

    @Test
    void two_relatives_of_one_relation_and_name_are_both_kept() {
        Folder folder = Office.people().with("relatives.csv", "E1,女儿,李梅,84694904", "E1,儿子,李强,", "E1,女儿,李梅,84694905");
        office.importAll(folder);
        Contents before = office.contents();

        assertThat(relatives("E1")).containsExactly("女儿李梅84694904", "儿子李强", "女儿李梅84694905");
        office.importAll(folder);
        assertThat(office.contents()).isEqualTo(before);
    }

    @Test
    void what_leads_nowhere_is_told() {
        office.importAll(Office.people());

        assertThat(office.refused(new Folder()
                        .with("relatives.csv", "E9,女儿,李梅,")
                        .with("pairings.csv", "P1,E9,V1,2026-03-01,", "P2,E1,V9,2026-03-01,")
                        .with("cards.csv", "P9,,,,")
                        .with("knowledge.csv", "P9,HEALTH,2026-03-02")
                        .with("suspensions.csv", "P9,2026-04-01,,")
                        .with(
                                "service_records.csv",
                                "R1,E9,V1,,2026-10-27,CHAT,,,",
                                "R2,E1,V9,,2026-10-27,CHAT,,,",
                                "R3,E1,V1,V9,2026-10-27,CHAT,,,")))
                .containsExactly(
                        "relatives.csv:2 elder_id unknown-elder {value=E9}",
                        "pairings.csv:2 elder_id unknown-elder {value=E9}",
                        "pairings.csv:3 volunteer_id unknown-volunteer {value=V9}",
                        "cards.csv:2 pairing_id unknown-pairing {value=P9}",
                        "knowledge.csv:2 pairing_id unknown-pairing {value=P9}",
                        "suspensions.csv:2 pairing_id unknown-pairing {value=P9}",
                        "service_records.csv:2 elder_id unknown-elder {value=E9}",
                        "service_records.csv:3 volunteer_id unknown-volunteer {value=V9}",
                        "service_records.csv:4 stand_in_for unknown-volunteer {value=V9}");
    }

    @Test
    void a_file_that_others_need_is_missed_by_name_when_nothing_of_it_is_stored() {
        assertThat(office.refused(Office.everything().without("elders.csv")))
                .containsExactly("elders.csv:- - missing-file {}");
        assertThat(office.refused(Office.everything().without("volunteers.csv")))
                .containsExactly("volunteers.csv:- - missing-file {}");
        assertThat(office.refused(Office.everything().without("pairings.csv")))
                .containsExactly("pairings.csv:- - missing-file {}");

        office.importAll(Office.people());
        Folder rest = Office.everything().without("elders.csv").without("volunteers.csv");
        assertThat(Office.counts(office.importAll(rest))).containsEntry("pairings.csv", "+1 ~0 =0 !0");
    }

    @Test
    void files_that_nothing_needs_may_be_missing() {
        assertThat(Office.counts(office.importAll(new Folder().with("volunteers.csv", "V1,赵敏,230102"))))
                .isEqualTo(Map.of("volunteers.csv", "+1 ~0 =0 !0"));
        assertThat(Office.counts(office.importAll(new Folder().with("elders.csv"))))
                .isEmpty();
    }

    @Test
    void headers_are_looked_at_first_and_all_of_them() {
        Folder folder = Office.people()
                .withLines("relatives.csv")
                .withLines("pairings.csv", "pairing_id,elder_id,volunteer,start", "P 1")
                .with("elders.csv", "E 3,,,");

        assertThat(office.refused(folder))
                .containsExactly(
                        "relatives.csv:- - no-header {allowed=elder_id, relation, name, workplace_or_residence, phone}",
                        "pairings.csv:1 volunteer unknown-column {value=volunteer, allowed=pairing_id, elder_id,"
                                + " volunteer_id, start, end, end_reason, follows, voided_at}",
                        "pairings.csv:1 volunteer_id missing-column {value=volunteer_id, allowed=pairing_id, elder_id,"
                                + " volunteer_id, start, end, end_reason, follows, voided_at}");
        assertThat(office.refused(new Folder()))
                .containsExactly("elders.csv:- - no-files {allowed=%s}"
                        .formatted(String.join(
                                ", ",
                                DraftType.all().stream().map(DraftType::file).toList())));
    }

    @Test
    void a_row_with_a_cell_too_many_or_too_few_is_told_once() {
        assertThat(office.refused(Office.people().with("elders.csv", "E 3,孙,230102,139,文", "E4")))
                .containsExactly(
                        "elders.csv:4 - cell-count {value=5, expected=4}",
                        "elders.csv:5 - cell-count {value=1, expected=4}");
    }

    @Test
    void rows_that_become_unreadable_keep_everything_out_even_if_bad_rows_may_be_left() {
        Folder folder = Office.everything()
                .with("service_records.csv", "R2,E1,V1,,2026-10-27,CHAT,,,")
                .unreadableFrom("service_records.csv", 3);

        assertThat(office.refused(folder)).containsExactly("service_records.csv:3 - malformed {}");
        assertThat(catchThrowable(() -> office.importValid(folder)))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessage("nothing was imported: 1 problems, the first in service_records.csv");
        assertThat(office.refused(Office.everything().unreadableFrom("cards.csv", 1)))
                .containsExactly("cards.csv:1 - malformed {}");
        assertThat(office.contents()).isEqualTo(new Office().contents());
    }

    @Test
    void an_id_stands_once_in_its_file() {
        Folder folder = Office.everything()
                .with("elders.csv", "E1,孙,230102,")
                .with("volunteers.csv", " V1 ,钱,230102")
                .with("pairings.csv", "P1,E2,V2,2026-03-01,")
                .with("cards.csv", "P1,,2026-03-02,,")
                .with("knowledge.csv", "P1,HEALTH,2026-03-06")
                .with("service_records.csv", "R1,E1,V1,,2026-10-28,CHAT,,,");

        assertThat(office.refused(folder))
                .containsExactly(
                        "elders.csv:4 elder_id duplicate-id {value=E1, other=2}",
                        "volunteers.csv:4 volunteer_id duplicate-id {value=V1, other=2}",
                        "pairings.csv:3 pairing_id duplicate-id {value=P1, other=2}",
                        "cards.csv:3 pairing_id duplicate-id {value=P1 2026-03-02, other=2}",
                        "knowledge.csv:4 pairing_id duplicate-id {value=P1 HEALTH 2026-03-06, other=3}",
                        "service_records.csv:3 record_id duplicate-id {value=R1, other=2}");
        office.importValid(folder);
        Office clean = new Office();
        clean.importAll(Office.everything());
        assertThat(office.contents()).isEqualTo(clean.contents());
    }

    @Test
    void the_second_row_of_an_id_is_good_when_the_first_is_not() {
        Imported imported = office.importValid(Office.people().with("elders.csv", "E3,,230102,", "E3,孙,230102,"));

        assertThat(Office.told(imported.problems())).containsExactly("elders.csv:4 name required {}");
        assertThat(office.elder("E3").name()).contains("孙");
    }

    @Test
    void no_exception_says_who_somebody_is() {
        Throwable refused =
                catchThrowable(() -> office.importAll(Office.people().with("elders.csv", "E3,孙丽,道里区孙丽,13900000003")));

        assertThat(refused).hasMessage("nothing was imported: 1 problems, the first in elders.csv");
        assertThat(refused.toString()).doesNotContain("孙丽", "13900000003");
        assertThat(((ImportRefusedException) refused).getCause()).isNull();
    }
}
