package org.warmsunset.storage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.WatermarkKind;
import org.warmsunset.care.Watermarks;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Kind;
import org.warmsunset.organisation.Unit;
import org.warmsunset.organisation.UnitKind;
import org.warmsunset.organisation.UnitTree;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.Elder;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.Volunteer;
import org.warmsunset.people.VolunteerKind;

/** One consistent view of a store. Good only inside {@link ProgrammeStore#read}. */
public interface ReadSession {
    /**
     * Gives the stored values of a kind.
     *
     * @param kind one of {@link Kinds#REGISTERS}
     * @param <K> the type of the id
     * @param <V> the type of the values
     * @return the values
     */
    <K extends Comparable<K>, V> Register<K, V> register(Kind<K, V> kind);

    /** {@return the service records} */
    CareLog careLog();

    /** {@return the access journal} */
    AccessJournal journal();

    /**
     * Reads what judging takes, elder by elder, and may leave it to others to make values of it. Unless an instant is
     * given, the days of care come from the day sets that the store keeps beside the records; else from the records.
     *
     * @param after the last elder of the page before; null for the first page
     * @param limit how many elders at most, at least 1
     * @param days the days of care that are wanted; more may come
     * @param knownAt which records take part
     * @return the case files of the elders after it, ordered by id, with the pairings as they are now and the care and
     *     the circumstances that were known then; fewer than {@code limit} only at the end
     */
    CasePage casePage(@Nullable ElderId after, int limit, DateRange days, KnownAt knownAt);

    /** {@return the elders} */
    default Register<ElderId, Elder> elders() {
        return register(ElderKind.ELDER);
    }

    /** {@return the volunteers} */
    default Register<VolunteerId, Volunteer> volunteers() {
        return register(VolunteerKind.VOLUNTEER);
    }

    /** {@return the entries of the archive} */
    default Register<EntryId, Entry> entries() {
        return register(EntryKind.ENTRY);
    }

    /**
     * Reads the entries about some persons.
     *
     * @param about {@link EntryKind#OF_ELDER} or {@link EntryKind#OF_VOLUNTEER}
     * @param first the first person, included
     * @param last the last one, included
     * @param <K> her id
     * @return the entries that are known now and stand, by person; nobody of whom the archive says nothing
     */
    default <K extends Comparable<K>> Map<K, List<Entry>> entriesAbout(Field<Entry, K> about, K first, K last) {
        Map<K, List<Entry>> byPerson = new HashMap<>();
        for (Entry entry :
                Versioned.values(entries().where(Condition.between(about, first, last), null, Integer.MAX_VALUE))) {
            if (KnownAt.now().includes(entry)) {
                K person = Objects.requireNonNull(about.of(entry));
                byPerson.computeIfAbsent(person, empty -> new ArrayList<>()).add(entry);
            }
        }
        return byPerson;
    }

    /**
     * Reads the entries about one person.
     *
     * @param about {@link EntryKind#OF_ELDER} or {@link EntryKind#OF_VOLUNTEER}
     * @param person the person
     * @param <K> her id
     * @return the entries that are known now and stand
     */
    default <K> List<Entry> entriesAbout(Field<Entry, K> about, K person) {
        return Versioned.values(entries().where(about, person)).stream()
                .filter(KnownAt.now()::includes)
                .toList();
    }

    /** {@return until which day the records of each district are complete} */
    default Watermarks watermarks() {
        Map<DistrictCode, LocalDate> completeUntil = new HashMap<>();
        Pages.of(
                register(WatermarkKind.WATERMARK),
                WatermarkKind.WATERMARK,
                page -> page.forEach(mark -> completeUntil.put(mark.district(), mark.completeUntil())));
        return completeUntil.isEmpty() ? Watermarks.none() : new Watermarks(completeUntil);
    }

    /** {@return the units as a tree} */
    default UnitTree units() {
        List<Unit> units = new ArrayList<>();
        Pages.of(register(UnitKind.UNIT), UnitKind.UNIT, units::addAll);
        return UnitTree.of(units);
    }

    /** {@return the pairings} */
    default Register<PairingId, Pairing> pairings() {
        return register(PairingKind.PAIRING);
    }
}
