package org.warmsunset.exchange;

import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.kind.Kind;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.storage.AccessJournal;
import org.warmsunset.storage.CareLog;
import org.warmsunset.storage.CasePage;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.Register;

/** A view whose pairings cannot be read. */
record BreakingSession(ReadSession session) implements ReadSession {
    @Override
    public <K extends Comparable<K>, V> Register<K, V> register(Kind<K, V> kind) {
        if (kind.equals(PairingKind.PAIRING)) {
            throw new IllegalStateException("broken");
        }
        return session.register(kind);
    }

    @Override
    public CareLog careLog() {
        return session.careLog();
    }

    @Override
    public CasePage casePage(@Nullable ElderId after, int limit, DateRange days, KnownAt knownAt) {
        return session.casePage(after, limit, days, knownAt);
    }

    @Override
    public AccessJournal journal() {
        return session.journal();
    }
}
