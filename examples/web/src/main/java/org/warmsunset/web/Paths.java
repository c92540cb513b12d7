package org.warmsunset.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses within the desk. */
final class Paths {
    private Paths() {}

    /** An address that somebody sent, if it stays within the desk; else the first page. */
    static String local(String path) {
        boolean isLocal = path.matches("/(?![/\\\\])[\\x21-\\x7e]*") && path.indexOf('\\') < 0;
        return isLocal ? path : "/";
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
