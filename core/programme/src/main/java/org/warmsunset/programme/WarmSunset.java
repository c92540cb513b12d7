package org.warmsunset.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.warmsunset.access.Access;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.Circumstances;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.care.Watermarks;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.Window;
import org.warmsunset.pairing.AlreadyPairedException;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingConflict;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.people.VolunteerKind;
import org.warmsunset.recognition.HoursLedger;
import org.warmsunset.recognition.VolunteerHours;
import org.warmsunset.report.DistrictSums;
import org.warmsunset.report.Flip;
import org.warmsunset.report.LineSink;
import org.warmsunset.report.Question;
import org.warmsunset.report.Rehearsal;
import org.warmsunset.report.Report;
import org.warmsunset.report.ReportDiff;
import org.warmsunset.report.Summary;
import org.warmsunset.report.Worklist;
import org.warmsunset.storage.CasePage;
import org.warmsunset.storage.Pages;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WorkAhead;
import org.warmsunset.storage.WriteSession;

/**
 * A running programme: what is stored, judged by its rules.
 *
 * <pre>{@code
 * WarmSunset programme = WarmSunset.of(store, RuleBooks.caringDaughters2019());
 * programme.record(chat);
 * Report report = programme.report(Window.yearOf(programme.today()), KnownAt.now());
 * }</pre>
 *
 * <p>Safe for use by many threads when its store is. It does not close the store.
 */
public final class WarmSunset {
    private final ProgrammeStore store;
    private final RuleBook rules;
    private final FestivalCalendar festivals;
    private final Clock clock;
    private final Executor executor;

    /**
     * Joins the parts of a programme.
     *
     * @param store what is stored
     * @param rules the rule data
     * @param festivals the days of the festivals
     * @param clock tells the instant; the rule data's zone makes a day of it
     */
    public WarmSunset(ProgrammeStore store, RuleBook rules, FestivalCalendar festivals, Clock clock) {
        this(store, rules, festivals, clock, Runnable::run);
    }

    private WarmSunset(
            ProgrammeStore store, RuleBook rules, FestivalCalendar festivals, Clock clock, Executor executor) {
        this.store = store;
        this.rules = rules;
        this.festivals = festivals;
        this.clock = clock;
        this.executor = executor;
    }

    /**
     * Makes a programme with the festivals of China and the system's clock.
     *
     * @param store what is stored
     * @param rules the rule data
     * @return the programme
     */
    public static WarmSunset of(ProgrammeStore store, RuleBook rules) {
        return new WarmSunset(store, rules, FestivalCalendar.china(), Clock.systemUTC());
    }

    /**
     * Lets an executor judge while case files are read. Without one nothing leaves the caller's thread.
     *
     * @param worker the executor; two threads are enough to keep up with a database
     * @return this programme with that executor
     */
    public WarmSunset judgingOn(Executor worker) {
        return new WarmSunset(store, rules, festivals, clock, worker);
    }

    /** {@return what is stored} */
    public ProgrammeStore store() {
        return store;
    }

    /** {@return the rule data} */
    public RuleBook rules() {
        return rules;
    }

    /** {@return the days of the festivals} */
    public FestivalCalendar festivals() {
        return festivals;
    }

    /** {@return the clock, in the programme's zone} */
    Clock clock() {
        return clock.withZone(rules.zone());
    }

    /** {@return the clock's instant, in whole milliseconds} */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** {@return the clock's day in the programme's zone} */
    public LocalDate today() {
        return now().atZone(rules.zone()).toLocalDate();
    }

    /**
     * Reports how the duties of a window were kept.
     *
     * @param window the window and the as-of day
     * @param knownAt which records take part
     * @return the report
     */
    public Report report(Window window, KnownAt knownAt) {
        return ask(marks -> new Report.Builder(in(window, marks)), knownAt);
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
        return ask(marks -> new Summary.Builder(in(window, marks), lines), knownAt);
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
        return ask(marks -> new DistrictSums(in(window, marks)), knownAt);
    }

