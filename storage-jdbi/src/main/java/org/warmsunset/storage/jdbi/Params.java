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
import org.warmsunset.basics.ResidentId;

/** The parameters of a prepared statement, set one after the other from the left. */
final class Params {
    private static final int MONTHS = 12;

    private final PreparedStatement statement;
    private int index;

    Params(PreparedStatement statement) {
        this.statement = statement;
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

    Params number(long number) throws SQLException {
        statement.setLong(++index, number);
        return this;
    }

    Params number(OptionalInt number) throws SQLException {
        return number.isPresent() ? number(number.getAsInt()) : none(Types.INTEGER);
    }

    Params day(@Nullable LocalDate day) throws SQLException {
        return day == null ? none(Types.INTEGER) : number(day.toEpochDay());
    }

    Params month(@Nullable YearMonth month) throws SQLException {
        return month == null
                ? none(Types.INTEGER)
                : number(month.getYear() * (long) MONTHS + month.getMonthValue() - 1);
    }

    Params instant(@Nullable Instant instant) throws SQLException {
        return instant == null ? none(Types.BIGINT) : number(instant.toEpochMilli());
    }

    Params phone(@Nullable PhoneNumber phone) throws SQLException {
        return text(phone == null ? null : phone.normalised()).text(phone == null ? null : phone.asTyped());
    }

    Params residentId(@Nullable ResidentId id) throws SQLException {
        return text(id == null ? null : id.number());
    }

    Params bytes(byte[] bytes) throws SQLException {
        statement.setBytes(++index, bytes);
        return this;
    }

    private Params none(int type) throws SQLException {
        statement.setNull(++index, type);
        return this;
    }
}
