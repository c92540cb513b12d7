package org.warmsunset.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.warmsunset.archive.Archive;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.archive.Memberships;
import org.warmsunset.archive.Sort;
import org.warmsunset.archive.TeamSteps;
import org.warmsunset.basics.TeamId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.organisation.Team;
import org.warmsunset.organisation.TeamKind;
import org.warmsunset.organisation.Unit;
import org.warmsunset.organisation.UnitTree;
import org.warmsunset.people.VolunteerKind;
import org.warmsunset.storage.Pages;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.Versioned;

/**
 * Who carries the programme on a day.
 *
 * <pre>{@code
 * List<UnitLine> tree = programme.organisation().units(programme.today());
 * }</pre>
 */
public final class Organisation {
    private final WarmSunset programme;

    Organisation(WarmSunset programme) {
        this.programme = programme;
    }

    /**
     * A unit in the tree.
     *
     * @param unit the unit
     * @param depth how many units are above it
     * @param elders how many elders belong to it or to a unit under it
     * @param volunteers how many volunteers do
     */
    public record UnitLine(Unit unit, int depth, int elders, int volunteers) {}

    /**
     * A team.
     *
     * @param team the team
     * @param members how many volunteers are in it
     */
    public record TeamLine(Team team, int members) {}

    /**
     * The volunteers and teams of a speciality 特长.
     *
     * @param speciality the speciality, as volunteers and teams call it
     * @param teams the teams of it, ordered by id
     * @param volunteers how many volunteers have it
     * @param withoutTeam how many of these are in no team
     */
    public record SpecialityLine(String speciality, List<TeamLine> teams, int volunteers, int withoutTeam) {
        /**
         * Copies the list.
         *
         * @param speciality the speciality
         * @param teams the teams of it
         * @param volunteers how many volunteers have it
         * @param withoutTeam how many of these are in no team
         */
        public SpecialityLine {
            teams = List.copyOf(teams);
        }
    }

    /**
     * Gives the tree of units.
     *
     * @param day the day on which somebody belongs to a unit
     * @return each unit after the one above it, those of one unit ordered by id
     */
    public List<UnitLine> units(LocalDate day) {
        return programme.<List<UnitLine>>ask(session -> {
            UnitTree tree = session.units();
            Map<UnitId, Integer> elders = members(session, day, tree, Entry::elder);
            Map<UnitId, Integer> volunteers = members(session, day, tree, Entry::volunteer);
            return tree.units().stream()
                    .sorted(Comparator.comparing(unit -> wayDown(tree, unit)))
                    .map(unit -> new UnitLine(
                            unit,
                            tree.wayUp(unit.id()).size() - 1,
                            elders.getOrDefault(unit.id(), 0),
                            volunteers.getOrDefault(unit.id(), 0)))
                    .toList();
        });
    }

    /** The ids from the root on, which a space divides, as it comes before whatever an id may hold. */
    private static String wayDown(UnitTree tree, Unit unit) {
        List<UnitId> way = new ArrayList<>(tree.wayUp(unit.id()));
        Collections.reverse(way);
        return way.stream().map(UnitId::value).collect(Collectors.joining(" "));
    }

    private static <K> Map<UnitId, Integer> members(
            ReadSession session, LocalDate day, UnitTree tree, Function<Entry, Optional<K>> whom) {
        Map<UnitId, Integer> members = new HashMap<>();
        byPerson(session, Memberships.SORT, whom)
                .values()
                .forEach(hers -> Archive.of(hers)
                        .unit(day)
                        .ifPresent(unit -> tree.wayUp(unit).forEach(each -> members.merge(each, 1, Integer::sum))));
        return members;
    }

    private static <K> Map<K, List<Entry>> byPerson(ReadSession session, Sort sort, Function<Entry, Optional<K>> whom) {
        Map<K, List<Entry>> byPerson = new HashMap<>();
        for (Entry entry : Versioned.values(session.entries().where(EntryKind.OF_SORT, sort))) {
            if (KnownAt.now().includes(entry)) {
                whom.apply(entry)
                        .ifPresent(person -> byPerson.computeIfAbsent(person, first -> new ArrayList<>())
                                .add(entry));
            }
        }
        return byPerson;
    }

    /**
     * Groups teams and volunteers by speciality.
     *
     * @param day the day on which somebody is in a team
     * @return the specialities of teams and volunteers, ordered as text; teams without one come last, under an empty
     *     one
     */
    public List<SpecialityLine> specialities(LocalDate day) {
        return programme.<List<SpecialityLine>>ask(session -> {
            Map<VolunteerId, List<TeamId>> teamsOf = new HashMap<>();
            byPerson(session, TeamSteps.SORT, Entry::volunteer)
                    .forEach((volunteer, hers) ->
                            teamsOf.put(volunteer, Archive.of(hers).teams(day)));
            Groups groups = new Groups(teamsOf);
            Pages.of(session.register(TeamKind.TEAM), TeamKind.TEAM, page -> page.forEach(groups::add));
            Pages.of(
                    session.volunteers(),
                    VolunteerKind.VOLUNTEER,
                    page -> page.forEach(volunteer ->
                            volunteer.specialities().forEach(speciality -> groups.add(speciality, volunteer.id()))));
            return groups.lines();
        });
    }

    /** Gathers what has one speciality. */
    private static final class Groups {
        private final Map<VolunteerId, List<TeamId>> teamsOf;
        private final Map<TeamId, Integer> members = new HashMap<>();
        private final Map<String, List<TeamLine>> teams = new TreeMap<>();
        private final Map<String, List<VolunteerId>> volunteers = new TreeMap<>();

        private Groups(Map<VolunteerId, List<TeamId>> teamsOf) {
            this.teamsOf = teamsOf;
            teamsOf.values().stream().flatMap(Collection::stream).forEach(team -> members.merge(team, 1, Integer::sum));
        }

        private void add(Team team) {
            teams.computeIfAbsent(team.speciality().orElse(""), first -> new ArrayList<>())
                    .add(new TeamLine(team, members.getOrDefault(team.id(), 0)));
        }

        private void add(String speciality, VolunteerId volunteer) {
            volunteers.computeIfAbsent(speciality, first -> new ArrayList<>()).add(volunteer);
        }

        private List<SpecialityLine> lines() {
            Set<String> named = Stream.concat(teams.keySet().stream(), volunteers.keySet().stream())
                    .collect(Collectors.toSet());
            return named.stream()
                    .sorted(Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder()))
                    .map(this::line)
                    .toList();
        }

        private SpecialityLine line(String speciality) {
            List<VolunteerId> hers = volunteers.getOrDefault(speciality, List.of());
            long without = hers.stream()
                    .filter(volunteer ->
                            teamsOf.getOrDefault(volunteer, List.of()).isEmpty())
                    .count();
            return new SpecialityLine(
                    speciality, teams.getOrDefault(speciality, List.of()), hers.size(), (int) without);
        }
    }
}
