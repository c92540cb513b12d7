package org.warmsunset.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.intake.DraftType;
import org.warmsunset.intake.Row;
import org.warmsunset.intake.RowSource;

/** Reads the folder for the peer: texts become what the table wants, and nothing is checked. */
final class CsvRecords implements Iterator<Object[]>, AutoCloseable {
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    CsvRecords(RowSource folder) {
        this.stream = folder.rows(DraftType.SERVICE_RECORDS.file()).orElseThrow();
        this.rows = stream.iterator();
        rows.next();
    }

    /** Reads all other files, for their time's sake. */
    static long readOthers(RowSource folder) {
        long cells = 0;
        for (DraftType<?> type : DraftType.all()) {
            if (type != DraftType.SERVICE_RECORDS) {
                try (Stream<Row> lines = folder.rows(type.file()).orElseGet(Stream::empty)) {
                    cells += lines.mapToLong(line -> line.cells().size()).sum();
                }
            }
        }
        return cells;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @SuppressWarnings("NullAway") // a row for JDBC, whose cells may be null
    @Override
    public Object[] next() {
        List<String> cells = rows.next().cells();
        LocalDate day = LocalDate.parse(cells.get(4));
        // The made records have no start time, the last column but the checksum, which the peer leaves at 0.
        Object[] row = new Object[17];
        row[16] = 0L;
        row[0] = day.getYear() * 12 + day.getMonthValue() - 1;
        row[1] = cells.get(1);
        row[2] = cells.get(0);
        row[3] = cells.get(2);
        row[4] = text(cells.get(3));
        row[5] = day.toEpochDay();
        row[6] = cells.get(5);
        row[7] = text(cells.get(6));
        row[8] = cells.get(7).isEmpty() ? null : Integer.valueOf(cells.get(7));
        row[9] = text(cells.get(8));
        row[10] = text(cells.get(9));
        row[11] = text(cells.get(10));
        row[12] = instant(cells.get(11));
        row[13] = instant(cells.get(12));
        row[14] = text(cells.get(13));
        return row;
    }

    private static @Nullable String text(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static @Nullable Long instant(String cell) {
        return cell.isEmpty() ? null : Instant.parse(cell).toEpochMilli();
    }

    @Override
    public void close() {
        stream.close();
    }
}
