package org.warmsunset.storage.jdbi;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table that holds sealed texts. */
final class SealedTable {
    static final SealedTable ELDER = new SealedTable(
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
    static final SealedTable RELATIVE = new SealedTable(
            "relative", List.of("elder_id", "nth"), "name", "workplace_or_residence", "phone", "phone_as_typed");
    static final SealedTable VOLUNTEER = new SealedTable(
            "volunteer", List.of("volunteer_id"), "name", "mobile", "mobile_as_typed", ResidentIdIndex.NUMBER);
    static final SealedTable SUSPENSION =
            new SealedTable("suspension", List.of("elder_id", "pairing_id", "nth"), "reason");
    /** By the record's id, which has an index. */
    static final SealedTable SERVICE_RECORD =
            new SealedTable("service_record", List.of("record_id", "elder_id"), "note");

    static final List<SealedTable> ALL = List.of(ELDER, RELATIVE, VOLUNTEER, SUSPENSION, SERVICE_RECORD);

    private static final int PAGE = 1_000;

    private final String name;
    private final List<String> key;
    private final List<String> columns;

    private SealedTable(String name, List<String> key, String... columns) {
        this.name = name;
        this.key = key;
        this.columns = List.of(columns);
    }

    private record Texts(List<Object> key, List<@Nullable String> opened) {}

    /** The row with a key, whose parts come in the order of the key's columns. */
    SealedRow row(Object... key) {
        return SealedRow.of(name, key);
    }

    /** Seals all texts under the newest key, page by page; tells whether there were any. */
    boolean renew(Sql sql, FieldCipher present) {
        List<Object> arguments = new ArrayList<>();
        List<Texts> page = sql.list(select(""), row -> read(row, present));
        boolean any = !page.isEmpty();
        while (!page.isEmpty()) {
            sql.batch(update(), page, this::write);
            arguments.clear();
            arguments.addAll(page.get(page.size() - 1).key());
            page = sql.list(select(after()), row -> read(row, present), arguments.toArray());
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
        String set = columns.stream().map(SealedTable::assignment).collect(joining(", "));
        return "update %s set %s where %s"
                .formatted(name, set, key.stream().map(name -> name + " = ?").collect(joining(" and ")));
    }

    private static String assignment(String column) {
        return column.equals(ResidentIdIndex.NUMBER)
                ? column + " = ?, " + ResidentIdIndex.COLUMN + " = ?"
                : column + " = ?";
    }

    private Texts read(Row row, FieldCipher present) throws SQLException {
        List<Object> id = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            id.add(row.value());
        }
        SealedRow whose = row(id.toArray());
        List<@Nullable String> opened = new ArrayList<>();
        for (String column : columns) {
            opened.add(row.optionalText()
                    .map(text -> present.open(text, whose.context(column)))
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
