package org.warmsunset.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Every address with every role. */
@TestInstance(Lifecycle.PER_CLASS)
class RoutesTest {
    /** What addresses are about, when it is somebody else's: of unit U2 and its people. */
    private static final Map<String, String> OTHERS = Map.of(
            "{elder}", "E2", "{volunteer}", "V2", "{pairing}", "P2", "{record}", "R2", "{unit}", "U2", "{id}", "R2");

    private static final List<String> ACCOUNTS = List.of("city", "unit", "volunteer");

    private TestDesk desk;

    @BeforeAll
    void open() throws IOException {
        desk = new TestDesk();
    }

    @AfterAll
    void close() throws IOException {
        desk.close();
    }

    private static int status(Browser browser, Route route, String path) {
        return route.method().equals(HandlerType.GET)
                ? browser.get(path).statusCode()
                : browser.post(path).statusCode();
    }

    private static String others(Route route) {
        String path = route.path();
        for (Map.Entry<String, String> other : OTHERS.entrySet()) {
            path = path.replace(other.getKey(), other.getValue());
        }
        return path.replaceAll("\\{\\w+}", "nothing");
    }

    @Test
    void without_a_login_only_what_is_for_anybody_opens() {
        for (Route route : Routes.ALL) {
            if (!route.roles().isEmpty()) {
                assertThat(status(desk.browser(), route, others(route)))
                        .as(route.method() + " " + route.path())
                        .isEqualTo(302);
            }
        }
    }

    @Test
    void what_is_not_for_a_role_is_not_there() {
        for (String account : ACCOUNTS) {
            Role role = desk.desk().accounts().find(account).orElseThrow().role();
            for (Route route : Routes.ALL) {
                if (!route.roles().isEmpty() && !route.roles().contains(role)) {
                    assertThat(status(desk.as(account), route, others(route)))
                            .as(account + " " + route.path())
                            .isEqualTo(404);
                }
            }
        }
    }

    /** A new route is tried here by itself, as long as its fields have the names above. */
    @Test
    void what_is_about_somebody_elses_people_is_not_there() {
        for (String account : List.of("unit", "volunteer")) {
            for (Route route : Routes.ALL) {
                if (!route.roles().isEmpty() && route.path().contains("{")) {
                    assertThat(status(desk.as(account), route, others(route)))
                            .as(account + " " + route.method() + " " + route.path())
                            .isEqualTo(404);
                }
            }
        }
    }

    @Test
    void no_address_fails_on_what_nobody_expects() {
        Browser city = desk.as("city");
        for (Route route : Routes.ALL) {
            for (String odd : List.of("'; drop table elder; --", "../../etc/passwd", "\u0000", "王", "x".repeat(300))) {
                String path =
                        route.path().replaceAll("\\{\\w+}", Paths.encoded(odd).replace("%", "%25"));
                if (!route.path().equals("/logout") && route.method().equals(HandlerType.GET)) {
                    String query = "?q=" + Paths.encoded(odd) + "&elder=" + Paths.encoded(odd) + "&unit="
                            + Paths.encoded(odd) + "&after=" + Paths.encoded(odd) + "&page=" + Paths.encoded(odd)
                            + "&of=" + Paths.encoded(odd) + "&day=" + Paths.encoded(odd);
                    assertThat(city.get(path + query).statusCode())
                            .as(route.path() + " " + odd)
                            .isLessThan(500);
                }
            }
        }
    }
}
