package org.warmsunset.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.warmsunset.access.Access;
import org.warmsunset.access.JournalEntry;

/** The pages of an elder and of a pairing. */
@TestInstance(Lifecycle.PER_CLASS)
class PersonPageTest {
    private TestDesk desk;

    @BeforeAll
    void open() throws IOException {
        desk = new TestDesk();
    }

    @AfterAll
    void close() throws IOException {
        desk.close();
    }

    private Access lastAccess() {
        return desk.programme().store().<Access>read(session -> {
            List<JournalEntry> all = session.journal().page(0, 1000);
            return all.get(all.size() - 1).access();
        });
    }

    @Test
    void a_person_is_shown_with_how_she_is_reached_and_the_page_is_journalled() {
        String page = desk.as("unit").get("/people/E1").body();

        assertThat(page)
                .contains("王桂兰", "新阳路12号3单元", "tel:15402210631", "心理抚慰", "送亲情", "爱听京剧", "归属")
                .doesNotContain("230199194105120884", "高血压");
        assertThat(lastAccess()).isEqualTo(Access.of("unit", "查看档案"));
    }

    @Test
    void health_and_the_number_need_a_reason_that_is_journalled() {
        Browser unit = desk.as("unit");
        unit.get("/people/E1");

        HttpResponse<String> without = unit.post("/people/E1/open", "reason", "");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("请写明原因").doesNotContain("高血压");
        assertThat(unit.post("/people/E1/open", "reason", "送医").body()).contains("230199194105120884", "高血压");
        assertThat(lastAccess()).isEqualTo(Access.of("unit", "送医"));
    }

    @Test
    void a_volunteer_never_sees_the_number_nor_what_others_wrote() {
        Browser volunteer = desk.as("volunteer");
        volunteer.get("/people/E1");

        assertThat(volunteer.post("/people/E1/open", "reason", "陪她看病").body())
                .contains("高血压")
                .doesNotContain("230199194105120884");
    }

    @Test
    void without_her_consent_nobody_sees_them() {
        Browser city = desk.as("city");
        city.get("/people/E2");

        assertThat(city.post("/people/E2/open", "reason", "核对").body())
                .contains("未同意或未填")
                .doesNotContain("高血压", "230199194105120884");
    }

    @Test
    void each_period_says_why_it_stands_as_it_does() {
        String page = desk.as("unit").get("/people/E1").body();

        assertThat(page)
                .contains(
                        "class=\"cell met\"",
                        "class=\"cell missed\"",
                        "class=\"cell blank\"",
                        "已于 2026-10-19 完成",
                        "2026-10-19 至 2026-10-25：已完成");
    }

    @Test
    void a_blank_says_why_nothing_was_owed() {
        Browser unit = desk.as("unit");
        Matcher blank = Pattern.compile("hx-get=\"([^\"]+WEEKLY_CHAT[^\"]+)\"")
                .matcher(unit.get("/people/E1").body());

        assertThat(blank.find()).isTrue();
        assertThat(unit.get(blank.group(1).replace("&amp;", "&")).body()).isEqualTo("结对从 2026-07-30 起才开始。");
        assertThat(unit.get("/people/E1/why?duty=WEEKLY_CHAT&day=2026-01-01&pairing=P2")
                        .statusCode())
                .isEqualTo(404);
        assertThat(unit.get("/people/E1/why?duty=WEEKLY_CHAT&day=never&pairing=P1")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_handover_holds_nothing_that_others_noted() {
        Browser unit = desk.as("unit");

        assertThat(unit.get("/pairings/P1/handover").body())
                .contains("交接：王桂兰", "新阳路12号3单元", "心理抚慰")
                .doesNotContain("爱听京剧", "230199194105120884");
        assertThat(lastAccess()).isEqualTo(Access.of("unit", "准备交接"));
    }

    @Test
    void the_office_makes_a_link_for_the_volunteer_and_a_volunteer_makes_none() {
        Browser unit = desk.as("unit");
        unit.get("/pairings/P1");
        Matcher link = Pattern.compile("http://[^<]+(/go/[\\w-]+)")
                .matcher(unit.post("/pairings/P1/link").body());

        assertThat(link.find()).isTrue();
        assertThat(desk.browser().get(link.group(1)).statusCode()).isEqualTo(200);
        Browser volunteer = desk.as("volunteer");
        assertThat(volunteer.get("/pairings/P1").body()).doesNotContain("/pairings/P1/link");
        assertThat(volunteer.post("/pairings/P1/link").statusCode()).isEqualTo(404);
    }

    @Test
    void another_year_is_asked_for_in_the_address() {
        assertThat(desk.as("unit").get("/people/E1?year=2025").body()).contains("2025 年职责", "这一年没有服务记录");
        assertThat(desk.as("unit").get("/people/E1?year=9999").body()).contains("2026 年职责");
    }
}
