package org.warmsunset.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.warmsunset.matching.Neighbourhood.DAOLI;
import static org.warmsunset.matching.Neighbourhood.DAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmsunset.archive.Consents;
import org.warmsunset.archive.Proposals.Step;
import org.warmsunset.archive.Reply;
import org.warmsunset.archive.Residences;
import org.warmsunset.archive.States;
import org.warmsunset.archive.Status;
import org.warmsunset.archive.Surveys;
import org.warmsunset.archive.Wishes.Must;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.Sex;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.duty.MatchReason;
import org.warmsunset.duty.MatchingRules;
import org.warmsunset.duty.PairingRules;
import org.warmsunset.people.LivingArrangement;
import org.warmsunset.people.NeedCategory;
import org.warmsunset.people.Send;

class MatchmakerTest {
    private static final LocalDate BEFORE = DAY.minusDays(1);

    private static Neighbourhood two() {
        return new Neighbourhood().elder("E1").volunteer("V1");
    }

    private static void barredBy(Neighbourhood neighbours, Bar... bars) {
        assertThat(neighbours.whyNot("E1", "V1").bars()).containsExactly(bars);
        assertThat(neighbours.match().proposals()).isEmpty();
    }

    private static void notBarred(Neighbourhood neighbours) {
        assertThat(neighbours.whyNot("E1", "V1").isProposed()).isTrue();
        assertThat(neighbours.pairs()).containsExactly("E1-V1");
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, mode = EnumSource.Mode.EXCLUDE, names = "PRESENT")
    void an_elder_who_is_not_there_takes_no_part(Status status) {
        barredBy(two().entry(States.SORT, "E1", DAY, entry -> entry.put(States.STATUS, status)), Bar.NOT_PRESENT);
        notBarred(two().entry(States.SORT, "E1", DAY.plusDays(1), entry -> entry.put(States.STATUS, status)));
    }

    @Test
    void an_elder_takes_part_from_the_month_on_in_which_she_is_old_enough() {
        Neighbourhood young = new Neighbourhood()
                .elder("E1", elder -> elder.withBirthMonth(YearMonth.of(1966, 4)))
                .volunteer("V1");
        Neighbourhood old = new Neighbourhood()
                .elder("E1", elder -> elder.withBirthMonth(YearMonth.of(1966, 3)))
                .volunteer("V1");
        Neighbourhood unknown = new Neighbourhood()
                .elder("E1", elder -> elder.withBirthMonth(Optional.empty()))
                .volunteer("V1");
        PairingRules sixty = PairingRules.builder().minimumAge(60).build();

        barredBy(young.rules(rules -> rules.withPairing(sixty)), Bar.TOO_YOUNG);
        notBarred(old.rules(rules -> rules.withPairing(sixty)));
        notBarred(unknown.rules(rules -> rules.withPairing(sixty)));
    }

    @Test
    void an_elder_takes_part_who_lives_as_is_asked_or_unknown_how() {
        PairingRules alone =
                PairingRules.builder().addLiving(LivingArrangement.ALONE).build();
        Neighbourhood unknown = two().rules(rules -> rules.withPairing(alone));

        notBarred(unknown);
        notBarred(unknown.entry(
                Surveys.SORT, "E1", BEFORE, entry -> entry.put(Surveys.LIVING, Reply.of(LivingArrangement.ALONE))));
        barredBy(
                unknown.entry(
                        Surveys.SORT,
                        "E1",
                        DAY,
                        entry -> entry.put(Surveys.LIVING, Reply.of(LivingArrangement.WITH_SPOUSE))),
                Bar.LIVES_OTHERWISE);
    }

    @Test
    void an_elder_takes_part_whose_consent_is_in_force_when_it_is_asked() {
        PairingRules consent = PairingRules.builder().consent(true).build();
        Neighbourhood silent = two().rules(rules -> rules.withPairing(consent));

        barredBy(silent, Bar.NO_CONSENT);
        notBarred(silent.entry(
                Consents.SORT,
                "E1",
                BEFORE,
                entry -> entry.put(Consents.PURPOSE, Consents.Purpose.SERVICE)
                        .put(Consents.ANSWER, Consents.Answer.GIVEN)));
        barredBy(
                silent.entry(
                        Consents.SORT,
                        "E1",
                        DAY,
                        entry -> entry.put(Consents.PURPOSE, Consents.Purpose.SERVICE)
                                .put(Consents.ANSWER, Consents.Answer.WITHDRAWN)),
                Bar.NO_CONSENT);
    }

