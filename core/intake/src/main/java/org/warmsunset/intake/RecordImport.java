package org.warmsunset.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warmsunset.basics.RecordId;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceRecord;

/** Takes service records in, in batches: a file of them is too large to be held at once. */
final class RecordImport {
    private static final int BATCH = 20_000;

    private final ImportRun run;
    private final People people;
    private final FirstLines lines = new FirstLines();
    private final Map<RecordId, Candidate> batch = new LinkedHashMap<>();

    /** A record that is to be stored, and the row that says so. */
    private record Candidate(ServiceRecord record, DraftRow<ServiceRecordDraft> row) {}

    RecordImport(ImportRun run, People people) {
        this.run = run;
        this.people = people;
    }

    void run() {
        run.forEach(DraftType.SERVICE_RECORDS, this::take);
        store();
    }

    private void take(DraftRow<ServiceRecordDraft> row) {
        ServiceRecord record = row.draft().toRecord();
        int other = lines.putIfAbsent(record.id().value(), row.line());
        if (other != 0 && (batch.containsKey(record.id()) || isStored(record.id()))) {
            run.log()
                    .reject(
                            row,
                            List.of(row.problem(
                                    "record_id",
                                    "duplicate-id",
                                    "value",
                                    record.id().value(),
                                    "other",
                                    Integer.toString(other))));
            return;
        }
        if (record.day().isAfter(run.today())) {
            run.log()
                    .reject(
                            row,
                            List.of(row.problem(
                                    "day",
                                    "in-future",
                                    "value",
                                    record.day().toString(),
                                    "today",
                                    run.today().toString())));
            return;
        }
        if (people.hasElder(row, "elder_id", record.elder())
                && people.hasVolunteer(row, "volunteer_id", record.volunteer())
                && (record.standInFor().isEmpty()
                        || people.hasVolunteer(
                                row, "stand_in_for", record.standInFor().get()))) {
            batch.put(record.id(), new Candidate(record, row));
            if (batch.size() == BATCH) {
                store();
            }
        }
    }

    private boolean isStored(RecordId id) {
        return !run.session().careLog().find(List.of(id)).isEmpty();
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
        run.session().careLog().append(added);
        batch.clear();
    }

    /** A row from before a record was voided here says nothing new; one that voids it does. */
    private void compare(Candidate candidate, ServiceRecord stored) {
        ServiceRecord record = candidate.record();
        boolean same = meaning(record).equals(meaning(stored));
        if (same && record.voidedAt().isPresent() && stored.voidedAt().isEmpty()) {
            run.session().careLog().voidRecord(record.id(), record.voidedAt().get());
            run.log().count(DraftType.SERVICE_RECORDS, ImportLog.Fate.CHANGED);
        } else if (same && (record.voidedAt().isEmpty() || record.voidedAt().equals(stored.voidedAt()))) {
            run.log().count(DraftType.SERVICE_RECORDS, ImportLog.Fate.UNCHANGED);
        } else {
            DraftRow<ServiceRecordDraft> row = candidate.row();
            run.log()
                    .reject(
                            row,
                            List.of(row.problem(
                                    "record_id",
                                    "record-changed",
                                    "value",
                                    record.id().value())));
        }
    }

    /** What a record says, however it is written, and apart from whether it was voided. */
    private static ServiceRecord meaning(ServiceRecord record) {
        return record.withKinds(record.kinds().stream().sorted().toList())
                .withOutcome(record.isDone() ? Outcome.DONE : Outcome.ATTEMPTED)
                .withNote(record.note().filter(note -> !note.isBlank()))
                .withVoidedAt(Optional.empty());
    }
}
