package org.warmsunset.storage.jdbi.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Form;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.jdbi.days.Packed;

/** One row of a result, read column by column from the left. */
public final class Row {
    private static final byte[] NO_ROWS = {};

    private final ResultSet results;
    private final TextCipher cipher;
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

    /** Takes a row. */
    @FunctionalInterface
    public interface Taker {
        void take(Row row) throws SQLException;
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

    public @Nullable String textAt(int at) throws SQLException {
        return results.getString(at);
    }

    long numberAt(int at) throws SQLException {
        return results.getLong(at);
    }

    public Optional<Instant> optionalInstant() throws SQLException {
        long millis = number();
        return isNull(millis) ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /**
     * Gives what is kept of a field's content: a text, a number or nothing.
     *
     * @param at its column, from 1
     */
    @Nullable
    Object kept(int at, Form<?> form) throws SQLException {
        if (form.isNumber()) {
            long number = results.getLong(at);
            return isNull(number) ? null : number;
        }
        return results.getString(at);
    }

    /** Makes the content of a field of what is kept of it. */
    <T> @Nullable T content(@Nullable Object kept, Field<?, T> field, RowContext whose) {
        if (kept == null) {
            return null;
        }
        Form<T> form = field.form();
        try {
            if (kept instanceof Long number) {
                return form.ofNumber(number);
            }
            String text = kept.toString();
            boolean sealed = field.privacy() == Field.Privacy.SECRET;
            return form.ofKept(sealed ? cipher.open(text, whose.context(field.name())) : text);
        } catch (BrokenException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new DamagedException(whose, field.name());
        }
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
