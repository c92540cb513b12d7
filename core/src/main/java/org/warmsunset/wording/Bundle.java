package org.warmsunset.wording;

import java.util.Locale;
import java.util.ResourceBundle;

/** A resource bundle of this package in one of the two languages, whatever the host's own is. */
final class Bundle {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle texts;

    Bundle(String name, Locale language) {
        String bundle = Bundle.class.getPackageName() + "." + name;
        this.texts = Bundle.class.getModule().isNamed()
                ? ResourceBundle.getBundle(bundle, language, Bundle.class.getModule())
                : ResourceBundle.getBundle(bundle, language, NO_FALLBACK);
    }

    String get(String key) {
        return texts.getString(key);
    }

    String getOrDefault(String key, String otherwise) {
        return texts.containsKey(key) ? texts.getString(key) : otherwise;
    }

    /** The text with its {@code {names}} replaced; names and their values by turns. */
    String fill(String key, Object... values) {
        String text = get(key);
        for (int i = 0; i < values.length; i += 2) {
            text = text.replace("{" + values[i] + "}", values[i + 1].toString());
        }
        return text;
    }
}
