package org.warmsunset.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.warmsunset.access.Sight;
import org.warmsunset.access.Viewer;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.report.Worklist;

/** What is to be done: overdue first, then by the last day on which it can be done; or street by street. */
final class TodayPage {
    /** How many elders one page lists. */
    private static final int PAGE = 100;

    private TodayPage() {}

    /**
     * What the page shows.
     *
     * @param today the day
     * @param filter what was asked for
     * @param units the units that she can choose from
     * @param mustChoose whether she must choose one first, since all at once are too many
     * @param duties the names of what there is to do, by its code
     * @param overdue how many duties are overdue
     * @param open how many others are open
     * @param groups the elders
     * @param hasMore whether another page follows
     */
    record View(
            LocalDate today,
            TodayFilter filter,
            List<UnitChoice> units,
            boolean mustChoose,
            Map<String, String> duties,
            long overdue,
            long open,
            List<Round.Group> groups,
            boolean hasMore) {}

    static void show(Call call) {
        TodayFilter filter = TodayFilter.of(call);
        Sight sight = call.scope().sight();
        List<UnitChoice> units = sight.viewer() instanceof Viewer.Carer ? List.of() : UnitChoice.of(sight);
        boolean mustChoose = sight.viewer() instanceof Viewer.City
                && !units.isEmpty()
                && filter.unit().isEmpty();
        List<Worklist.Item> all = mustChoose ? List.of() : items(call, sight, filter);
        List<Worklist.Item> asked = all.stream()
                .filter(item ->
                        filter.duty().isEmpty() || filter.isDuty(item.duty().code()))
                .toList();
        List<ElderId> elders =
                asked.stream().map(Worklist.Item::elder).distinct().toList();
        int from = Math.min(filter.page() * PAGE, elders.size());
        int to = Math.min(from + PAGE, elders.size());
        long overdue = asked.stream().filter(Worklist.Item::overdue).count();
        call.show(
                "today",
                new View(
                        call.programme().today(),
                        filter,
                        units,
                        mustChoose,
                        duties(call, all),
                        overdue,
                        asked.size() - overdue,
                        new Round(call, filter.byStreet()).groups(elders.subList(from, to), asked),
                        to < elders.size()));
    }

    private static List<Worklist.Item> items(Call call, Sight sight, TodayFilter filter) {
        if (filter.unit().isEmpty()) {
            return call.scope().worklist().items();
        }
        UnitId unit = filter.unit().get();
        if (!sight.sees(unit)) {
            throw Call.notThere();
        }
        return call.programme().scope(new Viewer.OfUnit(unit)).worklist().items();
    }

    private static Map<String, String> duties(Call call, List<Worklist.Item> items) {
        Map<String, String> names = new TreeMap<>();
        items.forEach(item -> names.put(
                item.duty().code(), call.texts().wording().duty(item.duty().duty())));
        return names;
    }
}
