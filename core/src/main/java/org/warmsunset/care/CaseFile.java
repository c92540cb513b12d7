package org.warmsunset.care;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Status;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.pairing.EndReason;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingDays;
import org.warmsunset.people.Elder;

/**
 * What judging the pairings of one elder takes: ids, days and codes, nothing that tells who she is. Days are asked for
 * as days since 1970-01-01.
 *
 * @param elder the elder
 * @param district where she lives now
 * @param pairings the days of all her pairings, ordered by id
 * @param care the days of care, at least those of the range that was asked for
 * @param circumstances what her archive says
 */
public record CaseFile(
        ElderId elder, DistrictCode district, List<PairingDays> pairings, CareDays care, Circumstances circumstances) {
    /**
     * Keeps a copy of the list.
     *
     * @param elder the elder
     * @param district where she lives now
     * @param pairings the days of all her pairings, ordered by id
     * @param care the days of care, at least those of the range that was asked for
     * @param circumstances what her archive says
     */
    public CaseFile {
        pairings = List.copyOf(pairings);
    }

    /**
     * Makes the case file of an elder of whom the archive says nothing.
     *
     * @param elder the elder
     * @param district where she lives now
     * @param pairings the days of all her pairings, ordered by id
     * @param care the days of care, at least those of the range that was asked for
     */
    public CaseFile(ElderId elder, DistrictCode district, List<PairingDays> pairings, CareDays care) {
        this(elder, district, pairings, care, Circumstances.none());
    }

    /**
     * Makes a case file of whole pairings, without an archive.
     *
     * @param elder the elder
     * @param district where she lives now
     * @param pairings all her pairings, ordered by id; voided ones are left out
     * @param care the days of care, at least those of the range that was asked for
     * @return the file
     */
    public static CaseFile of(ElderId elder, DistrictCode district, List<Pairing> pairings, CareDays care) {
        List<PairingDays> standing = pairings.stream()
                .filter(pairing -> pairing.voidedAt().isEmpty())
                .map(PairingDays::of)
                .toList();
        return new CaseFile(elder, district, standing, care);
    }

    /**
     * Makes a case file of what is stored.
     *
     * @param elder the elder
     * @param pairings all her pairings, ordered by id
     * @param care the days of care, at least those of the range that was asked for
     * @param entries entries of the archive, in any order: those about her, the contact changes of her volunteers, and
     *     perhaps others
     * @param knownAt which entries take part
     * @return the file
     */
    public static CaseFile of(
            Elder elder, List<Pairing> pairings, CareDays care, Collection<Entry> entries, KnownAt knownAt) {
        Set<VolunteerId> volunteers = pairings.stream().map(Pairing::volunteer).collect(toSet());
        List<Entry> known = entries.stream().filter(knownAt::includes).toList();
        List<Entry> hers = known.stream()
                .filter(entry -> entry.elder().equals(Optional.of(elder.id())))
                .toList();
        List<Entry> others = known.stream()
                .filter(entry -> entry.volunteer().filter(volunteers::contains).isPresent())
                .toList();
        return of(elder.id(), elder.district(), pairings, care)
                .withCircumstances(Circumstances.of(elder.surveyedOn(), hers, others));
    }

    /**
     * Replaces the days of care.
     *
     * @param newCare the days
     * @return this file with those days
     */
    public CaseFile withCare(CareDays newCare) {
        return new CaseFile(elder, district, pairings, newCare, circumstances);
    }

    /**
     * Replaces what the archive says.
     *
     * @param newCircumstances what it says
     * @return this file with that
     */
    public CaseFile withCircumstances(Circumstances newCircumstances) {
        return new CaseFile(elder, district, pairings, care, newCircumstances);
    }

    /**
     * Gives the days of one of her pairings.
     *
     * @param id the pairing
     * @return its days
     * @throws IllegalArgumentException if she has no such pairing
     */
    public PairingDays pairing(PairingId id) {
        return pairings.stream()
                .filter(days -> days.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " is no pairing of " + elder));
    }

    /**
     * Tells where the elder lived.
     *
     * @param day the day
     * @return the district of the residence in force; without one, where she lives now
     */
    public DistrictCode districtOn(long day) {
        return circumstances.districts().on(day).orElse(district);
    }

    /**
     * Tells to which unit the elder belonged.
     *
     * @param day the day
     * @return the unit of the membership in force; empty when there is none
     */
    public Optional<UnitId> unitOn(long day) {
        return circumstances.units().on(day);
    }

    /**
     * Tells which class of risk the elder was given.
     *
     * @param day the day
     * @return the tier in force; empty when she was given none, which is as good as the last one of the rule data
     */
    public Optional<String> tierOn(long day) {
        return circumstances.tiers().on(day);
    }

    /**
     * Tells whether the elder could be visited.
     *
     * @param day the day
     * @return the status in force; without one, present while a pairing spans the day, and after that whatever the
     *     reason says for which the last pairing ended
     */
    public Status statusOn(long day) {
        return circumstances.statuses().on(day).orElseGet(() -> statusByPairings(day));
    }

    private Status statusByPairings(long day) {
        PairingDays last = null;
        for (PairingDays pairing : pairings) {
            long end = pairing.span().lastEpochDay();
            if (end >= day) {
                if (pairing.span().firstEpochDay() <= day) {
                    return Status.PRESENT;
                }
            } else if (last == null || end >= last.span().lastEpochDay()) {
                last = pairing;
            }
        }
        return Optional.ofNullable(last)
                .flatMap(PairingDays::endReason)
                .flatMap(EndReason::status)
                .orElse(Status.PRESENT);
    }

    /**
     * Gives the days on which the elder could be visited.
     *
     * @param range the range
     * @return the days of the range on which her status is {@link Status#PRESENT}
     */
    public DaySet presentDays(DateRange range) {
        DaySet present = DaySet.of(range);
        for (DateRange absence : absences(range)) {
            present = present.minus(absence);
        }
        return present;
    }

    /**
     * Gives the days on which the elder could be visited, were she paired all the time: then only an entry says that
     * she is not there.
     *
     * @param range the range
     * @return the days of the range but those on which a state entry in force says something else than present
     */
    public DaySet daysWithoutAbsence(DateRange range) {
        return withoutAbsence(DaySet.of(range));
    }

    private DaySet withoutAbsence(DaySet days) {
        DaySet left = days;
        long[] begins = circumstances.statuses().begins();
        for (int i = 0; i < begins.length; i++) {
            long last = i + 1 < begins.length
                    ? begins[i + 1] - 1
                    : DateRange.always().lastEpochDay();
            if (!circumstances.statuses().on(begins[i]).equals(Optional.of(Status.PRESENT))) {
                left = left.minus(DateRange.ofEpochDays(begins[i], last));
            }
        }
        return left;
    }

    /**
     * Gives the days on which a pairing is active: between its start and its end, not suspended, and the elder present.
     *
     * @param pairing one of her pairings
     * @param range the range
     * @return those days of the range
     */
    public DaySet activeDays(PairingDays pairing, DateRange range) {
        // While a pairing spans a day, only an entry says that she is not there.
        return withoutAbsence(pairing.activeDays(range));
    }

    private List<DateRange> absences(DateRange range) {
        if (circumstances.statuses().isEmpty() && !mayHaveLeft()) {
            return List.of();
        }
        List<Long> turns = List.copyOf(turns(range));
        return IntStream.range(0, turns.size())
                .filter(i -> statusOn(turns.get(i)) != Status.PRESENT)
                .mapToObj(i -> DateRange.ofEpochDays(
                        turns.get(i), i + 1 < turns.size() ? turns.get(i + 1) - 1 : range.lastEpochDay()))
                .toList();
    }

    private boolean mayHaveLeft() {
        for (PairingDays pairing : pairings) {
            if (pairing.endReason().isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The first day of a range, and its other days on which her status can be another than the day before. */
    private TreeSet<Long> turns(DateRange range) {
        TreeSet<Long> turns = new TreeSet<>();
        turns.add(range.firstEpochDay());
        for (long begin : circumstances.statuses().begins()) {
            turns.add(begin);
        }
        for (PairingDays pairing : pairings) {
            turns.add(pairing.span().firstEpochDay());
            turns.add(pairing.span().lastEpochDay() + 1);
        }
        return new TreeSet<>(turns.subSet(range.firstEpochDay(), true, range.lastEpochDay(), true));
    }

    /**
     * Tells since when the elder is listed: since her first pairing began, or she was first surveyed.
     *
     * @return the earliest of those days; empty when there is none, which is as good as always
     */
    public OptionalLong listedFrom() {
        long first = Long.MAX_VALUE;
        for (PairingDays pairing : pairings) {
            first = Math.min(first, pairing.span().firstEpochDay());
        }
        List<Long> surveys = circumstances.surveys();
        if (!surveys.isEmpty()) {
            first = Math.min(first, surveys.get(0));
        }
        return first == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(first);
    }
}
