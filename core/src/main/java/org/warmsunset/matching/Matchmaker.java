package org.warmsunset.matching;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.Entry;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.RuleSet;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;

/**
 * Proposes pairings on a day, for the elders who have none, from the volunteers who have room. It says the same
 * whatever the order in which they were added.
 *
 * <pre>{@code
 * Matchmaker matchmaker = new Matchmaker.Builder(day, ruleBook)
 *         .add(elder, herPairings, herEntries)
 *         .add(volunteer, entriesAboutHer)
 *         .build();
 * matchmaker.match();                    // most elders first, then the greatest sum of scores
 * matchmaker.whyNot(elder, volunteer);   // what bars them, or what pairing them would cost, and whom
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Matchmaker {
    private final LocalDate day;
    private final boolean sameDistrict;
    private final Scoring scoring;
    private final SortedMap<ElderId, ElderSide> elders;
    private final SortedMap<VolunteerId, VolunteerSide> volunteers;

    private Matchmaker(
            LocalDate day,
            RuleSet rules,
            SortedMap<ElderId, ElderSide> elders,
            SortedMap<VolunteerId, VolunteerSide> volunteers) {
        this.day = day;
        this.sameDistrict = rules.matching().sameDistrict();
        this.scoring = new Scoring(rules.matching());
        this.elders = elders;
        this.volunteers = volunteers;
    }

    /** {@return the best match} */
    public Matching match() {
        Map<Optional<DistrictCode>, List<VolunteerSide>> volunteersOf =
                withRoom().collect(groupingBy(volunteer -> border(volunteer.side())));
        List<Proposal> proposals = new ArrayList<>();
        List<Unmatched> unmatched = new ArrayList<>();
        takingPart().collect(groupingBy(elder -> border(elder.side()))).forEach((border, within) -> {
            Circle circle = new Circle(within, volunteersOf.getOrDefault(border, List.of()), scoring);
            proposals.addAll(circle.proposals());
            unmatched.addAll(circle.unmatched());
        });
        proposals.sort(Comparator.comparing(proposal -> proposal.pair().elder()));
        unmatched.sort(Comparator.comparing(Unmatched::elder));
        return new Matching(day, proposals, unmatched);
    }

    /** Within which district pairs must be; empty when it does not matter. */
    private Optional<DistrictCode> border(Side side) {
        return sameDistrict ? Optional.of(side.district()) : Optional.empty();
    }

    private Stream<ElderSide> takingPart() {
        return elders.values().stream().filter(elder -> elder.bars().isEmpty());
    }

    private Stream<VolunteerSide> withRoom() {
        return volunteers.values().stream().filter(volunteer -> volunteer.room() > 0);
    }

    /**
     * Tells why an elder and a volunteer are not proposed to each other.
     *
     * @param elder the elder
     * @param volunteer the volunteer
     * @return what bars them, or else what pairing them would cost the programme, and whom
     * @throws NoSuchElementException if one of the two was not added
     */
    public WhyNot whyNot(ElderId elder, VolunteerId volunteer) {
        ElderSide her = find(elder, elders);
        VolunteerSide other = find(volunteer, volunteers);
        Set<Bar> bars = scoring.bars(her, other);
        if (!bars.isEmpty()) {
            return new WhyNot(elder, volunteer, bars, 0, 0, List.of());
        }
        Optional<DistrictCode> border = border(her.side());
        return new Circle(
                        takingPart()
                                .filter(each -> border(each.side()).equals(border))
                                .toList(),
                        withRoom()
                                .filter(each -> border(each.side()).equals(border))
                                .toList(),
                        scoring)
                .cost(her, other);
    }

    /**
     * Lists the elders who take part for one volunteer, whether she has room or not.
     *
     * @param volunteer the volunteer
     * @return each elder who is not barred from her, the highest score first, those of one score ordered by id
     * @throws NoSuchElementException if the volunteer was not added
     */
    public List<Pair> rank(VolunteerId volunteer) {
        VolunteerSide her = find(volunteer, volunteers);
        return takingPart()
                .filter(elder -> !scoring.isBarred(elder, her))
                .map(elder -> scoring.pair(elder, her))
                .sorted(Comparator.comparingInt(Pair::score).reversed())
                .toList();
    }

    private static <K, V> V find(K id, Map<K, V> sides) {
        @Nullable V side = sides.get(id);
        if (side == null) {
            throw new NoSuchElementException(id + " was not added");
        }
        return side;
    }

    /** Gathers all elders and volunteers of a programme. Not thread-safe. */
    public static final class Builder {
        private final LocalDate day;
        private final RuleSet rules;
        private final SortedMap<ElderId, ElderSide> elders = new TreeMap<>();
        private final SortedMap<VolunteerId, VolunteerSide> volunteers = new TreeMap<>();

        /**
         * Makes a builder without anybody.
         *
         * @param day the day
         * @param book the rules; the version in force on the day is asked
         */
        public Builder(LocalDate day, RuleBook book) {
            this.day = day;
            this.rules = book.on(day);
        }

        /**
         * Adds an elder, who takes part or not.
         *
         * @param elder the elder
         * @param pairings all her pairings
         * @param entries all entries about her; those that are voided count for nothing
         * @return this builder
         */
        public Builder add(Elder elder, List<Pairing> pairings, Collection<Entry> entries) {
            return add(ElderSide.of(elder, pairings, entries, day, rules));
        }

        Builder add(ElderSide elder) {
            elders.put(elder.id(), elder);
            return this;
        }

        /**
         * Adds a volunteer, who has room or not.
         *
         * @param volunteer the volunteer
         * @param entries all entries about her, and perhaps some about her elders; those that are voided count for
         *     nothing
         * @return this builder
         */
        public Builder add(Volunteer volunteer, Collection<Entry> entries) {
            return add(VolunteerSide.of(volunteer, entries, day, rules.pairing().maxElders()));
        }

        Builder add(VolunteerSide volunteer) {
            volunteers.put(volunteer.id(), volunteer);
            return this;
        }

        /** {@return who proposes pairings for those who were added} */
        public Matchmaker build() {
            SortedMap<VolunteerId, VolunteerSide> left = new TreeMap<>(volunteers);
            elders.values().stream()
                    .flatMap(elder -> elder.expects().stream())
                    .forEach(volunteer -> left.computeIfPresent(volunteer, (id, side) -> side.withOneMore()));
            return new Matchmaker(day, rules, new TreeMap<>(elders), left);
        }
    }
}
