package org.warmsunset.office.workbook;

import java.util.Locale;
import org.warmsunset.intake.ColumnNames;
import org.warmsunset.intake.DraftType;

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

    private final boolean chinese;

    private SheetNames(boolean chinese) {
        this.chinese = chinese;
    }

    /**
     * Chooses a language.
     *
     * @param language Chinese, or any other for the names of the exchange folder
     * @return the names
     */
    public static SheetNames in(Locale language) {
        return new SheetNames(language.getLanguage().equals(Locale.CHINESE.getLanguage()));
    }

    /**
     * Names a sheet.
     *
     * @param file the file, such as {@code elders.csv}
     * @return such as {@code elders} or 老人
     */
    public String sheet(String file) {
        return chinese
                ? ColumnNames.of(type(file), Locale.CHINESE)
                : file.substring(0, file.length() - SUFFIX.length());
    }

    /**
     * Names a column.
     *
     * @param file its file
     * @param column the column, such as {@code birth_month}
     * @return the same, or such as 出生年月
     */
    public String column(String file, String column) {
        return chinese ? ColumnNames.of(type(file), column, Locale.CHINESE) : column;
    }

    private static DraftType<?> type(String file) {
        return DraftType.all().stream()
                .filter(type -> type.file().equals(file))
                .findFirst()
                .orElseThrow();
    }
}
