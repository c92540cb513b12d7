package org.warmsunset.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The two languages of the desk. */
enum Language {
    /** Chinese 中文. */
    ZH(Locale.CHINESE),
    /** English. */
    EN(Locale.ENGLISH);

    private static final String OPTION = "--lang";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** The language to speak, which must be known before the options are read, to say what is wrong with them. */
    static Language of(String[] args, Map<String, String> environment) {
        Language language = ofEnvironment(environment);
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith(OPTION + "=")) {
                language = ofName(args[i].substring(OPTION.length() + 1), language);
            } else if (args[i].equals(OPTION) && i + 1 < args.length) {
                language = ofName(args[i + 1], language);
            }
        }
        return language;
    }

    private static Language ofEnvironment(Map<String, String> environment) {
        for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.startsWith("zh") ? ZH : EN;
            }
        }
        return EN;
    }

    private static Language ofName(String name, Language otherwise) {
        for (Language language : values()) {
            if (language.name().equalsIgnoreCase(name)) {
                return language;
            }
        }
        return otherwise;
    }
}
