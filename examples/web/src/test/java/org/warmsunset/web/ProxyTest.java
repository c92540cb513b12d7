package org.warmsunset.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A desk behind a proxy that speaks TLS. */
class ProxyTest {
    private static String cookie(boolean behindProxy) throws IOException {
        try (TestDesk desk = new TestDesk(behindProxy)) {
            Browser browser = desk.as("city");
            String token = browser.get("/session").body();
            HttpResponse<String> left =
                    browser.postRaw("/logout", "", Gate.TOKEN_HEADER, token, "X-Forwarded-Proto", "https");
            return left.headers().firstValue("Set-Cookie").orElse("");
        }
    }

    @Test
    void cookies_are_for_tls_only_where_the_proxy_is_believed() throws IOException {
        assertThat(cookie(true)).contains("Secure", "HttpOnly");
        assertThat(cookie(false)).doesNotContain("Secure").contains("HttpOnly");
    }
}
