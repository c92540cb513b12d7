package org.warmsunset.matching;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.warmsunset.archive.Archive;
import org.warmsunset.archive.Consents;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Picture;
import org.warmsunset.archive.ProposalHistory;
import org.warmsunset.archive.Proposals.Step;
import org.warmsunset.archive.Status;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.duty.PairingRules;
import org.warmsunset.duty.RuleSet;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.people.LivingArrangement;
import org.warmsunset.people.NeedCategory;
import org.warmsunset.people.Send;

/**
 * What matching takes of an elder, on a day.
 *
 * @param id the elder
 * @param side what it takes of either of the two
 * @param bars what keeps her from being proposed to anybody
 * @param expects the volunteers with whom she has a pairing that lasts or begins later, or an open proposal: a place of
 *     theirs is taken for each time that they are here
 * @param declined whom she once declined
 * @param declinedBy who once declined her
 * @param needs what would answer her needs, each once
 * @param hobbies the words of her hobbies, each once
 * @param alone whether she lives alone
 * @param tiersAbove how many tiers hers is above the lowest
 * @param monthsWaited the full 30 days that she has waited, at most 12
 */
record ElderSide(
        ElderId id,
        Side side,
        Set<Bar> bars,
        List<VolunteerId> expects,
        Set<VolunteerId> declined,
        Set<VolunteerId> declinedBy,
        List<Send> needs,
        List<String> hobbies,
        boolean alone,
        int tiersAbove,
        int monthsWaited) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[;；,，、\\s\\p{Z}]+");
    private static final int MONTH = 30;
    private static final int MOST_MONTHS = 12;

    static ElderSide of(Elder elder, List<Pairing> pairings, Collection<Entry> entries, LocalDate day, RuleSet rules) {
        List<Pairing> standing = pairings.stream()
                .filter(pairing -> pairing.voidedAt().isEmpty())
                .toList();
        List<Entry> known = entries.stream().filter(KnownAt.now()::includes).toList();
        return new OnDay(elder, standing, known, day, rules).side();
    }

    /** {@return the id} */
    @Override
    public String toString() {
        return id.toString();
    }

    /** Looks at an elder on a day. */
    private record OnDay(
            Elder elder,
            List<Pairing> pairings,
            Archive archive,
            CaseFile file,
            Map<VolunteerId, ProposalHistory> proposals,
            LocalDate day,
            RuleSet rules) {
        OnDay(Elder elder, List<Pairing> pairings, List<Entry> known, LocalDate day, RuleSet rules) {
            this(
                    elder,
                    pairings,
                    Archive.of(known),
                    CaseFile.of(elder, pairings, CareDays.none(), known, KnownAt.now()),
                    ProposalHistory.byVolunteer(known, day),
                    day,
                    rules);
        }

        ElderSide side() {
            Picture picture = archive.picture(elder, day);
            Side side = Side.of(file.districtOn(day.toEpochDay()), elder.sex(), archive, day);
            return new ElderSide(
                    elder.id(),
                    side,
                    bars(picture),
                    expects(),
                    with(Step.ELDER_DECLINED),
                    with(Step.VOLUNTEER_DECLINED),
                    picture.needs().stream()
                            .map(NeedCategory::send)
                            .flatMap(Optional::stream)
                            .toList(),
                    words(picture.hobbies().orElse("")),
                    picture.living().equals(Optional.of(LivingArrangement.ALONE)),
                    tiersAbove(),
                    monthsWaited());
        }

        private Set<Bar> bars(Picture picture) {
            PairingRules asked = rules.pairing();
            Set<Bar> bars = EnumSet.noneOf(Bar.class);
            addIf(file.statusOn(day.toEpochDay()) != Status.PRESENT, Bar.NOT_PRESENT, bars);
            addIf(elder.birthMonth().filter(month -> isTooYoung(month, asked)).isPresent(), Bar.TOO_YOUNG, bars);
            addIf(
                    !asked.living().isEmpty()
                            && picture.living()
                                    .filter(living -> !asked.living().contains(living))
                                    .isPresent(),
                    Bar.LIVES_OTHERWISE,
                    bars);
            addIf(asked.consent() && !hasConsented(), Bar.NO_CONSENT, bars);
            addIf(pairings.stream().anyMatch(this::lasts), Bar.PAIRED, bars);
            addIf(proposals.keySet().stream().anyMatch(this::isProposed), Bar.PROPOSED, bars);
            return bars;
        }

        private static void addIf(boolean holds, Bar bar, Set<Bar> bars) {
            if (holds) {
                bars.add(bar);
            }
        }

        private boolean isTooYoung(YearMonth born, PairingRules asked) {
            return born.plusYears(asked.minimumAge()).isAfter(YearMonth.from(day));
        }

        private boolean hasConsented() {
            return archive.consent(Consents.Purpose.SERVICE, day).equals(Optional.of(Consents.Answer.GIVEN));
        }

        private boolean lasts(Pairing pairing) {
            return pairing.end().isEmpty() || !pairing.end().get().isBefore(day);
        }

        /** Whether a proposal of the two is open: no pairing has come of it. */
        private boolean isProposed(VolunteerId volunteer) {
            return Optional.ofNullable(proposals.get(volunteer))
                    .flatMap(ProposalHistory::openSince)
                    .filter(since -> pairings.stream().noneMatch(pairing -> pairing.fulfils(volunteer, since)))
                    .isPresent();
        }

        private List<VolunteerId> expects() {
            List<VolunteerId> expects = new ArrayList<>();
            pairings.stream().filter(this::lasts).map(Pairing::volunteer).forEach(expects::add);
            proposals.keySet().stream().filter(this::isProposed).forEach(expects::add);
            return expects;
        }

        private Set<VolunteerId> with(Step step) {
            Set<VolunteerId> volunteers = new HashSet<>();
            proposals.forEach((volunteer, history) -> {
                if (history.has(step)) {
                    volunteers.add(volunteer);
                }
            });
            return Set.copyOf(volunteers);
        }

        private static List<String> words(String text) {
            return List.copyOf(BETWEEN_WORDS
                    .splitAsStream(text)
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
        }

        /** A tier that the rules do not list is as good as the lowest. */
        private int tiersAbove() {
            List<String> tiers = rules.tiers();
            int place = file.tierOn(day.toEpochDay()).map(tiers::indexOf).orElse(-1);
            return place < 0 ? 0 : tiers.size() - 1 - place;
        }

        private int monthsWaited() {
            Optional<LocalDate> lastEnd =
                    pairings.stream().flatMap(pairing -> pairing.end().stream()).max(LocalDate::compareTo);
            LocalDate since = lastEnd.map(end -> end.plusDays(1))
                    .or(() -> archive.survey(day).map(Entry::day))
                    .or(elder::surveyedOn)
                    .orElse(day);
            long months = (day.toEpochDay() - since.toEpochDay()) / MONTH;
            return (int) Math.max(0, Math.min(MOST_MONTHS, months));
        }
    }
}
