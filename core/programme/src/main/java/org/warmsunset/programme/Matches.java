package org.warmsunset.programme;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.archive.ProposalHistory;
import org.warmsunset.archive.Proposals;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.kind.Field;
import org.warmsunset.matching.Matching;
import org.warmsunset.matching.Matchmaker;
import org.warmsunset.matching.Pair;
import org.warmsunset.matching.WhyNot;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.Elder;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.Volunteer;
import org.warmsunset.people.VolunteerKind;
import org.warmsunset.storage.Condition;
import org.warmsunset.storage.Pages;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.Register;
import org.warmsunset.storage.Versioned;

/**
 * Who should be brought together. Nothing is stored: the steps that people agree to are entries of the
 * {@link ArchiveDesk archive}.
 *
 * <pre>{@code
 * Matching match = programme.matches().match(programme.today());
 * WhyNot whyNot = programme.matches().whyNot(programme.today(), elder, volunteer);
 * }</pre>
 */
public final class Matches {
    private final WarmSunset programme;

    Matches(WarmSunset programme) {
        this.programme = programme;
    }

    /**
     * Proposes pairings.
     *
     * @param day the day
     * @return the best match
     */
    public Matching match(LocalDate day) {
        return matchmaker(day).match();
    }

    /**
     * Lists the proposals that are open.
     *
     * @param day the last day whose steps count
     * @return them, ordered by elder and volunteer
     */
    public List<OpenProposal> open(LocalDate day) {
        return programme.<List<OpenProposal>>ask(session -> {
            Map<ElderId, List<Entry>> steps = new TreeMap<>();
            session.entries().where(EntryKind.OF_SORT, Proposals.SORT).stream()
                    .map(Versioned::value)
                    .filter(KnownAt.now()::includes)
                    .forEach(step -> steps.computeIfAbsent(step.elder().orElseThrow(), first -> new ArrayList<>())
                            .add(step));
            List<OpenProposal> open = new ArrayList<>();
            steps.forEach((elder, hers) -> ProposalHistory.byVolunteer(hers, day)
                    .forEach((volunteer, history) -> history.openSince()
                            .filter(since -> isUnfulfilled(session, elder, volunteer, since))
                            .map(since -> new OpenProposal(elder, volunteer, since, history.answers()))
                            .ifPresent(open::add)));
            return open;
        });
    }

    private static boolean isUnfulfilled(ReadSession session, ElderId elder, VolunteerId volunteer, LocalDate since) {
        return session.pairings().where(PairingKind.OF_ELDER, elder).stream()
                .map(Versioned::value)
                .noneMatch(pairing -> pairing.fulfils(volunteer, since));
    }

    /**
     * Tells why an elder and a volunteer are not proposed to each other.
     *
     * @param day the day
     * @param elder the elder
     * @param volunteer the volunteer
     * @return what bars them, or else what pairing them would cost the programme, and whom
     * @throws RefusedException if one of the two is not stored
     */
    public WhyNot whyNot(LocalDate day, ElderId elder, VolunteerId volunteer) {
        return programme.ask(session -> {
            session.elders().get(elder);
            session.volunteers().get(volunteer);
            return matchmaker(session, day).whyNot(elder, volunteer);
        });
    }

    /**
     * Lists the elders who take part for one volunteer, whether she has room or not.
     *
     * @param day the day
     * @param volunteer the volunteer
     * @return each elder who is not barred from her, best first
     * @throws RefusedException if she is not stored
     */
    public List<Pair> rank(LocalDate day, VolunteerId volunteer) {
        return programme.<List<Pair>>ask(session -> {
            session.volunteers().get(volunteer);
            return matchmaker(session, day).rank(volunteer);
        });
    }

    /**
     * Takes all elders and volunteers in, to answer many questions about one day.
     *
     * @param day the day
     * @return who answers them, good also when the programme has changed
     */
    public Matchmaker matchmaker(LocalDate day) {
        return programme.ask(session -> matchmaker(session, day));
    }

    private Matchmaker matchmaker(ReadSession session, LocalDate day) {
        Matchmaker.Builder builder = new Matchmaker.Builder(day, programme.rules());
        Pages.of(session.elders(), ElderKind.ELDER, page -> addElders(session, page, builder));
        Pages.of(session.volunteers(), VolunteerKind.VOLUNTEER, page -> addVolunteers(session, page, builder));
        return builder.build();
    }

    private static void addElders(ReadSession session, List<Elder> page, Matchmaker.Builder builder) {
        ElderId first = page.get(0).id();
        ElderId last = page.get(page.size() - 1).id();
        Map<ElderId, List<Pairing>> pairings =
                of(session.pairings(), PairingKind.OF_ELDER, first, last, pairing -> pairing.elder());
        Map<ElderId, List<Entry>> entries = of(
                session.entries(),
                EntryKind.OF_ELDER,
                first,
                last,
                entry -> entry.elder().orElseThrow());
        page.forEach(elder -> builder.add(
                elder, pairings.getOrDefault(elder.id(), List.of()), entries.getOrDefault(elder.id(), List.of())));
    }

    private static void addVolunteers(ReadSession session, List<Volunteer> page, Matchmaker.Builder builder) {
        Map<VolunteerId, List<Entry>> entries = of(
                session.entries(),
                EntryKind.OF_VOLUNTEER,
                page.get(0).id(),
                page.get(page.size() - 1).id(),
                entry -> entry.volunteer().orElseThrow());
        page.forEach(volunteer -> builder.add(volunteer, entries.getOrDefault(volunteer.id(), List.of())));
    }

    /** The values that refer to one of those who follow each other by id, by whom they refer to. */
    private static <K extends Comparable<K>, V> Map<K, List<V>> of(
            Register<?, V> register, Field<V, K> field, K first, K last, Function<V, K> whom) {
        Collection<V> values =
                Versioned.values(register.where(Condition.between(field, first, last), null, Integer.MAX_VALUE));
        return values.stream().collect(groupingBy(whom));
    }
}
