package org.warmsunset.intake;

import java.util.HashMap;
import java.util.Map;

/** On which line each key of a file stands first. */
final class FirstLines {
    private final Map<Object, Integer> lines = new HashMap<>();

    /** Refuses a row whose key stood on a line before. */
    boolean isFirst(Object key, String shown, Draft<?> row, ImportLog log) {
        Integer other = lines.putIfAbsent(key, Math.toIntExact(row.line()));
        if (other == null) {
            return true;
        }
        String column = row.type().columns().get(0);
        log.reject(
                row, java.util.List.of(row.problem(column, "duplicate-id", "value", shown, "other", other.toString())));
        return false;
    }
}
