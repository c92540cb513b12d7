package org.warmsunset.wording;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * Texts in one language: those of a resource bundle in Chinese or English, whatever the host's own language is, and
 * those that an embedder puts in their place.
 *
 * <p>Immutable and thread-safe.
 */
public final class Bundle {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final ResourceBundle texts;
    private final Map<String, String> own;

    private Bundle(Locale language, ResourceBundle texts, Map<String, String> own) {
        this.language = language;
        this.texts = texts;
        this.own = own;
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
        String bundle = owner.getPackageName() + "." + name;
        return new Bundle(
                language,
                owner.getModule().isNamed()
                        ? ResourceBundle.getBundle(bundle, language, owner.getModule())
                        : ResourceBundle.getBundle(bundle, language, owner.getClassLoader(), NO_FALLBACK),
                Map.of());
    }

    /**
     * Puts other texts in the place of some.
     *
     * @param locale the language that they are in; days are written as it does
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
        String text = own.get(key);
        return text == null ? texts.getString(key) : text;
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
