package org.warmsunset.storage.jdbi.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warmsunset.kind.Form;

/** The parameters of a prepared statement, set one after the other from the left. */
public final class Params {
    private final PreparedStatement statement;
    private final TextCipher cipher;
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

    public Params texts(List<String> texts) throws SQLException {
        for (String text : texts) {
            text(text);
        }
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

    public Params instant(@Nullable Instant instant) throws SQLException {
        return instant == null ? none() : number(instant.toEpochMilli());
    }

    /** Sets what is kept of a field's content in the clear. */
    void kept(Form<?> form, @Nullable Object kept) throws SQLException {
        if (form.isNumber()) {
            nullable((Long) kept);
        } else {
            text((String) kept);
        }
    }

    private void nullable(@Nullable Long number) throws SQLException {
        if (number == null) {
            none();
        } else {
            number(number);
        }
    }

    /** Seals a text for a column. */
    public Params sealed(String column, @Nullable String text, RowContext whose) throws SQLException {
        return text(text == null ? null : cipher.seal(text, whose.context(column)));
    }

    /** Sets what a secret text is found by. */
    public Params index(@Nullable String text, String table, String column) throws SQLException {
        return text(
                text == null ? null : cipher.indexes(text, table + '.' + column).get(0));
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
