package org.warmsunset.duty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.PairingId;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.care.Watermarks;
import org.warmsunset.pairing.PairingDays;

/**
 * The duties of a window: judges pairings, and elders, by a rule book.
 *
 * <pre>{@code
 * Duties duties = Duties.in(Window.yearOf(LocalDate.of(2026, 10, 31)), ruleBook, FestivalCalendar.china());
 * List<Finding> findings = duties.explain(file, pairing.id(), records, KnownAt.now());
 * }</pre>
 *
 * <p>Immutable and thread-safe. One instance serves any number of pairings.
 */
public final class Duties {
    private final Window window;
    private final Plan ofPairings;
    private final Plan ofElders;

    private final RuleBook book;
    private final Watermarks marks;

    private Duties(Window window, RuleBook book, DateRange ends, DateRange known, FestivalCalendar festivals) {
        this.window = window;
        this.book = book;
        this.marks = Watermarks.none();
        this.ofPairings = new Plan(book, OwedBy.PAIRING, ends, known, window.asOf(), festivals);
        this.ofElders = new Plan(book, OwedBy.ELDER, ends, known, window.asOf(), festivals);
    }

    private Duties(Duties other, Watermarks marks) {
        this.window = other.window;
        this.book = other.book;
        this.marks = marks;
        this.ofPairings = other.ofPairings;
        this.ofElders = other.ofElders;
    }

    /**
     * Takes until when the records of the districts are complete.
     *
     * @param watermarks until when they are
     * @return these duties, with which what lies beyond is UNKNOWN and not MISSED
     */
    public Duties with(Watermarks watermarks) {
        return new Duties(this, watermarks);
    }

    /**
     * Lays out the duties of a window.
     *
     * @param window which periods, and the as-of day
     * @param book the rule data
     * @param festivals the days of the festivals
     * @return the duties
     * @throws org.warmsunset.calendar.YearOutOfRangeException if the calendar does not know the festivals of the window
     */
    public static Duties in(Window window, RuleBook book, FestivalCalendar festivals) {
        return new Duties(window, book, window.days(), window.days(), festivals);
    }

    /**
     * Lays out what can be on a worklist: the periods that have begun by a day and are not over before it, whatever
     * year they belong to.
     *
     * @param asOf the as-of day
     * @param book the rule data
     * @param festivals the days of the festivals
     * @return the duties, in the window of the as-of day alone
     * @throws org.warmsunset.calendar.YearOutOfRangeException if the calendar does not know the festivals of the day's
     *     year
     */
    public static Duties openOn(LocalDate asOf, RuleBook book, FestivalCalendar festivals) {
        DateRange day = DateRange.of(asOf, asOf);
        DateRange ends = DateRange.of(asOf, asOf.plusDays(book.longestPeriod()));
        return new Duties(new Window(asOf, asOf, asOf), book, ends, day, festivals);
    }

    /** Lays out the periods that can hold a day. */
    static Duties holding(LocalDate day, LocalDate asOf, RuleBook book, FestivalCalendar festivals) {
        int longest = book.longestPeriod();
        DateRange ends = DateRange.of(day, day.plusDays(longest));
        Window around = new Window(day.minusDays(longest), day.plusDays(longest), asOf);
        return new Duties(around, book, ends, DateRange.of(day, day), festivals);
    }

    /** {@return the window} */
    public Window window() {
        return window;
    }

    /** {@return the days that judging looks at: a period, or the festival of one, can lie outside the window} */
    public DateRange bounds() {
        long first =
                Math.min(ofPairings.bounds().firstEpochDay(), ofElders.bounds().firstEpochDay());
        long last =
                Math.max(ofPairings.bounds().lastEpochDay(), ofElders.bounds().lastEpochDay());
        if (ofPairings.looksBack() || ofElders.looksBack()) {
            // A standing duty that services fulfil may have been done at any time by the as-of day.
            first = DateRange.always().firstEpochDay();
            last = Math.max(last, window.asOf().toEpochDay());
        }
        return DateRange.ofEpochDays(first, last);
    }

