package org.warmsunset.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.warmsunset.access.DueForErasure;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.PairingDays;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.Pages;
import org.warmsunset.storage.ReadSession;

/**
 * Finds out whom the programme has not needed since a day: nobody was paired with her, no record names her, and her
 * form is older, or has no day.
 */
final class Retention {
    private final ReadSession session;
    private final LocalDate since;
    private final Set<ElderId> neededElders = new HashSet<>();
    private final Set<VolunteerId> neededVolunteers = new HashSet<>();

    Retention(ReadSession session, LocalDate since) {
        this.session = session;
        this.since = since;
    }

    DueForErasure due() {
        List<ElderId> elders = new ArrayList<>();
        Pages.ofRecords(session, DateRange.of(since, DateRange.always().last()), page -> {
            page.records().forEach(this::need);
            session.caseFiles(page.after(), page.elders().size(), DateRange.of(since, since)).stream()
                    .map(CaseFile::pairings)
                    .forEach(pairings -> pairings.forEach(this::need));
            page.elders().stream().filter(this::isDue).map(Elder::id).forEach(elders::add);
            neededElders.clear();
        });
        return new DueForErasure(elders, volunteers());
    }

    private void need(ServiceRecord record) {
        neededElders.add(record.elder());
        neededVolunteers.add(record.volunteer());
        record.standInFor().ifPresent(neededVolunteers::add);
    }

    private void need(PairingDays pairing) {
        if (pairing.span().lastEpochDay() >= since.toEpochDay()) {
            neededElders.add(pairing.elder());
            neededVolunteers.add(pairing.volunteer());
        }
    }

    private boolean isDue(Elder elder) {
        return !neededElders.contains(elder.id())
                && elder.surveyedOn().filter(day -> !day.isBefore(since)).isEmpty()
                && !elder.isErased();
    }

    private boolean isDue(Volunteer volunteer) {
        return !neededVolunteers.contains(volunteer.id())
                && volunteer.recruitedOn().filter(day -> !day.isBefore(since)).isEmpty()
                && !volunteer.isErased();
    }

    private List<VolunteerId> volunteers() {
        List<VolunteerId> due = new ArrayList<>();
        Pages.of(
                session.volunteers(),
                Volunteer::id,
                page -> page.stream().filter(this::isDue).map(Volunteer::id).forEach(due::add));
        return due;
    }
}
