package org.warmsunset.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Kind;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.Elder;
import org.warmsunset.storage.CasePage;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WriteSession;

/** A session of the {@link Model}. */
final class ModelSession implements WriteSession {
    private final Model.State state;

    ModelSession(Model.State state) {
        this.state = state;
    }

    @Override
    public <K extends Comparable<K>, V> ModelRegister<K, V> register(Kind<K, V> kind) {
        return new ModelRegister<>(this, kind, state.rows(kind));
    }

    @Override
    public ModelCareLog careLog() {
        return new ModelCareLog(this, state.records());
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

    private CaseFile caseFile(Elder elder, KnownAt knownAt) {
        List<Pairing> pairings = pairings().where(PairingKind.OF_ELDER, elder.id()).stream()
                .map(Versioned::value)
                .toList();
        CareDays care = CareDays.of(elder.id(), state.records().values(), knownAt);
        return CaseFile.of(elder.id(), elder.district(), pairings, care);
    }

    /** Refuses a value that refers to what is not stored. */
    <K extends Comparable<K>, V> void requireReferences(Kind<K, V> kind, V value) {
        for (Field<V, ?> field : kind.shape().fields()) {
            Kind<?, ?> other = field.refersTo();
            Object id = field.of(value);
            if (other != null && id != null && !state.rows(other).containsKey(id)) {
                throw new RefusedException(
                        Reason.UNKNOWN_REFERENCE, kind.idOf(value).toString(), null);
            }
        }
    }
}