    /**
     * Lists what is to be done next.
     *
     * @param asOf the as-of day
     * @return the worklist
     */
    public Worklist worklist(LocalDate asOf) {
        return ask(
                marks -> new Worklist.Builder(
                        Duties.openOn(asOf, rules, festivals).with(marks)),
                KnownAt.now());
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
        return ask(marks -> question, knownAt);
    }

    /**
     * Asks something of every elder's case file that depends on until when the districts' records are complete.
     *
     * @param asked makes the question of the watermarks
     * @param knownAt which records take part
     * @return the answer
     * @param <P> what one case file adds to the answer
     * @param <R> the answer
     */
    public <P, R> R ask(Function<Watermarks, ? extends Question<P, R>> asked, KnownAt knownAt) {
        return store.read(session -> {
            Question<P, R> question = asked.apply(session.watermarks());
            try (WorkAhead<CasePage, List<P>> ahead = new WorkAhead<>(
                    executor,
                    page -> page.files().map(question::judge).toList(),
                    parts -> parts.forEach(question::add))) {
                Pages.ofCaseFiles(
                        session,
                        question.bounds(),
                        knownAt,
                        question.asksForMinutes()
                                ? page -> ahead.add(timed(session, page, question.bounds(), knownAt))
                                : ahead::add);
                ahead.finish();
            }
            return question.result();
        });
    }

    /** The same case files, with how long services took: only the records tell. */
    private static CasePage timed(ReadSession session, CasePage page, DateRange days, KnownAt knownAt) {
        ElderId first = page.elders().get(0);
        ElderId last = page.elders().get(page.elders().size() - 1);
        Map<ElderId, List<ServiceRecord>> records = session.careLog().ofElders(first, last, days).stream()
                .collect(Collectors.groupingBy(ServiceRecord::elder));
        return CasePage.of(
                page.elders(),
                () -> page.files()
                        .map(file -> file.withCare(
                                CareDays.timed(file.elder(), records.getOrDefault(file.elder(), List.of()), knownAt))));
    }

    private static CasePage timedIf(Duties duties, ReadSession session, CasePage page, KnownAt knownAt) {
        return duties.askForMinutes() ? timed(session, page, duties.bounds(), knownAt) : page;
    }

    private Duties in(Window window, Watermarks marks) {
        return Duties.in(window, rules, festivals).with(marks);
    }

    /**
     * Finds what a report says otherwise since more is known.
     *
     * @param window which periods, and the as-of day
     * @param before what was known first
     * @param after what was known then
     * @return the findings that are others, with the records that can have decided them
     */
    public List<Flip> reportDiff(Window window, KnownAt before, KnownAt after) {
        return store.read(session -> {
            Duties duties = in(window, session.watermarks());
            ReportDiff diff = new ReportDiff(duties, before, after);
            Pages.ofCaseFilesTwice(session, duties.bounds(), before, after, pages -> {
                Map<ElderId, CaseFile> then = timedIf(duties, session, pages.after(), after)
                        .files()
                        .collect(Collectors.toMap(CaseFile::elder, Function.identity()));
                timedIf(duties, session, pages.before(), before)
                        .files()
                        .forEach(file -> diff.add(
                                file,
                                Objects.requireNonNull(then.get(file.elder())),
                                () -> recordsOf(session, file, duties)));
            });
            return diff.result();
        });
    }

    /**
     * Tries out another rule book on everything that is stored.
     *
     * @param window which periods, and the as-of day
     * @param against the other rule book
     * @param knownAt which records take part
     * @return what would change; nothing when the other book is the one in force
     */
    public Rehearsal rehearse(Window window, RuleBook against, KnownAt knownAt) {
        return ask(
                marks -> new Rehearsal.Builder(
                        in(window, marks), Duties.in(window, against, festivals).with(marks)),
                knownAt);
    }

