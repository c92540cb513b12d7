package org.warmsunset.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.wording.Bundle;
import org.warmsunset.wording.Wording;

/**
 * What the desk says, in one language. Words and sentences of the programme are the library's.
 *
 * @param locale the language
 * @param bundle the desk's own texts
 * @param wording the library's words
 */
record Texts(Locale locale, Bundle bundle, Wording wording) {
    private static final Texts CHINESE = in(Locale.CHINESE);
    private static final Texts ENGLISH = in(Locale.ENGLISH);

    private static Texts in(Locale locale) {
        return new Texts(locale, Bundle.beside(Texts.class, "texts", locale), Wording.in(locale));
    }

    /** Gives the texts of a language; Chinese unless it is English. */
    static Texts of(String language) {
        return language.equals(ENGLISH.language()) ? ENGLISH : CHINESE;
    }

    String language() {
        return locale.getLanguage();
    }

    /** The text with its {@code {names}} replaced; names and their values by turns. */
    String say(String key, Object... values) {
        return bundle.fill(key, values);
    }

    String word(Enum<?> code) {
        return wording.word(code);
    }

    String day(LocalDate day) {
        return wording.day(day);
    }

    String district(DistrictCode district) {
        return wording.district(district);
    }

    /** A name, or that there is none. */
    String name(Optional<String> name) {
        return name.orElseGet(() -> say("person.nameless"));
    }
}
