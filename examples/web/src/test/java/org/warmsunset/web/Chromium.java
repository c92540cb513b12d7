package org.warmsunset.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The machine's own Chromium, driven by its own node. */
final class Chromium implements AutoCloseable {
    private static final String AXE = axe();

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    Chromium() {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        found("node").toString())));
        LaunchOptions options = new LaunchOptions().setExecutablePath(found("chromium"));
        // As root there is no sandbox.
        browser = playwright
                .chromium()
                .launch(
                        System.getProperty("user.name").equals("root")
                                ? options.setArgs(List.of("--no-sandbox"))
                                : options);
    }

    private static Path found(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no " + program + " on the path"));
    }

    private static String axe() {
        try (InputStream in = Chromium.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A window of a width, in a language. */
    Page window(int width, String language) {
        BrowserContext context = browser.newContext(
                new NewContextOptions().setViewportSize(width, 760).setLocale(language));
        context.setDefaultTimeout(10_000);
        return context.newPage();
    }

    /** Logs somebody in, as she does herself. */
    static void logIn(Page page, TestDesk desk, String account) {
        page.navigate(desk.address() + "/login");
        page.fill("#name", account);
        page.fill("#password", TestDesk.PASSWORD);
        page.click("main [type=submit]");
        page.waitForURL(Pattern.compile(".*/(\\?.*)?$"));
    }

    /** Goes on as somebody who has logged in before, and opens the page of today. */
    static void as(Page page, TestDesk desk, String account) {
        page.context().addCookies(List.of(new Cookie(Gate.COOKIE, desk.session(account)).setUrl(desk.address())));
        page.navigate(desk.address() + "/");
    }

    /** Fails when axe finds something serious, or the page is wider than its window. */
    static void look(Page page, String name) {
        page.evaluate(AXE);
        Object found = page.evaluate("axe.run().then(result => result.violations"
                + ".filter(each => ['serious', 'critical'].includes(each.impact))"
                + ".map(each => each.id + ': ' + each.nodes.map(node => node.html).join(' | ')))");
        assertThat((List<?>) found).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s is wider than its window", name)
                .isEqualTo(true);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