    @Test
    void an_elder_with_a_pairing_that_lasts_or_begins_later_takes_no_part() {
        barredBy(two().pairing("E1", "V2", DAY.minusDays(9), same -> same), Bar.PAIRED);
        barredBy(two().pairing("E1", "V2", DAY.minusDays(9), DAY), Bar.PAIRED);
        barredBy(two().pairing("E1", "V2", DAY.plusDays(9), DAY.plusDays(20)), Bar.PAIRED);
        notBarred(two().pairing("E1", "V2", DAY.minusDays(9), BEFORE));
        notBarred(two().pairing("E1", "V2", DAY.minusDays(9), same -> same.voidedAt(Instant.EPOCH)));
    }

    @Test
    void an_elder_whose_proposal_is_open_takes_no_part() {
        barredBy(two().step("E1", "V2", DAY, Step.PROPOSED), Bar.PROPOSED);
        barredBy(
                two().step("E1", "V2", BEFORE, Step.PROPOSED).step("E1", "V2", DAY, Step.ELDER_ACCEPTED), Bar.PROPOSED);
        notBarred(two().step("E1", "V2", DAY.plusDays(1), Step.PROPOSED));
        notBarred(two().step("E1", "V2", BEFORE, Step.PROPOSED).step("E1", "V2", DAY, Step.WITHDRAWN));
        notBarred(two().step("E1", "V2", BEFORE, Step.PROPOSED).step("E1", "V2", DAY, Step.VOLUNTEER_DECLINED));
        barredBy(
                two().step("E1", "V2", BEFORE, Step.PROPOSED)
                        .step("E1", "V2", BEFORE, Step.ELDER_DECLINED)
                        .step("E1", "V2", DAY, Step.PROPOSED),
                Bar.PROPOSED);
    }

    @Test
    void a_pairing_of_the_two_closes_their_proposal() {
        Neighbourhood proposed = two().step("E1", "V2", DAY.minusDays(20), Step.PROPOSED);

        barredBy(proposed.pairing("E1", "V2", DAY.minusDays(40), DAY.minusDays(30)), Bar.PROPOSED);
        barredBy(proposed.pairing("E1", "V3", DAY.minusDays(20), DAY.minusDays(10)), Bar.PROPOSED);
        notBarred(proposed.pairing("E1", "V2", DAY.minusDays(20), DAY.minusDays(10)));
    }

    @Test
    void a_volunteer_has_room_but_for_her_pairings_and_her_open_proposals() {
        Neighbourhood neighbours = two().elder("E2")
                .elder("E3")
                .pairing("E2", "V1", DAY.minusDays(9), same -> same)
                .step("E3", "V1", DAY, Step.PROPOSED);

        barredBy(neighbours.maxElders(2), Bar.NO_ROOM);
        notBarred(neighbours.maxElders(3));
        notBarred(neighbours.step("E3", "V1", DAY, Step.WITHDRAWN).maxElders(2).pairing("E3", "V9", BEFORE, s -> s));
    }

    @Test
    void two_are_barred_when_one_of_them_ever_declined_the_other() {
        barredBy(
                two().step("E1", "V1", BEFORE, Step.PROPOSED).step("E1", "V1", DAY, Step.ELDER_DECLINED),
                Bar.ELDER_DECLINED);
        barredBy(
                two().step("E1", "V1", BEFORE, Step.PROPOSED).step("E1", "V1", DAY, Step.VOLUNTEER_DECLINED),
                Bar.VOLUNTEER_DECLINED);
    }

    @Test
    void two_are_barred_when_one_is_known_to_be_otherwise_than_the_other_asks() {
        barredBy(two().wish("E1", "SMOKES", "NO", Must.YES).trait("V1", "SMOKES", "YES"), Bar.ELDER_WISH);
        barredBy(two().wish("V1", "PETS", "NO", Must.YES).trait("E1", "PETS", "YES"), Bar.VOLUNTEER_WISH);
        notBarred(two().wish("E1", "SMOKES", "NO", Must.YES));
        notBarred(two().wish("E1", "SMOKES", "NO", Must.YES).trait("V1", "SMOKES", "NO"));
        notBarred(two().wish("E1", "SMOKES", "NO", Must.NO).trait("V1", "SMOKES", "YES"));
    }

    @Test
    void the_sex_is_that_of_the_form_unless_an_entry_says_otherwise() {
        Neighbourhood neighbours = new Neighbourhood()
                .elder("E1")
                .volunteer("V1", volunteer -> volunteer.district(DAOLI).sex(Sex.MALE))
                .wish("E1", "SEX", "F", Must.YES);

        barredBy(neighbours, Bar.ELDER_WISH);
        notBarred(neighbours.trait("V1", "SEX", "F"));
    }

