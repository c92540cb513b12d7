package org.warmsunset.storage.jdbi.seal;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.jdbi.sql.Params;
import org.warmsunset.storage.jdbi.sql.ResidentIdIndex;
import org.warmsunset.storage.jdbi.sql.Row;
import org.warmsunset.storage.jdbi.sql.RowContext;
import org.warmsunset.storage.jdbi.sql.Sql;

/** A table that holds sealed texts. */
public final class PersonalTable {
    public static final PersonalTable ELDER = new PersonalTable(
            "elder",
            List.of("elder_id"),
            "name",
            "address",
            "phone",
            "phone_as_typed",
            ResidentIdIndex.NUMBER,
            "health",
            "medication",
            "mental_state",
            "support_by_children",
            "hobbies",
            "surveyed_by",
            "remarks");
    public static final PersonalTable RELATIVE = new PersonalTable(
            "relative", List.of("elder_id", "nth"), "name", "workplace_or_residence", "phone", "phone_as_typed");
    public static final PersonalTable VOLUNTEER = new PersonalTable(
            "volunteer", List.of("volunteer_id"), "name", "mobile", "mobile_as_typed", ResidentIdIndex.NUMBER);
    public static final PersonalTable SUSPENSION =
            new PersonalTable("suspension", List.of("elder_id", "pairing_id", "nth"), "reason");
    /** By the record's id, which has an index. */
    public static final PersonalTable SERVICE_RECORD =
            new PersonalTable("service_record", List.of("record_id", "elder_id"), "note");

    static final List<PersonalTable> ALL = List.of(ELDER, RELATIVE, VOLUNTEER, SUSPENSION, SERVICE_RECORD);

    static final List<String> NAMES = ALL.stream().map(table -> table.name).toList();

    private static final int PAGE = 1_000;

    private final String name;
    private final List<String> key;
    private final List<String> columns;

    private PersonalTable(String name, List<String> key, String... columns) {
        this.name = name;
        this.key = key;
        this.columns = List.of(columns);
    }

    private record Texts(List<Object> key, List<@Nullable String> opened) {}

    /** The row with a key, whose parts come in the order of the key's columns. */
    public RowContext row(Object... key) {
        return RowContext.of(name, key);
    }

    /** Seals all texts under the newest key, page by page; tells whether there were any. */
    boolean renew(Sql sql, BinaryOperator<String> opening) {
        List<Object> arguments = new ArrayList<>();
        List<Texts> page = sql.list(select(""), row -> read(row, opening));
        boolean any = !page.isEmpty();
        while (!page.isEmpty()) {
            sql.batch(update(), page, this::write);
            arguments.clear();
            arguments.addAll(page.get(page.size() - 1).key());
            page = sql.list(select(after()), row -> read(row, opening), arguments.toArray());
        }
        return any;
    }

    private String select(String after) {
        return "select %s from %s where (%s)%s order by %s limit %d"
                .formatted(
                        Stream.of(key, columns).flatMap(List::stream).collect(joining(", ")),
                        name,
                        columns.stream().map(column -> column + " is not null").collect(joining(" or ")),
                        after,
                        String.join(", ", key),
                        PAGE);
    }

    private String after() {
        return " and (%s) > (%s)".formatted(String.join(", ", key), Sql.places(key.size()));
    }

    private String update() {
        String set = columns.stream().map(PersonalTable::assignment).collect(joining(", "));
        return "update %s set %s where %s"
                .formatted(name, set, key.stream().map(name -> name + " = ?").collect(joining(" and ")));
    }

    private static String assignment(String column) {
        return column.equals(ResidentIdIndex.NUMBER)
                ? column + " = ?, " + ResidentIdIndex.COLUMN + " = ?"
                : column + " = ?";
    }

    private Texts read(Row row, BinaryOperator<String> opening) throws SQLException {
        List<Object> id = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            id.add(row.value());
        }
        RowContext whose = row(id.toArray());
        List<@Nullable String> opened = new ArrayList<>();
        for (String column : columns) {
            opened.add(row.optionalText()
                    .map(text -> opening.apply(text, whose.context(column)))
                    .orElse(null));
        }
        return new Texts(id, opened);
    }

    private void write(Texts texts, Params params) throws SQLException {
        params.sealing(row(texts.key().toArray()));
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            if (column.equals(ResidentIdIndex.NUMBER)) {
                params.residentId(texts.opened().get(i));
            } else {
                params.sealed(column, texts.opened().get(i));
            }
        }
        for (Object part : texts.key()) {
            params.value(part);
        }
    }
}
