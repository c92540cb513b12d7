package org.warmsunset.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What the desk says, in one language. */
final class Messages {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Messages(Locale locale, ResourceBundle bundle) {
        this.locale = locale;
        this.bundle = bundle;
    }

    static Messages in(Language language) {
        Locale locale = language.locale();
        return new Messages(locale, ResourceBundle.getBundle("org.warmsunset.cli.messages", locale, NO_FALLBACK));
    }

    Locale locale() {
        return locale;
    }

    ResourceBundle bundle() {
        return bundle;
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The text with its {@code {names}} replaced; names and their values by turns, each in one line. */
    String say(String key, @Nullable Object... values) {
        String text = bundle.getString(key);
        for (int i = 0; i < values.length; i += 2) {
            text = text.replace("{" + values[i] + "}", Typed.inOneLine(String.valueOf(values[i + 1])));
        }
        return text;
    }
}
