package org.warmsunset.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Relative;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.Versioned;

/** Takes elders, their relatives and volunteers in, and knows afterwards who is there. */
final class People {
    private final ImportRun run;
    private final Upserts<ElderId, Elder> elders;
    private final Upserts<VolunteerId, Volunteer> volunteers;
    private final Map<ElderId, Boolean> knownElders = new HashMap<>();
    private final Map<VolunteerId, Boolean> knownVolunteers = new HashMap<>();

    private record Kin(String relation, String name) {
        static Kin of(Relative relative) {
            return new Kin(relative.relation(), relative.name());
        }
    }

    People(ImportRun run) {
        this.run = run;
        this.elders = new Upserts<>(run.session().elders(), DraftType.ELDERS, run.log());
        this.volunteers = new Upserts<>(run.session().volunteers(), DraftType.VOLUNTEERS, run.log());
    }

    void run() {
        Map<ElderId, List<DraftRow<RelativeDraft>>> relatives = new LinkedHashMap<>();
        run.forEach(
                DraftType.RELATIVES,
                row -> relatives
                        .computeIfAbsent(row.draft().elder(), elder -> new ArrayList<>())
                        .add(row));
        Map<ElderId, Long> elderLines = new HashMap<>();
        run.forEach(DraftType.ELDERS, row -> {
            ElderId id = ElderId.of(String.valueOf(row.draft().elderId()).strip());
            if (isFirst(row, id, elderLines)) {
                List<DraftRow<RelativeDraft>> hers = relatives.remove(id);
                put(row, id, hers == null ? List.of() : hers);
            }
        });
        relatives.forEach(this::putRelatives);
        elders.flush();
        Map<VolunteerId, Long> volunteerLines = new HashMap<>();
        run.forEach(DraftType.VOLUNTEERS, row -> put(row, volunteerLines));
        volunteers.flush();
    }

    /** Whether an id stands for the first time in its file; the row is rejected if not. */
    <K> boolean isFirst(DraftRow<?> row, K id, Map<K, Long> lines) {
        Long other = lines.putIfAbsent(id, row.line());
        if (other == null) {
            return true;
        }
        String column = row.type().columns().get(0);
        run.log()
                .reject(
                        row,
                        List.of(row.problem(
                                column, "duplicate-id", "value", id.toString(), "other", other.toString())));
        return false;
    }

    private void put(DraftRow<ElderDraft> row, ElderId id, List<DraftRow<RelativeDraft>> relatives) {
        Optional<Versioned<Elder>> stored = elders.stored(id);
        List<Relative> before = stored.map(elder -> elder.value().relatives()).orElse(List.of());
        ElderDraft draft = stored.map(elder -> run.completed(row, ElderDraft.of(elder.value())))
                .orElse(row.draft());
        Elder elder = draft.toElder(withRelatives(before, relatives), run.areaCode());
        stored.ifPresent(known -> run.log().change(known.value(), elder));
        elders.put(elder, stored.orElse(null));
        knownElders.put(id, true);
    }

    /** Relatives of an elder who has no good row of her own. */
    private void putRelatives(ElderId id, List<DraftRow<RelativeDraft>> relatives) {
        Optional<Versioned<Elder>> stored = elders.stored(id);
        if (stored.isEmpty()) {
            relatives.forEach(row -> rejectElder(row, "elder_id", id));
            return;
        }
        Elder elder = stored.get().value();
        Elder changed = elder.withRelatives(withRelatives(elder.relatives(), relatives));
        if (!changed.equals(elder)) {
            run.session().elders().update(changed, stored.get().version());
        }
    }

    private List<Relative> withRelatives(List<Relative> before, List<DraftRow<RelativeDraft>> rows) {
        List<Relative> relatives = new ArrayList<>();
        for (DraftRow<RelativeDraft> row : rows) {
            Relative relative = row.draft().toRelative(run.areaCode());
            relatives.add(relative);
            boolean replaces = before.stream().map(Kin::of).anyMatch(Kin.of(relative)::equals);
            run.log().count(row.type(), PairingParts.fate(before.contains(relative), replaces));
        }
        return ImportRun.merged(before, relatives, Kin::of);
    }

    private void put(DraftRow<VolunteerDraft> row, Map<VolunteerId, Long> lines) {
        VolunteerId id = row.draft().toVolunteer(run.areaCode()).id();
        if (isFirst(row, id, lines)) {
            Optional<Versioned<Volunteer>> stored = volunteers.stored(id);
            VolunteerDraft draft = stored.map(known -> run.completed(row, VolunteerDraft.of(known.value())))
                    .orElse(row.draft());
            volunteers.put(draft.toVolunteer(run.areaCode()), stored.orElse(null));
            knownVolunteers.put(id, true);
        }
    }

    /** Whether an elder is there; the row that names her is rejected if not. */
    boolean hasElder(DraftRow<?> row, String column, ElderId id) {
        if (knows(knownElders, id, elder -> elders.stored(elder).orElse(null))) {
            return true;
        }
        rejectElder(row, column, id);
        return false;
    }

    private void rejectElder(DraftRow<?> row, String column, ElderId id) {
        run.rejectReference(row, column, DraftType.ELDERS, id.value(), elders.wasEmpty());
    }

    /** Whether a volunteer is there; the row that names her is rejected if not. */
    boolean hasVolunteer(DraftRow<?> row, String column, VolunteerId id) {
        if (knows(knownVolunteers, id, volunteer -> volunteers.stored(volunteer).orElse(null))) {
            return true;
        }
        run.rejectReference(row, column, DraftType.VOLUNTEERS, id.value(), volunteers.wasEmpty());
        return false;
    }

    private static <K> boolean knows(Map<K, Boolean> known, K id, Function<K, @Nullable Object> stored) {
        return known.computeIfAbsent(id, key -> stored.apply(key) != null);
    }

    /** Whether no elder was stored before the import, and so nothing that belongs to one. */
    boolean startedEmpty() {
        return elders.wasEmpty();
    }
}
