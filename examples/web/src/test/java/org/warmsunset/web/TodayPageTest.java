package org.warmsunset.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.warmsunset.access.JournalEntry;

/** What is to be done today. */
@TestInstance(Lifecycle.PER_CLASS)
class TodayPageTest {
    private TestDesk desk;

    @BeforeAll
    void open() throws IOException {
        desk = new TestDesk();
    }

    @AfterAll
    void close() throws IOException {
        desk.close();
    }

    private long journal() {
        return desk.programme().store().read(session -> session.journal().page(0, 1000)).stream()
                .map(JournalEntry::subject)
                .count();
    }

    @Test
    void a_unit_sees_its_own_with_what_is_overdue_first() {
        String page = desk.as("unit").get("/").body();

        assertThat(page).contains("王桂兰", "志愿者1").doesNotContain("张秀芝", "新阳路", "15402210631");
        assertThat(page.indexOf("<h2 class=\"overdue\">已逾期"))
                .isPositive()
                .isLessThan(page.indexOf("2026年11月1日星期日（含）之前任一天"));
    }

    @Test
    void a_volunteer_sees_how_her_elders_are_reached() {
        String page = desk.as("volunteer").get("/").body();

        assertThat(page).contains("新阳路12号", "href=\"tel:15402210631\"", "/visits/new?elder=E1");
    }

    @Test
    void addresses_are_shown_street_by_street_and_journalled() {
        Browser unit = desk.as("unit");
        long before = journal();
        unit.get("/");
        assertThat(journal()).isEqualTo(before);
        assertThat(unit.get("/?by=street").body()).contains("<h2>新阳路<", "2026年11月1日星期日（含）之前任一天");
        assertThat(journal()).isEqualTo(before + 1);
    }

    @Test
    void the_city_chooses_a_unit_and_a_unit_no_other() {
        Browser city = desk.as("city");

        assertThat(city.get("/").body()).contains("先选择一个单位").doesNotContain("王桂兰");
        assertThat(city.get("/?unit=U1").body()).contains("王桂兰").doesNotContain("张秀芝");
        assertThat(desk.as("unit").get("/?unit=U2").statusCode()).isEqualTo(404);
    }

    @Test
    void filters_stand_in_the_address() {
        String chats = desk.as("unit").get("/?duty=WEEKLY_CHAT").body();

        assertThat(chats).contains("<option value=\"WEEKLY_CHAT\" selected>").contains("待完成 1 项");
        assertThat(desk.as("unit").get("/?duty=NO_SUCH").body()).contains("没有待办");
    }

    @Test
    void what_people_are_called_is_no_markup() {
        assertThat(desk.as("city").get("/?unit=U2").body())
                .contains("&lt;b&gt;张秀芝&lt;/b&gt;")
                .doesNotContain("<b>张秀芝");
    }

    @Test
    void it_speaks_english_and_large() {
        Browser unit = desk.as("unit");
        unit.get("/settings?language=en&size=22");

        assertThat(unit.get("/").body())
                .contains("<html lang=\"en\" class=\"size-22 elder\">", "Any day until Sunday 1 November 2026");
    }

    @Test
    void people_are_found_by_initials_among_her_own() {
        assertThat(desk.as("unit").get("/people?q=wgl").body()).contains("王桂兰");
        assertThat(desk.as("unit").get("/people?q=zxz").body()).contains("没有找到");
        assertThat(desk.as("volunteer").get("/people").body()).contains("王桂兰").doesNotContain("张秀芝");
    }
}