    /**
     * Adds up the hours of all volunteers.
     *
     * @param asOf the last day that counts, included
     * @return the hours of every volunteer, ordered by id
     */
    public List<VolunteerHours> hours(LocalDate asOf) {
        List<Integer> starHours = rules.on(asOf).hours().stars();
        DateRange untilAsOf = DateRange.of(DateRange.always().first(), asOf);
        return store.read(session -> {
            HoursLedger ledger = new HoursLedger();
            session.careLog().served(untilAsOf, ledger::add);
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
     * Tells how each duty of a pairing stands, and why.
     *
     * @param pairing the pairing
     * @param window the window and the as-of day
     * @param knownAt which records take part
     * @return the findings, ordered by the last day of their period, then by duty; empty when there is no such pairing
     */
    public Optional<List<Finding>> explain(PairingId pairing, Window window, KnownAt knownAt) {
        Duties duties = Duties.in(window, rules, festivals);
        return store.read(session -> session.pairings()
                .find(pairing)
                .map(Versioned::value)
                .map(found -> {
                    Elder elder =
                            session.elders().find(found.elder()).orElseThrow().value();
                    CaseFile file = fileOf(session, elder, knownAt);
                    return duties.with(session.watermarks())
                            .explain(file, pairing, recordsOf(session, file, duties), knownAt);
                }));
    }

    /**
     * Judges what is owed to an elder, paired or not, and tells why.
     *
     * @param elder the elder
     * @param window which periods, and the as-of day
     * @param knownAt which records take part
     * @return the findings, ordered by the last day of their period, then by duty; empty when there is no such elder
     */
    public Optional<List<Finding>> explain(ElderId elder, Window window, KnownAt knownAt) {
        Duties duties = Duties.in(window, rules, festivals);
        return store.read(session -> session.elders().find(elder).map(found -> {
            CaseFile file = fileOf(session, found.value(), knownAt);
            return duties.with(session.watermarks()).explainElder(file, recordsOf(session, file, duties), knownAt);
        }));
    }

    /** The case file of an elder, without what was done for her. */
    private static CaseFile fileOf(ReadSession session, Elder elder, KnownAt knownAt) {
        List<Pairing> pairings = values(session.pairings().where(PairingKind.OF_ELDER, elder.id()));
        List<Entry> entries = new ArrayList<>(values(session.entries().where(EntryKind.OF_ELDER, elder.id())));
        pairings.stream()
                .map(Pairing::volunteer)
                .distinct()
                .forEach(volunteer ->
                        entries.addAll(values(session.entries().where(EntryKind.OF_VOLUNTEER, volunteer))));
        return CaseFile.of(elder, pairings, CareDays.none(), entries, knownAt);
    }

    private static List<ServiceRecord> recordsOf(ReadSession session, CaseFile file, Duties duties) {
        return session.careLog().ofElders(file.elder(), file.elder(), duties.bounds());
    }

    /**
     * Stores a new pairing.
     *
     * @param pairing the pairing
     * @throws AlreadyPairedException if its elder or its volunteer has an active pairing too many on some day; nothing
     *     is stored
     * @throws org.warmsunset.storage.RefusedException if its id is stored, or it names an elder or a volunteer that is
     *     not
     */
    public void pair(Pairing pairing) {
        store.write(session -> {
            requireRoom(session, pairing);
            session.pairings().insert(pairing);
            return null;
        });
    }

    /**
     * Stores a pairing in place of what is stored by its id: to end it, suspend it, or add to its card or known facts.
     *
     * @param pairing the pairing
     * @param version the version that was read, so that nobody else's change is lost
     * @throws AlreadyPairedException if its elder or its volunteer has an active pairing too many on some day; nothing
     *     is stored
     * @throws org.warmsunset.storage.RefusedException if it was changed since, or is not stored
     */
    public void change(Pairing pairing, long version) {
        store.write(session -> {
            requireRoom(session, pairing);
            session.pairings().update(pairing, version);
            return null;
        });
    }

    private void requireRoom(ReadSession session, Pairing pairing) {
        List<Pairing> others = new ArrayList<>(values(session.pairings().where(PairingKind.OF_ELDER, pairing.elder())));
        others.addAll(values(session.pairings().where(PairingKind.OF_VOLUNTEER, pairing.volunteer())));
        PairingConflict.of(pairing, others, rules.on(pairing.start()).pairing().maxElders())
                .ifPresent(conflict -> {
                    throw new AlreadyPairedException(conflict);
                });
    }

    private static <V> List<V> values(List<Versioned<V>> found) {
        return found.stream().map(Versioned::value).toList();
    }

    /**
     * Records a service. One without an instant of recording gets the clock's.
     *
     * @param record the record
     * @return the record as it is stored
     * @throws FutureRecordException if its day is after {@link #today()}
     * @throws org.warmsunset.storage.RefusedException if its id is stored, or it names an elder or a volunteer that is
     *     not
     */
    public ServiceRecord record(ServiceRecord record) {
        if (record.day().isAfter(today())) {
            throw new FutureRecordException(record.id(), record.day(), today());
        }
        ServiceRecord stamped = record.recordedAt().isPresent() ? record : record.withRecordedAt(Optional.of(now()));
        store.write(session -> {
            session.careLog().append(List.of(stamped));
            return null;
        });
        return stamped;
    }

    /**
     * Voids a service record, at the clock's instant.
     *
     * @param id the record
     * @throws org.warmsunset.storage.RefusedException if it is not stored or voided already
     */
    public void voidRecord(RecordId id) {
        Instant now = now();
        store.write(session -> {
            session.careLog().voidRecord(id, now);
            return null;
        });
    }

    /**
     * Holds the days that are kept for judging against the records and the pairings, and the access journal against
     * itself.
     *
     * @return what is wrong
     */
    public Verification verify() {
        return store.read(session -> Verification.builder()
                .addAllWrongDays(wrongDays(session))
                .brokenEntry(JournalChain.firstBroken(session))
                .build());
    }

    private static List<ElderId> wrongDays(ReadSession session) {
        List<ElderId> wrong = new ArrayList<>();
        Pages.ofCaseFiles(session, DateRange.always(), KnownAt.now(), page -> {
            ElderId first = page.elders().get(0);
            ElderId last = page.elders().get(page.elders().size() - 1);
            Map<ElderId, CareDays> care =
                    CareDays.byElder(session.careLog().ofElders(first, last, DateRange.always()), KnownAt.now());
            page.files()
                    .filter(file -> !file.withCircumstances(Circumstances.none())
                            .equals(CaseFile.of(
                                    file.elder(),
                                    file.district(),
                                    values(session.pairings().where(PairingKind.OF_ELDER, file.elder())),
                                    care.getOrDefault(file.elder(), CareDays.none()))))
                    .forEach(file -> wrong.add(file.elder()));
        });
        return wrong;
    }

    /**
     * Opens the personal data to somebody with a purpose; what is done with them is journalled.
     *
     * @param access who and why
     * @return the data
     */
    public PersonalData personalData(Access access) {
        return new PersonalData(store, this::now, access);
    }

    /**
     * Opens the archive to somebody with a purpose; what is done with it is journalled.
     *
     * @param access who and why
     * @return the archive
     */
    public ArchiveDesk archive(Access access) {
        return new ArchiveDesk(store, this::now, rules.zone(), access);
    }

    /**
     * Makes the days that are kept for judging some elders anew from their records and their pairings.
     *
     * @param elders the elders, as {@link #verify()} found them
     */
    public void rebuild(List<ElderId> elders) {
        store.write((WriteSession session) -> {
            elders.forEach(session.careLog()::rebuildDays);
            return null;
        });
    }
}
