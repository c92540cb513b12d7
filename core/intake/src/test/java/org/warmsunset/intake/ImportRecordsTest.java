package org.warmsunset.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.testkit.Books;

/** Service records as they are taken in. */
class ImportRecordsTest {
    private static final int BATCH = 20_000;

    private static final Instant VOIDED = Instant.parse("2026-10-31T04:00:00Z");

    private final Office office = new Office();

    private DaySet chats(String volunteer) {
        return office.store()
                .read(session -> session.casePage(null, 1, DateRange.always(), KnownAt.now())
                        .files()
                        .toList()
                        .get(0)
                        .care()
                        .of(VolunteerId.of(volunteer))
                        .days(ServiceKind.CHAT));
    }

    @Test
    void a_stored_record_never_changes() {
        office.importAll(Office.everything());

        assertThat(office.refused(new Folder()
                        .with(
                                "service_records.csv",
                                "R2,E1,V1,,2026-10-28,CHAT,,,",
                                "R1,E1,V1,,2026-10-27,CHAT;VISIT,31,,听京剧")))
                .containsExactly("service_records.csv:3 record_id record-changed {value=R1}");

        Imported imported = office.importValid(new Folder()
                .with(
                        "service_records.csv",
                        "R1,E1,V1,,2026-10-26,CHAT;VISIT,30,2026-10-28T00:00:00Z,听京剧",
                        "R2,E1,V1,,2026-10-28,CHAT,,,"));
        assertThat(Office.counts(imported)).isEqualTo(Map.of("service_records.csv", "+1 ~0 =0 !1"));
        assertThat(office.records().get(0).day()).isEqualTo(LocalDate.of(2026, 10, 27));
        assertThat(office.records().get(0).voidedAt()).isEmpty();
    }

    @Test
    void a_record_that_is_voided_now_takes_its_day_with_it() {
        office.importAll(Office.everything().with("service_records.csv", "R2,E1,V2,V1,2026-10-27,CHAT,,,"));
        assertThat(chats("V1")).isEqualTo(DaySet.of(LocalDate.of(2026, 10, 27)));

        Imported imported = office.importAll(new Folder()
                .with("service_records.csv", "R1,E1,V1,,2026-10-27,CHAT;VISIT,30,2026-10-28T00:00:00Z,听京剧"));
        assertThat(Office.counts(imported)).isEqualTo(Map.of("service_records.csv", "+0 ~1 =0 !0"));
        assertThat(office.records().get(0).voidedAt()).contains(Instant.parse("2026-10-28T00:00:00Z"));
        assertThat(chats("V1"))
                .as("held by the record of who stood in")
                .isEqualTo(DaySet.of(LocalDate.of(2026, 10, 27)));

        office.importAll(
                new Folder().with("service_records.csv", "R2,E1,V2,V1,2026-10-27,CHAT,,2026-10-28T00:00:00Z,"));
        assertThat(chats("V1")).isEqualTo(DaySet.empty());
    }

    @Test
    void a_row_from_before_a_record_was_voided_here_changes_nothing() {
        office.importAll(Office.everything());
        office.store().write(session -> {
            session.careLog().voidRecord(RecordId.of("R1"), VOIDED);
            return session;
        });

        Imported imported = office.importAll(Office.everything());

        assertThat(Office.counts(imported)).containsEntry("service_records.csv", "+0 ~0 =1 !0");
        assertThat(office.records().get(0).voidedAt()).contains(VOIDED);
    }

    @Test
    void a_record_written_otherwise_is_still_the_same() {
        String header = "record_id,elder_id,volunteer_id,day,kinds,outcome";
        office.importAll(Office.people()
                .withLines(
                        "service_records.csv", header, "R1,E1,V1,2026-10-27,VISIT;CHAT,", "R2,E1,V1,2026-10-28,CHAT,"));

        Imported imported = office.importAll(new Folder()
                .withLines(
                        "service_records.csv",
                        header,
                        "R1,E1,V1,2026-10-27,CHAT;VISIT,DONE",
                        "R2,E1,V1,2026-10-28,CHAT,DONE"));

        assertThat(Office.counts(imported)).isEqualTo(Map.of("service_records.csv", "+0 ~0 =2 !0"));
        assertThat(office.refused(
                        new Folder().withLines("service_records.csv", header, "R2,E1,V1,2026-10-28,CHAT,ATTEMPTED")))
                .containsExactly("service_records.csv:2 record_id record-changed {value=R2}");
    }

