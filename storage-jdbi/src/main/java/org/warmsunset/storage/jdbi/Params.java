package org.warmsunset.storage.jdbi;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.PhoneNumber;

/** The parameters of a prepared statement, set one after the other from the left. */
final class Params {
    private static final int MONTHS = 12;

    private final PreparedStatement statement;
    private final FieldCipher cipher;
    private SealedRow row = SealedRow.of("");
    private int index;

    Params(PreparedStatement statement, FieldCipher cipher) {
        this.statement = statement;
        this.cipher = cipher;
    }

    /**
     * Sets the parameters for a value.
     *
     * @param <T> the type of the value
     */
    @FunctionalInterface
    interface Writer<T> {
        void write(T value, Params params) throws SQLException;
    }

    /** The number by which months are kept. */
    static int month(LocalDate day) {
        return day.getYear() * MONTHS + day.getMonthValue() - 1;
    }

    Params text(@Nullable String text) throws SQLException {
        statement.setString(++index, text);
        return this;
    }

    Params code(@Nullable Enum<?> code) throws SQLException {
        return text(code == null ? null : code.name());
    }

    Params value(Object value) throws SQLException {
        statement.setObject(++index, value);
        return this;
    }

    Params number(long number) throws SQLException {
        statement.setLong(++index, number);
        return this;
    }

    Params number(OptionalInt number) throws SQLException {
        return number.isPresent() ? number(number.getAsInt()) : none();
    }

    Params day(@Nullable LocalDate day) throws SQLException {
        return day == null ? none() : number(day.toEpochDay());
    }

    Params month(@Nullable YearMonth month) throws SQLException {
        return month == null ? none() : number(month.getYear() * (long) MONTHS + month.getMonthValue() - 1);
    }

    Params instant(@Nullable Instant instant) throws SQLException {
        return instant == null ? none() : number(instant.toEpochMilli());
    }

    /** Says to which row the texts belong that are sealed from now on. */
    Params sealing(SealedRow of) {
        row = of;
        return this;
    }

    Params sealed(String column, @Nullable String text) throws SQLException {
        return text(text == null ? null : cipher.seal(text, row.context(column)));
    }

    /** Two columns: the normal form, and what was typed. */
    Params phone(String column, @Nullable PhoneNumber phone) throws SQLException {
        return sealed(column, phone == null ? null : phone.normalised())
                .sealed(column + "_as_typed", phone == null ? null : phone.asTyped());
    }

    /** Two columns: the number, and the index by which it is found. */
    Params residentId(@Nullable String number) throws SQLException {
        return sealed(ResidentIdIndex.NUMBER, number)
                .text(
                        number == null
                                ? null
                                : ResidentIdIndex.of(number, row.table(), cipher)
                                        .get(0));
    }

    Params bytes(byte[] bytes) throws SQLException {
        statement.setBytes(++index, bytes);
        return this;
    }

    /** Of the type that a number has, since PostgreSQL plans a statement by the types of its parameters. */
    private Params none() throws SQLException {
        statement.setNull(++index, Types.BIGINT);
        return this;
    }
}
