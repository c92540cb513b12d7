package org.warmsunset.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.warmsunset.wording.Bundle;

/**
 * What people call the columns of a file, and the file itself.
 *
 * <pre>{@code
 * ColumnNames.of(DraftType.ELDERS, "birth_month", Locale.CHINESE); // 出生年月
 * ColumnNames.find(DraftType.ELDERS, "Birth Month");               // birth_month
 * }</pre>
 */
public final class ColumnNames {
    private static final Map<DraftType<?>, Map<String, String>> KNOWN = new ConcurrentHashMap<>();

    private ColumnNames() {}

    /**
     * Names a column.
     *
     * @param type the file
     * @param column the column, as the file has it
     * @param locale Chinese, or English for any other
     * @return such as 出生年月, or {@code Birth month}
     */
    public static String of(DraftType<?> type, String column, Locale locale) {
        Bundle names = Bundle.beside(ColumnNames.class, "columns", locale);
        String own = stem(type) + "." + column;
        return names.has(own) ? names.get(own) : names.has(column) ? names.get(column) : plain(column);
    }

    /**
     * Names a file.
     *
     * @param type the file
     * @param locale Chinese, or English for any other
     * @return such as 老人, or {@code Elders}
     */
    public static String of(DraftType<?> type, Locale locale) {
        Bundle names = Bundle.beside(ColumnNames.class, "columns", locale);
        String own = "file." + stem(type);
        return names.has(own) ? names.get(own) : plain(stem(type));
    }

    /**
     * Finds the column that a heading names: as the file has it, or as {@link #of} names it in any language, without
     * regard to capitals, blanks and signs.
     *
     * @param type the file
     * @param heading the heading
     * @return the column; empty when it names none
     */
    public static Optional<String> find(DraftType<?> type, String heading) {
        String bare = heading.strip();
        if (type.columns().contains(bare)) {
            return Optional.of(bare);
        }
        return Optional.ofNullable(
                KNOWN.computeIfAbsent(type, ColumnNames::known).get(Vocabulary.key(bare)));
    }

    private static Map<String, String> known(DraftType<?> type) {
        Map<String, String> known = new HashMap<>();
        for (String column : type.columns()) {
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                known.put(Vocabulary.key(of(type, column, locale)), column);
            }
            known.put(Vocabulary.key(column), column);
        }
        return Map.copyOf(known);
    }

    private static String stem(DraftType<?> type) {
        return type.file().substring(0, type.file().length() - ".csv".length());
    }

    private static String plain(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('_', ' ');
    }
}
