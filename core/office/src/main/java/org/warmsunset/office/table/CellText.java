package org.warmsunset.office.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * The text of a cell of a workbook: a day as {@code 2026-10-27}, a time as {@code 14:05}, a number in plain digits as
 * far as a spreadsheet keeps them. What has more than fifteen digits has lost some, and shows it: 2.30103194503011E+17.
 */
final class CellText {
    /** As many digits as a spreadsheet keeps (ECMA-376, IEEE 754). */
    private static final MathContext DIGITS = new MathContext(15);

    private static final BigDecimal TOO_LONG = BigDecimal.ONE.movePointRight(15);
    private static final BigDecimal LAST_SERIAL = new BigDecimal(2_958_466); // 10000-01-01
    private static final int SECONDS_PER_DAY = 86_400;

    /** The day before the first, and one more for the 29th of February 1900, which never was. */
    private static final LocalDate BASE_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate BASE_1904 = LocalDate.of(1904, 1, 1);
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"?|\\\\.|\\[[^\\]]*]|_.|\\*.");

    private final LocalDate base;

    CellText(boolean date1904) {
        this.base = date1904 ? BASE_1904 : BASE_1900;
    }

    String of(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String raw = cell.getRawValue();
        if (raw == null) {
            return "";
        }
        boolean number = cell.getType() == CellType.NUMBER
                || (cell.getType() == CellType.FORMULA && NUMBER.matcher(raw).matches());
        return number ? number(raw, cell) : plain(cell, raw);
    }

    private static String plain(Cell cell, String raw) {
        return cell.getType() == CellType.STRING ? cell.asString() : raw;
    }

    private String number(String raw, Cell cell) {
        BigDecimal number = new BigDecimal(raw);
        if (number.precision() - number.scale() > 400 || number.scale() > 400) {
            return raw;
        }
        Shown shown = shown(cell.getDataFormatId(), cell.getDataFormatString());
        boolean isSerial = number.signum() >= 0 && number.compareTo(LAST_SERIAL) < 0;
        if (shown != Shown.NUMBER && isSerial) {
            return moment(number, shown);
        }
        if (number.abs().compareTo(TOO_LONG) >= 0) {
            // The result of a formula that is a text keeps its digits.
            boolean isText = cell.getType() == CellType.FORMULA && raw.indexOf('E') < 0;
            return isText ? raw : number.round(DIGITS).stripTrailingZeros().toString();
        }
        BigDecimal rounded = number.round(DIGITS).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private String moment(BigDecimal serial, Shown shown) {
        long seconds = Math.round(serial.doubleValue() * SECONDS_PER_DAY);
        LocalDateTime moment = day(seconds / SECONDS_PER_DAY).atStartOfDay().plusSeconds(seconds % SECONDS_PER_DAY);
        LocalTime time = moment.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        if (shown == Shown.TIME && seconds < SECONDS_PER_DAY) {
            return time.toString();
        }
        String day = moment.toLocalDate().toString();
        return time.equals(LocalTime.MIDNIGHT) ? day : day + " " + time;
    }

    /** Before March 1900 each serial is one less than later. */
    private LocalDate day(long serial) {
        boolean early = base.equals(BASE_1900) && serial < 61;
        return base.plusDays(early ? serial + 1 : serial);
    }

    /** What a format makes of a number. */
    enum Shown {
        NUMBER,
        DAY,
        TIME
    }

    /** The formats that a file does not spell out are ECMA-376 18.8.30; 27 to 36 and 50 to 58 are those of Chinese. */
    static Shown shown(@Nullable Integer id, @Nullable String format) {
        int number = id == null ? 0 : id;
        if ((number >= 18 && number <= 21) || (number >= 45 && number <= 47)) {
            return Shown.TIME;
        }
        if ((number >= 32 && number <= 35) || number == 55 || number == 56) {
            return Shown.TIME;
        }
        if ((number >= 14 && number <= 22) || (number >= 27 && number <= 36) || (number >= 50 && number <= 58)) {
            return Shown.DAY;
        }
        return format == null || number < 164 ? Shown.NUMBER : shown(format);
    }

    private static Shown shown(String format) {
        String first = format.split(";", 2)[0];
        String letters = LITERAL.matcher(first).replaceAll("").toLowerCase(Locale.ROOT);
        if (letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0) {
            return Shown.DAY;
        }
        boolean time = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
        return time ? Shown.TIME : letters.indexOf('m') >= 0 ? Shown.DAY : Shown.NUMBER;
    }
}
