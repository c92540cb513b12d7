package org.warmsunset.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of a file below its header, which may stand below titles. Blank rows are none. */
final class FileRows<R> implements Iterator<Row> {
    /** So far down may the header stand. */
    private static final int TITLES = 20;

    private final Iterator<Row> rows;
    private final Deque<Row> read = new ArrayDeque<>();
    private final Row header;
    private final HeaderBinding<R> binding;
    private @Nullable Row next;

    FileRows(DraftType<R> type, Iterator<Row> rows) {
        this.rows = rows;
        this.header = header(type);
        this.binding = HeaderBinding.of(type, header);
        this.next = fetch();
    }

    /** The first row with all columns that must be there; if there is none, the one with the most columns. */
    private Row header(DraftType<R> type) {
        List<Row> first = new ArrayList<>();
        Row best = null;
        long most = 0;
        while (first.size() < TITLES && rows.hasNext()) {
            Row row = rows.next();
            if (isBlank(row)) {
                continue;
            }
            first.add(row);
            List<String> columns = HeaderBinding.columns(type, row);
            long known = columns.stream().filter(column -> !column.isEmpty()).count();
            if (known > most) {
                best = row;
                most = known;
            }
            if (columns.containsAll(type.requiredColumns())) {
                break;
            }
        }
        if (first.isEmpty()) {
            return new Row(1, List.of());
        }
        Row chosen = best == null ? first.get(0) : best;
        read.addAll(first.subList(first.indexOf(chosen) + 1, first.size()));
        return chosen;
    }

    Row header() {
        return header;
    }

    HeaderBinding<R> binding() {
        return binding;
    }

    private @Nullable Row fetch() {
        if (!read.isEmpty()) {
            return read.poll();
        }
        while (rows.hasNext()) {
            Row row = rows.next();
            if (!isBlank(row)) {
                return row;
            }
        }
        return null;
    }

    private static boolean isBlank(Row row) {
        for (String cell : row.cells()) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Row next() {
        Row row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        next = fetch();
        return row;
    }
}
