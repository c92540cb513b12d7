package org.warmsunset.storage.jdbi.sql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the tables are called in a database that holds others as well. Statements name a table as <code>{elder}</code>,
 * and this says what that is.
 */
public final class TableNames {
    private static final Pattern FORM = Pattern.compile("(?:([a-z_][a-z0-9_]{0,62})\\.)?([a-z_][a-z0-9_]{0,19})?");

    private static final Pattern TABLE = Pattern.compile("\\{(\\w+)}");

    /** The tables alone, in the schema that a connection uses. */
    public static final TableNames PLAIN = of("");

    private final @Nullable String schema;
    private final String prefix;
    private final String before;

    private TableNames(@Nullable String schema, String prefix) {
        this.schema = schema;
        this.prefix = prefix;
        this.before = Matcher.quoteReplacement((schema == null ? "" : '"' + schema + "\".") + prefix);
    }

    /**
     * Says what stands before the name of each table.
     *
     * @param before a schema and a point, a prefix, both, or neither: {@code programme.}, {@code ws_},
     *     {@code programme.ws_}
     * @throws IllegalArgumentException if it is something else
     */
    public static TableNames of(String before) {
        Matcher parts = FORM.matcher(before);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    ("what stands before the tables (%s) is not a schema and a point, or a prefix, of a-z, 0-9 and _;"
                                    + " a schema has 63 characters at most and a prefix 20")
                            .formatted(before));
        }
        String prefix = parts.group(2);
        return new TableNames(parts.group(1), prefix == null ? "" : prefix);
    }

    /** {@return the schema; null for that of the connection} */
    public @Nullable String schema() {
        return schema;
    }

    /** {@return what each name begins with} */
    public String prefix() {
        return prefix;
    }

    /** {@return the statement with the names of this database} */
    public String in(String sql) {
        return TABLE.matcher(sql).replaceAll(before + "$1");
    }
}
