package org.warmsunset.archive;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says, by column.
 *
 * <p>Immutable, thread-safe and compared by value.
 */
public final class Contents {
    private static final Contents NONE = new Contents(Map.of());

    private final Map<Column<?>, Object> byColumn;

    private Contents(Map<Column<?>, Object> byColumn) {
        this.byColumn = byColumn;
    }

    /** {@return what says nothing} */
    public static Contents none() {
        return NONE;
    }

    /**
     * Says something in a column.
     *
     * @param column the column
     * @param content the content
     * @param <T> the content
     * @return these contents and that one
     */
    public <T> Contents with(Column<T> column, T content) {
        Map<Column<?>, Object> more = new HashMap<>(byColumn);
        more.put(column, content);
        return new Contents(more);
    }

    /**
     * Leaves out what is said in some columns.
     *
     * @param columns the columns
     * @return these contents without them
     */
    public Contents without(Collection<Column<?>> columns) {
        Map<Column<?>, Object> fewer = new HashMap<>(byColumn);
        columns.forEach(fewer::remove);
        return new Contents(fewer);
    }

    /**
     * Gives what is said in a column.
     *
     * @param column the column
     * @param <T> the content
     * @return the content; null when nothing is said
     */
    @SuppressWarnings("unchecked") // contents come with their columns
    public <T> @Nullable T of(Column<T> column) {
        return (T) byColumn.get(column);
    }

    /** {@return the columns in which something is said} */
    public Set<Column<?>> columns() {
        return Set.copyOf(byColumn.keySet());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Contents that && byColumn.equals(that.byColumn);
    }

    @Override
    public int hashCode() {
        return byColumn.hashCode();
    }

    /** {@return the columns, since what they say may be personal} */
    @Override
    public String toString() {
        return byColumn.keySet().toString();
    }
}