    /** {@return the codes of all duties of the rule book, in their order} */
    public List<String> codes() {
        return book.codes();
    }

    /** {@return the names of the rule book's overlays, in order} */
    public List<String> overlays() {
        return book.overlays().stream().map(Overlay::name).sorted().toList();
    }

    /** {@return whether the rule book has a duty that is owed to listed elders} */
    public boolean areOwedToElders() {
        return book.isOwedToElders();
    }

    /** {@return whether it is known until when the records of some district are complete} */
    public boolean areWatermarked() {
        return !marks.isEmpty();
    }

    /** {@return whether judging asks for the minutes of services} */
    public boolean askForMinutes() {
        return ofPairings.asksForMinutes() || ofElders.asksForMinutes();
    }

    /**
     * Tells whether a pairing is in the report of this window.
     *
     * @param pairing the pairing
     * @return whether it began by the as-of day and shares a day with the window
     */
    public boolean concern(PairingDays pairing) {
        return concern(pairing.span());
    }

    private boolean concern(DateRange span) {
        return span.overlaps(window.days())
                && span.firstEpochDay() <= window.asOf().toEpochDay();
    }

    /**
     * Judges a pairing.
     *
     * @param file its elder's case file, with what was done for her at least within {@link #bounds()}
     * @param pairing the pairing; one that is not {@linkplain #concern in the report} has no findings
     * @param sink takes the verdicts: the standing duties first, then those of cycles and festivals by the last day of
     *     their period, then those after incidents
     */
    public void judge(CaseFile file, PairingDays pairing, FindingSink sink) {
        if (concern(pairing)) {
            ofPairings.judge(Party.of(file, pairing), marks, sink);
        }
    }

    /**
     * Gives the days on which an elder is listed: services on them count for what is owed to her.
     *
     * @param file her case file
     * @return from the earliest of her pairings' starts and her surveys, or always; without an end
     */
    public DateRange listed(CaseFile file) {
        return Party.listedDays(file);
    }

    /**
     * Judges what is owed to an elder, paired or not, from the day on which she is listed.
     *
     * @param file her case file, with what was done for her at least within {@link #bounds()}
     * @param sink takes the verdicts, in the order of {@link #judge}
     */
    public void judgeElder(CaseFile file, FindingSink sink) {
        if (areOwedToElders() && concern(Party.listedDays(file))) {
            ofElders.judge(Party.listed(file), marks, sink);
        }
    }

    /**
     * Judges a pairing and tells why.
     *
     * @param file its elder's case file
     * @param id the pairing; one that is not {@linkplain #concern in the report} has no findings
     * @param records service records of its elder, in any order, at least those within {@link #bounds()}
     * @param knownAt which records take part
     * @return the findings, ordered by the last day of their period, then by duty
     * @throws IllegalArgumentException if the elder has no such pairing
     */
    public List<Finding> explain(CaseFile file, PairingId id, Collection<ServiceRecord> records, KnownAt knownAt) {
        PairingDays pairing = file.pairing(id);
        CaseFile known = Explanation.known(file, records, knownAt);
        Explanation explanation = Explanation.of(window.asOf(), marks, Party.of(known, pairing), records, knownAt);
        judge(known, pairing, explanation);
        return explanation.findings();
    }

    /**
     * Judges what is owed to an elder and tells why.
     *
     * @param file her case file
     * @param records her service records, in any order, at least those within {@link #bounds()}
     * @param knownAt which records take part
     * @return the findings, ordered by the last day of their period, then by duty
     */
    public List<Finding> explainElder(CaseFile file, Collection<ServiceRecord> records, KnownAt knownAt) {
        CaseFile known = Explanation.known(file, records, knownAt);
        Explanation explanation = Explanation.of(window.asOf(), marks, Party.listed(known), records, knownAt);
        judgeElder(known, explanation);
        return explanation.findings();
    }

    /** The periods of a duty that hold a day, whatever the elder's tier and district. */
    List<RecurringDuty> holding(LocalDate day, String code, Party party) {
        Plan plan = party.pairing() == null ? ofElders : ofPairings;
        return plan.holding(day, code, party);
    }
}
