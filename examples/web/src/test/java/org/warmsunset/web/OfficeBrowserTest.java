package org.warmsunset.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.people.Volunteer;

/** What those who answer for others open, in a real browser. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
class OfficeBrowserTest {
    private final Chromium chromium = new Chromium();
    private TestDesk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new TestDesk();
        desk.addElder("刘凤英");
        desk.programme().store().write(session -> {
            session.volunteers()
                    .insert(Volunteer.builder()
                            .id(VolunteerId.of("V3"))
                            .name("孙丽")
                            .district(TestDesk.DAOLI)
                            .build());
            return session;
        });
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"360, zh-CN", "1280, en-GB"})
    void axe_finds_nothing_serious_on_any_page(int width, String language) {
        Page page = chromium.window(width, language);
        Chromium.as(page, desk, "city");
        for (String path : List.of(
                "/overview",
                "/coverage",
                "/people/E1/findings",
                "/matching?elder=E1&volunteer=V2",
                "/volunteers/V1",
                "/certificates",
                "/exemplars",
                "/rehearsal",
                "/data/import",
                "/data/export",
                "/journal",
                "/retention?since=2020-01-01",
                "/accounts",
                "/api/v1")) {
            page.navigate(desk.address() + path);
            Chromium.look(page, path);
        }
    }

    @Test
    void a_file_is_looked_at_and_stored(@TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(folder.resolve("elders.csv"), "elder_id,name,district\nE7,赵玉珍,230102\nE8,,230102\n");
        Page page = chromium.window(360, "zh-CN");
        Chromium.as(page, desk, "city");
        page.navigate(desk.address() + "/data/import");
        page.setInputFiles("#file", file);
        page.click("main .sheet [type=submit]");
        assertThat(page.locator("main")).containsText("elders.csv:3");
        Chromium.look(page, "importing");
        page.click("[value=valid]");

        assertThat(page.locator("h1")).hasText("已保存");
        Chromium.look(page, "imported");
        assertThat(desk.programme().people().find(ElderId.of("E7"))).isPresent();
    }

    @Test
    void two_are_proposed_to_each_other_and_paired() {
        Page page = chromium.window(1280, "zh-CN");
        Chromium.as(page, desk, "unit");
        page.navigate(desk.address() + "/matching");
        page.locator("button", new Page.LocatorOptions().setHasText("提出意向"))
                .first()
                .click();
        for (String answer : List.of("VOLUNTEER_ACCEPTED", "ELDER_ACCEPTED")) {
            page.click("#open summary");
            page.selectOption("#open [name=step]", answer);
            page.locator("#open details button").click();
        }
        Chromium.look(page, "agreed");
        page.locator("button", new Page.LocatorOptions().setHasText("正式结对")).click();

        assertThat(page.locator("h1")).containsText("刘凤英");
        assertThat(desk.programme().pairings().ofElder(ElderId.of("E3"))).hasSize(1);
    }
}
