package org.warmsunset.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.access.Access;
import org.warmsunset.access.Detail;
import org.warmsunset.access.ElderPage;
import org.warmsunset.access.Sight;
import org.warmsunset.access.Viewer;
import org.warmsunset.access.VolunteerPage;
import org.warmsunset.archive.Archive;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.Window;
import org.warmsunset.kind.Field;
import org.warmsunset.matching.Matching;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.Elder;
import org.warmsunset.report.Coverage;
import org.warmsunset.report.FirstHelp;
import org.warmsunset.report.Question;
import org.warmsunset.report.Summary;
import org.warmsunset.report.Sums;
import org.warmsunset.report.UnitLine;
import org.warmsunset.report.VerdictSums;
import org.warmsunset.report.Worklist;
import org.warmsunset.storage.Condition;
import org.warmsunset.storage.Merged;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.Versioned;

/**
 * What one viewer sees today: the lists, the worklist and the pages with what is not for her left out. Whom she does
 * not see is not there for her.
 *
 * <pre>{@code
 * Scope scope = programme.scope(new Viewer.OfUnit(songtao));
 * scope.worklist();
 * scope.page(elder, Access.of("li.na", "opened her page"));   // empty: somebody else's elder
 * }</pre>
 */
public final class Scope {
    private final WarmSunset programme;
    private final Viewer viewer;

    Scope(WarmSunset programme, Viewer viewer) {
        this.programme = programme;
        this.viewer = viewer;
    }

    /** {@return what she may see and do today} */
    public Sight sight() {
        return programme.store().read(this::sight);
    }

    /** Asks the store, in which merged persons are one. */
    private <T extends @Nullable Object> T ask(BiFunction<ReadSession, Sight, T> question) {
        return programme.store().read(stored -> {
            Sight sight = sight(stored);
            return question.apply(Merged.of(stored, sight.persons()), sight);
        });
    }

    private Sight sight(ReadSession session) {
        return new Sight(viewer, session.units(), Merged.onePerson(session), programme.today());
    }

    /**
     * Tells what she may see of an elder.
     *
     * @param elder the elder
     * @return what; nothing when she is not there for her
     */
    public Set<Detail> of(ElderId elder) {
        return ask((session, sight) -> details(session, sight, elder));
    }

    private static Set<Detail> details(ReadSession session, Sight sight, ElderId elder) {
        return session.elders().find(elder).isEmpty()
                ? EnumSet.noneOf(Detail.class)
                : sight.ofElder(
                        archive(session, EntryKind.OF_ELDER, elder),
                        Versioned.values(session.pairings().where(PairingKind.OF_ELDER, elder)));
    }

    private static <K> Archive archive(ReadSession session, Field<Entry, K> about, K person) {
        return Archive.of(session.entriesAbout(about, person));
    }

    /**
     * Tells what she may see of a volunteer.
     *
     * @param volunteer the volunteer
     * @return what; nothing when she is not there for her
     */
    public Set<Detail> of(VolunteerId volunteer) {
        return ask((session, sight) -> session.volunteers().find(volunteer).isEmpty()
                ? EnumSet.noneOf(Detail.class)
                : sight.ofVolunteer(volunteer, archive(session, EntryKind.OF_VOLUNTEER, volunteer)));
    }

    /**
     * Lists the elders whom she sees.
     *
     * @param after the last id of the page before; null for the first page
     * @param limit how many at most, at least 1
     * @return the elders after it, ordered by id; fewer than {@code limit} only at the end
     */
    public List<Listed<ElderId>> elders(@Nullable ElderId after, int limit) {
        if (viewer instanceof Viewer.City) {
            return programme.people().elders(Condition.all(List.of()), after, limit);
        }
        return this.<List<Listed<ElderId>>>ask((session, sight) -> elders(session, sight)
                .filter(elder -> after == null || elder.compareTo(after) > 0)
                .limit(limit)
                .map(elder -> People.listed(session.elders().get(elder).value()))
                .toList());
    }

    /** The elders of a unit or of a volunteer, ordered by id. */
    private Stream<ElderId> elders(ReadSession session, Sight sight) {
        if (viewer instanceof Viewer.OfUnit office) {
            return People.members(session, office.unit(), sight.day(), EntryKind.OF_ELDER, Entry::elder);
        }
        return self(sight)
                .flatMap(self -> session.pairings().where(PairingKind.OF_VOLUNTEER, self).stream())
                .map(Versioned::value)
                .filter(pairing -> pairing.standsOn(sight.day()))
                .map(Pairing::elder)
                .distinct()
                .sorted();
    }

