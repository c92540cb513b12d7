package org.warmsunset.wording;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.warmsunset.duty.Cycle;
import org.warmsunset.duty.Done;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.Owed;

/** Says of a duty when it is owed, by what it is done and for whom it is. */
final class DutyWords {
    private final Wording wording;
    private final Bundle words;

    DutyWords(Wording wording, Bundle words) {
        this.wording = wording;
        this.words = words;
    }

    String owed(Duty duty) {
        Owed owed = duty.owed();
        if (owed instanceof Owed.Every every) {
            return cycle(every.cycle()) + unlessInactive(duty, every.fromActivePercent());
        }
        if (owed instanceof Owed.AtFestivals festivals) {
            return festivals.windows().stream().map(this::window).collect(Collectors.joining(words.get("list")));
        }
        if (owed instanceof Owed.AfterIncidents after) {
            String kinds = anyOf(after.kinds().stream()
                    .sorted()
                    .map(kind -> code("incident", kind))
                    .toList());
            return after.withinDays() == 0
                    ? words.fill("owed.incidents.now", "kinds", kinds)
                    : words.fill("owed.incidents", "kinds", kinds, "days", days(after.withinDays()));
        }
        return words.fill("owed.once." + duty.owedBy(), "days", days(((Owed.Once) owed).withinDays()));
    }

    private String anyOf(List<String> items) {
        int last = items.size() - 1;
        String before = String.join(words.get("list"), items.subList(0, last));
        return last == 0 ? items.get(0) : before + words.get("or") + items.get(last);
    }

    private String cycle(Cycle cycle) {
        if (cycle instanceof Cycle.Tiles tiles) {
            return tiles.days() == 1
                    ? words.fill("owed.daily", "from", tiles.from())
                    : words.fill("owed.tiles", "from", tiles.from(), "days", days(tiles.days()));
        }
        return words.get("owed." + cycle);
    }

    private String unlessInactive(Duty duty, int percent) {
        return percent == 0 ? "" : words.fill("owed.active." + duty.owedBy(), "percent", percent);
    }

    private String window(Owed.FestivalWindow window) {
        String festival = wording.festival(window.festival());
        if (window.days() == 1) {
            return words.fill("festival.day", "festival", festival);
        }
        String opens = window.opensDaysBefore() == 0
                ? words.get("festival.on")
                : words.fill("festival.before", "days", days(window.opensDaysBefore()));
        String closes = window.closesDaysAfter() == 0
                ? words.get("festival.on")
                : words.fill("festival.after", "days", days(window.closesDaysAfter()));
        return words.fill("festival", "festival", festival, "opens", opens, "closes", closes);
    }

    String done(Duty duty) {
        if (duty.done() instanceof Done.ByService services) {
            return services(services);
        }
        if (duty.done() instanceof Done.ByCard card) {
            String what = words.get("done.card");
            return card.renewWithinDays() == Done.ByCard.NEVER
                    ? what
                    : words.fill("done.renewed", "what", what, "days", days(card.renewWithinDays()));
        }
        Done.ByKnowing known = (Done.ByKnowing) duty.done();
        String what = words.fill("done.know", "fact", wording.word(known.fact()));
        return known.freshDays() == Done.ByKnowing.FOR_EVER
                ? what
                : words.fill("done.fresh", "what", what, "days", days(known.freshDays()));
    }

    private String services(Done.ByService services) {
        String kinds = wording.anyOf(services.kinds());
        if (services.onDays() == 1) {
            return services.minutes() == 0
                    ? words.fill("done.once", "kinds", kinds)
                    : words.fill("done.minutes", "what", kinds, "minutes", services.minutes());
        }
        String what = words.fill("done.days", "kinds", kinds, "days", days(services.onDays()));
        return services.minutes() == 0 ? what : words.fill("done.minutes", "what", what, "minutes", services.minutes());
    }

    String whom(Duty duty) {
        String whom = words.get("whom." + duty.owedBy());
        return duty.tiers().isEmpty() ? whom : words.fill("whom.tiers", "whom", whom, "tiers", tiers(duty.tiers()));
    }

    String tiers(Collection<String> tiers) {
        return tiers.stream().map(tier -> code("tier", tier)).collect(Collectors.joining(words.get("list")));
    }

    /** A code that a programme chose: with its words when there are any. */
    String code(String kind, String code) {
        String key = kind + "." + code;
        return words.has(key) ? words.get(key) : code;
    }

    String days(int count) {
        return words.fill(count == 1 ? "day" : "days", "count", count);
    }
}
