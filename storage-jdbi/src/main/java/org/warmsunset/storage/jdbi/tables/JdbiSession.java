package org.warmsunset.storage.jdbi.tables;

import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.kind.Kind;
import org.warmsunset.people.ElderKind;
import org.warmsunset.storage.CasePage;
import org.warmsunset.storage.Kinds;
import org.warmsunset.storage.WritableAccessJournal;
import org.warmsunset.storage.WritableRegister;
import org.warmsunset.storage.WriteSession;
import org.warmsunset.storage.jdbi.days.CareTable;
import org.warmsunset.storage.jdbi.days.CaseFiles;
import org.warmsunset.storage.jdbi.sql.Sql;

/** The registers over one transaction. */
public final class JdbiSession implements WriteSession {
    private final Sql sql;
    private final CareTable days;
    private final Backlog backlog;
    private final CaseFiles files;

    public JdbiSession(Sql sql) {
        this.sql = sql;
        this.days = new CareTable(sql);
        this.backlog = new Backlog(sql, days);
        this.files = new CaseFiles(sql);
    }

    @Override
    public <K extends Comparable<K>, V> WritableRegister<K, V> register(Kind<K, V> kind) {
        sql.requireUsable();
        if (!Kinds.REGISTERS.contains(kind)) {
            throw new IllegalArgumentException("there is no register of kind " + kind);
        }
        return new KindTable<>(sql, kind);
    }

    @Override
    public Records careLog() {
        sql.requireUsable();
        return new Records(sql, days, backlog);
    }

    @Override
    public WritableAccessJournal journal() {
        sql.requireUsable();
        return new Journal(sql);
    }

    @Override
    public CasePage casePage(@Nullable ElderId after, int limit, DateRange days, KnownAt knownAt) {
        sql.claimAll();
        flush();
        return files.page(after, limit, days, knownAt);
    }

    @Override
    public void remove(ElderId elder) {
        sql.claim(ElderKind.ELDER.name(), elder.value());
        flush();
        careLog().forget(elder);
        for (int i = Kinds.REGISTERS.size() - 1; i >= 0; i--) {
            new KindTable<>(sql, Kinds.REGISTERS.get(i)).removeWhatIsOf(elder);
        }
    }

    /** Writes what waits to be written; the last thing before the commit. */
    public void flush() {
        sql.settle();
        days.flush();
    }
}
