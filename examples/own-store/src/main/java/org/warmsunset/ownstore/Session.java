package org.warmsunset.ownstore;

import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.RecordKind;
import org.warmsunset.kind.Kind;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.Elder;
import org.warmsunset.storage.CasePage;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WriteSession;

/** A session over a programme: that of a write is its own copy, that of a read is what was kept last. */
final class Session implements WriteSession, AutoCloseable {
    private final Thread thread = Thread.currentThread();
    private final Programme programme;
    private boolean over;

    Session(Programme programme) {
        this.programme = programme;
    }

    /** What the registers ask for whenever they are used, so that none outlives its session. */
    private Programme programme() {
        requireUsable();
        return programme;
    }

    private void requireUsable() {
        if (over) {
            throw new IllegalStateException("the session is over: its work has ended");
        }
        if (Thread.currentThread() != thread) {
            throw new IllegalStateException("the session belongs to another thread");
        }
    }

    @Override
    public <K extends Comparable<K>, V> Values<K, V> register(Kind<K, V> kind) {
        requireUsable();
        return new Values<>(this::programme, kind);
    }

    @Override
    public Records careLog() {
        return new Records(register(RecordKind.SERVICE_RECORD));
    }

    @Override
    public Journal journal() {
        return new Journal(register(JournalKind.ENTRY));
    }

    /** Makes the days of the records at each call: right is enough for a village. */
    @Override
    public CasePage casePage(@Nullable ElderId after, int limit, DateRange days, KnownAt knownAt) {
        return CasePage.of(elders().page(after, limit).stream()
                .map(elder -> caseFile(elder.value(), days, knownAt))
                .toList());
    }

    @Override
    public void remove(ElderId elder) {
        Programme.KINDS.forEach(kind -> new Values<>(this::programme, kind).removeWhatIsOf(elder));
    }

    private CaseFile caseFile(Elder elder, DateRange days, KnownAt knownAt) {
        return CaseFile.of(
                elder,
                Versioned.values(pairings().where(PairingKind.OF_ELDER, elder.id())),
                CareDays.of(elder.id(), careLog().ofElders(elder.id(), elder.id(), days), knownAt),
                Versioned.values(programme.of(EntryKind.ENTRY).values()),
                knownAt);
    }

    @Override
    public void close() {
        over = true;
    }
}
