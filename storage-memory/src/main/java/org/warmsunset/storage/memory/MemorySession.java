package org.warmsunset.storage.memory;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.warmsunset.storage.CasePage;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WriteSession;

/**
 * A session over tables. One for reading works on published tables and is handed out by an interface that cannot write.
 */
final class MemorySession implements WriteSession, AutoCloseable {
    private final Tables tables;
    private final Thread thread = Thread.currentThread();
    private boolean over;

    MemorySession(Tables tables) {
        this.tables = tables;
    }

    @Override
    public <K extends Comparable<K>, V> MemoryRegister<K, V> register(Kind<K, V> kind) {
        requireUsable();
        return new MemoryRegister<>(this::tables, kind);
    }

    @Override
    public MemoryCareLog careLog() {
        requireUsable();
        return new MemoryCareLog(this::tables);
    }

    @Override
    public MemoryJournal journal() {
        requireUsable();
        return new MemoryJournal(this::tables);
    }

    @Override
    public CasePage casePage(@Nullable ElderId after, int limit, DateRange days, KnownAt knownAt) {
        List<Elder> page = Versioned.values(elders().page(after, limit));
        Map<ElderId, List<Pairing>> pairings = tables.of(PairingKind.PAIRING).rows().values().stream()
                .map(Versioned::value)
                .collect(groupingBy(Pairing::elder));
        MemoryArchive archive =
                new MemoryArchive(tables.of(EntryKind.ENTRY).rows().values());
        List<CaseFile> files = new ArrayList<>();
        for (Elder elder : page) {
            List<Pairing> hers = pairings.getOrDefault(elder.id(), List.of());
            files.add(CaseFile.of(elder, hers, care(elder.id(), days, knownAt), archive.of(elder, hers), knownAt));
        }
        return CasePage.of(files);
    }

    @Override
    public void remove(ElderId elder) {
        tables().remove(elder);
    }

    private CareDays care(ElderId elder, DateRange days, KnownAt knownAt) {
        return knownAt.isNow()
                ? tables.days.rows().getOrDefault(elder, CareDays.none())
                : CareDays.of(elder, careLog().ofElders(elder, elder, days), knownAt);
    }

    Tables tables() {
        requireUsable();
        return tables;
    }

    private void requireUsable() {
        if (over) {
            throw new IllegalStateException("the session is over: its work has ended");
        }
        if (Thread.currentThread() != thread) {
            throw new IllegalStateException("the session belongs to thread %s, not to %s"
                    .formatted(thread.getName(), Thread.currentThread().getName()));
        }
    }

    @Override
    public void close() {
        over = true;
    }
}
