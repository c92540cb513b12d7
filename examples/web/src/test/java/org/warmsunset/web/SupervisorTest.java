package org.warmsunset.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.warmsunset.exchange.RuleBooks;

/** What a supervisor opens. */
@TestInstance(Lifecycle.PER_CLASS)
class SupervisorTest {
    private TestDesk desk;

    @BeforeAll
    void open() throws IOException {
        desk = new TestDesk();
        desk.addElder("<script>alert(3)</script>");
    }

    @AfterAll
    void close() throws IOException {
        desk.close();
    }

    @Test
    void who_needs_help_first_stands_there_with_the_reasons() {
        String page = desk.as("unit").get("/overview").body();

        assertThat(page)
                .contains("没有志愿者", "一年以上 天没有联系", "逾期 ", "王桂兰", "/people/E1/findings")
                .doesNotContain("张秀芝", "<script>alert(3)");
        assertThat(page.indexOf("/people/E3")).isLessThan(page.indexOf("/people/E1"));
        assertThat(desk.as("unit").get("/overview?silent=7").body()).contains("9 天没有联系");
        assertThat(desk.as("unit").get("/overview?silent=14").body()).doesNotContain("9 天没有联系");
    }

    @Test
    void units_stand_side_by_side_and_a_unit_sees_its_own() {
        assertThat(desk.as("city").get("/overview").body()).contains("/overview?unit=U1", "/overview?unit=U2", "全年");
        assertThat(desk.as("unit").get("/overview").body()).doesNotContain("unit=U2");
        assertThat(desk.as("city").get("/overview?unit=U2").body())
                .contains("张秀芝")
                .doesNotContain("王桂兰");
        assertThat(desk.as("unit").get("/overview?unit=U2").statusCode()).isEqualTo(404);
        assertThat(desk.as("unit").get("/coverage?unit=U2").statusCode()).isEqualTo(404);
        assertThat(desk.as("city").get("/overview?unit=U9").statusCode()).isEqualTo(404);
    }

    @Test
    void hours_are_seen_by_herself_and_by_who_answers_for_her() {
        Browser volunteer = desk.as("volunteer");

        assertThat(volunteer.get("/hours").body()).contains("我的服务", "计入的服务时间", "/people/E1");
        assertThat(volunteer.get("/volunteers/V2").statusCode()).isEqualTo(404);
        assertThat(desk.as("unit").get("/volunteers/V1").body()).contains("志愿者1", "王桂兰");
        assertThat(desk.as("unit").get("/hours").statusCode()).isEqualTo(404);
        assertThat(desk.as("unit").get("/people?q=" + Paths.encoded("志愿者1")).body())
                .contains("href=\"/volunteers/V1\"");
    }

    @Test
    void needs_are_held_against_sends() {
        assertThat(desk.as("unit").get("/coverage").body())
                .contains("王桂兰", "转介：共 0 件")
                .doesNotContain("张秀芝");
    }

    @Test
    void a_verdict_leads_to_its_records() {
        String page = desk.as("unit").get("/people/E1/findings").body();

        assertThat(page).contains("2026年10月19日", "爱听京剧", "verdict-MISSED");
        assertThat(desk.as("volunteer").get("/people/E1/findings").statusCode()).isEqualTo(200);
        assertThat(desk.as("unit").get("/people/E1/findings?verdict=MET").body())
                .doesNotContain("tag verdict-MISSED");
        assertThat(desk.as("unit").get("/people/E2/findings").statusCode()).isEqualTo(404);
    }

    @Test
    void both_say_what_they_want_before_they_are_paired() {
        Browser unit = desk.as("unit");
        assertThat(unit.get("/matching?elder=E3&volunteer=V2").body()).contains("alert(3)&lt;/script&gt;");
        assertThat(unit.post("/matching/pair", "elder", "E3", "volunteer", "V2").statusCode())
                .isEqualTo(409);
        for (String step : List.of("PROPOSED", "VOLUNTEER_ACCEPTED", "ELDER_ACCEPTED")) {
            unit.get("/matching");
            assertThat(unit.post("/matching/steps", "elder", "E3", "volunteer", "V2", "step", step)
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(unit.get("/matching").body()).contains("正式结对");
        assertThat(unit.post("/matching/steps", "elder", "E3", "volunteer", "V2", "step", "PROPOSED")
                        .body())
                .contains("这一步与已登记的意向不符");
        assertThat(unit.post("/matching/steps", "elder", "E2", "volunteer", "V2", "step", "PROPOSED")
                        .statusCode())
                .isEqualTo(404);
        assertThat(unit.post("/matching/pair", "elder", "E3", "volunteer", "V2").body())
                .contains("结对已满");
    }

    @Test
    void a_certificate_takes_its_steps_and_two_people() {
        Browser unit = desk.as("unit");
        unit.get("/certificates");
        assertThat(unit.post("/certificates", "volunteer", "V1").body()).contains("请填写每一项", "value=\"V1\"");
        String[] form = {
            "volunteer",
            "V1",
            "from",
            "2026-01-01",
            "to",
            "2026-10-28",
            "issuer",
            "道里区妇联",
            "charge",
            "赵敏",
            "contact",
            "0451-84610000"
        };
        assertThat(unit.post("/certificates", form).statusCode()).isEqualTo(302);
        assertThat(unit.get("/certificates").body()).contains("2026-V1-1", "志愿者1");
        assertThat(unit.post("/certificates/2026-V1-1/steps", "step", "APPROVED")
                        .body())
                .contains("审核人不能是开具人");
        Browser city = desk.as("city");
        city.get("/certificates");
        assertThat(city.post("/certificates/2026-V1-1/steps", "step", "APPROVED")
                        .statusCode())
                .isEqualTo(302);
        form[1] = "V2";
        assertThat(unit.post("/certificates", form).body()).contains("没有这位志愿者");
    }

    @Test
    void exemplars_and_rehearsals_are_for_the_city() {
        assertThat(desk.as("city").get("/exemplars").body()).contains("没有推荐的典型");
        assertThat(desk.as("unit").get("/exemplars").statusCode()).isEqualTo(404);
        Browser city = desk.as("city");
        city.get("/rehearsal");
        assertThat(city.upload("/rehearsal", "book", "draft.json", "{}").statusCode())
                .isEqualTo(422);
        ByteArrayOutputStream draft = new ByteArrayOutputStream();
        RuleBooks.write(RuleBooks.caringDaughters2019(), draft);
        assertThat(city.upload("/rehearsal", "book", "draft.json", draft.toString(StandardCharsets.UTF_8))
                        .body())
                .contains("有 0 项判定会改变");
    }
}
