package org.warmsunset.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a desk as a browser without scripts does: it keeps cookies, and sends the token of the page that it saw last.
 */
final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"(csrf|door)\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;
    private String page = "";

    Browser(String base) {
        this.base = base;
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> response = send(request.build());
        page = response.body();
        return response;
    }

    /** Sends a form with the tokens of the page; fields and their values by turns. */
    HttpResponse<String> post(String path, String... fields) {
        StringJoiner form = new StringJoiner("&");
        Matcher tokens = TOKEN.matcher(page);
        while (tokens.find()) {
            form.add(tokens.group(1) + "=" + tokens.group(2));
        }
        return postRaw(path, form + "&" + encoded(fields));
    }

    static String encoded(String... fields) {
        StringJoiner form = new StringJoiner("&");
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    HttpResponse<String> postRaw(String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    /** Sends a file with the token of the page; other fields and their values by turns. */
    HttpResponse<String> upload(String path, String field, String name, String content, String... fields) {
        StringBuilder body = new StringBuilder();
        Matcher token = TOKEN.matcher(page);
        if (token.find()) {
            part(body, "name=\"" + token.group(1) + "\"", token.group(2));
        }
        for (int i = 0; i < fields.length; i += 2) {
            part(body, "name=\"" + fields[i] + "\"", fields[i + 1]);
        }
        part(body, "name=\"" + field + "\"; filename=\"" + name + "\"", content);
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=warmsunset")
                .POST(BodyPublishers.ofString(body + "--warmsunset--\r\n"))
                .build();
        return send(request);
    }

    /** Announces a form of so many bytes, sends none of them, and gives the whole answer. */
    String announce(String path, long bytes) {
        URI uri = URI.create(base + path);
        String head = String.join(
                        "\r\n",
                        "POST " + path + " HTTP/1.1",
                        "Host: " + uri.getAuthority(),
                        "Cookie: " + Gate.COOKIE + "=" + session(),
                        "Content-Type: multipart/form-data; boundary=x",
                        "Content-Length: " + bytes,
                        "Connection: close")
                + "\r\n\r\n";
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void part(StringBuilder body, String disposition, String content) {
        body.append("--warmsunset\r\nContent-Disposition: form-data; ")
                .append(disposition)
                .append("\r\n\r\n")
                .append(content)
                .append("\r\n");
    }

    HttpResponse<String> logIn(String account, String password) {
        get("/login");
        HttpResponse<String> answer = post("/login", "name", account, "password", password);
        if (answer.statusCode() == 302) {
            get("/");
        }
        return answer;
    }

    /** The id of the session; empty when there is none. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(Gate.COOKIE))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    void plant(String session) {
        HttpCookie cookie = new HttpCookie(Gate.COOKIE, session);
        cookie.setPath("/");
        cookie.setDomain(URI.create(base).getHost());
        cookies.getCookieStore().add(URI.create(base), cookie);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