    /** The volunteer who looks, if it is one, under the id that stays. */
    private static Stream<VolunteerId> self(Sight sight) {
        return sight.viewer() instanceof Viewer.Carer carer
                ? Stream.of(sight.persons().of(carer.volunteer()))
                : Stream.empty();
    }

    /**
     * Lists the volunteers whom she sees.
     *
     * @param after the last id of the page before; null for the first page
     * @param limit how many at most, at least 1
     * @return the volunteers after it, ordered by id; fewer than {@code limit} only at the end
     */
    public List<Listed<VolunteerId>> volunteers(@Nullable VolunteerId after, int limit) {
        if (viewer instanceof Viewer.City) {
            return programme.people().volunteers(Condition.all(List.of()), after, limit);
        }
        return this.<List<Listed<VolunteerId>>>ask((session, sight) -> volunteers(session, sight)
                .filter(volunteer -> after == null || volunteer.compareTo(after) > 0)
                .limit(limit)
                .map(volunteer ->
                        People.listed(session.volunteers().get(volunteer).value()))
                .toList());
    }

    private Stream<VolunteerId> volunteers(ReadSession session, Sight sight) {
        return viewer instanceof Viewer.OfUnit office
                ? People.members(session, office.unit(), sight.day(), EntryKind.OF_VOLUNTEER, Entry::volunteer)
                : self(sight);
    }

    /**
     * Lists what she, or those for whom she answers, are to do next.
     *
     * @return the worklist of today: a volunteer's own, or that of all elders whom the office sees
     */
    public Worklist worklist() {
        LocalDate today = programme.today();
        if (viewer instanceof Viewer.City) {
            return programme.reports().worklist(today);
        }
        return programme.read(desk -> {
            Scope hers = desk.scope(viewer);
            Worklist all = desk.reports().worklist(today, hers.all());
            return self(hers.sight())
                    .findFirst()
                    .map(self -> new Worklist(
                            today,
                            all.items().stream()
                                    .filter(item -> item.volunteer().equals(Optional.of(self)))
                                    .toList()))
                    .orElse(all);
        });
    }

    /**
     * Lists who needs help first.
     *
     * @param silentFrom from how many days on silence is a reason
     * @return those of whom she sees, as of today
     */
    public FirstHelp firstHelp(int silentFrom) {
        return judged((reports, session) ->
                new FirstHelp.Builder(reports.open(programme.today(), session.watermarks()), silentFrom));
    }

    /**
     * Adds up how the duties towards the elders whom she sees were kept, by district and unit.
     *
     * @param window the window and the as-of day
     * @return the sums; of units those that she sees
     */
    public Summary summary(Window window) {
        Summary summary = judged(
                (reports, session) -> new VerdictSums(reports.duties(window, session.watermarks()), session.units()));
        Sums listed = summary.listed();
        return new Summary(
                summary.window(),
                seen(summary.pairings()),
                listed == null ? null : seen(listed),
                summary.overlays(),
                summary.watermarked());
    }

    /** Without the units from which somebody came. */
    private Sums seen(Sums sums) {
        Sight sight = sight();
        List<UnitLine> units = Objects.requireNonNull(sums.units()).stream()
                .filter(line -> line.unit() == null
                        ? viewer instanceof Viewer.City
                        : sight.sees(line.unit().id()))
                .toList();
        return new Sums(sums.members(), sums.totals(), sums.districts(), units);
    }

    /**
     * Adds the same up month by month.
     *
     * @param window the window and the as-of day
     * @return the sums of each month that has begun
     */
    public List<Summary> months(Window window) {
        return judged((reports, session) -> reports.months(session, window));
    }

    /** Asks something of the case files of those whom she sees. */
    private <P, R> R judged(BiFunction<Reports, ReadSession, Question<P, R>> asked) {
        return programme.read(desk -> {
            Reports reports = desk.reports();
            Function<ReadSession, Question<P, R>> question = session -> asked.apply(reports, session);
            return viewer instanceof Viewer.City
                    ? reports.askOf(question, KnownAt.now())
                    : reports.askOf(question, KnownAt.now(), desk.scope(viewer).all());
        });
    }

    private List<ElderId> all() {
        return this.<List<ElderId>>ask(
                (session, sight) -> elders(session, sight).toList());
    }

    /**
     * Tells which needs of the elders whom she sees were served.
     *
     * @param window the window and the as-of day
     * @return the coverage
     */
    public Coverage coverage(Window window) {
        return programme.read(desk -> viewer instanceof Viewer.City
                ? desk.plan().coverage(window)
                : desk.plan().coverage(window, desk.scope(viewer).all()));
    }

