package org.warmsunset.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.archive.Merges;
import org.warmsunset.archive.OnePerson;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.kind.Kind;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.Elder;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.VolunteerKind;

/** The view of a store in which merged persons are one. Not thread-safe, but for the pages that it hands out. */
final class MergedSession implements ReadSession {
    private final ReadSession session;
    private final OnePerson one;
    private @Nullable Set<ElderId> mixed;

    MergedSession(ReadSession session, OnePerson one) {
        this.session = session;
        this.one = one;
    }

    @Override
    @SuppressWarnings("unchecked") // by its kind a register has values of one type
    public <K extends Comparable<K>, V> Register<K, V> register(Kind<K, V> kind) {
        Register<K, V> register = session.register(kind);
        if (kind == ElderKind.ELDER || kind == VolunteerKind.VOLUNTEER) {
            return new MergedPeople<>(
                    register,
                    kind,
                    id -> one.elders().containsKey(id) || one.volunteers().containsKey(id),
                    id -> one.elders().containsValue(id) || one.volunteers().containsValue(id),
                    this);
        }
        if (kind == PairingKind.PAIRING) {
            return (Register<K, V>) new MergedRegister<>(
                    session.pairings(), PairingKind.PAIRING, one, pairing -> Merged.as(pairing, one));
        }
        if (kind == EntryKind.ENTRY) {
            return (Register<K, V>) new MergedRegister<>(session.entries(), EntryKind.ENTRY, one, this::as);
        }
        return register;
    }

    private Entry as(Entry entry) {
        return entry.sort() == Merges.SORT
                ? entry
                : entry.withElder(entry.elder().map(one::of))
                        .withVolunteer(entry.volunteer().map(one::of));
    }

    @Override
    public CareLog careLog() {
        return new MergedCareLog(session.careLog(), one);
    }

    @Override
    public AccessJournal journal() {
        return session.journal();
    }

    /** Takes further pages for those who are not there, and makes anew the files of those who are mixed. */
    @Override
    public CasePage casePage(@Nullable ElderId after, int limit, DateRange days, KnownAt knownAt) {
        List<ElderId> elders = new ArrayList<>();
        List<CasePage> pages = new ArrayList<>();
        ElderId last = after;
        int wanted;
        CasePage page;
        do {
            wanted = limit - elders.size();
            page = session.casePage(last, wanted, days, knownAt);
            pages.add(page);
            for (ElderId elder : page.elders()) {
                last = elder;
                if (!one.elders().containsKey(elder)) {
                    elders.add(elder);
                }
            }
        } while (page.elders().size() == wanted && elders.size() < limit);
        Map<ElderId, CaseFile> mixedFiles = new HashMap<>();
        elders.stream().filter(mixed()::contains).forEach(elder -> mixedFiles.put(elder, mixedFile(elder, knownAt)));
        return CasePage.of(elders, () -> files(pages, mixedFiles));
    }

    private Stream<CaseFile> files(List<CasePage> pages, Map<ElderId, CaseFile> mixedFiles) {
        return pages.stream()
                .flatMap(CasePage::files)
                .filter(file -> !one.elders().containsKey(file.elder()))
                .map(file -> mixedFiles.getOrDefault(file.elder(), file));
    }

    /** The elders who have another id, or anything to do with a volunteer who has. */
    private Set<ElderId> mixed() {
        if (mixed == null) {
            Set<ElderId> all = new HashSet<>(one.elders().values());
            for (VolunteerId volunteer : one.volunteers().keySet()) {
                session.pairings()
                        .where(PairingKind.OF_VOLUNTEER, volunteer)
                        .forEach(pairing -> all.add(one.of(pairing.value().elder())));
                session.careLog()
                        .ofVolunteer(volunteer, DateRange.always())
                        .forEach(record -> all.add(one.of(record.elder())));
            }
            for (VolunteerId volunteer : new HashSet<>(one.volunteers().values())) {
                session.pairings()
                        .where(PairingKind.OF_VOLUNTEER, volunteer)
                        .forEach(pairing -> all.add(one.of(pairing.value().elder())));
            }
            mixed = all;
        }
        return mixed;
    }

    private CaseFile mixedFile(ElderId id, KnownAt knownAt) {
        Elder elder = session.elders().get(id).value();
        List<Pairing> pairings = Versioned.values(pairings().where(PairingKind.OF_ELDER, id));
        List<ServiceRecord> records = careLog().ofElders(id, id, DateRange.always());
        List<Entry> entries = new ArrayList<>(Versioned.values(entries().where(EntryKind.OF_ELDER, id)));
        pairings.stream()
                .map(Pairing::volunteer)
                .distinct()
                .forEach(volunteer ->
                        entries.addAll(Versioned.values(entries().where(EntryKind.OF_VOLUNTEER, volunteer))));
        return CaseFile.of(elder, pairings, CareDays.of(id, records, knownAt), entries, knownAt);
    }
}
