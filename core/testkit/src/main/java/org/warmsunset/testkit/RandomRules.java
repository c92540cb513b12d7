package org.warmsunset.testkit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warmsunset.calendar.Festival;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.duty.Cycle;
import org.warmsunset.duty.Done;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.HoursRules;
import org.warmsunset.duty.Overlay;
import org.warmsunset.duty.Owed;
import org.warmsunset.duty.OwedBy;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.RuleSet;

/** Makes rule data of several versions with duties of every form. The first is the built-in one as often as not. */
final class RandomRules {
    private static final List<String> TIERS = List.of("HIGH", "KEY", "GENERAL");
    private static final List<String> INCIDENTS = List.of("FALL", "DISCHARGED", "BEREAVEMENT");
    private static final int MOST_MORE = 3;

    private final RandomSource random;

    RandomRules(RandomSource random) {
        this.random = random;
    }

    RuleBook book() {
        RuleBook builtIn = Books.CARING_DAUGHTERS_2019;
        RuleSet rules = builtIn.versions().get(0);
        if (random.chance(50)) {
            rules = changed(withMore(rules.withTiers(TIERS)));
        }
        List<RuleSet> versions = new ArrayList<>();
        versions.add(rules);
        LocalDate from = random.day();
        for (int i = random.upTo(2); i > 0; i--) {
            rules = changed(rules.withTiers(TIERS))
                    .withVersion("later-" + versions.size())
                    .withInForceFrom(Optional.of(from));
            versions.add(rules);
            from = from.plusDays(1 + random.upTo(100));
        }
        RuleBook book = RuleBook.of("random", builtIn.zone(), versions);
        return random.chance(30) ? book.withOverlays(overlay(book)) : book;
    }

    private RuleSet withMore(RuleSet rules) {
        List<Duty> duties = new ArrayList<>(rules.duties());
        for (int i = random.upTo(MOST_MORE); i > 0; i--) {
            duties.add(more("X" + i));
        }
        return rules.withDuties(duties);
    }

    /** A duty of a form that the built-in book does not have. */
    private Duty more(String code) {
        Owed owed = random.oneOf(List.of(
                new Owed.Every(cycle(), percent()),
                new Owed.AtFestivals(windows()),
                new Owed.AfterIncidents(Set.of(random.oneOf(INCIDENTS)), random.upTo(5)),
                Books.once(random.upTo(20))));
        int minutes = owed instanceof Owed.Once || random.chance(70) ? 0 : 20 * random.upTo(5);
        Done done = new Done.ByService(kinds(), onDays(owed), minutes);
        return Books.duty(code, owed, done)
                .withOwedBy(random.chance(40) ? OwedBy.ELDER : OwedBy.PAIRING)
                .withTiers(tiers());
    }

    private Cycle cycle() {
        return random.chance(40)
                ? new Cycle.Tiles(2 + random.upTo(40), random.day())
                : random.oneOf(List.of(Cycle.Calendar.values()));
    }

    private Overlay overlay(RuleBook book) {
        LocalDate from = random.day();
        LocalDate to = from.plusDays(random.upTo(60));
        Set<String> tiers = tiers();
        Duty duty = more("SURGE");
        // When the first version has them, all have.
        boolean hasTiers = !book.versions().get(0).tiers().isEmpty();
        return Overlay.builder()
                .name("surge")
                .from(from)
                .to(to)
                .addAllTiers(hasTiers ? tiers : Set.of())
                .addDuties(hasTiers ? duty : duty.withTiers(Set.of()))
                .build();
    }

    private HoursRules hours() {
        return HoursRules.builder()
                .addStars(1 + random.upTo(50))
                .dailyCapMinutes(random.chance(50) ? 1 + random.upTo(600) : HoursRules.NO_LIMIT)
                .lateEntryDays(random.chance(50) ? random.upTo(400) : HoursRules.NO_LIMIT)
                .build();
    }

    private RuleSet changed(RuleSet rules) {
        RuleSet changed = rules.withHours(hours());
        if (random.chance(50)) {
            changed = changed.withWeekStart(random.oneOf(List.of(DayOfWeek.values())));
        }
        List<Duty> duties = new ArrayList<>();
        for (Duty duty : changed.duties()) {
            if (random.chance(95)) {
                duties.add(random.chance(50) ? changed(duty) : duty);
            }
        }
        return changed.withDuties(duties);
    }

    private Duty changed(Duty duty) {
        Duty changed = random.chance(30) ? duty.withTiers(tiers()) : duty;
        Owed owed = changed(duty.owed());
        Done done = changed(duty.done(), owed);
        // At no moment more days than a period has.
        return owed.longest() < duty.owed().longest()
                ? changed.withDone(done).withOwed(owed)
                : changed.withOwed(owed).withDone(done);
    }

    private Owed changed(Owed owed) {
        if (owed instanceof Owed.Every every) {
            return new Owed.Every(every.cycle(), percent());
        }
        if (owed instanceof Owed.AtFestivals) {
            return new Owed.AtFestivals(windows());
        }
        return owed instanceof Owed.AfterIncidents after
                ? new Owed.AfterIncidents(after.kinds(), random.upTo(5))
                : Books.once(1 + random.upTo(40));
    }

    private int onDays(Owed owed) {
        return 1 + random.upTo(owed instanceof Owed.Once ? 2 : Math.min(2, owed.longest() - 1));
    }

    private Done changed(Done done, Owed owed) {
        if (done instanceof Done.ByService services) {
            return new Done.ByService(kinds(), onDays(owed), services.minutes());
        }
        return done instanceof Done.ByKnowing known
                ? new Done.ByKnowing(known.fact(), fresh())
                : new Done.ByCard(random.chance(50) ? Done.ByCard.NEVER : random.upTo(20));
    }

    private int fresh() {
        return random.chance(50) ? Done.ByKnowing.FOR_EVER : 1 + random.upTo(400);
    }

    private int percent() {
        return random.oneOf(List.of(0, 1, 33, 50, 51, 99, 100));
    }

    private Set<ServiceKind> kinds() {
        Set<ServiceKind> kinds = EnumSet.of(random.oneOf(List.of(ServiceKind.values())));
        kinds.addAll(random.someOf(List.of(ServiceKind.values())));
        return kinds;
    }

    private Set<String> tiers() {
        return random.chance(70) ? Set.of() : Set.copyOf(random.someOf(TIERS));
    }

    private List<Owed.FestivalWindow> windows() {
        List<Owed.FestivalWindow> windows = new ArrayList<>();
        windows.add(new Owed.FestivalWindow(Festival.CHUNJIE, random.upTo(20), random.upTo(20)));
        for (Festival festival : random.someOf(List.of(Festival.values()))) {
            if (festival != Festival.CHUNJIE) {
                windows.add(new Owed.FestivalWindow(festival, random.upTo(20), random.upTo(20)));
            }
        }
        return windows;
    }
}
