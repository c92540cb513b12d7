package org.warmsunset.programme;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warmsunset.archive.Archive;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.Served;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.ExemplarRules;
import org.warmsunset.duty.HoursRules;
import org.warmsunset.duty.Window;
import org.warmsunset.people.Volunteer;
import org.warmsunset.people.VolunteerKind;
import org.warmsunset.recognition.Exemplars;
import org.warmsunset.recognition.Hours;
import org.warmsunset.recognition.HoursLedger;
import org.warmsunset.recognition.Standing;
import org.warmsunset.recognition.VolunteerHours;
import org.warmsunset.storage.Pages;
import org.warmsunset.storage.ReadSession;

/**
 * What volunteers gave, by the hours' rules of the version that is in force on the as-of day.
 *
 * <pre>{@code
 * Hours hours = programme.recognition().hours(programme.today());
 * }</pre>
 */
public final class Recognition {
    private final WarmSunset programme;

    Recognition(WarmSunset programme) {
        this.programme = programme;
    }

    private HoursLedger.Builder ledger(LocalDate asOf) {
        return new HoursLedger.Builder(rules(asOf), programme.rules().zone());
    }

    private HoursRules rules(LocalDate asOf) {
        return programme.rules().on(asOf).hours();
    }

    /**
     * Adds up the hours of all volunteers.
     *
     * @param asOf the last day that counts, included
     * @return the hours
     */
    public Hours hours(LocalDate asOf) {
        return programme.ask(session -> {
            HoursLedger ledger = served(session, asOf, until(asOf));
            List<VolunteerHours> hours = new ArrayList<>();
            Pages.of(
                    session.volunteers(),
                    VolunteerKind.VOLUNTEER,
                    page -> entries(session, page)
                            .forEach((volunteer, entries) ->
                                    hours.add(hours(ledger, volunteer, Archive.of(entries), asOf))));
            return new Hours(asOf, rules(asOf).holdLate(), hours);
        });
    }

    private static VolunteerHours hours(HoursLedger ledger, VolunteerId volunteer, Archive archive, LocalDate asOf) {
        return ledger.of(volunteer, archive.openingMinutes(asOf), archive.correctedMinutes(asOf));
    }

    /** The entries about each of those who follow each other by id, in their order. */
    static Map<VolunteerId, List<Entry>> entries(ReadSession session, List<Volunteer> page) {
        Map<VolunteerId, List<Entry>> about = session.entriesAbout(
                EntryKind.OF_VOLUNTEER,
                page.get(0).id(),
                page.get(page.size() - 1).id());
        Map<VolunteerId, List<Entry>> entries = new LinkedHashMap<>();
        page.forEach(each -> entries.put(each.id(), about.getOrDefault(each.id(), List.of())));
        return entries;
    }

    private HoursLedger served(ReadSession session, LocalDate asOf, DateRange days) {
        HoursLedger.Builder ledger = ledger(asOf);
        session.careLog().served(days, ledger::add);
        return ledger.build();
    }

    /**
     * Adds up the hours of one volunteer.
     *
     * @param asOf the last day that counts, included
     * @param volunteer the volunteer
     * @return her hours
     */
    public VolunteerHours hours(LocalDate asOf, VolunteerId volunteer) {
        return hours(
                ledger(asOf, programme.records().ofVolunteer(volunteer, until(asOf))),
                volunteer,
                archive(volunteer),
                asOf);
    }

    /**
     * The credited minutes of one volunteer on some days, with what the archive corrects on them; hours from before
     * were served on others.
     */
    long minutes(VolunteerId volunteer, DateRange days) {
        LocalDate before = days.first().minusDays(1);
        Archive archive = archive(volunteer);
        return ledger(days.last(), programme.records().ofVolunteer(volunteer, days))
                .of(volunteer, 0, archive.correctedMinutes(days.last()) - archive.correctedMinutes(before))
                .minutes();
    }

    private Archive archive(VolunteerId volunteer) {
        return Archive.of(programme.ask(session -> session.entriesAbout(EntryKind.OF_VOLUNTEER, volunteer)));
    }

    /**
     * Adds up the minutes that volunteers gave to one elder. Minutes of an event count once for each volunteer.
     *
     * @param asOf the last day that counts, included
     * @param elder the elder
     * @return the credited minutes of done records about her
     */
    public long minutesFor(LocalDate asOf, ElderId elder) {
        List<ServiceRecord> records = programme.records().ofElder(elder, until(asOf));
        HoursLedger ledger = ledger(asOf, records);
        return records.stream()
                .map(ServiceRecord::volunteer)
                .distinct()
                .mapToLong(volunteer -> ledger.of(volunteer).minutes())
                .sum();
    }

    /**
     * Proposes exemplars 典型, volunteers and teams, by the rules in force on the as-of day.
     *
     * @param window the window and its as-of day
     * @return who is proposed, and why the others are not; empty when those rules propose nobody
     */
    public Optional<Exemplars> exemplars(Window window) {
        return programme
                .rules()
                .on(window.asOf())
                .exemplars()
                .map(rules -> programme.read(desk -> desk.recognition().exemplars(window, rules)));
    }

    private Exemplars exemplars(Window window, ExemplarRules rules) {
        Map<VolunteerId, Standing> standings = programme.reports().standings(window);
        return programme.ask(session -> {
            HoursLedger ledger = window.knownDays()
                    .map(days -> served(session, window.asOf(), days))
                    .orElseGet(() -> ledger(window.asOf()).build());
            Exemplars.Builder exemplars = new Exemplars.Builder(window, rules);
            Pages.of(session.volunteers(), VolunteerKind.VOLUNTEER, page -> {
                Map<VolunteerId, List<Entry>> entries = entries(session, page);
                for (Volunteer each : page) {
                    exemplars.add(
                            each,
                            standings.get(each.id()),
                            ledger.of(each.id()).minutes(),
                            Archive.of(requireNonNull(entries.get(each.id()))));
                }
            });
            return exemplars.build();
        });
    }

    private static DateRange until(LocalDate asOf) {
        return DateRange.of(DateRange.always().first(), asOf);
    }

    /** Takes records in the order of their days. */
    private HoursLedger ledger(LocalDate asOf, List<ServiceRecord> records) {
        HoursLedger.Builder ledger = ledger(asOf);
        records.stream()
                .filter(record -> record.isDone() && record.voidedAt().isEmpty())
                .map(Served::of)
                .forEach(ledger::add);
        return ledger.build();
    }
}
