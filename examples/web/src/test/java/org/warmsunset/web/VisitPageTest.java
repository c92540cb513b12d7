package org.warmsunset.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warmsunset.access.Access;
import org.warmsunset.access.Deed;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;

/** The entry of a visit. */
class VisitPageTest {
    private TestDesk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new TestDesk();
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    private Optional<ServiceRecord> stored(String id) {
        return desk.programme().records().find(RecordId.of(id));
    }

    private static String[] visit(String id, String... more) {
        List<String> fields = new ArrayList<>(List.of(
                "record_id",
                id,
                "elder",
                "E1",
                "volunteer_id",
                "V1",
                "day",
                "2026-10-28",
                "kinds",
                "VISIT",
                "outcome",
                "DONE"));
        fields.addAll(List.of(more));
        return fields.toArray(new String[0]);
    }

    @Test
    void the_form_takes_it_that_a_talk_took_place_today() {
        String page = desk.as("volunteer").get("/visits/new?elder=E1").body();

        assertThat(page)
                .contains(
                        "value=\"E1\" checked>王桂兰",
                        "value=\"DONE\" checked",
                        "value=\"CHAT\" checked",
                        "type=\"date\" value=\"2026-10-28\"")
                .doesNotContain("张秀芝");
    }

    @Test
    void what_is_saved_is_shown_and_no_longer_due() {
        Browser volunteer = desk.as("volunteer");
        HttpResponse<String> answer = volunteer.post("/visits", visit("A1", "minutes", "40", "note", "精神很好"));

        assertThat(answer.headers().firstValue("Location")).contains("/visits/A1");
        ServiceRecord record = stored("A1").orElseThrow();
        assertThat(record.kinds()).containsExactly(ServiceKind.VISIT);
        assertThat(record.minutes()).hasValue(40);
        assertThat(record.outcome()).contains(Outcome.DONE);
        assertThat(record.note()).contains("精神很好");
        assertThat(record.recordedAt()).contains(desk.programme().now());
        assertThat(volunteer.get("/visits/A1").body()).contains("已保存", "精神很好", "40");
        assertThat(volunteer.get("/?duty=WEEKLY_CHAT").body()).contains("没有待办");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_stays() {
        HttpResponse<String> answer =
                desk.as("volunteer").post("/visits", visit("A1", "minutes", "4000", "note", "还在"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("“4000”不是 0 至 1440 之间的分钟数", "value=\"4000\"", ">还在</textarea>", "href=\"#minutes\"");
        assertThat(stored("A1")).isEmpty();
    }

    @Test
    void a_day_to_come_and_a_visit_to_nobody_are_refused() {
        Browser volunteer = desk.as("volunteer");

        assertThat(volunteer
                        .post(
                                "/visits",
                                "record_id",
                                "A1",
                                "elder",
                                "E1",
                                "volunteer_id",
                                "V1",
                                "day",
                                "2026-10-29",
                                "kinds",
                                "CHAT")
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> nobody = volunteer.post(
                "/visits", "record_id", "A1", "volunteer_id", "V1", "day", "2026-10-28", "kinds", "CHAT");
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("此格不能为空");
        assertThat(stored("A1")).isEmpty();
    }

    @Test
    void sending_twice_is_sending_once() {
        Browser volunteer = desk.as("volunteer");
        volunteer.post("/visits", visit("A1"));
        Optional<ServiceRecord> first = stored("A1");

        assertThat(volunteer.post("/visits", visit("A1")).statusCode()).isEqualTo(302);
        assertThat(stored("A1")).isEqualTo(first);
    }

    @Test
    void of_two_who_enter_different_things_the_second_sees_both() {
        desk.as("unit").post("/visits", visit("A1", "note", "先到的"));
        HttpResponse<String> second = desk.as("volunteer").post("/visits", visit("A1", "note", "后到的"));

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("先到的", "后到的", "两份都保留");
        assertThat(stored("A1").orElseThrow().note()).contains("先到的");
    }

    @Test
    void several_elders_are_one_event() {
        Browser city = desk.as("city");
        assertThat(city.get("/visits/new?elder=E1&elder=E2").body())
                .contains(
                        "value=\"E1\" checked", "value=\"E2\" checked", "<option value=\"V1\"", "<option value=\"V2\"");

        HttpResponse<String> answer = city.post("/visits", visit("A1", "elder", "E2"));
        assertThat(answer.headers().firstValue("Location")).contains("/visits/A1?of=2");
        assertThat(stored("A1-1").orElseThrow().elder()).isEqualTo(ElderId.of("E1"));
        assertThat(stored("A1-2").orElseThrow().eventId()).contains("A1");
        assertThat(city.get("/visits/A1?of=2").body()).contains("王桂兰", "张秀芝");
        assertThat(desk.as("volunteer").get("/visits/A1-2").statusCode()).isEqualTo(200);
        city.post("/visits/A1/void?of=2", "reason", "没有去成");
        assertThat(stored("A1-1").orElseThrow().voidedAt()).isPresent();
        assertThat(stored("A1-2").orElseThrow().voidedAt()).isPresent();
    }

    @Test
    void nobody_enters_or_sees_what_is_not_hers() {
        Browser volunteer = desk.as("volunteer");

        assertThat(volunteer.get("/visits/new?elder=E2").statusCode()).isEqualTo(404);
        assertThat(volunteer
                        .post(
                                "/visits",
                                "record_id",
                                "A1",
                                "elder",
                                "E2",
                                "volunteer_id",
                                "V1",
                                "day",
                                "2026-10-28",
                                "kinds",
                                "CHAT")
                        .statusCode())
                .isEqualTo(404);
        assertThat(volunteer
                        .post(
                                "/visits",
                                "record_id",
                                "A1",
                                "elder",
                                "E1",
                                "volunteer_id",
                                "V2",
                                "day",
                                "2026-10-28",
                                "kinds",
                                "CHAT")
                        .statusCode())
                .isEqualTo(404);
        assertThat(volunteer.get("/visits/R2").statusCode()).isEqualTo(404);
        assertThat(volunteer.post("/visits/R2/void", "reason", "无").statusCode())
                .isEqualTo(404);
        assertThat(stored("A1")).isEmpty();
        assertThat(stored("R2").orElseThrow().voidedAt()).isEmpty();
    }

    @Test
    void an_entry_is_undone_with_a_reason_that_the_journal_keeps() {
        Browser volunteer = desk.as("volunteer");
        volunteer.post("/visits", visit("A1"));

        assertThat(volunteer.post("/visits/A1/void", "reason", " ").statusCode())
                .isEqualTo(422);
        assertThat(volunteer.post("/visits/A1/void", "reason", "打给 13912345678").statusCode())
                .isEqualTo(422);
        assertThat(stored("A1").orElseThrow().voidedAt()).isEmpty();

        volunteer.post("/visits/A1/void", "reason", "记错了人");
        assertThat(stored("A1").orElseThrow().voidedAt()).isPresent();
        JournalEntry last = desk.programme().store().<JournalEntry>read(session -> {
            List<JournalEntry> all = session.journal().page(0, 100);
            return all.get(all.size() - 1);
        });
        assertThat(last.deed()).isEqualTo(Deed.VOIDING);
        assertThat(last.access()).isEqualTo(Access.of("volunteer", "记错了人"));
        assertThat(volunteer.get("/visits/A1").body()).contains("已撤销");
        assertThat(volunteer.post("/visits/A1/void", "reason", "再一次").statusCode())
                .isEqualTo(404);
    }

    @Test
    void notes_are_no_markup() {
        Browser volunteer = desk.as("volunteer");
        volunteer.post("/visits", visit("A1", "note", "<script>alert(1)</script>'; drop table record; --"));

        assertThat(volunteer.get("/visits/A1").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;'; drop table record; --")
                .doesNotContain("<script>alert");
    }

    @Test
    void a_link_leads_a_volunteer_once_to_the_entry_that_is_due() {
        String token = desk.desk()
                .accounts()
                .link("V1", "/visits/new?elder=E1", desk.desk().now());
        Browser phone = desk.browser();

        assertThat(phone.get("/go/" + token).statusCode()).isEqualTo(200);
        assertThat(phone.get("/go/" + token).body()).contains("只能用一次");
        HttpResponse<String> used = phone.post("/go/" + token);
        assertThat(used.headers().firstValue("Location")).contains("/visits/new?elder=E1");
        assertThat(phone.get("/visits/new?elder=E1").body()).contains("王桂兰");
        assertThat(phone.get("/visits/new?elder=E2").statusCode()).isEqualTo(404);
        assertThat(desk.browser().get("/go/" + token).statusCode()).isEqualTo(404);
        assertThat(desk.browser().post("/go/" + token).statusCode()).isEqualTo(404);

        String old = desk.desk().accounts().link("V1", "/", desk.desk().now());
        desk.wait(Accounts.LINK.plusSeconds(1));
        assertThat(desk.browser().get("/go/" + old).statusCode()).isEqualTo(404);
    }
}
