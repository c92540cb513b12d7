package org.warmsunset.archive;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.warmsunset.archive.Consents.Purpose;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.TeamId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.people.Elder;

/**
 * The entries about one person, and which of them are in force on a day: of those of one sort, not later than the day,
 * the last one; of two of one day the one with the greater id.
 *
 * <pre>{@code
 * Archive archive = Archive.of(entries.stream().filter(KnownAt.now()::includes).toList());
 * archive.consent(Consents.Purpose.SERVICE, day);   // GIVEN
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Archive {
    private final List<Entry> entries;

    private Archive(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * Takes the entries about one person.
     *
     * @param entries those that are known and stand, in any order
     * @return the archive
     */
    public static Archive of(Collection<Entry> entries) {
        return new Archive(entries.stream().sorted(Entry.ORDER).toList());
    }

    /**
     * Finds what is in force.
     *
     * @param day the day
     * @param which tells of which entries it is one
     * @return the last of those that are not later than the day; empty when there is none
     */
    public Optional<Entry> inForce(LocalDate day, Predicate<Entry> which) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            if (!entry.day().isAfter(day) && which.test(entry)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private <T> Optional<T> latest(LocalDate day, Column<T> column) {
        return inForce(day, entry -> entry.get(column).isPresent()).flatMap(entry -> entry.get(column));
    }

    /**
     * Tells whether she could be visited, by the entries alone.
     *
     * @param day the day
     * @return the status in force; empty when there is none
     */
    public Optional<Status> status(LocalDate day) {
        return latest(day, States.STATUS);
    }

    /**
     * Tells which class of risk she was given.
     *
     * @param day the day
     * @return the tier in force; empty when there is none
     */
    public Optional<String> tier(LocalDate day) {
        return latest(day, States.TIER);
    }

    /**
     * Tells what she answered when she was asked for her consent.
     *
     * @param purpose for what
     * @param day the day
     * @return the answer in force; empty when she was not asked
     */
    public Optional<Consents.Answer> consent(Purpose purpose, LocalDate day) {
        return inForce(day, entry -> entry.get(Consents.PURPOSE).equals(Optional.of(purpose)))
                .flatMap(entry -> entry.get(Consents.ANSWER));
    }

    /**
     * Tells to which unit she belonged.
     *
     * @param day the day
     * @return the unit in force; empty when there is none
     */
    public Optional<UnitId> unit(LocalDate day) {
        return inForce(day, entry -> entry.sort() == Memberships.SORT).flatMap(Entry::unit);
    }

    /**
     * Tells whether a volunteer was in a team.
     *
     * @param team the team
     * @param day the day
     * @return whether the last step was into it
     */
    public boolean isIn(TeamId team, LocalDate day) {
        return inForce(
                        day,
                        entry -> entry.sort() == TeamSteps.SORT && entry.team().equals(Optional.of(team)))
                .flatMap(entry -> entry.get(TeamSteps.STEP))
                .equals(Optional.of(TeamSteps.Step.JOINED));
    }

    /**
     * Tells in which teams a volunteer was.
     *
     * @param day the day
     * @return the teams, ordered by id
     */
    public List<TeamId> teams(LocalDate day) {
        return List.copyOf(entries.stream()
                .filter(entry -> entry.sort() == TeamSteps.SORT)
                .flatMap(entry -> entry.team().stream())
                .filter(team -> isIn(team, day))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /**
     * Tells whether a volunteer was awarded.
     *
     * @param days the days
     * @return whether an award of hers is of one of them
     */
    public boolean wasAwarded(DateRange days) {
        return entries.stream()
                .anyMatch(entry -> entry.get(Credentials.KIND).equals(Optional.of(Credentials.Kind.AWARD))
                        && days.contains(entry.day()));
    }

    /**
     * Adds up the opening balances of a volunteer's hours.
     *
     * @param day the last day that counts
     * @return the minutes
     */
    public long openingMinutes(LocalDate day) {
        return sum(day, OpeningHours.MINUTES);
    }

    /**
     * Adds up the corrections of a volunteer's hours.
     *
     * @param day the last day that counts
     * @return the minutes; below 0 when more was taken away than added
     */
    public long correctedMinutes(LocalDate day) {
        return sum(day, HourCorrections.MINUTES);
    }

    private long sum(LocalDate day, Column<Integer> minutes) {
        return entries.stream()
                .filter(entry -> !entry.day().isAfter(day))
                .flatMap(entry -> entry.get(minutes).stream())
                .mapToLong(Integer::longValue)
                .sum();
    }

    /**
     * Finds a trait.
     *
     * @param trait which, such as {@code DIALECT}
     * @param day the day
     * @return what is so; empty when it is not known
     */
    public Optional<String> trait(String trait, LocalDate day) {
        return inForce(day, entry -> entry.get(Traits.TRAIT).equals(Optional.of(trait)))
                .flatMap(entry -> entry.get(Traits.VALUE));
    }

    /**
     * Gives all that is known of a person's traits.
     *
     * @param day the day
     * @return what is so in force, by trait, ordered by its code
     */
    public SortedMap<String, String> traits(LocalDate day) {
        SortedMap<String, String> traits = new TreeMap<>();
        all(Traits.TRAIT).forEach(trait -> trait(trait, day).ifPresent(value -> traits.put(trait, value)));
        return traits;
    }

    /**
     * Gives all wishes.
     *
     * @param day the day
     * @return the wishes in force, one for each trait of the other, ordered by its code
     */
    public List<Entry> wishes(LocalDate day) {
        return all(Wishes.TRAIT).stream()
                .flatMap(trait -> wish(trait, day).stream())
                .toList();
    }

    private List<String> all(Column<String> column) {
        return List.copyOf(entries.stream()
                .flatMap(entry -> entry.get(column).stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /**
     * Finds a wish.
     *
     * @param trait which trait of the other
     * @param day the day
     * @return the wish in force; empty when there is none, or it was taken back
     */
    public Optional<Entry> wish(String trait, LocalDate day) {
        return inForce(day, entry -> entry.get(Wishes.TRAIT).equals(Optional.of(trait)))
                .filter(entry -> entry.get(Wishes.VALUE).isPresent());
    }

    /**
     * Finds a survey.
     *
     * @param day the day
     * @return the survey in force; empty when there is none
     */
    public Optional<Entry> survey(LocalDate day) {
        return inForce(day, entry -> entry.sort() == Surveys.SORT);
    }

    /**
     * Tells how an elder is.
     *
     * @param elder the elder whom the archive is about
     * @param day the day
     * @return what the survey in force says; without one, what her form says
     */
    public Picture picture(Elder elder, LocalDate day) {
        return survey(day).map(Picture::of).orElseGet(() -> Picture.of(elder));
    }

    /**
     * Gives the surveys, which are versions of one form.
     *
     * @param day the last day that counts
     * @return the surveys, in their order
     */
    public List<Entry> surveys(LocalDate day) {
        return entries.stream()
                .filter(entry -> entry.sort() == Surveys.SORT && !entry.day().isAfter(day))
                .toList();
    }

    /**
     * Tells what a survey says otherwise than the one before.
     *
     * @param survey one of the surveys
     * @return the difference; empty when it is the first
     */
    public Optional<SurveyDiff> diff(Entry survey) {
        List<Entry> surveys = surveys(survey.day());
        int place = surveys.indexOf(survey);
        return place < 1 ? Optional.empty() : Optional.of(SurveyDiff.between(surveys.get(place - 1), survey));
    }
}
