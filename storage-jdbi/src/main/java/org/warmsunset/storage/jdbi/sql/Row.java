package org.warmsunset.storage.jdbi.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.storage.jdbi.days.Packed;

/** One row of a result, read column by column from the left. */
public final class Row {
    private static final byte[] NO_ROWS = {};

    private final ResultSet results;
    private final TextCipher cipher;
    private RowContext row = RowContext.of("");
    private int column;

    Row(ResultSet results, TextCipher cipher) {
        this.results = results;
        this.cipher = cipher;
    }

    /**
     * Makes a value of a row.
     *
     * @param <T> the type of the value
     */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    public String text() throws SQLException {
        return results.getString(++column);
    }

    public Optional<String> optionalText() throws SQLException {
        return Optional.ofNullable(results.getString(++column));
    }

    public <E extends Enum<E>> Optional<E> optionalCode(Class<E> type) throws SQLException {
        return optionalText().map(code -> Enum.valueOf(type, code));
    }

    public Object value() throws SQLException {
        return results.getObject(++column);
    }

    public long number() throws SQLException {
        return results.getLong(++column);
    }

    public OptionalInt optionalInt() throws SQLException {
        long number = number();
        return isNull(number) ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(number));
    }

    public LocalDate day() throws SQLException {
        return LocalDate.ofEpochDay(number());
    }

    public Optional<LocalDate> optionalDay() throws SQLException {
        long day = number();
        return isNull(day) ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    public Optional<YearMonth> optionalMonth() throws SQLException {
        long month = number();
        return isNull(month) ? Optional.empty() : Optional.of(MonthNumber.month(month));
    }

    public Optional<Instant> optionalInstant() throws SQLException {
        long millis = number();
        return isNull(millis) ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /** Says to which row the texts belong that are opened from now on. */
    public void opening(RowContext of) {
        row = of;
    }

    public String opened(String name) throws SQLException {
        return cipher.open(text(), row.context(name));
    }

    public Optional<String> optionalOpened(String name) throws SQLException {
        return optionalText().map(text -> cipher.open(text, row.context(name)));
    }

    /** Two columns: the normal form, and what was typed, which the area code of the former makes readable again. */
    public Optional<PhoneNumber> optionalPhone(String name) throws SQLException {
        Optional<String> form = optionalOpened(name);
        Optional<String> asTyped = optionalOpened(name + "_as_typed");
        return form.map(normalised -> phone(normalised, asTyped.orElse("")));
    }

    private static PhoneNumber phone(String normalised, String asTyped) {
        String areaCode = normalised.startsWith("0") ? normalised.substring(0, normalised.indexOf('-')) : "010";
        PhoneNumber phone = PhoneNumber.parse(asTyped, areaCode);
        if (!phone.normalised().equals(normalised)) {
            throw new IllegalStateException("the two forms of a phone number differ");
        }
        return phone;
    }

    /** Two columns: the number, and the index, which is there to be looked up only. */
    public Optional<ResidentId> optionalResidentId() throws SQLException {
        Optional<String> number = optionalOpened(ResidentIdIndex.NUMBER);
        skip(1);
        return number.map(text -> ResidentId.parse(text, LocalDate.MAX));
    }

    /** Asks only of a zero, which a null reads as. */
    private boolean isNull(long number) throws SQLException {
        return number == 0 && results.wasNull();
    }

    public void skip(int columns) {
        column += columns;
    }

    /** Rows that were put together in one value, {@link Packed}; none of them is a null. */
    public byte[] packed() throws SQLException {
        byte[] rows = results.getBytes(++column);
        return rows == null ? NO_ROWS : rows;
    }

    public byte[] bytes() throws SQLException {
        return results.getBytes(++column);
    }
}
