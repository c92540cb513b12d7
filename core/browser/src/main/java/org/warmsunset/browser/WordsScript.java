package org.warmsunset.browser;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.warmsunset.wording.Wording;

/** The library's words in both languages, as a module. */
final class WordsScript {
    private static final Map<String, Locale> LANGUAGES =
            new TreeMap<>(Map.of("en", Locale.ENGLISH, "zh", Locale.CHINESE));

    /** What findings, and the reasons why there is none, say; the other words are for pages. */
    private static final Pattern SAID =
            Pattern.compile("(and|or)|(finding|remedy|none|verdict|kind|day|weekday|month)[.].*");

    private static final Pattern ALL = Pattern.compile(".*");

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private WordsScript() {}

    static String text() {
        return "// Made from the words of the library: change them there.\n"
                + constant("words", SAID)
                + constant("districts", ALL);
    }

    private static String constant(String bundle, Pattern keys) {
        return LANGUAGES.keySet().stream()
                .map(language -> "  " + language + ": " + texts(bundle, language, keys))
                .collect(Collectors.joining(",\n", "export const " + bundle + " = {\n", "\n};\n"));
    }

    private static String texts(String name, String language, Pattern keys) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                Wording.class.getPackageName() + "." + name,
                LANGUAGES.get(language),
                Wording.class.getClassLoader(),
                NO_FALLBACK);
        return bundle.keySet().stream()
                .filter(key -> keys.matcher(key).matches())
                .sorted()
                .map(key -> quoted(key) + ": " + quoted(bundle.getString(key)))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
