package org.warmsunset.wording;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Texts in one language: those of a resource bundle in Chinese or English, whatever the host's own language is, and
 * those that an embedder puts in their place.
 *
 * <p>Immutable and thread-safe.
 */
public final class Bundle {
    private final Locale language;
    private final Map<String, String> texts;
    private final Map<String, String> own;

    private Bundle(Locale language, Map<String, String> texts, Map<String, String> own) {
        this.language = language;
        this.texts = texts;
        this.own = own;
    }

    /** Loads texts that lie beside a class. Apart, since in a browser the host has them. */
    private static final class Loader {
        private static final ResourceBundle.Control NO_FALLBACK =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

        private static Map<String, String> load(Class<?> owner, String name, Locale language) {
            String bundle = owner.getPackageName() + "." + name;
            ResourceBundle loaded = owner.getModule().isNamed()
                    ? ResourceBundle.getBundle(bundle, language, owner.getModule())
                    : ResourceBundle.getBundle(bundle, language, owner.getClassLoader(), NO_FALLBACK);
            Map<String, String> texts = new HashMap<>();
            loaded.keySet().forEach(key -> texts.put(key, loaded.getString(key)));
            return texts;
        }
    }

    /**
     * Loads a bundle.
     *
     * @param owner a class beside which it lies
     * @param name its name, without a language
     * @param locale Chinese, or English for any other
     * @return the texts
     */
    public static Bundle beside(Class<?> owner, String name, Locale locale) {
        Locale language = locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
        return of(language, Loader.load(owner, name, language));
    }

    /**
     * Takes texts that the host has loaded.
     *
     * @param language the language that they are in
     * @param texts the texts by their keys
     * @return the texts
     */
    static Bundle of(Locale language, Map<String, String> texts) {
        return new Bundle(language, Map.copyOf(texts), Map.of());
    }

    /**
     * Puts other texts in the place of some.
     *
     * @param locale the language that they are in
     * @param others texts by their keys; the others stay
     * @return the texts
     */
    public Bundle with(Locale locale, Map<String, String> others) {
        return new Bundle(locale, texts, Map.copyOf(others));
    }

    /** {@return the language} */
    public Locale language() {
        return language;
    }

    /**
     * Tells whether there is a text.
     *
     * @param key its key
     * @return whether there is
     */
    public boolean has(String key) {
        return own.containsKey(key) || texts.containsKey(key);
    }

    /**
     * Gives a text.
     *
     * @param key its key
     * @return the text
     * @throws java.util.MissingResourceException if there is none
     */
    public String get(String key) {
        String text = own.getOrDefault(key, texts.get(key));
        if (text == null) {
            throw new MissingResourceException("there is no text " + key, Bundle.class.getName(), key);
        }
        return text;
    }

    String getOrDefault(String key, String otherwise) {
        return has(key) ? get(key) : otherwise;
    }

    /**
     * Gives a text with its {@code {names}} replaced.
     *
     * @param key its key
     * @param values names and their values by turns
     * @return the text
     * @throws java.util.MissingResourceException if there is none
     */
    public String fill(String key, Object... values) {
        String text = get(key);
        for (int i = 0; i < values.length; i += 2) {
            text = text.replace("{" + values[i] + "}", values[i + 1].toString());
        }
        return text;
    }
}
