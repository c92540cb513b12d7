package org.warmsunset.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.warmsunset.access.Access;
import org.warmsunset.access.Viewer;
import org.warmsunset.basics.ElderId;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.storage.Merged;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.WriteSession;

/**
 * A running programme: what is stored, judged by its rules.
 *
 * <pre>{@code
 * WarmSunset programme = WarmSunset.of(store, RuleBooks.caringDaughters2019());
 * programme.records().record(chat);
 * Report report = programme.reports().report(Window.yearOf(programme.today()), KnownAt.now());
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
    private final IntConsumer progress;

    /**
     * Joins the parts of a programme.
     *
     * @param store what is stored
     * @param rules the rule data
     * @param festivals the days of the festivals
     * @param clock tells the instant; the rule data's zone makes a day of it
     */
    public WarmSunset(ProgrammeStore store, RuleBook rules, FestivalCalendar festivals, Clock clock) {
        this(store, rules, festivals, clock, Runnable::run, elders -> {});
    }

    private WarmSunset(
            ProgrammeStore store,
            RuleBook rules,
            FestivalCalendar festivals,
            Clock clock,
            Executor executor,
            IntConsumer progress) {
        this.store = store;
        this.rules = rules;
        this.festivals = festivals;
        this.clock = clock;
        this.executor = executor;
        this.progress = progress;
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
        return new WarmSunset(store, rules, festivals, clock, worker, progress);
    }

    /**
     * Tells somebody how far a question is that goes through all elders, such as a report.
     *
     * @param listener takes, again and again, how many elders' case files were read since it was told last
     * @return this programme with that listener
     */
    public WarmSunset tellingOf(IntConsumer listener) {
        return new WarmSunset(store, rules, festivals, clock, executor, listener);
    }

    /** {@return what is stored} */
    public ProgrammeStore store() {
        return store;
    }

    /** Asks the store, in which merged persons are one. */
    <T extends @Nullable Object> T ask(Function<? super ReadSession, T> work) {
        return store.read(session -> work.apply(Merged.of(session)));
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

    /** {@return what judges while case files are read} */
    Executor executor() {
        return executor;
    }

    /** {@return who is told how many elders' case files were read} */
    IntConsumer progress() {
        return progress;
    }

    /**
     * Gives the same programme over another store: this one within a transaction of the embedder's, or a copy.
     *
     * @param other the store
     * @return the programme over it
     */
    public WarmSunset over(ProgrammeStore other) {
        return new WarmSunset(other, rules, festivals, clock, executor, progress);
    }

    /**
     * Takes several steps that only read, all of one view.
     *
     * <pre>{@code
     * programme.read(desk -> render(desk.reports().worklist(today), desk.people()));
     * }</pre>
     *
     * @param steps takes the steps at a desk that is good only meanwhile, on this thread
     * @param <T> what the steps give
     * @return what they gave
     */
    public <T extends @Nullable Object> T read(Function<? super WarmSunset, T> steps) {
        return store.read(session -> steps.apply(over(OpenSession.of(session))));
    }

    /**
     * Takes several steps together: all of them are kept, or none when one throws. Let through what a step throws.
     *
     * <pre>{@code
     * programme.write(desk -> {
     *     desk.personalData(access).add(elder);
     *     desk.pairings().pair(pairing);
     *     return pairing.id();
     * });
     * }</pre>
     *
     * @param steps takes the steps at a desk that is good only meanwhile, on this thread; they may run again when they
     *     were surely not kept, so they must not have effects elsewhere
     * @param <T> what the steps give
     * @return what they gave
     */
    public <T extends @Nullable Object> T write(Function<? super WarmSunset, T> steps) {
        return store.write(session -> steps.apply(over(OpenSession.of(session))));
    }

    /**
     * Shows the programme as somebody sees it: a front end asks here, so that nothing is shown to whom it is not for.
     *
     * @param viewer who looks
     * @return what she sees
     */
    public Scope scope(Viewer viewer) {
        return new Scope(this, viewer);
    }

    /** {@return lists of people} */
    public People people() {
        return new People(this);
    }

    /** {@return the units and the teams} */
    public Organisation organisation() {
        return new Organisation(this);
    }

    /** {@return the contact cards} */
    public Cards cards() {
        return new Cards(this);
    }

    /** {@return who cares for whom} */
    public Pairings pairings() {
        return new Pairings(this);
    }

    /** {@return what was done for whom} */
    public Records records() {
        return new Records(this);
    }

    /** {@return who should be brought together} */
    public Matches matches() {
        return new Matches(this);
    }

    /** {@return what is owed, what was done, and how much} */
    public Reports reports() {
        return new Reports(this);
    }

    /** {@return how far the plan came} */
    public Plan plan() {
        return new Plan(this);
    }

    /** {@return what volunteers gave} */
    public Recognition recognition() {
        return new Recognition(this);
    }

    /**
     * Reads all that is stored to find what is damaged, and holds the days that are kept for judging against the
     * records and the pairings, and the access journal against itself.
     *
     * @return what is wrong
     */
    public Verification verify() {
        return StoreCheck.of(store);
    }

    /**
     * Opens the personal data to somebody with a purpose; what is done with them is journalled.
     *
     * @param access who and why
     * @return the data
     */
    public PersonalData personalData(Access access) {
        return new PersonalData(this, access);
    }

    /** {@return the certificates of volunteers} */
    public CertificateOffice certificates() {
        return new CertificateOffice(this);
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
     * Opens the merging of persons who are there under two ids.
     *
     * @param access who does it, and why
     * @return the desk
     */
    public Merging merging(Access access) {
        return new Merging(this, access);
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
