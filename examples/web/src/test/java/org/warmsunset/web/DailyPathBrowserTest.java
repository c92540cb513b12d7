package org.warmsunset.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.ServiceRecord;

/** The day of a volunteer and of an office, in a real browser. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
class DailyPathBrowserTest {
    private final Chromium chromium = new Chromium();
    private TestDesk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new TestDesk();
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    private List<ServiceRecord> today() {
        DateRange day = DateRange.of(TestDesk.TODAY, TestDesk.TODAY);
        return desk.programme().records().ofElder(ElderId.of("E1"), day);
    }

    private Page volunteer(String language) {
        Page page = chromium.window(360, language);
        Chromium.as(page, desk, "volunteer");
        return page;
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void a_visit_is_entered_from_today_and_undone(String language) {
        Page page = chromium.window(360, language);
        Chromium.logIn(page, desk, "volunteer");
        page.locator("a[href='/visits/new?elder=E1']").first().click();
        page.locator("label", new Page.LocatorOptions().setHas(page.locator("[value=VISIT]")))
                .click();
        page.fill("#minutes", "45");
        page.fill("#note", "聊了聊孙子 <b>");
        page.click(".save [type=submit]");
        page.waitForURL(Pattern.compile(".*/visits/W\\w+$"));

        assertThat(page.locator("main")).containsText("聊了聊孙子 <b>");
        assertThat(today())
                .singleElement()
                .satisfies(record -> assertThat(record.minutes()).hasValue(45));
        Chromium.look(page, "done");
        page.click("summary");
        page.fill("#reason", "记错了");
        page.click("details [type=submit]");
        assertThat(page.locator("details")).hasCount(0);
        assertThat(today().get(0).voidedAt()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void what_is_saved_without_a_network_waits_and_is_sent_once(String language) {
        Page page = volunteer(language);
        page.navigate(desk.address() + "/visits/new?elder=E1");
        page.fill("#note", "断网时写的");
        page.context().setOffline(true);
        page.click(".save [type=submit]");

        assertThat(page.locator("#queue")).containsText("1");
        assertThat(page.locator(".kept")).isVisible();
        assertThat(today()).isEmpty();
        Chromium.look(page, "kept");
        page.context().setOffline(false);
        assertThat(page.locator("#queue")).isHidden();
        assertThat(today())
                .singleElement()
                .satisfies(record -> assertThat(record.note()).contains("断网时写的"));
    }

    @Test
    void without_a_network_a_page_says_so_and_how_much_waits() {
        Page page = volunteer("zh-CN");
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        page.navigate(desk.address() + "/visits/new?elder=E1");
        page.context().setOffline(true);
        page.click(".save [type=submit]");
        assertThat(page.locator(".kept")).isVisible();
        page.navigate(desk.address() + "/people");

        assertThat(page.locator("h1")).hasText("没有网络");
        assertThat(page.locator("#queue")).containsText("尚未发送：1");
        page.context().setOffline(false);
        page.navigate(desk.address() + "/");
        assertThat(page.locator("#queue")).isHidden();
        assertThat(today()).hasSize(1);
    }

    @Test
    void a_draft_is_there_again_and_what_is_wrong_is_said_beside_it() {
        Page page = volunteer("zh-CN");
        page.navigate(desk.address() + "/visits/new?elder=E1");
        page.fill("#note", "写到一半");
        page.fill("#minutes", "很久");
        page.reload();
        assertThat(page.locator("#note")).hasValue("写到一半");
        assertThat(page.locator("[data-draft]")).hasText("已恢复上次未提交的内容。");

        page.click(".save [type=submit]");
        assertThat(page.locator("[role=alert]")).isFocused();
        assertThat(page.locator("#minutes")).hasValue("很久");
        assertThat(page.locator("#queue")).isHidden();
        Chromium.look(page, "problems");
        page.fill("#minutes", "30");
        page.click(".save [type=submit]");
        page.waitForURL(Pattern.compile(".*/visits/W\\w+$"));
        page.navigate(desk.address() + "/visits/new?elder=E1");
        assertThat(page.locator("#note")).hasValue("");
        assertThat(today()).hasSize(1);
    }

    @Test
    void a_session_that_ended_keeps_the_entry_until_she_is_back() {
        Page page = volunteer("zh-CN");
        page.navigate(desk.address() + "/visits/new?elder=E1");
        page.fill("#note", "登录失效前写的");
        desk.wait(Sessions.IDLE.plusSeconds(1));
        page.click(".save [type=submit]");

        assertThat(page.locator("#queue")).containsText("登录已失效");
        assertThat(today()).isEmpty();
        Chromium.logIn(page, desk, "volunteer");
        assertThat(page.locator("#queue")).isHidden();
        assertThat(today())
                .singleElement()
                .satisfies(record -> assertThat(record.note()).contains("登录失效前写的"));
    }

    @Test
    void a_period_tells_why_when_it_is_pressed_and_a_blank_does_too() {
        Page page = chromium.window(1280, "zh-CN");
        Chromium.as(page, desk, "unit");
        page.navigate(desk.address() + "/people/E1");
        page.locator(".cell.met").first().click();
        assertThat(page.locator("output").first()).containsText("已于 2026-10-19 完成");
        page.locator(".cell.blank").first().focus();
        assertThat(page.locator("output").first()).containsText("结对从 2026-07-30 起才开始");
    }

    @Test
    void a_filter_changes_the_list_and_the_address() {
        Page page = chromium.window(1280, "en-GB");
        Chromium.as(page, desk, "unit");
        page.selectOption("[name=duty]", "WEEKLY_CHAT");
        page.waitForURL(Pattern.compile(".*duty=WEEKLY_CHAT.*"));

        assertThat(page.locator(".tag.overdue")).hasCount(0);
        assertThat(page.locator(".row")).hasCount(1);
    }

    @ParameterizedTest
    @CsvSource({"360, zh-CN", "1280, en-GB"})
    void axe_finds_nothing_serious_on_any_page(int width, String language) {
        Page page = chromium.window(width, language);
        page.navigate(desk.address() + "/login");
        Chromium.look(page, "login");
        Chromium.as(page, desk, "unit");
        for (String path : List.of(
                "/",
                "/?by=street",
                "/people",
                "/people/E1",
                "/pairings/P1",
                "/pairings/P1/handover",
                "/visits/new?elder=E1",
                "/visits/R1",
                "/no/such/page",
                "/offline")) {
            page.navigate(desk.address() + path);
            Chromium.look(page, path);
        }
        Chromium.as(page, desk, "city");
        Chromium.look(page, "city");
    }

    @Test
    void for_elder_eyes_letters_are_large_and_targets_too() {
        Page page = volunteer("zh-CN");
        page.navigate(desk.address() + "/settings?size=22");
        for (String path : List.of("/", "/visits/new?elder=E1", "/people/E1")) {
            page.navigate(desk.address() + path);
            Chromium.look(page, path);
            assertThat((List<?>) page.evaluate("[...document.querySelectorAll("
                            + "'main button, main .button, main select, .options label, main a.name, .cell')]"
                            + ".filter(each => each.offsetParent && each.getBoundingClientRect().height < 60)"
                            + ".map(each => each.outerHTML)"))
                    .as(path)
                    .isEmpty();
            assertThat(page.evaluate("getComputedStyle(document.body).fontSize"))
                    .isEqualTo("22px");
        }
    }
}
