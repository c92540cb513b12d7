package org.warmsunset.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.Served;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.Window;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.people.VolunteerKind;
import org.warmsunset.recognition.HoursLedger;
import org.warmsunset.recognition.VolunteerHours;
import org.warmsunset.report.DistrictSums;
import org.warmsunset.report.LineSink;
import org.warmsunset.report.Question;
import org.warmsunset.report.Report;
import org.warmsunset.report.Summary;
import org.warmsunset.report.Worklist;
import org.warmsunset.storage.CasePage;
import org.warmsunset.storage.Pages;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WorkAhead;

/**
 * What is owed, what was done, and how much.
 *
 * <pre>{@code
 * Report report = programme.reports().report(Window.yearOf(programme.today()), KnownAt.now());
 * Worklist hers = programme.reports().worklist(programme.today(), volunteer);
 * }</pre>
 */
public final class Reports {
    private final WarmSunset programme;

    Reports(WarmSunset programme) {
        this.programme = programme;
    }

    private Duties duties(Window window) {
        return Duties.in(window, programme.rules(), programme.festivals());
    }

    /**
     * Reports how the duties of a window were kept.
     *
     * @param window the window and the as-of day
     * @param knownAt which records take part
     * @return the report
     */
    public Report report(Window window, KnownAt knownAt) {
        return ask(new Report.Builder(duties(window)), knownAt);
    }

    /**
     * Reports how the duties of a window were kept, and hands out the lines of pairings and elders as they are made
     * instead of keeping them: the memory it takes does not grow with the programme.
     *
     * @param window the window and the as-of day
     * @param knownAt which records take part
     * @param lines takes the lines, elder by elder, ordered by her id
     * @return the sums
     */
    public Summary report(Window window, KnownAt knownAt, LineSink lines) {
        return ask(new Summary.Builder(duties(window), lines), knownAt);
    }

    /**
     * Adds up how the duties of a window were kept, by district. What it says is what a report says, but no line of a
     * pairing or an elder is made.
     *
     * @param window the window and the as-of day
     * @param knownAt which records take part
     * @return the sums
     */
    public Summary summary(Window window, KnownAt knownAt) {
        return ask(new DistrictSums(duties(window)), knownAt);
    }

    /**
     * Lists what is to be done next.
     *
     * @param asOf the as-of day
     * @return the worklist
     */
    public Worklist worklist(LocalDate asOf) {
        return ask(openOn(asOf), KnownAt.now());
    }

    /**
     * Lists what is to be done next for one elder.
     *
     * @param asOf the as-of day
     * @param elder the elder
     * @return the worklist
     */
    public Worklist worklist(LocalDate asOf, ElderId elder) {
        return ask(openOn(asOf), KnownAt.now(), List.of(elder));
    }

    /**
     * Lists what one volunteer is to do next.
     *
     * @param asOf the as-of day
     * @param volunteer the volunteer
     * @return the worklist
     */
    public Worklist worklist(LocalDate asOf, VolunteerId volunteer) {
        List<ElderId> elders = programme.pairings().ofVolunteer(volunteer).stream()
                .map(Pairing::elder)
                .toList();
        Worklist ofElders = ask(openOn(asOf), KnownAt.now(), elders);
        return new Worklist(
                asOf,
                ofElders.items().stream()
                        .filter(item -> item.volunteer().equals(volunteer))
                        .toList());
    }

    private Worklist.Builder openOn(LocalDate asOf) {
        return new Worklist.Builder(asOf, programme.rules(), programme.festivals());
    }

    /**
     * Adds up the hours of all volunteers.
     *
     * @param asOf the last day that counts, included
     * @return the hours of every volunteer, ordered by id
     */
    public List<VolunteerHours> hours(LocalDate asOf) {
        List<Integer> starHours = programme.rules().on(asOf).starHours();
        return programme.store().<List<VolunteerHours>>read(session -> {
            HoursLedger ledger = new HoursLedger();
            session.careLog().served(until(asOf), ledger::add);
            List<VolunteerHours> hours = new ArrayList<>();
            Pages.of(
                    session.volunteers(),
                    VolunteerKind.VOLUNTEER,
                    page -> page.stream()
                            .map(Volunteer::id)
                            .map(id -> VolunteerHours.of(id, ledger.minutesOf(id), starHours))
                            .forEach(hours::add));
            return hours;
        });
    }

