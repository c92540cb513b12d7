package org.warmsunset.matching;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Memberships;
import org.warmsunset.archive.Proposals;
import org.warmsunset.archive.Proposals.Step;
import org.warmsunset.archive.Sort;
import org.warmsunset.archive.Traits;
import org.warmsunset.archive.Wishes;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.duty.Books;
import org.warmsunset.duty.MatchReason;
import org.warmsunset.duty.MatchingRules;
import org.warmsunset.duty.PairingRules;
import org.warmsunset.duty.RuleSet;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;

/** Elders and volunteers who are added one after the other, and asked for on one day. */
final class Neighbourhood {
    static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    static final DistrictCode NANGANG = DistrictCode.parse("230103");
    static final DistrictCode DAOLI = DistrictCode.parse("230102");

    private final List<Elder> elders = new ArrayList<>();
    private final List<Volunteer> volunteers = new ArrayList<>();
    private final List<Pairing> pairings = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private RuleSet rules = Books.FIRST;

    Neighbourhood elder(String id, UnaryOperator<Elder> more) {
        elders.add(more.apply(Elder.builder()
                .id(ElderId.of(id))
                .name("老人")
                .birthMonth(YearMonth.of(1945, 1))
                .district(DAOLI)
                .build()));
        return this;
    }

    Neighbourhood elder(String id) {
        return elder(id, same -> same);
    }

    Neighbourhood volunteer(String id, UnaryOperator<Volunteer.Builder> more) {
        volunteers.add(more.apply(Volunteer.builder().id(VolunteerId.of(id)).name("志愿者"))
                .build());
        return this;
    }

    Neighbourhood volunteer(String id) {
        return volunteer(id, same -> same.district(NANGANG));
    }

    Neighbourhood pairing(String elder, String volunteer, LocalDate start, LocalDate end) {
        return pairing(elder, volunteer, start, same -> same.end(end));
    }

    Neighbourhood pairing(String elder, String volunteer, LocalDate start, UnaryOperator<Pairing.Builder> more) {
        pairings.add(more.apply(Pairing.builder()
                        .id(PairingId.of("P" + pairings.size()))
                        .elder(ElderId.of(elder))
                        .volunteer(VolunteerId.of(volunteer))
                        .start(start))
                .build());
        return this;
    }

    Neighbourhood entry(Sort sort, String person, LocalDate day, UnaryOperator<Entry.Builder> more) {
        Entry.Builder entry = Entry.builder(sort)
                .id(EntryId.of("N%03d".formatted(entries.size())))
                .day(day);
        entries.add(more.apply(
                        person.startsWith("E")
                                ? entry.elder(ElderId.of(person))
                                : entry.volunteer(VolunteerId.of(person)))
                .build());
        return this;
    }

    Neighbourhood step(String elder, String volunteer, LocalDate day, Step step) {
        return entry(
                Proposals.SORT,
                elder,
                day,
                entry -> entry.volunteer(VolunteerId.of(volunteer)).put(Proposals.STEP, step));
    }

    Neighbourhood member(String person, String unit) {
        return entry(Memberships.SORT, person, DAY.minusYears(1), entry -> entry.unit(UnitId.of(unit)));
    }

    Neighbourhood trait(String person, String trait, String value) {
        return entry(
                Traits.SORT,
                person,
                DAY.minusYears(1),
                entry -> entry.put(Traits.TRAIT, trait).put(Traits.VALUE, value));
    }

    Neighbourhood wish(String person, String trait, String value, Wishes.Must must) {
        return entry(
                Wishes.SORT,
                person,
                DAY.minusYears(1),
                entry -> entry.put(Wishes.TRAIT, trait).put(Wishes.VALUE, value).put(Wishes.MUST, must));
    }

    Neighbourhood rules(UnaryOperator<RuleSet> change) {
        rules = change.apply(rules);
        return this;
    }

    Neighbourhood maxElders(int most) {
        return rules(
                same -> same.withPairing(PairingRules.builder().maxElders(most).build()));
    }

    Neighbourhood matching(MatchingRules matching) {
        return rules(same -> same.withMatching(matching));
    }

    /** The same people and entries in another order. */
    Matchmaker shuffled(long seed) {
        Random random = new Random(seed);
        for (List<?> list : List.of(elders, volunteers, pairings, entries)) {
            Collections.shuffle(list, random);
        }
        return matchmaker();
    }

    Matchmaker matchmaker() {
        Matchmaker.Builder builder = new Matchmaker.Builder(DAY, Books.of(rules));
        volunteers.forEach(volunteer -> builder.add(
                volunteer,
                entries.stream()
                        .filter(entry -> entry.volunteer().equals(Optional.of(volunteer.id())))
                        .toList()));
        elders.forEach(elder -> builder.add(
                elder,
                pairings.stream()
                        .filter(pairing -> pairing.elder().equals(elder.id()))
                        .toList(),
                entries.stream()
                        .filter(entry -> entry.elder().equals(Optional.of(elder.id())))
                        .toList()));
        return builder.build();
    }

    Matching match() {
        return matchmaker().match();
    }

    WhyNot whyNot(String elder, String volunteer) {
        return matchmaker().whyNot(ElderId.of(elder), VolunteerId.of(volunteer));
    }

    /** What speaks for the only pair. */
    Map<MatchReason, Integer> reasons() {
        return match().proposals().get(0).pair().reasons();
    }

    /** The pairs as {@code E1-V1}. */
    List<String> pairs() {
        return match().proposals().stream()
                .map(Proposal::pair)
                .map(pair -> pair.elder() + "-" + pair.volunteer())
                .toList();
    }
}
