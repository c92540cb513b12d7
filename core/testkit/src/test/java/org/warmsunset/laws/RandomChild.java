package org.warmsunset.laws;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.duty.Cycle;
import org.warmsunset.duty.Done;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.Owed;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.RuleSet;

/** Makes books that mostly ask for more than another one, and now and then for less. */
final class RandomChild {
    private final Random random;
    private final boolean isTight;

    RandomChild(Random random) {
        this.random = random;
        this.isTight = random.nextInt(4) > 0;
    }

    RuleBook of(RuleBook parent) {
        List<RuleSet> versions = new ArrayList<>();
        for (RuleSet version : parent.versions()) {
            versions.add(version.withDuties(
                    version.duties().stream().map(this::changed).toList()));
        }
        return parent.withName("child").withVersions(versions);
    }

    /** A number that is lower, or perhaps higher when the child need not be tight. */
    private int lower(int number, int least) {
        if (!isTight && random.nextInt(3) == 0) {
            return number == Integer.MAX_VALUE ? number : number + 1;
        }
        return random.nextBoolean() || number <= least
                ? number
                : least + random.nextInt(Math.min(number - least, 400) + 1);
    }

    private Duty changed(Duty duty) {
        Duty changed = random.nextInt(4) == 0 ? duty.withTiers(Set.of()) : duty;
        Owed owed = changed(duty.owed());
        Done done = changed(duty.done(), owed);
        return owed.longest() < duty.owed().longest()
                ? changed.withDone(done).withOwed(owed)
                : changed.withOwed(owed).withDone(done);
    }

    private Owed changed(Owed owed) {
        if (owed instanceof Owed.Every every) {
            return new Owed.Every(finer(every.cycle()), Math.min(100, lower(every.fromActivePercent(), 0)));
        }
        if (owed instanceof Owed.AtFestivals festivals) {
            return new Owed.AtFestivals(festivals.windows().stream()
                    .map(window -> new Owed.FestivalWindow(
                            window.festival(), lower(window.opensDaysBefore(), 0), lower(window.closesDaysAfter(), 0)))
                    .toList());
        }
        if (owed instanceof Owed.AfterIncidents after) {
            Set<String> kinds = new HashSet<>(after.kinds());
            kinds.add(random.nextBoolean() ? "FALL" : "DISCHARGED");
            return new Owed.AfterIncidents(kinds, lower(after.withinDays(), 0));
        }
        return new Owed.Once(lower(((Owed.Once) owed).withinDays(), 1));
    }

    private Cycle finer(Cycle cycle) {
        List<Cycle> finer = new ArrayList<>(List.of(cycle));
        for (Cycle other : Cycle.Calendar.values()) {
            if (cycle instanceof Cycle.Calendar && other.longest() < cycle.longest()) {
                finer.add(other);
            }
        }
        return finer.get(random.nextInt(4) == 0 ? random.nextInt(finer.size()) : 0);
    }

    private Done changed(Done done, Owed owed) {
        if (done instanceof Done.ByKnowing known) {
            return new Done.ByKnowing(known.fact(), lower(known.freshDays(), 1));
        }
        if (done instanceof Done.ByCard card) {
            return new Done.ByCard(lower(card.renewWithinDays(), 0));
        }
        Done.ByService services = (Done.ByService) done;
        Set<ServiceKind> kinds = EnumSet.copyOf(services.kinds());
        if (random.nextBoolean() && kinds.size() > 1) {
            kinds.remove(kinds.iterator().next());
        }
        int days = services.onDays() + random.nextInt(2);
        int most = owed instanceof Owed.Once ? days : Math.min(days, owed.longest());
        int minutes = owed instanceof Owed.Once ? 0 : services.minutes() + 30 * random.nextInt(2);
        return new Done.ByService(kinds, most, minutes);
    }
}
