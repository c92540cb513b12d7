package org.warmsunset.intake;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Documents that are no identity card, as their numbers show: passports, permits, an officer's papers. */
final class Documents {
    /** The column that keeps them. */
    static final String COLUMN = "other_document";

    private static final List<Map.Entry<Pattern, String>> KINDS = List.of(
            Map.entry(Pattern.compile("[A-Z]{1,2}\\d{6}\\([0-9A]\\)"), "香港身份证"),
            Map.entry(Pattern.compile("[HM]\\d{8}(\\d{2})?"), "港澳居民来往内地通行证"),
            Map.entry(Pattern.compile("[EGDSP][A-Z]?\\d{7,8}"), "护照"),
            Map.entry(Pattern.compile("[A-Z]{3}\\d{12}"), "外国人永久居留证"),
            Map.entry(Pattern.compile("\\d{15}"), "15 位旧身份证号"));

    /** No other document has more, but for permits that begin with letters. */
    private static final int LEAST_DIGITS = 12;

    private Documents() {}

    /** Whether a text that is no identity number is the number of another document, and not one typed badly. */
    static boolean isOther(String text, String problem) {
        return problem.equals("resident-id.legacy-15")
                || (problem.equals("resident-id.characters") && !looksLikeIdentityNumber(text));
    }

    private static boolean looksLikeIdentityNumber(String text) {
        String bare = Typing.plain(text).replaceAll("[ -]", "");
        long digits = bare.chars().filter(c -> c >= '0' && c <= '9').count();
        return digits > LEAST_DIGITS && bare.length() <= digits + 2;
    }

    /** Such a document with its kind, where its number tells it. */
    static String named(String text) {
        String plain = Typing.plain(text);
        return KINDS.stream()
                .filter(kind -> kind.getKey().matcher(plain).matches())
                .map(kind -> kind.getValue() + " " + plain)
                .findFirst()
                .orElse(text.strip());
    }
}
