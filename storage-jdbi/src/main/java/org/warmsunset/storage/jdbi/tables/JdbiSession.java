package org.warmsunset.storage.jdbi.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.CasePage;
import org.warmsunset.storage.WritableAccessJournal;
import org.warmsunset.storage.WritableCareLog;
import org.warmsunset.storage.WritablePairingRegister;
import org.warmsunset.storage.WritablePersonRegister;
import org.warmsunset.storage.WriteSession;
import org.warmsunset.storage.jdbi.days.CareTable;
import org.warmsunset.storage.jdbi.days.CaseFiles;
import org.warmsunset.storage.jdbi.sql.Sql;

/** The registers over one transaction. */
public final class JdbiSession implements WriteSession {
    private final Sql sql;
    private final CareTable days;
    private final CaseFiles files;

    public JdbiSession(Sql sql) {
        this.sql = sql;
        this.days = new CareTable(sql);
        this.files = new CaseFiles(sql);
    }

    @Override
    public WritablePersonRegister<ElderId, Elder> elders() {
        sql.requireUsable();
        return new Elders(sql);
    }

    @Override
    public WritablePersonRegister<VolunteerId, Volunteer> volunteers() {
        sql.requireUsable();
        return new Volunteers(sql);
    }

    @Override
    public WritablePairingRegister pairings() {
        sql.requireUsable();
        return new Pairings(sql);
    }

    @Override
    public WritableCareLog careLog() {
        sql.requireUsable();
        return new Records(sql, days, new Pairings(sql));
    }

    @Override
    public WritableAccessJournal journal() {
        sql.requireUsable();
        return new Journal(sql);
    }

    @Override
    public List<CaseFile> caseFiles(@Nullable ElderId after, int limit, DateRange days) {
        return casePage(after, limit, days, KnownAt.now()).files().toList();
    }

    @Override
    public CasePage casePage(@Nullable ElderId after, int limit, DateRange days, KnownAt knownAt) {
        sql.claimAll();
        this.days.flush();
        return files.page(after, limit, days, knownAt);
    }

    /** Writes what waits to be written; the last thing before the commit. */
    public void flush() {
        days.flush();
    }
}