    @Test
    void two_of_different_districts_are_barred_when_the_rules_ask_for_one() {
        MatchingRules sameDistrict = new MatchingRules(true, Map.of());

        barredBy(two().matching(sameDistrict), Bar.OTHER_DISTRICT);
        notBarred(two().matching(sameDistrict)
                .entry(Residences.SORT, "E1", DAY, entry -> entry.put(Residences.DISTRICT, Neighbourhood.NANGANG)));
    }

    @Test
    void all_bars_are_named() {
        barredBy(
                two().matching(new MatchingRules(true, Map.of()))
                        .entry(States.SORT, "E1", DAY, entry -> entry.put(States.STATUS, Status.AWAY))
                        .pairing("E1", "V1", BEFORE, same -> same)
                        .maxElders(1),
                Bar.NOT_PRESENT,
                Bar.PAIRED,
                Bar.NO_ROOM,
                Bar.OTHER_DISTRICT);
    }

    @Test
    void each_need_that_is_answered_and_each_hobby_that_is_shared_counts() {
        Neighbourhood neighbours = new Neighbourhood()
                .elder(
                        "E1",
                        elder -> elder.withNeeds(
                                        NeedCategory.LEGAL_AID,
                                        NeedCategory.EMERGENCY_AID,
                                        NeedCategory.HEALTH_CARE,
                                        NeedCategory.DAILY_LIVING)
                                .withHobbies("京剧；太极, 书法　编织、京剧"))
                .volunteer(
                        "V1",
                        volunteer -> volunteer
                                .district(Neighbourhood.NANGANG)
                                .addServices(Send.LAW, Send.WARMTH, Send.CULTURE)
                                .addSpecialities("编织", "京剧", "太"));

        assertThat(neighbours.reasons()).isEqualTo(Map.of(MatchReason.NEED_ANSWERED, 20, MatchReason.SHARED_HOBBY, 6));
        assertThat(neighbours
                        .entry(
                                Surveys.SORT,
                                "E1",
                                DAY,
                                entry -> entry.put(Surveys.NEEDS, Reply.of(List.of(NeedCategory.LEGAL_AID)))
                                        .put(Surveys.HOBBIES, "无"))
                        .reasons())
                .isEqualTo(Map.of(MatchReason.NEED_ANSWERED, 10));
    }

    @Test
    void one_unit_one_district_and_the_wishes_of_both_count() {
        Neighbourhood neighbours = new Neighbourhood()
                .elder("E1")
                .volunteer("V1", volunteer -> volunteer.district(DAOLI))
                .member("E1", "U1")
                .wish("E1", "DIALECT", "山东话", Must.YES)
                .trait("V1", "DIALECT", "山东话")
                .wish("V1", "PETS", "NO", Must.NO)
                .trait("E1", "PETS", "NO");

        assertThat(neighbours.reasons()).isEqualTo(Map.of(MatchReason.SAME_DISTRICT, 4, MatchReason.WISH_MET, 8));
        assertThat(neighbours.member("V1", "U1").reasons())
                .containsEntry(MatchReason.SAME_UNIT, 6)
                .hasSize(3);
        assertThat(neighbours.member("V1", "U2").reasons()).hasSize(2);
    }

