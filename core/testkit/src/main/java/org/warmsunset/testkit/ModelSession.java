package org.warmsunset.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.kind.Kind;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.Elder;
import org.warmsunset.people.ElderKind;
import org.warmsunset.storage.CasePage;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WriteSession;

/** A session of the {@link Model}. */
final class ModelSession implements WriteSession {
    private final ModelState state;

    ModelSession(ModelState state) {
        this.state = state;
    }

    @Override
    public <K extends Comparable<K>, V> ModelRegister<K, V> register(Kind<K, V> kind) {
        return new ModelRegister<>(state, kind);
    }

    @Override
    public ModelCareLog careLog() {
        return new ModelCareLog(state);
    }

    @Override
    public ModelJournal journal() {
        return new ModelJournal(state.journal());
    }

    @Override
    public CasePage casePage(@Nullable ElderId after, int limit, DateRange days, KnownAt knownAt) {
        return CasePage.of(elders().page(after, limit).stream()
                .map(elder -> caseFile(elder.value(), knownAt))
                .toList());
    }

    @Override
    public void remove(ElderId elder) {
        pairings()
                .where(PairingKind.OF_ELDER, elder)
                .forEach(hers ->
                        state.rows(PairingKind.PAIRING).remove(hers.value().id()));
        entries()
                .where(EntryKind.OF_ELDER, elder)
                .forEach(hers -> state.rows(EntryKind.ENTRY).remove(hers.value().id()));
        state.records().values().removeIf(record -> record.elder().equals(elder));
        state.rows(ElderKind.ELDER).remove(elder);
    }

    private CaseFile caseFile(Elder elder, KnownAt knownAt) {
        List<Pairing> pairings = Versioned.values(pairings().where(PairingKind.OF_ELDER, elder.id()));
        CareDays care = CareDays.of(elder.id(), state.records().values(), knownAt);
        List<Entry> entries = Versioned.values(state.rows(EntryKind.ENTRY).values());
        return CaseFile.of(elder, pairings, care, entries, knownAt);
    }
}
