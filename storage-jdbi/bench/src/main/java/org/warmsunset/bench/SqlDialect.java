package org.warmsunset.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a database says what the common texts say in words of their own. */
final class SqlDialect {
    private static final String NAME = "\\(([\\w.]+)\\)";

    private final Map<Pattern, String> words = new LinkedHashMap<>();

    /** What is said literally. */
    SqlDialect say(String common, String own) {
        words.put(Pattern.compile(Pattern.quote(common)), Matcher.quoteReplacement(own));
        return this;
    }

    /** A function of one column, which is {@code $1} in the database's own words. */
    SqlDialect function(String common, String own) {
        words.put(Pattern.compile("\\b" + common + NAME), own);
        return this;
    }

    String translate(String text) {
        String said = Pattern.compile("span_bits\\(([^,()]*), ([^,()]*)\\)")
                .matcher(text)
                .replaceAll(span -> YearRowText.anyBits(span.group(1), span.group(2)));
        for (Map.Entry<Pattern, String> word : words.entrySet()) {
            said = word.getKey().matcher(said).replaceAll(word.getValue());
        }
        return said;
    }
}
