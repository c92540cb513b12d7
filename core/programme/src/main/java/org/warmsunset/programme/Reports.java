package org.warmsunset.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.Risks;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.care.Watermarks;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.WhyNone;
import org.warmsunset.duty.Window;
import org.warmsunset.organisation.UnitTree;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.Elder;
import org.warmsunset.recognition.Standing;
import org.warmsunset.report.Flip;
import org.warmsunset.report.LineSink;
import org.warmsunset.report.Lines;
import org.warmsunset.report.MonthSums;
import org.warmsunset.report.Question;
import org.warmsunset.report.Rehearsal;
import org.warmsunset.report.Report;
import org.warmsunset.report.ReportDiff;
import org.warmsunset.report.Standings;
import org.warmsunset.report.Summary;
import org.warmsunset.report.VerdictSums;
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
    private final boolean byUnit;

    Reports(WarmSunset programme) {
        this(programme, false);
    }

    private Reports(WarmSunset programme, boolean byUnit) {
        this.programme = programme;
        this.byUnit = byUnit;
    }

    /** {@return these reports, whose sums are by unit too} */
    public Reports byUnit() {
        return new Reports(programme, true);
    }

    private @Nullable UnitTree units(ReadSession session) {
        return byUnit ? session.units() : null;
    }

    Duties duties(Window window, Watermarks marks) {
        return Duties.in(window, programme.rules(), programme.festivals()).with(marks);
    }

    /**
     * Reports how the duties of a window were kept.
     *
     * @param window the window and the as-of day
     * @param knownAt which records take part
     * @return the report
     */
    public Report report(Window window, KnownAt knownAt) {
        return askOf(session -> new Report.Builder(duties(window, session.watermarks()), units(session)), knownAt);
    }

    /**
     * Reports how the duties of a window towards some elders were kept.
     *
     * @param window the window and the as-of day
     * @param knownAt which records take part
     * @param elders the elders; those who are not stored are passed over
     * @return the report of those alone
     */
    public Report report(Window window, KnownAt knownAt, List<ElderId> elders) {
        return askOf(
                session -> new Report.Builder(duties(window, session.watermarks()), units(session)), knownAt, elders);
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
        return askOf(session -> new Lines(duties(window, session.watermarks()), units(session), lines), knownAt);
    }

    /** How each volunteer stands who has a pairing in the report of a window. */
    Map<VolunteerId, Standing> standings(Window window) {
        return askOf(session -> new Standings(duties(window, session.watermarks())), KnownAt.now());
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
        return askOf(session -> new VerdictSums(duties(window, session.watermarks()), units(session)), knownAt);
    }

    /**
     * Adds up how the duties of each month of a window were kept.
     *
     * @param window the window and the as-of day
     * @param knownAt which records take part
     * @return the sums of each month that has begun, each by a window of its own
     */
    public List<Summary> months(Window window, KnownAt knownAt) {
        return askOf(session -> months(session, window), knownAt);
    }

    MonthSums months(ReadSession session, Window window) {
        Watermarks marks = session.watermarks();
        return new MonthSums(
                MonthSums.of(window).stream().map(month -> duties(month, marks)).toList());
    }

    /**
     * Lists what is to be done next.
     *
     * @param asOf the as-of day
     * @return the worklist
     */
    public Worklist worklist(LocalDate asOf) {
        return askOf(session -> openOn(asOf, session.watermarks()), KnownAt.now());
    }

    /**
     * Lists what is to be done next for one elder.
     *
     * @param asOf the as-of day
     * @param elder the elder
     * @return the worklist
     */
    public Worklist worklist(LocalDate asOf, ElderId elder) {
        return worklist(asOf, List.of(elder));
    }

    /**
     * Lists what is to be done next for some elders.
     *
     * @param asOf the as-of day
     * @param elders the elders; those who are not stored are passed over
     * @return the worklist
     */
    public Worklist worklist(LocalDate asOf, List<ElderId> elders) {
        return askOf(session -> openOn(asOf, session.watermarks()), KnownAt.now(), elders);
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
        Worklist ofElders = worklist(asOf, elders);
        return new Worklist(
                asOf,
                ofElders.items().stream()
                        .filter(item -> item.volunteer().equals(Optional.of(volunteer)))
                        .toList());
    }

    /**
     * Lists the risks that volunteers found and nobody has answered, by a referral or an incident on that day or a
     * later one: they stand on the desk's worklist until somebody has.
     *
     * @param asOf the as-of day
     * @return the records that tell of them, ordered by elder, day and id
     */
    public List<ServiceRecord> openRisks(LocalDate asOf) {
        return programme.<List<ServiceRecord>>ask(session -> {
            Map<ElderId, List<Entry>> entries = new HashMap<>();
            return session.careLog().risks(DateRange.of(DateRange.always().first(), asOf)).stream()
                    .filter(risk -> !Risks.isAnswered(
                            risk,
                            entries.computeIfAbsent(
                                    risk.elder(),
                                    elder -> Versioned.values(session.entries().where(EntryKind.OF_ELDER, elder))),
                            asOf,
                            programme.rules().zone()))
                    .toList();
        });
    }

    private Worklist.Builder openOn(LocalDate asOf, Watermarks marks) {
        return new Worklist.Builder(open(asOf, marks));
    }

    Duties open(LocalDate asOf, Watermarks marks) {
        return Duties.openOn(asOf, programme.rules(), programme.festivals()).with(marks);
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
        return ofPairing(pairing, (session, elder) -> {
            Duties duties = duties(window, session.watermarks());
            List<ServiceRecord> records = recordsOf(session, elder.id(), duties.bounds());
            return duties.explain(fileOf(session, elder, knownAt), pairing, records, knownAt);
        });
    }

    /**
     * Tells how what is owed to an elder, paired or not, stands, and why.
     *
     * @param elder the elder
     * @param window the window and the as-of day
     * @param knownAt which records take part
     * @return the findings, ordered by the last day of their period, then by duty; empty when there is no such elder
     */
    public Optional<List<Finding>> explain(ElderId elder, Window window, KnownAt knownAt) {
        return ofElder(elder, (session, found) -> {
            Duties duties = duties(window, session.watermarks());
            List<ServiceRecord> records = recordsOf(session, elder, duties.bounds());
            return duties.explainElder(fileOf(session, found, knownAt), records, knownAt);
        });
    }

    /**
     * Tells what a pairing owes on a day by a duty, and why nothing if it owes nothing.
     *
     * @param pairing the pairing
     * @param code the duty's code
     * @param day the day
     * @param asOf the as-of day
     * @param knownAt which records take part
     * @return the answer; empty when there is no such pairing, or it is voided
     */
    public Optional<WhyNone.Answer> whyNone(
            PairingId pairing, String code, LocalDate day, LocalDate asOf, KnownAt knownAt) {
        return ofPairing(pairing, (session, elder) -> {
            WhyNone question = whyNone(session, code, day, asOf);
            List<ServiceRecord> records = recordsOf(session, elder.id(), question.bounds());
            return question.ask(fileOf(session, elder, knownAt), pairing, records, knownAt);
        });
    }

    /**
     * Tells what is owed to an elder herself on a day by a duty, and why nothing if nothing is.
     *
     * @param elder the elder
     * @param code the duty's code
     * @param day the day
     * @param asOf the as-of day
     * @param knownAt which records take part
     * @return the answer; empty when there is no such elder
     */
    public Optional<WhyNone.Answer> whyNone(
            ElderId elder, String code, LocalDate day, LocalDate asOf, KnownAt knownAt) {
        return ofElder(elder, (session, found) -> {
            WhyNone question = whyNone(session, code, day, asOf);
            List<ServiceRecord> records = recordsOf(session, elder, question.bounds());
            return question.askElder(fileOf(session, found, knownAt), records, knownAt);
        });
    }

    private WhyNone whyNone(ReadSession session, String code, LocalDate day, LocalDate asOf) {
        return WhyNone.of(code, day, asOf, programme.rules(), programme.festivals())
                .with(session.watermarks());
    }

    private <T> Optional<T> ofPairing(PairingId pairing, BiFunction<ReadSession, Elder, T> question) {
        return programme.ask(session -> session.pairings()
                .find(pairing)
                .map(Versioned::value)
                .filter(found -> found.voidedAt().isEmpty())
                .map(found -> question.apply(
                        session, session.elders().get(found.elder()).value())));
    }

    private <T> Optional<T> ofElder(ElderId elder, BiFunction<ReadSession, Elder, T> question) {
        return programme.ask(
                session -> session.elders().find(elder).map(found -> question.apply(session, found.value())));
    }

    /**
     * Finds what a report says otherwise since more is known.
     *
     * @param window the window and the as-of day
     * @param before what was known first
     * @param after what was known then
     * @return the findings that are others, with the records that can have decided them
     */
    public List<Flip> diff(Window window, KnownAt before, KnownAt after) {
        return programme.ask(session -> {
            Duties duties = duties(window, session.watermarks());
            ReportDiff diff = new ReportDiff(duties, before, after);
            Pages.ofCaseFilesTwice(session, duties.bounds(), before, after, pages -> {
                Map<ElderId, CaseFile> then = timedIf(
                                duties.askForMinutes(), session, pages.after(), duties.bounds(), after)
                        .files()
                        .collect(Collectors.toMap(CaseFile::elder, Function.identity()));
                timedIf(duties.askForMinutes(), session, pages.before(), duties.bounds(), before)
                        .files()
                        .forEach(file -> diff.add(
                                file,
                                Objects.requireNonNull(then.get(file.elder())),
                                () -> recordsOf(session, file.elder(), duties.bounds())));
                programme.progress().accept(then.size());
            });
            return diff.result();
        });
    }

    /**
     * Tries out another rule book on everything that is stored.
     *
     * @param window the window and the as-of day
     * @param against the other rule book
     * @param knownAt which records take part
     * @return what would change; nothing when the other book is the one in force
     */
    public Rehearsal rehearse(Window window, RuleBook against, KnownAt knownAt) {
        return askOf(
                session -> new Rehearsal.Builder(
                        duties(window, session.watermarks()),
                        Duties.in(window, against, programme.festivals()).with(session.watermarks())),
                knownAt);
    }

    private static List<ServiceRecord> recordsOf(ReadSession session, ElderId elder, DateRange days) {
        return session.careLog().ofElders(elder, elder, days);
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
        return askOf(session -> question, knownAt);
    }

    <P, R> R askOf(Function<ReadSession, ? extends Question<P, R>> asked, KnownAt knownAt) {
        return programme.ask(session -> {
            Question<P, R> question = asked.apply(session);
            try (WorkAhead<CasePage, List<P>> ahead = new WorkAhead<>(
                    programme.executor(),
                    page -> page.files().map(question::judge).toList(),
                    parts -> parts.forEach(question::add))) {
                Pages.ofCaseFiles(session, question.bounds(), knownAt, page -> {
                    ahead.add(timedIf(question.asksForMinutes(), session, page, question.bounds(), knownAt));
                    programme.progress().accept(page.elders().size());
                });
                ahead.finish();
            }
            return question.result();
        });
    }

    /** The same case files, with how long services took if somebody asks for it: only the records tell. */
    private static CasePage timedIf(
            boolean isAsked, ReadSession session, CasePage page, DateRange days, KnownAt knownAt) {
        if (!isAsked) {
            return page;
        }
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
        return askOf(session -> question, knownAt, elders);
    }

    <P, R> R askOf(Function<ReadSession, ? extends Question<P, R>> asked, KnownAt knownAt, List<ElderId> elders) {
        return programme.ask(session -> {
            Question<P, R> question = asked.apply(session);
            for (ElderId elder : new TreeSet<>(elders)) {
                session.elders()
                        .find(elder)
                        .map(found -> fileOf(session, found.value(), knownAt)
                                .withCare(CareDays.timed(elder, recordsOf(session, elder, question.bounds()), knownAt)))
                        .ifPresent(file -> question.add(question.judge(file)));
            }
            return question.result();
        });
    }

    /** The case file of an elder, without what was done for her. */
    private static CaseFile fileOf(ReadSession session, Elder elder, KnownAt knownAt) {
        List<Pairing> pairings = Versioned.values(session.pairings().where(PairingKind.OF_ELDER, elder.id()));
        List<Entry> entries =
                new ArrayList<>(Versioned.values(session.entries().where(EntryKind.OF_ELDER, elder.id())));
        pairings.stream()
                .map(Pairing::volunteer)
                .distinct()
                .forEach(volunteer ->
                        entries.addAll(Versioned.values(session.entries().where(EntryKind.OF_VOLUNTEER, volunteer))));
        return CaseFile.of(elder, pairings, CareDays.none(), entries, knownAt);
    }
}
