package org.warmsunset.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Merges;
import org.warmsunset.archive.OnePerson;
import org.warmsunset.archive.Sorts;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.intake.DraftType;
import org.warmsunset.kind.Attached;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;

/** All rows of one elder, and what the library makes of them. */
final class Case {
    private final ElderId id;
    private final OnePerson one;
    private final Map<String, List<Cells>> rows = new HashMap<>();

    Case(ElderId id, OnePerson one) {
        this.id = id;
        this.one = one;
    }

    void add(String file, Cells cells) {
        rows.computeIfAbsent(file, first -> new ArrayList<>()).add(cells);
    }

    private <R> List<R> of(DraftType<R> type) {
        return rows.getOrDefault(type.file(), List.of()).stream()
                .map(cells -> cells.of(type))
                .toList();
    }

    /** Her form; empty when she is not in the list of elders. */
    Optional<Elder> elder() {
        return of(DraftType.ELDERS).stream()
                .filter(elder -> elder.id().equals(id))
                .findFirst();
    }

    List<Pairing> pairings() {
        return of(DraftType.PAIRINGS).stream()
                .map(pairing -> pairing.withSuspensions(parts(DraftType.SUSPENSIONS, pairing))
                        .withCards(parts(DraftType.CARDS, pairing))
                        .withKnownFacts(parts(DraftType.KNOWLEDGE, pairing)))
                .map(pairing -> pairing.withElder(id).withVolunteer(one.of(pairing.volunteer())))
                .sorted(Comparator.comparing(Pairing::id))
                .toList();
    }

    private <P> List<P> parts(DraftType<Attached<PairingId, P>> type, Pairing pairing) {
        return of(type).stream()
                .filter(attached -> attached.owner().equals(pairing.id()))
                .map(Attached::part)
                .toList();
    }

    List<ServiceRecord> records() {
        return of(DraftType.SERVICE_RECORDS).stream()
                .map(record -> record.withElder(id)
                        .withVolunteer(one.of(record.volunteer()))
                        .withStandInFor(record.standInFor().map(one::of)))
                .toList();
    }

    /** About her, and what her volunteers' contacts say. */
    List<Entry> entries() {
        return Sorts.ALL.stream()
                .flatMap(sort -> of(DraftType.of(sort)).stream())
                .map(entry -> entry.sort() == Merges.SORT
                        ? entry
                        : entry.withElder(entry.elder().map(one::of))
                                .withVolunteer(entry.volunteer().map(one::of)))
                .toList();
    }

    CaseFile file(Elder elder, boolean timed, KnownAt knownAt) {
        List<ServiceRecord> records = records();
        CareDays care = timed ? CareDays.timed(id, records, knownAt) : CareDays.of(id, records, knownAt);
        return CaseFile.of(elder, pairings(), care, entries(), knownAt);
    }
}