    /**
     * Adds up the hours of one volunteer.
     *
     * @param asOf the last day that counts, included
     * @param volunteer the volunteer
     * @return her hours
     */
    public VolunteerHours hours(LocalDate asOf, VolunteerId volunteer) {
        HoursLedger ledger = ledger(programme.records().ofVolunteer(volunteer, until(asOf)));
        return VolunteerHours.of(
                volunteer,
                ledger.minutesOf(volunteer),
                programme.rules().on(asOf).starHours());
    }

    /**
     * Adds up the minutes that volunteers gave to one elder. Minutes of an event count once for each volunteer.
     *
     * @param asOf the last day that counts, included
     * @param elder the elder
     * @return the minutes of done records about her
     */
    public long minutesFor(LocalDate asOf, ElderId elder) {
        List<ServiceRecord> records = programme.records().ofElder(elder, until(asOf));
        HoursLedger ledger = ledger(records);
        return records.stream()
                .map(ServiceRecord::volunteer)
                .distinct()
                .mapToLong(ledger::minutesOf)
                .sum();
    }

    private static DateRange until(LocalDate asOf) {
        return DateRange.of(DateRange.always().first(), asOf);
    }

    /** Takes records in the order of their days. */
    private static HoursLedger ledger(List<ServiceRecord> records) {
        HoursLedger ledger = new HoursLedger();
        records.stream()
                .filter(record -> record.isDone() && record.voidedAt().isEmpty())
                .map(Served::of)
                .forEach(ledger::add);
        return ledger;
    }

    /**
     * Tells how each duty of a pairing stands, and why.
     *
     * @param pairing the pairing
     * @param window the window and the as-of day
     * @param knownAt which records take part
     * @return the findings, ordered by the last day of their period, then by duty; empty when there is no such pairing,
     *     or it is voided
     */
    public Optional<List<Finding>> explain(PairingId pairing, Window window, KnownAt knownAt) {
        Duties duties = duties(window);
        return programme
                .store()
                .read(session -> session.pairings()
                        .find(pairing)
                        .map(Versioned::value)
                        .filter(found -> found.voidedAt().isEmpty())
                        .map(found -> duties.explain(
                                found,
                                session.careLog().ofElders(found.elder(), found.elder(), duties.bounds()),
                                knownAt)));
    }

    /**
     * Asks something of the case files of all elders, ordered by id.
     *
     * @param question the question; it is asked once
     * @param knownAt which records take part
     * @param <P> what one elder's case file says
     * @param <R> the answer
     * @return the answer
     */
    public <P, R> R ask(Question<P, R> question, KnownAt knownAt) {
        programme.store().read(session -> {
            try (WorkAhead<CasePage, List<P>> ahead = new WorkAhead<>(
                    programme.executor(),
                    page -> page.files().map(question::judge).toList(),
                    parts -> parts.forEach(question::add))) {
                Pages.ofCaseFiles(session, question.bounds(), knownAt, ahead::add);
                ahead.finish();
            }
            return session;
        });
        return question.result();
    }

    /**
     * Asks something of the case files of some elders.
     *
     * @param question the question; it is asked once
     * @param knownAt which records take part
     * @param elders the elders; those who are not stored are passed over
     * @param <P> what one elder's case file says
     * @param <R> the answer
     * @return the answer
     */
    public <P, R> R ask(Question<P, R> question, KnownAt knownAt, List<ElderId> elders) {
        programme.store().read(session -> {
            for (ElderId elder : new TreeSet<>(elders)) {
                session.elders()
                        .find(elder)
                        .map(found -> caseFile(session, found.value(), question.bounds(), knownAt))
                        .ifPresent(file -> question.add(question.judge(file)));
            }
            return session;
        });
        return question.result();
    }

    private static CaseFile caseFile(ReadSession session, Elder elder, DateRange days, KnownAt knownAt) {
        List<Pairing> pairings = session.pairings().where(PairingKind.OF_ELDER, elder.id()).stream()
                .map(Versioned::value)
                .toList();
        List<ServiceRecord> records = session.careLog().ofElders(elder.id(), elder.id(), days);
        CareDays care = CareDays.of(elder.id(), records, knownAt);
        return CaseFile.of(elder.id(), elder.district(), pairings, care);
    }
}