    @Test
    void the_instant_of_voiding_does_not_change_either() {
        office.importAll(
                Office.people().with("service_records.csv", "R1,E1,V1,,2026-10-27,CHAT,,2026-10-28T00:00:00Z,"));

        assertThat(office.refused(
                        new Folder().with("service_records.csv", "R1,E1,V1,,2026-10-27,CHAT,,2026-10-29T00:00:00Z,")))
                .containsExactly("service_records.csv:2 record_id record-changed {value=R1}");
    }

    @Test
    void an_id_stands_once_in_its_file_wherever_the_batches_end() {
        office.importAll(Office.people());
        String[] rows = IntStream.rangeClosed(1, BATCH + 1)
                .mapToObj(i -> "R" + i + ",E1,V1,,2026-10-27,CHAT,,,")
                .toArray(String[]::new);

        assertThat(office.refused(new Folder()
                        .with("service_records.csv", rows)
                        .with(
                                "service_records.csv",
                                "R1,E1,V1,,2026-10-27,CHAT,,,",
                                "R" + BATCH + ",E2,V1,,2026-10-27,CHAT,,,",
                                "R" + (BATCH + 1) + ",E1,V1,,2026-10-27,CHAT,,,")))
                .containsExactly(
                        "service_records.csv:20003 record_id duplicate-id {value=R1, other=2}",
                        "service_records.csv:20004 record_id duplicate-id {value=R20000, other=20001}",
                        "service_records.csv:20005 record_id duplicate-id {value=R20001, other=20002}");
    }

    @Test
    void more_records_than_a_batch_are_all_taken_in_and_known_again() {
        Folder folder = Office.people()
                .with(
                        "service_records.csv",
                        IntStream.rangeClosed(1, BATCH + 1)
                                .mapToObj(i -> "R" + i + ",E1,V1,,2026-10-27,CHAT,,,")
                                .toArray(String[]::new));

        assertThat(Office.counts(office.importAll(folder))).containsEntry("service_records.csv", "+20001 ~0 =0 !0");
        assertThat(Office.counts(office.importAll(folder))).containsEntry("service_records.csv", "+0 ~0 =20001 !0");
        assertThat(office.records()).hasSize(BATCH + 1);
    }

    @Test
    void the_second_row_of_an_id_is_good_when_the_first_is_not() {
        Imported imported = office.importValid(Office.people()
                .with(
                        "service_records.csv",
                        "R1,E1,V1,,2026-11-27,CHAT,,,",
                        "R1,E9,V1,,2026-10-27,CHAT,,,",
                        "R1,E1,V1,,2026-10-27,CHAT,,,"));

        assertThat(Office.told(imported.problems()))
                .containsExactly(
                        "service_records.csv:2 day in-future {value=2026-11-27, today=2026-10-31}",
                        "service_records.csv:3 elder_id unknown-elder {value=E9}");
        assertThat(office.records()).hasSize(1);
    }

    @Test
    void a_service_is_recorded_on_its_day_at_the_earliest() {
        Folder folder = Office.people().with("service_records.csv", "R1,E1,V1,,2026-11-01,CHAT,,,");
        Office before = new Office();
        Office after = new Office(Books.CARING_DAUGHTERS_2019, Office.TODAY.plusDays(1));

        assertThat(before.refused(folder))
                .containsExactly("service_records.csv:2 day in-future {value=2026-11-01, today=2026-10-31}");
        assertThat(Office.counts(after.importAll(folder))).containsEntry("service_records.csv", "+1 ~0 =0 !0");
    }

    @Test
    void nobody_is_born_after_today() {
        Folder folder = new Folder()
                .withLines("elders.csv", "elder_id,name,district,id_number", "E1,孙,230102,230199202611010889");
        Office before = new Office();
        Office after = new Office(Books.CARING_DAUGHTERS_2019, Office.TODAY.plusDays(1));

        assertThat(before.refused(folder))
                .containsExactly("elders.csv:2 id_number resident-id.birth-in-future {value=230***89}");
        assertThat(after.refused(folder))
                .containsExactly("elders.csv:2 id_number resident-id.check-character {value=230***89}");
    }

    @Test
    void a_record_needs_no_pairing() {
        office.importAll(Office.people().with("service_records.csv", "R1,E2,V1,,2026-10-27,ACTIVITY,0,,"));

        assertThat(office.records().get(0).kinds()).isEqualTo(List.of(ServiceKind.ACTIVITY));
        assertThat(office.pairings()).isEmpty();
    }
}
