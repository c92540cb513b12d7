package org.warmsunset.care;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.warmsunset.archive.ContactChanges;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Incidents;
import org.warmsunset.archive.Residences;
import org.warmsunset.archive.Sort;
import org.warmsunset.archive.States;
import org.warmsunset.archive.Status;
import org.warmsunset.archive.Surveys;
import org.warmsunset.archive.Timeline;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;

/** Gathers the circumstances of one elder from entries. */
final class Gathering {
    private final Timeline.Builder<Status> statuses = new Timeline.Builder<>();
    private final Timeline.Builder<String> tiers = new Timeline.Builder<>();
    private final Timeline.Builder<DistrictCode> districts = new Timeline.Builder<>();
    private final Timeline.Builder<UnitId> units = new Timeline.Builder<>();
    private final SortedSet<Incident> incidents = new TreeSet<>();
    private final SortedSet<Long> surveys = new TreeSet<>();
    private final SortedSet<Long> contactChanges = new TreeSet<>();

    /** Takes the entries about her. */
    Gathering(Collection<Entry> hers, Optional<LocalDate> surveyedOn) {
        surveyedOn.ifPresent(day -> surveys.add(day.toEpochDay()));
        hers.stream().sorted(Entry.ORDER).forEach(this::add);
    }

    private void add(Entry entry) {
        Sort sort = entry.sort();
        long day = entry.day().toEpochDay();
        if (sort == Surveys.SORT) {
            surveys.add(day);
        } else if (sort == ContactChanges.SORT) {
            contactChanges.add(day);
        } else {
            entry.get(States.STATUS).ifPresent(status -> statuses.add(day, status));
            entry.get(States.TIER).ifPresent(tier -> tiers.add(day, tier));
            entry.get(Residences.DISTRICT).ifPresent(district -> districts.add(day, district));
            entry.get(Incidents.KIND).ifPresent(kind -> incidents.add(new Incident(day, kind)));
            entry.unit().ifPresent(unit -> units.add(day, unit));
        }
    }

    /** Adds those about her volunteers. */
    Circumstances circumstances(Collection<Entry> others) {
        SortedMap<VolunteerId, SortedSet<Long>> ofVolunteers = new TreeMap<>();
        others.stream()
                .filter(entry -> entry.sort() == ContactChanges.SORT)
                .forEach(entry -> entry.volunteer()
                        .ifPresent(volunteer -> ofVolunteers
                                .computeIfAbsent(volunteer, first -> new TreeSet<>())
                                .add(entry.day().toEpochDay())));
        Circumstances.Builder circumstances = Circumstances.builder()
                .statuses(statuses.build())
                .tiers(tiers.build())
                .districts(districts.build())
                .units(units.build())
                .addAllIncidents(incidents)
                .addAllSurveys(surveys)
                .addAllContactChanges(contactChanges);
        ofVolunteers.forEach(
                (volunteer, days) -> circumstances.putContactChangesOfVolunteers(volunteer, List.copyOf(days)));
        return circumstances.build();
    }
}
