package org.warmsunset.storage.memory;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
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
import org.warmsunset.people.ElderKind;
import org.warmsunset.storage.CasePage;
import org.warmsunset.storage.Kinds;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritableAccessJournal;
import org.warmsunset.storage.WritableRegister;
import org.warmsunset.storage.WriteSession;

/** A session over tables that belong to it alone, or that nothing changes any more. */
final class MemorySession implements WriteSession, AutoCloseable {
    private final Thread thread = Thread.currentThread();
    private final Tables tables;
    private boolean over;

    MemorySession(Tables tables) {
        this.tables = tables;
    }

    @Override
    public <K extends Comparable<K>, V> WritableRegister<K, V> register(Kind<K, V> kind) {
        requireUsable();
        if (!Kinds.REGISTERS.contains(kind)) {
            throw new IllegalArgumentException("there is no register of kind " + kind);
        }
        return new MemoryRegister<>(this, kind);
    }

    @Override
    public MemoryCareLog careLog() {
        requireUsable();
        return new MemoryCareLog(this);
    }

    @Override
    public WritableAccessJournal journal() {
        requireUsable();
        return new MemoryJournal(this);
    }

    /** Gives the days of all years: more than were asked for may come. */
    @Override
    public CasePage casePage(@Nullable ElderId after, int limit, DateRange days, KnownAt knownAt) {
        requireUsable();
        List<Versioned<Elder>> page = page(tables.of(ElderKind.ELDER).rows(), after, limit);
        Map<ElderId, List<Pairing>> pairings = tables.of(PairingKind.PAIRING).rows().values().stream()
                .map(Versioned::value)
                .collect(groupingBy(Pairing::elder));
        List<CaseFile> files = new ArrayList<>();
        for (Versioned<Elder> elder : page) {
            ElderId id = elder.value().id();
            files.add(CaseFile.of(
                    id, elder.value().district(), pairings.getOrDefault(id, List.of()), care(id, days, knownAt)));
        }
        return CasePage.of(files);
    }

    private CareDays care(ElderId elder, DateRange days, KnownAt knownAt) {
        return knownAt.isNow()
                ? tables.days.rows().getOrDefault(elder, CareDays.none())
                : CareDays.of(elder, careLog().ofElders(elder, elder, days), knownAt);
    }

    static <K, R> List<R> page(NavigableMap<K, R> rows, @Nullable K after, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit (%d) is below 1".formatted(limit));
        }
        Collection<R> left = (after == null ? rows : rows.tailMap(after, false)).values();
        return left.stream().limit(limit).toList();
    }

    Tables tables() {
        return tables;
    }

    void requireUsable() {
        if (over) {
            throw new IllegalStateException("the session is over: its work has ended");
        }
        if (Thread.currentThread() != thread) {
            throw new IllegalStateException("the session belongs to thread %s, not to %s"
                    .formatted(thread.getName(), Thread.currentThread().getName()));
        }
    }

    /** Refuses a value that refers to another that is not stored. */
    <V> void requireReferences(Kind<?, V> kind, V value) {
        for (Field<V, ?> field : kind.shape().fields()) {
            Kind<?, ?> other = field.refersTo();
            Object named = other == null ? null : field.of(value);
            if (other != null && named != null && !tables.of(other).rows().containsKey(named)) {
                throw new RefusedException(
                        RefusedException.Reason.UNKNOWN_REFERENCE,
                        kind.idOf(value).toString(),
                        null);
            }
        }
    }

    @Override
    public void close() {
        over = true;
    }
}
