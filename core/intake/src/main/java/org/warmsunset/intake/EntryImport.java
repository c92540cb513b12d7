package org.warmsunset.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.archive.Merges;
import org.warmsunset.archive.OnePerson;
import org.warmsunset.archive.Proposals;
import org.warmsunset.archive.Referrals;
import org.warmsunset.archive.Sort;
import org.warmsunset.archive.Sorts;
import org.warmsunset.archive.Turns;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.TeamId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.kind.Field;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritableRegister;

/** Takes entries of the archive in, of one sort after the other. A stored one never changes, but for being voided. */
final class EntryImport {
    private static final int BATCH = 1000;

    private final ImportRun run;
    private final People people;
    private final OrganisationImport organisation;
    private final WritableRegister<EntryId, Entry> register;
    private final boolean wasEmpty;
    private final Map<EntryId, Draft<Entry>> first = new HashMap<>();
    private final List<Entry> added = new ArrayList<>();
    private final Map<EntryId, Step> steps = new LinkedHashMap<>();
    private final MergeImport merges;

    /** A step of a proposal or a referral, which follows from others. */
    private record Step(Entry entry, Draft<Entry> row) {}

    EntryImport(ImportRun run, People people, OrganisationImport organisation) {
        this.run = run;
        this.people = people;
        this.organisation = organisation;
        this.merges = new MergeImport(run);
        this.register = run.session().entries();
        this.wasEmpty = register.page(null, 1).isEmpty();
    }

    /** Reads the merges, by which pairings are looked at, and tells who is one person by them and by those stored. */
    OnePerson onePerson() {
        run.forEach(DraftType.of(Merges.SORT), row -> take(Merges.SORT, row));
        return merges.onePerson();
    }

    /** Takes in all entries, once the pairings are stored. */
    void run() {
        for (Sort sort : Sorts.ALL) {
            if (sort != Merges.SORT) {
                run.forEach(DraftType.of(sort), row -> take(sort, row));
                takeSteps();
            }
        }
        merges.take(this::add);
        flush();
    }

    /** Refuses the steps that come before what they follow from, and takes the others. */
    private void takeSteps() {
        Map<ElderId, List<Entry>> byElder = new LinkedHashMap<>();
        for (Step step : steps.values()) {
            byElder.computeIfAbsent(step.entry().elder().orElseThrow(), this::stored)
                    .add(step.entry());
        }
        Map<EntryId, Turns.Fault> faults = new HashMap<>();
        byElder.values().forEach(hers -> faults.putAll(Turns.faults(hers)));
        for (Step step : steps.values()) {
            Turns.Fault fault = faults.get(step.entry().id());
            if (fault == null) {
                add(step.entry(), step.row());
            } else {
                reject(
                        step.row(),
                        "step",
                        fault == Turns.Fault.NOT_PROPOSED ? "answer-before-proposal" : "closed-before-opened",
                        step.entry().id().value());
            }
        }
        steps.clear();
    }

    private List<Entry> stored(ElderId elder) {
        List<Entry> hers = new ArrayList<>();
        if (!wasEmpty) {
            register.where(EntryKind.OF_ELDER, elder).stream()
                    .map(Versioned::value)
                    .filter(KnownAt.now()::includes)
                    .forEach(hers::add);
        }
        return hers;
    }

    private void take(Sort sort, Draft<Entry> row) {
        Entry entry = row.value(run.reading(), null);
        if (isFirst(entry, row) && hasBeen(sort, entry, row) && hasAllWhomItNames(sort, entry, row)) {
            Versioned<Entry> stored =
                    wasEmpty ? null : register.find(entry.id()).orElse(null);
            if (stored != null) {
                compare(entry, row, stored);
            } else if (sort == Merges.SORT && entry.voidedAt().isEmpty()) {
                merges.hold(entry, row);
            } else if (follows(sort) && entry.voidedAt().isEmpty()) {
                steps.put(entry.id(), new Step(entry, row));
            } else {
                add(entry, row);
            }
        }
    }

    private static boolean follows(Sort sort) {
        return sort == Proposals.SORT || sort == Referrals.SORT;
    }

    private void add(Entry entry, Draft<Entry> row) {
        run.log().count(row.type(), ImportLog.Fate.ADDED);
        added.add(entry);
        if (added.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        if (!added.isEmpty()) {
            register.insert(List.copyOf(added));
            added.clear();
        }
    }

    private boolean isFirst(Entry entry, Draft<Entry> row) {
        Draft<Entry> other = first.putIfAbsent(entry.id(), row);
        if (other != null) {
            reject(
                    row,
                    "entry_id",
                    "duplicate-entry",
                    entry.id().value(),
                    "file",
                    other.type().file(),
                    "other",
                    Long.toString(other.line()));
        }
        return other == null;
    }

    private boolean hasBeen(Sort sort, Entry entry, Draft<Entry> row) {
        if (sort.mayLieAhead() || !entry.day().isAfter(run.today())) {
            return true;
        }
        reject(
                row,
                sort.day(),
                "entry-in-future",
                entry.day().toString(),
                "today",
                run.today().toString());
        return false;
    }

    private boolean hasAllWhomItNames(Sort sort, Entry entry, Draft<Entry> row) {
        return sort.shape().fields().stream().allMatch(field -> has(field, entry, row))
                && (sort != Merges.SORT || hasWhoStays(entry, row));
    }

    /** Who stays is an elder or a volunteer, as the one who is merged away is. */
    private boolean hasWhoStays(Entry merge, Draft<Entry> row) {
        String into = merge.get(Merges.INTO).orElseThrow();
        Field<Entry, ?> column = Merges.SORT.shape().field(Merges.INTO.name());
        return merge.elder().isPresent()
                ? people.hasElder(row, column, ElderId.of(into))
                : people.hasVolunteer(row, column, VolunteerId.of(into));
    }

    private boolean has(Field<Entry, ?> column, Entry entry, Draft<Entry> row) {
        Object id = column.refersTo() == null ? null : column.of(entry);
        if (id instanceof ElderId elder) {
            return people.hasElder(row, column, elder);
        }
        if (id instanceof VolunteerId volunteer) {
            return people.hasVolunteer(row, column, volunteer);
        }
        if (id instanceof TeamId team) {
            return organisation.hasTeam(row, column, team);
        }
        return !(id instanceof UnitId unit) || organisation.hasUnit(row, column, unit);
    }

    private void compare(Entry entry, Draft<Entry> row, Versioned<Entry> stored) {
        if (entry.isChangeOf(stored.value())) {
            register.update(entry, stored.version());
            run.log().count(row.type(), ImportLog.Fate.CHANGED);
        } else if (isAsStored(entry, stored.value())) {
            run.log().count(row.type(), ImportLog.Fate.UNCHANGED);
        } else {
            reject(row, "entry_id", "entry-changed", entry.id().value());
        }
    }

    /** An older file may not know yet that an entry was voided. */
    private static boolean isAsStored(Entry entry, Entry stored) {
        return entry.equals(entry.voidedAt().isEmpty() ? stored.withVoidedAt(Optional.empty()) : stored);
    }

    private void reject(Draft<Entry> row, String column, String code, @Nullable String value, String... details) {
        String[] all = new String[details.length + 2];
        all[0] = "value";
        all[1] = String.valueOf(value);
        System.arraycopy(details, 0, all, 2, details.length);
        run.log().reject(row, List.of(row.problem(column, code, all)));
    }
}
