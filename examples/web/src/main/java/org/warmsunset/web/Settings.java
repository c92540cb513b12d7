package org.warmsunset.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to read: two cookies that say nothing of her.
 *
 * @param texts the language
 * @param size the letters, in pixels: 16, or, for elder eyes, 18 to 30 (guide of the MIIT of 2021)
 */
record Settings(Texts texts, int size) {
    static final List<Integer> SIZES = List.of(16, 18, 22, 26, 30);

    private static final String LANGUAGE = "language";
    private static final String SIZE = "size";
    private static final int YEAR = 365 * 24 * 3600;

    static Settings of(Context context) {
        return new Settings(Texts.of(language(context)), size(context.cookie(SIZE)));
    }

    private static String language(Context context) {
        String chosen = context.cookie(LANGUAGE);
        String accepted = context.header("Accept-Language");
        return chosen != null ? chosen : accepted != null && accepted.startsWith("en") ? "en" : "zh";
    }

    private static int size(@Nullable String text) {
        return SIZES.stream()
                .filter(size -> String.valueOf(size).equals(text))
                .findFirst()
                .orElse(SIZES.get(0));
    }

    /** Whether targets are as large as the guide asks. */
    boolean isElder() {
        return size > SIZES.get(0);
    }

    /** The classes of the page's root. */
    String classes() {
        return "size-" + size + (isElder() ? " elder" : "");
    }

    /** Keeps what was chosen, and goes back to where she was. */
    static void choose(Call call) {
        Context context = call.context();
        call.query(LANGUAGE)
                .ifPresent(
                        text -> context.cookie(cookie(LANGUAGE, Texts.of(text).language())));
        call.query(SIZE).ifPresent(text -> context.cookie(cookie(SIZE, String.valueOf(size(text)))));
        context.redirect(Paths.local(call.query("back").orElse("/")));
    }

    private static Cookie cookie(String name, String value) {
        Cookie cookie = new Cookie(name, value, "/", YEAR);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        return cookie;
    }
}
