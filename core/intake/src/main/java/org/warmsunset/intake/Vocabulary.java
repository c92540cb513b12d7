package org.warmsunset.intake;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.Sex;
import org.warmsunset.kind.Form;
import org.warmsunset.wording.Bundle;
import org.warmsunset.wording.Wording;

/**
 * The words by which people name codes: those that the programme prints itself, in Chinese and English, and others that
 * are usual (bundle {@code synonyms}). Immutable but for what it has looked up; thread-safe.
 */
final class Vocabulary {
    private static final Pattern BETWEEN = Pattern.compile("[;,、/|\\s]+");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LONG_DISTRICT = Pattern.compile("(\\d{6})(\\d{3}){1,2}");
    private static final Pattern ABOVE = Pattern.compile("^(黑龙江省?)?(哈尔滨市?)?");
    private static final int NEAREST = 3;
    private static final Bundle SYNONYMS = Bundle.beside(Vocabulary.class, "synonyms", Locale.ENGLISH);
    private static final List<Wording> WORDS = List.of(Wording.in(Locale.CHINESE), Wording.in(Locale.ENGLISH));
    private static final Map<Class<?>, Map<String, String>> CODES = new ConcurrentHashMap<>();
    private static final Map<String, String> DISTRICTS = districts();

    private Vocabulary() {}

    /** Writes one code, or each of a list, as the files do; what is no word stays. */
    static String codes(Class<? extends Enum<?>> type, Form<?> form, String text) {
        Map<String, String> words = CODES.computeIfAbsent(type, Vocabulary::words);
        String whole = words.get(key(text));
        if (whole != null || !form.isList()) {
            return whole == null ? text : whole;
        }
        return String.join(
                ";",
                Arrays.stream(BETWEEN.split(text))
                        .filter(item -> !item.isEmpty())
                        .map(item -> Optional.ofNullable(words.get(key(item))).orElse(item))
                        .toList());
    }

    /**
     * The three Chinese words that are most like one that is not known.
     *
     * @return the words, the most alike first; among equals in the order of the codes; none if people do not see these
     */
    static List<String> nearest(Class<? extends Enum<?>> type, Form<?> form, String text) {
        Map<String, String> words = CODES.computeIfAbsent(type, Vocabulary::words);
        String unknown = (form.isList() ? BETWEEN.splitAsStream(text) : Stream.of(text))
                .map(Vocabulary::key)
                .filter(word -> !words.containsKey(word))
                .findFirst()
                .orElse("");
        return Arrays.stream(type.getEnumConstants())
                .filter(WORDS.get(0)::has)
                .sorted(Comparator.comparingInt(code -> names(code).stream()
                        .mapToInt(name -> edits(unknown, name))
                        .min()
                        .orElse(Integer.MAX_VALUE)))
                .limit(NEAREST)
                .map(WORDS.get(0)::word)
                .toList();
    }

    /** How many characters must be written, left out or changed to make one word of another. */
    private static int edits(String one, String other) {
        int[] edits = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int before = edits[0];
            edits[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                before = edits[j];
                edits[j] = Math.min(changed, 1 + Math.min(edits[j], edits[j - 1]));
            }
        }
        return edits[other.length()];
    }

    /** Writes a district by its code; what is none stays. */
    static String district(String text) {
        if (LONG_DISTRICT.matcher(text).matches()) {
            return text.substring(0, 6);
        }
        String bare = text.replace(" ", "");
        String known = DISTRICTS.get(bare);
        String below = ABOVE.matcher(bare).replaceFirst("");
        return known != null ? known : DISTRICTS.getOrDefault(below, text);
    }

    /** A word without blanks, signs and capital letters. */
    static String key(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_LETTER.matcher(plain).replaceAll("");
    }

    /** A word that means two codes means none. */
    private static Map<String, String> words(Class<?> type) {
        Map<String, String> words = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (Object each : type.getEnumConstants()) {
            Enum<?> constant = (Enum<?>) each;
            String code = code(constant);
            for (String name : names(constant)) {
                if (words.putIfAbsent(name, code) != null) {
                    twice.add(name);
                }
            }
        }
        words.keySet().removeAll(twice);
        return Map.copyOf(words);
    }

    private static String code(Enum<?> constant) {
        return constant instanceof Sex sex ? sex.code() : constant.name();
    }

    /** All words that name a code, as {@link #key} makes them. */
    private static Set<String> names(Enum<?> constant) {
        Set<String> names = new HashSet<>(List.of(key(code(constant)), key(constant.name())));
        WORDS.stream()
                .filter(wording -> wording.has(constant))
                .forEach(wording -> names.add(key(wording.word(constant))));
        String synonyms = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        if (SYNONYMS.has(synonyms)) {
            COMMA.splitAsStream(SYNONYMS.get(synonyms)).map(Vocabulary::key).forEach(names::add);
        }
        return names;
    }

    /** The names of Harbin's districts and counties of today, with and without what they are. */
    private static Map<String, String> districts() {
        Map<String, String> districts = new LinkedHashMap<>();
        COMMA.splitAsStream(SYNONYMS.get("districts")).forEach(code -> {
            DistrictCode district = DistrictCode.parse(code);
            String name = WORDS.get(0).district(district);
            districts.put(name, code);
            if (name.length() > 2) {
                districts.put(name.substring(0, name.length() - 1), code);
            }
            districts.put(WORDS.get(1).district(district), code);
        });
        return Map.copyOf(districts);
    }
}
