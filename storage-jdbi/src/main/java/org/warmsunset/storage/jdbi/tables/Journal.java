package org.warmsunset.storage.jdbi.tables;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.warmsunset.access.Access;
import org.warmsunset.access.Deed;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.access.Subject;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.WritableAccessJournal;
import org.warmsunset.storage.jdbi.sql.DamagedException;
import org.warmsunset.storage.jdbi.sql.Params;
import org.warmsunset.storage.jdbi.sql.Row;
import org.warmsunset.storage.jdbi.sql.RowContext;
import org.warmsunset.storage.jdbi.sql.Sql;

/** The access journal. */
final class Journal implements WritableAccessJournal {
    private static final String COLUMNS = "number, at, who, why, deed, subject_kind, subject_id, hash";
    /** The place of the last column. */
    private static final int HASH = 8;

    private static final String SELECT = "select " + COLUMNS + " from {access_journal} ";
    private static final String INSERT =
            "insert into {access_journal} (%s) values (%s)".formatted(COLUMNS, Sql.places(8));

    private final Sql sql;

    Journal(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<JournalEntry> page(long after, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit (%d) is below 1".formatted(limit));
        }
        claim();
        List<JournalEntry> page = entries(after, limit);
        if (sql.isSalvaging() && page.size() < limit) {
            // Some are left out: the page goes on behind them.
            return List.copyOf(entries(after, Integer.MAX_VALUE));
        }
        return page;
    }

    private List<JournalEntry> entries(long after, int limit) {
        return List.copyOf(sql.list(SELECT + "where number > ? order by number limit ?", Journal::read, after, limit));
    }

    @Override
    public Optional<JournalEntry> last() {
        claim();
        return sql.list(SELECT + "order by number desc limit 1", Journal::readLast).stream()
                .findFirst();
    }

    @Override
    public void append(JournalEntry entry) {
        JournalEntry last = last().orElse(null);
        if (entry.number() != (last == null ? 1 : last.number() + 1)) {
            throw new RefusedException(Reason.CHANGED_MEANWHILE, Long.toString(entry.number()), last);
        }
        sql.update(INSERT, entry, Journal::write);
    }

    private void claim() {
        sql.claim("access_journal", "");
    }

    private static void write(JournalEntry entry, Params params) throws SQLException {
        params.number(entry.number())
                .instant(entry.at())
                .text(entry.access().who())
                .text(entry.access().why())
                .code(entry.deed())
                .code(entry.subject().map(Subject::kind).orElse(null))
                .text(entry.subject().map(Subject::id).orElse(null))
                .text(entry.hash());
    }

    /** Of one that is damaged its number and hash, so that the journal goes on behind it; it breaks the chain. */
    private static JournalEntry readLast(Row row) throws SQLException {
        long number = row.number();
        try {
            return read(number, row);
        } catch (RuntimeException e) {
            return JournalEntry.builder()
                    .number(number)
                    .at(Instant.EPOCH)
                    .access(Access.of("?", "?"))
                    .deed(Deed.RETENTION_QUERY)
                    .hash(String.valueOf(row.textAt(HASH)))
                    .build();
        }
    }

    private static JournalEntry read(Row row) throws SQLException {
        long number = row.number();
        try {
            return read(number, row);
        } catch (RuntimeException e) {
            throw new DamagedException(RowContext.of("access_journal", number), "");
        }
    }

    private static JournalEntry read(long number, Row row) throws SQLException {
        return JournalEntry.builder()
                .number(number)
                .at(row.optionalInstant().orElseThrow())
                .access(Access.of(row.text(), row.text()))
                .deed(row.optionalCode(Deed.class).orElseThrow())
                .subject(subject(row.optionalCode(Subject.Kind.class), row.optionalText()))
                .hash(row.text())
                .build();
    }

    private static Optional<Subject> subject(Optional<Subject.Kind> kind, Optional<String> id) {
        return kind.map(known -> new Subject(known, id.orElseThrow()));
    }
}
