package org.warmsunset.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.RecordKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Shape;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.VolunteerKind;

/** Takes service records in, batch by batch, however many there are. */
final class RecordImport {
    private static final int BATCH = 20_000;
    private static final Shape<ServiceRecord> SHAPE = RecordKind.SERVICE_RECORD.shape();
    private static final Field<ServiceRecord, ElderId> ELDER = SHAPE.field("elder_id", ElderKind.ID);
    private static final Field<ServiceRecord, VolunteerId> VOLUNTEER = SHAPE.field("volunteer_id", VolunteerKind.ID);
    private static final Field<ServiceRecord, VolunteerId> PAIRED = SHAPE.field("stand_in_for", VolunteerKind.ID);

    private final ImportRun run;
    private final People people;
    private final Repeats repeats = new Repeats();
    private final Map<RecordId, Candidate> batch = new LinkedHashMap<>();
    private final Map<RecordId, List<Candidate>> suspects = new LinkedHashMap<>();
    private final Set<Long> differing = new HashSet<>();

    private record Candidate(ServiceRecord record, Draft<ServiceRecord> row) {}

    RecordImport(ImportRun run, People people) {
        this.run = run;
        this.people = people;
    }

    void run() {
        run.forEach(DraftType.SERVICE_RECORDS, this::take);
        takeSuspects();
        store();
    }

    private void take(Draft<ServiceRecord> row) {
        ServiceRecord record = row.value(run.reading(), null);
        if (repeats.mayRepeat(record.id().value())) {
            suspects.computeIfAbsent(record.id(), first -> new ArrayList<>()).add(new Candidate(record, row));
        } else {
            takeOnce(new Candidate(record, row));
        }
    }

    /** Reads the file once more to tell the ids that came twice from those that only seemed to. */
    private void takeSuspects() {
        if (suspects.isEmpty()) {
            return;
        }
        Map<String, Long> firstLines = new HashMap<>();
        suspects.keySet().forEach(id -> firstLines.put(id.value(), Long.MAX_VALUE));
        BitSet bad = run.log().rejectedLines(DraftType.SERVICE_RECORDS);
        differing.forEach(line -> bad.clear(line.intValue()));
        run.eachFirstCell(DraftType.SERVICE_RECORDS, (id, line) -> {
            if (!bad.get(line.intValue())) {
                firstLines.computeIfPresent(id, (same, first) -> Math.min(first, line));
            }
        });
        suspects.forEach(
                (id, candidates) -> takeFirstGood(id, candidates, firstLines.getOrDefault(id.value(), Long.MAX_VALUE)));
    }

    private void takeFirstGood(RecordId id, List<Candidate> candidates, long firstLine) {
        long first = firstLine;
        for (Candidate candidate : candidates) {
            long line = candidate.row().line();
            if (first < line) {
                reject(candidate, "record_id", "duplicate-id", "value", id.value(), "other", Long.toString(first));
            } else {
                first = takeOnce(candidate) ? line : Long.MAX_VALUE;
            }
        }
    }

    private void reject(Candidate candidate, String column, String code, String... details) {
        run.log().reject(candidate.row(), List.of(candidate.row().problem(column, code, details)));
    }

    /** Takes a row whose id no good row before it has; tells whether it is good. */
    private boolean takeOnce(Candidate candidate) {
        ServiceRecord record = candidate.record();
        if (record.day().isAfter(run.today())) {
            String day = record.day().toString();
            reject(
                    candidate,
                    "day",
                    "in-future",
                    "value",
                    day,
                    "today",
                    run.today().toString());
            return false;
        }
        if (!hasPeople(candidate.row(), record)) {
            return false;
        }
        batch.put(record.id(), candidate);
        if (batch.size() == BATCH) {
            store();
        }
        return true;
    }

    private boolean hasPeople(Draft<?> row, ServiceRecord record) {
        return people.hasElder(row, ELDER, record.elder())
                && people.hasVolunteer(row, VOLUNTEER, record.volunteer())
                && (record.standInFor().isEmpty()
                        || people.hasVolunteer(row, PAIRED, record.standInFor().get()));
    }

    private void store() {
        Map<RecordId, ServiceRecord> stored = new HashMap<>();
        if (!people.startedEmpty()) {
            run.session().careLog().find(batch.keySet()).forEach(record -> stored.put(record.id(), record));
        }
        List<ServiceRecord> added = new ArrayList<>(batch.size());
        batch.forEach((id, candidate) -> {
            ServiceRecord before = stored.get(id);
            if (before == null) {
                added.add(candidate.record());
                run.log().count(DraftType.SERVICE_RECORDS, ImportLog.Fate.ADDED);
            } else {
                compare(candidate, before);
            }
        });
        if (!added.isEmpty()) {
            run.session().careLog().append(added);
        }
        batch.clear();
    }

    private void compare(Candidate candidate, ServiceRecord stored) {
        ServiceRecord record = candidate.record();
        boolean same = meaning(record).equals(meaning(stored));
        if (same && record.voidedAt().isPresent() && stored.voidedAt().isEmpty()) {
            run.session().careLog().voidRecord(record.id(), record.voidedAt().get());
            run.log().count(DraftType.SERVICE_RECORDS, ImportLog.Fate.CHANGED);
        } else if (same && (record.voidedAt().isEmpty() || record.voidedAt().equals(stored.voidedAt()))) {
            run.log().count(DraftType.SERVICE_RECORDS, ImportLog.Fate.UNCHANGED);
        } else {
            differing.add(candidate.row().line());
            reject(
                    candidate,
                    "record_id",
                    "record-changed",
                    "value",
                    record.id().value());
        }
    }

    /** A record as it is meant, since some of it can be written in more ways than one. */
    private static ServiceRecord meaning(ServiceRecord record) {
        return record.withKinds(record.kinds().stream().sorted().toList())
                .withOutcome(record.outcome().orElse(Outcome.DONE))
                .withNote(record.note().filter(note -> !note.isBlank()))
                .withVoidedAt(Optional.empty());
    }
}
