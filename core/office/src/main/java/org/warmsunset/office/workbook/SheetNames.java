package org.warmsunset.office.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What the sheets and columns of a workbook are called: by the names of the exchange folder, or in Chinese.
 *
 * <pre>{@code
 * SheetNames.in(Locale.CHINESE).sheet("elders.csv");                      // 老人
 * SheetNames.in(Locale.CHINESE).column("elders.csv", "birth_month");      // 出生年月
 * SheetNames.in(Locale.ENGLISH).column("elders.csv", "birth_month");      // birth_month
 * }</pre>
 */
public final class SheetNames {
    private static final String SUFFIX = ".csv";
    private static final SheetNames PLAIN = new SheetNames(Map.of());
    private static final SheetNames CHINESE = new SheetNames(chinese());

    private final Map<String, String> names;

    private SheetNames(Map<String, String> names) {
        this.names = names;
    }

    /**
     * Chooses a language.
     *
     * @param language Chinese, or any other for the names of the exchange folder
     * @return the names
     */
    public static SheetNames in(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : PLAIN;
    }

    private static Map<String, String> chinese() {
        Properties names = new Properties();
        try (InputStream bytes = SheetNames.class.getResourceAsStream("names.properties")) {
            names.load(new InputStreamReader(Objects.requireNonNull(bytes), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, names::getProperty));
    }

    /**
     * Names a sheet.
     *
     * @param file the file, such as {@code elders.csv}
     * @return such as {@code elders} or 老人
     */
    public String sheet(String file) {
        String plain = plain(file);
        return names.getOrDefault(plain, plain);
    }

    /**
     * Names a column.
     *
     * @param file its file
     * @param column the column, such as {@code birth_month}
     * @return the same, or such as 出生年月
     */
    public String column(String file, String column) {
        return names.getOrDefault(plain(file) + "." + column, names.getOrDefault(column, column));
    }

    private static String plain(String file) {
        return file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : file;
    }
}
