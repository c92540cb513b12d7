package org.warmsunset.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warmsunset.access.Access;
import org.warmsunset.basics.ElderId;
import org.warmsunset.people.Elder;

/** What an administrator opens: files in and out, the journal, erasure and accounts. */
class DataPagesTest {
    private static final String ELDERS = "elder_id,name,district\nE7,赵玉珍,230102\n";

    private TestDesk desk;
    private Browser city;

    @BeforeEach
    void open() throws IOException {
        desk = new TestDesk();
        city = desk.as("city");
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    private String uploaded(String name, String text) {
        city.get("/data/import");
        HttpResponse<String> answer = city.upload("/data/import", "file", name, text);
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private boolean isStored(String elder) {
        return desk.programme().people().find(ElderId.of(elder)).isPresent();
    }

    @Test
    void a_file_is_looked_at_before_it_is_stored() {
        String page = uploaded("../../elders.csv", ELDERS);

        assertThat(city.get(page).body())
                .contains("elders.csv", "保存后的变化", "全部保存")
                .doesNotContain("..");
        assertThat(isStored("E7")).isFalse();
        assertThat(city.post(page, "profile", "own", "which", "all").body()).contains("已保存");
        assertThat(isStored("E7")).isTrue();
        assertThat(city.get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_is_named_by_line_and_the_rest_may_be_stored() {
        String page = uploaded("elders.csv", ELDERS + "E8,,abc\n");

        assertThat(city.get(page).body())
                .contains("elders.csv:3 district", "只保存没有问题的行")
                .doesNotContain("全部保存");
        assertThat(city.post(page, "profile", "own", "which", "all").statusCode())
                .isEqualTo(422);
        assertThat(isStored("E7")).isFalse();
        city.get(page);
        assertThat(city.post(page, "profile", "own", "which", "valid").statusCode())
                .isEqualTo(200);
        assertThat(isStored("E7")).isTrue();
        assertThat(isStored("E8")).isFalse();
    }

    @Test
    void a_file_is_its_sender_s_alone_and_can_be_dropped() {
        String page = uploaded("elders.csv", ELDERS);
        desk.desk().accounts().put(Account.city("other"), TestDesk.PASSWORD);

        assertThat(desk.as("other").get(page).statusCode()).isEqualTo(404);
        assertThat(desk.as("unit").get(page).statusCode()).isEqualTo(404);
        city.get(page);
        assertThat(city.post(page + "/forget").statusCode()).isEqualTo(302);
        assertThat(city.get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_no_table_is_refused_with_the_reason() {
        assertThat(city.get(uploaded("picture.xlsx", "no workbook")).statusCode())
                .isEqualTo(200);
        city.get("/data/import");
        assertThat(city.upload("/data/import", "file", "empty.csv", "").body()).contains("请选择一个文件");
    }

    @Test
    void a_file_that_is_too_large_is_refused() {
        assertThat(city.announce("/data/import", ImportPage.LARGEST + 1)).startsWith("HTTP/1.1 413");
        assertThat(city.announce("/rehearsal", Gate.LARGEST_FORM + 1)).startsWith("HTTP/1.1 413");
    }

    @Test
    void a_file_without_the_token_of_the_page_is_refused() {
        city.get("/assets/desk.css");
        assertThat(city.upload("/data/import", "file", "elders.csv", ELDERS, "csrf", "planted")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void all_data_are_given_out() {
        city.get("/data/export");
        HttpResponse<String> zip = city.post("/data/export", "format", "csv");

        assertThat(zip.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"warm-sunset-2026-10-28.zip\"");
        assertThat(zip.body()).startsWith("PK").contains("elders.csv");
        city.get("/data/export");
        assertThat(city.post("/data/export", "format", "xlsx").body()).startsWith("PK");
        assertThat(city.post("/data/export", "format", "../../etc/passwd").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_journal_tells_the_newest_first() {
        for (int i = 0; i < 60; i++) {
            desk.programme().personalData(Access.of("city", "entry " + i)).lookUp(ElderId.of("E1"));
        }
        String page = city.get("/journal").body();
        assertThat(page.indexOf("entry 59")).isPositive().isLessThan(page.indexOf("entry 58"));
        assertThat(page).doesNotContain("entry 9<").contains("/journal?before=11");
        assertThat(city.get("/journal?before=11").body())
                .contains("entry 9<")
                .doesNotContain("href=\"/journal?before=");
    }

    @Test
    void erasure_takes_a_reason_and_the_number_of_those_ticked() {
        desk.programme().store().write(session -> {
            session.elders()
                    .insert(Elder.builder()
                            .id(ElderId.of("E9"))
                            .name("孙秀兰")
                            .district(TestDesk.DAOLI)
                            .build());
            return session;
        });
        assertThat(city.get("/retention?since=2020-01-01").body()).contains("E9");
        String[] form = {"since", "2020-01-01", "elder", "E9", "count", "2", "reason", "五年没有联系"};
        assertThat(city.post("/retention", form).body()).contains("没有清除");
        form[5] = "1";
        assertThat(city.post("/retention", form).body()).contains("已清除 1 人");
        assertThat(desk.programme()
                        .people()
                        .find(ElderId.of("E9"))
                        .orElseThrow()
                        .name())
                .isEmpty();
        assertThat(city.post("/retention", "since", "2020-01-01", "elder", "E1", "count", "1", "reason", "x")
                        .body())
                .contains("请勾选要清除的人");
    }

    @Test
    void an_account_gets_a_password_that_is_shown_once() {
        city.get("/accounts");
        String page = city.post("/accounts", "name", "nangang", "role", "UNIT", "scope", "U2")
                .body();
        String password = page.replaceAll("(?s).*<code>([a-z0-9-]+)</code>.*", "$1");

        assertThat(city.get("/accounts").body()).contains("nangang").doesNotContain(password);
        Browser unit = desk.browser();
        unit.logIn("nangang", password);
        assertThat(unit.get("/people").body()).contains("张秀芝").doesNotContain("王桂兰");
        for (List<String> wrong :
                List.of(List.of("x y", "CITY", ""), List.of("x", "UNIT", "U9"), List.of("x", "GOD", ""))) {
            assertThat(city.post("/accounts", "name", wrong.get(0), "role", wrong.get(1), "scope", wrong.get(2))
                            .statusCode())
                    .isIn(404, 422);
        }
        city.post("/accounts/remove", "name", "nangang");
        assertThat(unit.get("/people").statusCode()).isEqualTo(302);
        assertThat(city.post("/accounts/remove", "name", "city").body()).contains("至少要保留一个全市账号");
    }
}
