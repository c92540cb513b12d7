package org.warmsunset.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The sheet of styles, the scripts and the service worker: a few files, held in memory. */
final class Assets {
    private static final String OWN = "/org/warmsunset/web/assets/";
    private static final String HTMX = "org.webjars.npm/htmx.org";

    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

    private static final Map<String, Asset> ALL = new HashMap<>();

    static {
        for (String name : new String[] {"desk.css", "desk.js", "sun.svg", "sw.js"}) {
            ALL.put(name, read(OWN + name));
        }
        ALL.put("htmx.js", read("/META-INF/resources/webjars/htmx.org/" + htmxVersion() + "/dist/htmx.min.js"));
    }

    private Assets() {}

    /** A file: what it is, what tells it from any other version, and what it holds. */
    private static final class Asset {
        private final String type;
        private final String tag;
        private final byte[] bytes;

        private Asset(String type, byte[] bytes) {
            this.type = type;
            this.tag = '"' + Tokens.digest(Base64.getEncoder().encodeToString(bytes)) + '"';
            this.bytes = bytes;
        }
    }

    private static String htmxVersion() {
        try (InputStream in = open("/META-INF/maven/" + HTMX + "/pom.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Asset read(String resource) {
        try (InputStream in = open(resource)) {
            String type = TYPES.get(resource.substring(resource.lastIndexOf('.') + 1));
            return new Asset(type + "; charset=utf-8", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = Assets.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("the jar lacks " + resource);
        }
        return in;
    }

    static void file(Call call) {
        serve(call, call.path("name"));
    }

    /** The service worker stands at the root, for only from there may it see all pages. */
    static void worker(Call call) {
        serve(call, "sw.js");
    }

    private static void serve(Call call, String name) {
        Asset asset = ALL.get(name);
        if (asset == null) {
            throw Call.notThere();
        }
        Context context = call.context();
        context.header("Cache-Control", "no-cache").header("ETag", asset.tag);
        if (asset.tag.equals(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.contentType(asset.type).result(asset.bytes);
        }
    }

    /** What is shown without a network; it holds nothing of anybody. */
    static void offline(Call call) {
        call.show("offline", "");
    }
}
