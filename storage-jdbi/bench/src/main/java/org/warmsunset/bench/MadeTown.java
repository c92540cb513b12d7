package org.warmsunset.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Memberships;
import org.warmsunset.archive.States;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.duty.MatchingRules;
import org.warmsunset.duty.PairingRules;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.RuleSet;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.matching.Matchmaker;
import org.warmsunset.people.Elder;
import org.warmsunset.people.LivingArrangement;
import org.warmsunset.people.NeedCategory;
import org.warmsunset.people.Send;
import org.warmsunset.people.Volunteer;

/**
 * Elders without a pairing and volunteers, made up from fixed dice, with needs, hobbies, tiers, units and the days
 * since which they wait.
 */
record MadeTown(int districts, int volunteers, int elders) {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final int FIRST_DISTRICT = 1001;
    private static final int UNITS = 10;
    private static final int DAYS = 500;
    private static final List<String> HOBBIES =
            List.of("京剧", "太极", "书法", "编织", "象棋", "合唱", "园艺", "剪纸", "摄影", "读报", "烹饪", "二胡");
    private static final List<String> TIERS = List.of("HIGH", "KEY", "GENERAL");

    /** Takes all in, under rules by which a volunteer may have so many elders. */
    Matchmaker matchmaker(int maxElders, boolean sameDistrict) {
        RuleBook book = RuleBooks.caringDaughters2019();
        RuleSet rules = book.versions()
                .get(0)
                .withTiers(TIERS)
                .withPairing(PairingRules.builder().maxElders(maxElders).build())
                .withMatching(new MatchingRules(sameDistrict, Map.of()));
        Matchmaker.Builder builder = new Matchmaker.Builder(DAY, book.withVersions(rules));
        Random dice = new Random(elders);
        for (int i = 0; i < volunteers; i++) {
            addVolunteer(i, dice, builder);
        }
        for (int i = 0; i < elders; i++) {
            addElder(i, dice, builder);
        }
        return builder.build();
    }

    VolunteerId volunteer(int number) {
        return VolunteerId.of("V%06d".formatted(number));
    }

    private ElderId elder(int number) {
        return ElderId.of("E%06d".formatted(number));
    }

    private DistrictCode district(int number) {
        return DistrictCode.parse("23%04d".formatted(FIRST_DISTRICT + number % districts));
    }

    private void addVolunteer(int number, Random dice, Matchmaker.Builder builder) {
        Volunteer volunteer = Volunteer.builder()
                .id(volunteer(number))
                .name("志愿者")
                .district(district(number))
                .addAllServices(some(List.of(Send.values()), dice))
                .addAllSpecialities(some(HOBBIES, dice))
                .build();
        Entry member =
                member("V" + number, number, dice).volunteer(volunteer.id()).build();
        builder.add(volunteer, List.of(member));
    }

    private void addElder(int number, Random dice, Matchmaker.Builder builder) {
        Elder elder = Elder.builder()
                .id(elder(number))
                .name("老人")
                .district(district(number))
                .living(one(List.of(LivingArrangement.values()), dice))
                .hobbies(String.join("、", some(HOBBIES, dice)))
                .addAllNeeds(some(List.of(NeedCategory.values()), dice))
                .surveyedOn(DAY.minusDays(dice.nextInt(DAYS)))
                .build();
        Entry member = member("E" + number, number, dice).elder(elder.id()).build();
        Entry tier = Entry.builder(States.SORT)
                .id(EntryId.of("T" + number))
                .elder(elder.id())
                .day(DAY.minusDays(1))
                .put(States.TIER, one(TIERS, dice))
                .build();
        builder.add(elder, List.of(), List.of(member, tier));
    }

    private Entry.Builder member(String id, int number, Random dice) {
        return Entry.builder(Memberships.SORT)
                .id(EntryId.of("M" + id))
                .unit(UnitId.of("U%d-%d".formatted(number % districts, dice.nextInt(UNITS))))
                .day(DAY.minusDays(1));
    }

    private static <T> T one(List<T> all, Random dice) {
        return all.get(dice.nextInt(all.size()));
    }

    /** Up to three of them. */
    private static <T> List<T> some(List<T> all, Random dice) {
        List<T> some = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            T each = one(all, dice);
            if (!some.contains(each)) {
                some.add(each);
            }
        }
        return some;
    }
}
