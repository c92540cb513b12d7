package org.warmsunset.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.warmsunset.access.Subject;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.kind.Field;
import org.warmsunset.people.Duplicate;
import org.warmsunset.people.Elder;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.Relative;
import org.warmsunset.people.Volunteer;
import org.warmsunset.people.VolunteerKind;
import org.warmsunset.storage.Twins;
import org.warmsunset.storage.Versioned;

/** Takes elders with their relatives and volunteers in, and tells who is known. */
final class People {
    private final ImportRun run;
    private final Upserts<ElderId, Elder> elders;
    private final Upserts<VolunteerId, Volunteer> volunteers;
    private @Nullable Map<VolunteerId, List<ElderId>> both;

    People(ImportRun run) {
        this.run = run;
        this.elders = new Upserts<>(run.session().elders(), ElderKind.ELDER, DraftType.ELDERS, run.log());
        this.volunteers =
                new Upserts<>(run.session().volunteers(), VolunteerKind.VOLUNTEER, DraftType.VOLUNTEERS, run.log());
    }

    void run() {
        run.parts(DraftType.RELATIVES, rows -> {
            PartRows<ElderId, Elder, Relative> relatives =
                    new PartRows<>(run, elders, ElderKind.RELATIVES, rows, false);
            FirstLines lines = new FirstLines();
            run.forEach(DraftType.ELDERS, row -> put(row, elders, lines, relatives));
            elders.flush();
            relatives.finish();
        });
        FirstLines lines = new FirstLines();
        run.forEach(DraftType.VOLUNTEERS, row -> put(row, volunteers, lines, null));
        volunteers.flush();
        tellOfDuplicates();
    }

    private void tellOfDuplicates() {
        Twins twins = new Twins(run.session());
        tellOfDuplicates(elders, twins::elders, Subject::of);
        tellOfDuplicates(volunteers, twins::volunteers, Subject::of);
    }

    private <K extends Comparable<K>> void tellOfDuplicates(
            Upserts<K, ?> persons, Supplier<List<Duplicate<K>>> duplicates, Function<K, Subject> subject) {
        if (persons.touched().isEmpty()) {
            return;
        }
        for (Duplicate<K> pair : duplicates.get()) {
            if (persons.touched().contains(pair.one()) || persons.touched().contains(pair.other())) {
                run.log()
                        .note(new Imported.Twice(
                                subject.apply(pair.one()), subject.apply(pair.other()), pair.ground()));
            }
        }
    }

    private <K extends Comparable<K>, V> void put(
            Draft<V> row, Upserts<K, V> register, FirstLines lines, @Nullable PartRows<K, V, ?> parts) {
        K id = register.kind().id().form().read(row.firstCell(), run.reading());
        if (!lines.isFirst(id, id.toString(), row, run.log())) {
            return;
        }
        Optional<Versioned<V>> stored = register.stored(id);
        V value = row.value(run.reading(), stored.map(Versioned::value).orElse(null));
        if (stored.isPresent() && !run.keeps(row, stored.get().value(), value)) {
            return;
        }
        if (stored.isPresent()) {
            value = register.kind().withPartsOf(value, stored.get().value());
            if (value instanceof Elder after && stored.get().value() instanceof Elder before) {
                run.log().change(before, after);
            }
        }
        register.put(parts == null ? value : with(value, parts, id), stored.orElse(null));
    }

    private static <K extends Comparable<K>, V, P> V with(V value, PartRows<K, V, P> parts, K id) {
        return parts.with(value, parts.next(id));
    }

    /** Refuses a row that names an elder who is not known. */
    boolean hasElder(Draft<?> row, Field<?, ?> column, ElderId id) {
        return run.has(row, column, id, elders);
    }

    /** Refuses a row that names a volunteer who is not known. */
    boolean hasVolunteer(Draft<?> row, Field<?, ?> column, VolunteerId id) {
        return run.has(row, column, id, volunteers);
    }

    /** Whether an elder is the volunteer herself, by any id; all who are both are read when it is asked first. */
    boolean isHerself(List<ElderId> elder, List<VolunteerId> volunteer) {
        if (both == null) {
            both = new Twins(run.session()).both();
        }
        return volunteer.stream()
                .anyMatch(id -> both.getOrDefault(id, List.of()).stream().anyMatch(elder::contains));
    }

    /** Whether no elder was stored before the import, and so no record. */
    boolean startedEmpty() {
        return elders.wasEmpty();
    }
}
