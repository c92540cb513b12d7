package org.warmsunset.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Who comes in, and who does not. */
@TestInstance(Lifecycle.PER_CLASS)
class GateTest {
    private TestDesk desk;

    @BeforeAll
    void open() throws IOException {
        desk = new TestDesk();
    }

    @AfterAll
    void close() throws IOException {
        desk.close();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void whoever_is_not_logged_in_is_led_to_the_login_and_then_back() {
        Browser browser = desk.browser();
        HttpResponse<String> answer = browser.get("/people?q=wgl");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo("/login?to=%2Fpeople%3Fq%3Dwgl");
        assertThat(browser.get(location(answer)).body()).contains("name=\"to\" value=\"/people?q=wgl\"");
        assertThat(browser.get("/", "HX-Request", "true").statusCode()).isEqualTo(401);
    }

    @Test
    void a_login_leads_only_to_pages_of_the_desk() {
        for (String elsewhere : List.of("//evil.example", "https://evil.example", "/\\evil.example", "javascript:x")) {
            Browser browser = desk.browser();
            browser.get("/login");
            assertThat(location(browser.post("/login", "name", "city", "password", TestDesk.PASSWORD, "to", elsewhere)))
                    .isIn("/", "");
        }
        assertThat(location(desk.browser().get("/settings?language=en&back=//evil.example")))
                .isEqualTo("/");
    }

    @Test
    void a_wrong_password_and_a_wrong_name_are_told_apart_by_nothing() {
        HttpResponse<String> wrongPassword = desk.browser().logIn("unit", "wrong");
        HttpResponse<String> wrongName = desk.browser().logIn("nobody-here", "wrong");

        assertThat(wrongPassword.statusCode()).isEqualTo(401);
        assertThat(wrongName.statusCode()).isEqualTo(401);
        assertThat(wrongPassword.body()).contains("账号或密码不对");
        assertThat(wrongName.body()).contains("账号或密码不对");
    }

    @Test
    void a_password_counts_to_its_last_character() {
        assertThat(desk.browser().logIn("city", TestDesk.PASSWORD + "。").statusCode())
                .isEqualTo(401);
        assertThat(desk.browser().logIn("city", TestDesk.PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void a_login_begins_a_session_of_its_own_whatever_the_browser_brings() {
        Browser browser = desk.browser();
        browser.plant("planted");
        browser.logIn("city", TestDesk.PASSWORD);
        String first = browser.session();
        assertThat(first).isNotEqualTo("planted");

        browser.get("/login");
        browser.post("/login", "name", "city", "password", TestDesk.PASSWORD);
        assertThat(browser.session()).isNotEqualTo(first);

        Browser other = desk.browser();
        other.plant(first);
        assertThat(other.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void the_cookie_of_a_session_is_for_no_script_and_no_other_site() {
        Browser browser = desk.browser();
        browser.get("/login");
        HttpResponse<String> answer = browser.post("/login", "name", "city", "password", TestDesk.PASSWORD);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(Gate.COOKIE + "="))
                .last()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void a_session_ends_when_she_leaves_and_when_nothing_is_done_for_half_an_hour() {
        Browser leaving = desk.as("city");
        assertThat(leaving.get("/people").statusCode()).isEqualTo(200);
        leaving.post("/logout");
        assertThat(leaving.get("/people").statusCode()).isEqualTo(302);

        Browser idle = desk.as("city");
        desk.wait(Sessions.IDLE.minusSeconds(1));
        assertThat(idle.get("/people").statusCode()).isEqualTo(200);
        desk.wait(Sessions.IDLE.plusSeconds(1));
        assertThat(idle.get("/people").statusCode()).isEqualTo(302);
    }

    @Test
    void a_form_without_its_token_is_refused() {
        Browser browser = desk.as("city");

        assertThat(browser.postRaw("/logout", "").statusCode()).isEqualTo(403);
        assertThat(browser.postRaw("/logout", "csrf=guessed").statusCode()).isEqualTo(403);
        assertThat(browser.postRaw("/logout", "", Gate.TOKEN_HEADER, "guessed").statusCode())
                .isEqualTo(403);
        String token = browser.get("/session").body();
        assertThat(browser.postRaw("/logout", "", Gate.TOKEN_HEADER, token).statusCode())
                .isEqualTo(302);
        assertThat(desk.browser()
                        .postRaw("/login", Browser.encoded("name", "city", "password", TestDesk.PASSWORD))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void after_five_wrong_passwords_a_name_waits_and_then_gets_in() {
        desk.desk().accounts().put(Account.city("guessed"), "right-password");
        for (int i = 0; i < Throttle.OF_NAME; i++) {
            assertThat(desk.browser().logIn("guessed", "wrong").statusCode()).isEqualTo(401);
        }
        assertThat(desk.browser().logIn("guessed", "right-password").statusCode())
                .isEqualTo(429);
        desk.wait(Duration.ofSeconds(31));
        assertThat(desk.browser().logIn("guessed", "right-password").statusCode())
                .isEqualTo(302);
        desk.desk().accounts().remove("guessed");
    }

    @Test
    void every_answer_says_what_a_browser_may_do_with_it() {
        for (String path : List.of("/login", "/no-such-page", "/assets/desk.css", "/")) {
            HttpResponse<String> answer = desk.browser().get(path);
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertThat(policy).as(path).contains("default-src 'none'").doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
        assertThat(desk.as("city").get("/").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void a_page_has_no_script_or_style_of_its_own() {
        Browser browser = desk.as("unit");
        for (String path : List.of("/", "/people", "/login", "/offline")) {
            assertThat(browser.get(path).body())
                    .as(path)
                    .doesNotContainPattern("<script>|<style|style=|\\son[a-z]+=|javascript:");
        }
    }

    @Test
    void what_is_too_large_is_refused() {
        assertThat(desk.as("city").announce("/logout", Gate.LARGEST_FORM + 1))
                .startsWith("HTTP/1.1 413")
                .contains("提交的内容过大");
    }

    @Test
    void what_is_not_there_is_said_in_her_language_and_without_a_trace() {
        Browser browser = desk.as("city");
        browser.get("/settings?language=en");

        assertThat(browser.get("/people/%00").statusCode()).isIn(400, 404);
        assertThat(browser.get("/no/such/page").body())
                .contains("There is no such page")
                .doesNotContain("Exception", "org.warmsunset");
    }

    @Test
    void files_are_those_of_the_desk_only() {
        Browser browser = desk.browser();
        for (String path : List.of(
                "/assets/..%2f..%2fweb%2ftexts_zh.properties",
                "/assets/../Main.class",
                "/assets/%2e%2e/town/elders.csv",
                "/assets/",
                "/town/elders.csv",
                "/META-INF/MANIFEST.MF")) {
            assertThat(browser.get(path).statusCode()).as(path).isBetween(300, 404);
        }
        HttpResponse<String> sheet = browser.get("/assets/desk.css");
        assertThat(sheet.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
        String tag = sheet.headers().firstValue("ETag").orElseThrow();
        assertThat(browser.get("/assets/desk.css", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }
}