    @Test
    void who_lives_alone_at_a_high_risk_counts_more() {
        Neighbourhood neighbours = new Neighbourhood()
                .elder("E1", elder -> elder.withLiving(LivingArrangement.ALONE))
                .volunteer("V1")
                .rules(rules -> rules.withTiers(List.of("HIGH", "KEY", "GENERAL")));

        assertThat(neighbours.reasons()).isEqualTo(Map.of(MatchReason.LIVING_ALONE, 5));
        assertThat(neighbours
                        .entry(States.SORT, "E1", BEFORE, entry -> entry.put(States.TIER, "OLD"))
                        .reasons())
                .isEqualTo(Map.of(MatchReason.LIVING_ALONE, 5));
        assertThat(neighbours
                        .entry(States.SORT, "E1", BEFORE, entry -> entry.put(States.TIER, "KEY"))
                        .reasons())
                .isEqualTo(Map.of(MatchReason.LIVING_ALONE, 5, MatchReason.HIGHER_TIER, 4));
        assertThat(neighbours
                        .entry(States.SORT, "E1", DAY, entry -> entry.put(States.TIER, "HIGH"))
                        .reasons())
                .containsEntry(MatchReason.HIGHER_TIER, 8);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 29, 30, 59, 60, 359, 360, 400, -50})
    void every_full_thirty_days_of_waiting_count_to_twelve(int days) {
        int months = Math.max(0, Math.min(12, days / 30));
        Map<MatchReason, Integer> expected = months == 0 ? Map.of() : Map.of(MatchReason.WAITED_MONTH, months);

        assertThat(new Neighbourhood()
                        .elder("E1", elder -> elder.withSurveyedOn(DAY.minusDays(days)))
                        .volunteer("V1")
                        .reasons())
                .isEqualTo(expected);
    }

    @Test
    void an_elder_waits_since_the_day_after_her_last_pairing_or_since_the_survey_in_force() {
        Neighbourhood neighbours = new Neighbourhood()
                .elder("E1", elder -> elder.withSurveyedOn(DAY.minusDays(300)))
                .volunteer("V1")
                .entry(Surveys.SORT, "E1", DAY.minusDays(200), entry -> entry.put(Surveys.HEALTH, "好"));

        assertThat(neighbours.reasons()).isEqualTo(Map.of(MatchReason.WAITED_MONTH, 6));
        assertThat(neighbours
                        .pairing("E1", "V9", DAY.minusDays(500), DAY.minusDays(121))
                        .pairing("E1", "V8", DAY.minusDays(500), DAY.minusDays(400))
                        .reasons())
                .isEqualTo(Map.of(MatchReason.WAITED_MONTH, 4));
    }

    @Test
    void the_weights_are_those_of_the_rules() {
        Neighbourhood neighbours = new Neighbourhood()
                .elder("E1", elder -> elder.withLiving(LivingArrangement.ALONE).withSurveyedOn(DAY.minusDays(60)))
                .volunteer("V1")
                .matching(new MatchingRules(
                        false, Map.of(MatchReason.LIVING_ALONE, 0, MatchReason.WAITED_MONTH, 1_000_000)));

        assertThat(neighbours.reasons()).isEqualTo(Map.of(MatchReason.WAITED_MONTH, 2_000_000));
        assertThat(neighbours.match().score()).isEqualTo(2_000_000);
    }

    @Test
    void who_has_waited_longest_comes_first_when_there_is_too_little_room() {
        Neighbourhood neighbours = new Neighbourhood()
                .elder("E1", elder -> elder.withSurveyedOn(DAY.minusDays(30)))
                .elder("E2", elder -> elder.withSurveyedOn(DAY.minusDays(90)))
                .elder("E3", elder -> elder.withSurveyedOn(DAY.minusDays(60)))
                .volunteer("V1")
                .wish("V1", "PETS", "NO", Must.YES)
                .trait("E3", "PETS", "YES")
                .maxElders(1);

        Matching match = neighbours.match();

        assertThat(neighbours.pairs()).containsExactly("E2-V1");
        assertThat(match.matched()).isEqualTo(1);
        assertThat(match.score()).isEqualTo(3);
        assertThat(match.proposals().get(0).equalOptimum()).isFalse();
        assertThat(match.unmatched())
                .containsExactly(
                        new Unmatched(ElderId.of("E1"), Unmatched.Why.NO_ROOM),
                        new Unmatched(ElderId.of("E3"), Unmatched.Why.NO_CANDIDATE));
    }

    @Test
    void a_proposal_says_when_an_equal_optimum_does_without_it() {
        Matching match = new Neighbourhood()
                .elder("E1")
                .elder("E2")
                .elder("E3", elder -> elder.withLiving(LivingArrangement.ALONE))
                .volunteer("V1")
                .volunteer("V2", volunteer -> volunteer.district(DAOLI))
                .maxElders(1)
                .match();

        assertThat(match.matched()).isEqualTo(2);
        assertThat(match.score()).isEqualTo(5 + 4);
        assertThat(match.proposals()).allMatch(Proposal::equalOptimum);
    }

    @Test
    void why_not_tells_what_the_pair_would_cost_and_whom() {
        Neighbourhood neighbours = new Neighbourhood()
                .elder("E1", elder -> elder.withNeeds(NeedCategory.LEGAL_AID))
                .elder("E2", elder -> elder.withNeeds(NeedCategory.LEGAL_AID, NeedCategory.HEALTH_CARE))
                .volunteer(
                        "V1",
                        volunteer -> volunteer.district(Neighbourhood.NANGANG).addServices(Send.LAW, Send.HEALTH))
                .volunteer(
                        "V2",
                        volunteer -> volunteer.district(Neighbourhood.NANGANG).addServices(Send.LAW))
                .maxElders(1);

        assertThat(neighbours.pairs()).containsExactly("E1-V2", "E2-V1");
        assertThat(neighbours.whyNot("E1", "V1"))
                .isEqualTo(new WhyNot(
                        ElderId.of("E1"),
                        VolunteerId.of("V1"),
                        Set.of(),
                        0,
                        10,
                        List.of(change("E1", "V2", "V1"), change("E2", "V1", "V2"))));
        WhyNot alone = neighbours.step("E2", "V2", DAY, Step.ELDER_DECLINED).whyNot("E1", "V1");
        assertThat(alone.fewer()).isEqualTo(1);
        assertThat(alone.less()).isEqualTo(20);
        assertThat(alone.changes())
                .containsExactly(
                        change("E1", "V2", "V1"),
                        new Change(ElderId.of("E2"), Optional.of(VolunteerId.of("V1")), Optional.empty()));
    }

    private static Change change(String elder, String before, String after) {
        return new Change(ElderId.of(elder), Optional.of(VolunteerId.of(before)), Optional.of(VolunteerId.of(after)));
    }

    @Test
    void the_elders_for_one_volunteer_come_best_first() {
        List<Pair> ranked = new Neighbourhood()
                .elder("E1")
                .elder("E2", elder -> elder.withLiving(LivingArrangement.ALONE))
                .elder("E3")
                .elder("E4")
                .elder("E5")
                .volunteer("V1")
                .step("E4", "V1", DAY, Step.VOLUNTEER_DECLINED)
                .pairing("E5", "V1", BEFORE, same -> same)
                .maxElders(1)
                .matchmaker()
                .rank(VolunteerId.of("V1"));

        assertThat(ranked.stream().map(Pair::elder).map(ElderId::value)).containsExactly("E2", "E1", "E3");
        assertThat(ranked.get(0).reasons()).isEqualTo(Map.of(MatchReason.LIVING_ALONE, 5));
    }

    @Test
    void who_was_not_added_is_named() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> two().whyNot("E9", "V1"))
                .withMessage("E9 was not added");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> two().matchmaker().rank(VolunteerId.of("V9")))
                .withMessage("V9 was not added");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_order_in_which_they_are_added_changes_nothing(long seed) {
        Neighbourhood neighbours = random(seed);
        Matching match = neighbours.match();

        assertThat(match.matched()).isPositive();
        assertThat(neighbours.shuffled(seed).match()).isEqualTo(match);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void within_districts_the_match_is_the_same_as_with_all_others_barred(long seed) {
        Neighbourhood neighbours = random(seed).matching(new MatchingRules(true, Map.of()));

        Matching match = neighbours.match();

        assertThat(match.proposals())
                .allSatisfy(proposal -> assertThat(neighbours
                                .matchmaker()
                                .whyNot(proposal.pair().elder(), proposal.pair().volunteer())
                                .isProposed())
                        .isTrue());
        assertThat(match.matched() + match.unmatched().size()).isEqualTo(40);
    }

    private static <T> T one(Random random, T[] all) {
        return all[random.nextInt(all.length)];
    }

    private static Neighbourhood random(long seed) {
        Random random = new Random(seed);
        Neighbourhood neighbours = new Neighbourhood().maxElders(2);
        for (int i = 0; i < 40; i++) {
            NeedCategory need = one(random, NeedCategory.values());
            boolean far = random.nextBoolean();
            neighbours.elder("E" + i, elder -> elder.withNeeds(need).withDistrict(far ? DAOLI : Neighbourhood.NANGANG));
        }
        for (int i = 0; i < 15; i++) {
            Send send = one(random, Send.values());
            boolean far = random.nextBoolean();
            neighbours.volunteer(
                    "V" + i, volunteer -> volunteer.addServices(send).district(far ? DAOLI : Neighbourhood.NANGANG));
        }
        for (int i = 0; i < 30; i++) {
            neighbours.step("E" + random.nextInt(40), "V" + random.nextInt(15), DAY, Step.VOLUNTEER_DECLINED);
        }
        return neighbours;
    }

    @Test
    void nobody_reads_anything_personal_where_sides_are_printed() {
        Side side = new Side(DAOLI, Optional.empty(), Map.of("DIALECT", "山东话"), List.of(new Wish("SMOKES", "不", true)));

        assertThat(side).hasToString("230102");
        assertThat(side.wishes()).hasToString("[SMOKES]");
        assertThat(new VolunteerSide(VolunteerId.of("V1"), side, Set.of(), Set.of("编织"), 1))
                .hasToString("V1");
    }
}
