package org.warmsunset.storage.jdbi.sql;

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
public final class Params {
    private final PreparedStatement statement;
    private final TextCipher cipher;
    private RowContext row = RowContext.of("");
    private int index;

    Params(PreparedStatement statement, TextCipher cipher) {
        this.statement = statement;
        this.cipher = cipher;
    }

    /**
     * Sets the parameters for a value.
     *
     * @param <T> the type of the value
     */
    @FunctionalInterface
    public interface Writer<T> {
        void write(T value, Params params) throws SQLException;
    }

    public Params text(@Nullable String text) throws SQLException {
        statement.setString(++index, text);
        return this;
    }

    public Params code(@Nullable Enum<?> code) throws SQLException {
        return text(code == null ? null : code.name());
    }

    void values(Object... values) throws SQLException {
        for (Object value : values) {
            value(value);
        }
    }

    public Params value(Object value) throws SQLException {
        statement.setObject(++index, value);
        return this;
    }

    public Params number(long number) throws SQLException {
        statement.setLong(++index, number);
        return this;
    }

    public Params number(OptionalInt number) throws SQLException {
        return number.isPresent() ? number(number.getAsInt()) : none();
    }

    public Params day(@Nullable LocalDate day) throws SQLException {
        return day == null ? none() : number(day.toEpochDay());
    }

    public Params month(@Nullable YearMonth month) throws SQLException {
        return month == null ? none() : number(MonthNumber.of(month));
    }

    public Params instant(@Nullable Instant instant) throws SQLException {
        return instant == null ? none() : number(instant.toEpochMilli());
    }

    /** Says to which row the texts belong that are sealed from now on. */
    public Params sealing(RowContext of) {
        row = of;
        return this;
    }

    public Params sealed(String column, @Nullable String text) throws SQLException {
        return text(text == null ? null : cipher.seal(text, row.context(column)));
    }

    /** Two columns: the normal form, and what was typed. */
    public Params phone(String column, @Nullable PhoneNumber phone) throws SQLException {
        return sealed(column, phone == null ? null : phone.normalised())
                .sealed(column + "_as_typed", phone == null ? null : phone.asTyped());
    }

    /** Two columns: the number, and the index by which it is found. */
    public Params residentId(@Nullable String number) throws SQLException {
        return sealed(ResidentIdIndex.NUMBER, number)
                .text(
                        number == null
                                ? null
                                : ResidentIdIndex.of(number, row.table(), cipher)
                                        .get(0));
    }

    public Params bytes(byte[] bytes) throws SQLException {
        statement.setBytes(++index, bytes);
        return this;
    }

    /** Of the type that a number has, since PostgreSQL plans a statement by the types of its parameters. */
    private Params none() throws SQLException {
        statement.setNull(++index, Types.BIGINT);
        return this;
    }
}
