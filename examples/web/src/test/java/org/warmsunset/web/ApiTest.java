package org.warmsunset.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;

/** What other front ends get. */
@TestInstance(Lifecycle.PER_CLASS)
class ApiTest {
    private TestDesk desk;
    private String city;
    private String unit;
    private String volunteer;

    @BeforeAll
    void open() throws IOException {
        desk = new TestDesk();
        Accounts accounts = desk.desk().accounts();
        city = accounts.putClient(Account.city("app"));
        unit = accounts.putClient(Account.of("app-unit", UnitId.of("U1")));
        volunteer = accounts.putClient(Account.of("app-volunteer", VolunteerId.of("V1")));
    }

    @AfterAll
    void close() throws IOException {
        desk.close();
    }

    private HttpResponse<String> get(String token, String path, String... headers) {
        List<String> all = new ArrayList<>(List.of("Authorization", "Bearer " + token));
        all.addAll(List.of(headers));
        return desk.browser().get("/api/v1" + path, all.toArray(String[]::new));
    }

    private static String mine(String path) {
        return path.replace("{elder}", "E1").replace("{volunteer}", "V1") + (path.equals("/search") ? "?q=wgl" : "");
    }

    @Test
    void every_answer_opens_with_a_token_and_with_nothing_else() {
        for (Api api : Api.ALL) {
            String path = mine(api.path());
            assertThat(get(city, path).statusCode()).as(path).isEqualTo(200);
            assertThat(get(city, path).body()).as(path).matches("(?s)[{\\[].*");
            assertThat(get("wrong", path).statusCode()).as(path).isEqualTo(401);
            assertThat(desk.browser().get("/api/v1" + path).statusCode())
                    .as(path)
                    .isEqualTo(401);
            assertThat(desk.as("city").get("/api/v1" + path).statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
    }

    @Test
    void a_token_sees_what_its_role_sees() {
        for (String token : List.of(unit, volunteer)) {
            for (Api api : Api.ALL) {
                String path = mine(api.path());
                assertThat(get(token, path).body()).as(path).doesNotContain("张秀芝", "E2", "230199194105120884");
            }
            assertThat(get(token, "/elders/E1").statusCode()).isEqualTo(200);
            assertThat(get(token, "/elders/E2").statusCode()).isEqualTo(404);
            assertThat(get(token, "/elders/E2/findings").statusCode()).isEqualTo(404);
            assertThat(get(token, "/volunteers/V2").statusCode()).isEqualTo(404);
            assertThat(get(token, "/search?q=zhang").body()).doesNotContain("E2");
        }
        assertThat(get(volunteer, "/matching").statusCode()).isEqualTo(404);
        assertThat(get(city, "/elders").body()).contains("E1", "E2");
    }

    @Test
    void answers_are_those_of_the_library() {
        assertThat(get(unit, "/elders/E1").body()).contains("\"name\"", "王桂兰").doesNotContain("高血压");
        assertThat(get(unit, "/worklist").body()).contains("WEEKLY_CHAT", "\"asOf\"");
        assertThat(get(unit, "/first-help?silent=7").body()).contains("\"SILENT\"");
        assertThat(get(unit, "/sums").body()).contains("\"unit\"", "U1").doesNotContain("U2");
        assertThat(get(unit, "/elders/E1/findings?from=2026-10-01&to=2026-10-31")
                        .body())
                .contains("MISSED");
    }

    @Test
    void lists_come_in_pages() {
        HttpResponse<String> first = get(city, "/elders?limit=1");

        assertThat(first.body()).contains("E1").doesNotContain("E2");
        assertThat(first.headers().firstValue("Link")).contains("</api/v1/elders?after=E1&limit=1>; rel=\"next\"");
        assertThat(get(city, "/elders?limit=1&after=E1").body()).contains("E2");
    }

    @Test
    void what_the_client_has_is_not_sent_again() {
        HttpResponse<String> first = get(city, "/worklist");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(get(city, "/worklist", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(city, "/worklist", "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_goes_wrong_is_a_problem_that_names_the_parameter() {
        for (Map.Entry<String, Integer> wrong : Map.of(
                        "/elders?limit=0", 400,
                        "/elders?limit=x", 400,
                        "/sums?from=yesterday", 400,
                        "/sums?from=2026-10-31&to=2026-10-01", 400,
                        "/search?q=1", 400,
                        "/elders/E9", 404,
                        "/nothing", 404)
                .entrySet()) {
            HttpResponse<String> answer = get(city, wrong.getKey());
            assertThat(answer.statusCode()).as(wrong.getKey()).isEqualTo(wrong.getValue());
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .as(wrong.getKey())
                    .startsWith("application/problem+json");
        }
        assertThat(get(city, "/sums?from=yesterday").body()).contains("from");
    }

    @Test
    void the_description_has_every_answer() {
        String json = desk.browser().get("/api/v1/openapi.json").body();
        String page = desk.browser().get("/api/v1").body();

        assertThat(json).contains("\"openapi\":\"3.1.0\"");
        for (Api api : Api.ALL) {
            assertThat(json).contains("\"/api/v1" + api.path() + "\"");
            assertThat(page).contains("/api/v1" + api.path());
        }
    }

    @Test
    void tokens_are_kept_as_digests_and_end_when_removed() {
        Accounts accounts = desk.desk().accounts();
        String token = accounts.putClient(Account.city("short"));
        assertThat(get(token, "/worklist").statusCode()).isEqualTo(200);
        assertThat(accounts.clients()).extracting(Account::name).contains("short");

        accounts.removeClient("short");

        assertThat(get(token, "/worklist").statusCode()).isEqualTo(401);
    }
}
