package org.warmsunset.storage.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.ResidentId;

/** One row of a result, read column by column from the left. */
final class Row {
    private static final int MONTHS = 12;
    private static final byte[] NO_ROWS = {};

    private final ResultSet results;
    private final FieldCipher cipher;
    private SealedRow row = SealedRow.of("");
    private int column;

    Row(ResultSet results, FieldCipher cipher) {
        this.results = results;
        this.cipher = cipher;
    }

    /**
     * Makes a value of a row.
     *
     * @param <T> the type of the value
     */
    @FunctionalInterface
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    String text() throws SQLException {
        return results.getString(++column);
    }

    Optional<String> optionalText() throws SQLException {
        return Optional.ofNullable(results.getString(++column));
    }

    <E extends Enum<E>> Optional<E> optionalCode(Class<E> type) throws SQLException {
        return optionalText().map(code -> Enum.valueOf(type, code));
    }

    Object value() throws SQLException {
        return results.getObject(++column);
    }

    long number() throws SQLException {
        return results.getLong(++column);
    }

    OptionalInt optionalInt() throws SQLException {
        long number = number();
        return isNull(number) ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(number));
    }

    LocalDate day() throws SQLException {
        return LocalDate.ofEpochDay(number());
    }

    Optional<LocalDate> optionalDay() throws SQLException {
        long day = number();
        return isNull(day) ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    Optional<YearMonth> optionalMonth() throws SQLException {
        long month = number();
        return isNull(month)
                ? Optional.empty()
                : Optional.of(
                        YearMonth.of(Math.toIntExact(Math.floorDiv(month, MONTHS)), Math.floorMod(month, MONTHS) + 1));
    }

    Optional<Instant> optionalInstant() throws SQLException {
        long millis = number();
        return isNull(millis) ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /** Says to which row the texts belong that are opened from now on. */
    void opening(SealedRow of) {
        row = of;
    }

    String opened(String name) throws SQLException {
        return cipher.open(text(), row.context(name));
    }

    Optional<String> optionalOpened(String name) throws SQLException {
        return optionalText().map(text -> cipher.open(text, row.context(name)));
    }

    /** Two columns: the normal form, and what was typed, which the area code of the former makes readable again. */
    Optional<PhoneNumber> optionalPhone(String name) throws SQLException {
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
    Optional<ResidentId> optionalResidentId() throws SQLException {
        Optional<String> number = optionalOpened(ResidentIdIndex.NUMBER);
        skip(1);
        return number.map(text -> ResidentId.parse(text, LocalDate.MAX));
    }

    /** Asks only of a zero, which a null reads as. */
    private boolean isNull(long number) throws SQLException {
        return number == 0 && results.wasNull();
    }

    void skip(int columns) {
        column += columns;
    }

    /** Rows that were put together in one value, {@link Packed}; none of them is a null. */
    byte[] packed() throws SQLException {
        byte[] rows = results.getBytes(++column);
        return rows == null ? NO_ROWS : rows;
    }

    byte[] bytes() throws SQLException {
        return results.getBytes(++column);
    }
}