    /**
     * Proposes pairings among all, and shows those of the elders whom she sees.
     *
     * @return the part of today's best match that is for her
     */
    public Matching matching() {
        Matching match = programme.matches().match(programme.today());
        if (viewer instanceof Viewer.City) {
            return match;
        }
        Set<ElderId> seen = Set.copyOf(all());
        return new Matching(
                match.asOf(),
                match.proposals().stream()
                        .filter(proposal -> seen.contains(proposal.pair().elder()))
                        .toList(),
                match.unmatched().stream()
                        .filter(unmatched -> seen.contains(unmatched.elder()))
                        .toList());
    }

    /** {@return the open proposals of today for the elders whom she sees, ordered by elder and volunteer} */
    public List<OpenProposal> openProposals() {
        return programme.matches().open(programme.today()).stream()
                .filter(proposal -> !of(proposal.elder()).isEmpty())
                .toList();
    }

    /**
     * Tells how each duty towards an elder stands, and why.
     *
     * @param elder the elder
     * @param window the window and the as-of day
     * @return what is owed to herself, then what her pairings owe; empty when she is not there for her
     */
    public Optional<List<Finding>> explain(ElderId elder, Window window) {
        return programme.read(desk -> {
            if (desk.scope(viewer).of(elder).isEmpty()) {
                return Optional.empty();
            }
            List<Finding> findings = new ArrayList<>();
            desk.reports().explain(elder, window, KnownAt.now()).ifPresent(findings::addAll);
            for (Pairing pairing : desk.pairings().ofElder(elder)) {
                desk.reports().explain(pairing.id(), window, KnownAt.now()).ifPresent(findings::addAll);
            }
            return Optional.of(List.copyOf(findings));
        });
    }

    /**
     * Shows how elders are reached, for a way round them.
     *
     * @param elders the elders
     * @param access who shows it, and why
     * @return the forms of today of those whom she sees, ordered by id, without health and identity
     */
    public List<Elder> contacts(List<ElderId> elders, Access access) {
        return programme.personalData(access).contacts(elders, this::sight);
    }

    /**
     * Opens an elder's page, without health and identity.
     *
     * @param elder the elder
     * @param access who opens it, and why
     * @return the page of today; empty when she is not there for her
     */
    public Optional<ElderPage> page(ElderId elder, Access access) {
        return programme.personalData(access).page(elder, this::sight, Detail.ordinary());
    }

    /**
     * Opens an elder's page with her health and her identity number, where she consented.
     *
     * @param elder the elder
     * @param access who opens it, and the reason for which she must see those
     * @return the page of today; empty when she is not there for her
     */
    public Optional<ElderPage> open(ElderId elder, Access access) {
        return programme.personalData(access).page(elder, this::sight, Detail.all());
    }

    /**
     * Opens a volunteer's page.
     *
     * @param volunteer the volunteer
     * @param access who opens it, and why
     * @return the page of today; empty when she is not there for her
     */
    public Optional<VolunteerPage> page(VolunteerId volunteer, Access access) {
        return of(volunteer).isEmpty()
                ? Optional.empty()
                : Optional.of(programme.personalData(access).page(volunteer, programme.today()));
    }

    /**
     * Shows what was done for an elder.
     *
     * @param elder the elder
     * @param days the days
     * @return the records of those days that she may see, ordered by day and id, without notes that are not for her
     */
    public List<ServiceRecord> records(ElderId elder, DateRange days) {
        return this.<List<ServiceRecord>>ask((session, sight) -> {
            Set<Detail> seen = details(session, sight, elder);
            return session.careLog().ofElders(elder, elder, days).stream()
                    .flatMap(record -> sight.of(record, seen).stream())
                    .toList();
        });
    }

    /**
     * Finds people among those whom she sees, as {@link PersonalData#search} does among all.
     *
     * @param text what is remembered
     * @param limit how many elders and how many volunteers at most, at least 1
     * @param access who searches, and why
     * @return the people
     */
    public Found search(String text, int limit, Access access) {
        PersonalData data = programme.personalData(access);
        if (viewer instanceof Viewer.City) {
            return data.search(text, limit);
        }
        return data.search(text, (stored, search) -> {
            Sight sight = sight(stored);
            ReadSession session = Merged.of(stored, sight.persons());
            return new Found(
                    elders(session, sight)
                            .map(elder -> session.elders().get(elder).value())
                            .filter(search::finds)
                            .limit(limit)
                            .map(People::listed)
                            .toList(),
                    volunteers(session, sight)
                            .map(volunteer ->
                                    session.volunteers().get(volunteer).value())
                            .filter(search::finds)
                            .limit(limit)
                            .map(People::listed)
                            .toList());
        });
    }
}
