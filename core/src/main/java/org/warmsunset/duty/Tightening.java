package org.warmsunset.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.warmsunset.calendar.Festival;

/** Holds a rule book against its parent: a city may ask for more than its province, and not for less. */
public final class Tightening {
    private final String version;
    private final List<String> looser = new ArrayList<>();

    private Tightening(String version) {
        this.version = version;
    }

    /**
     * Finds where a book asks for less than its parent.
     *
     * @param child the book
     * @param parent its parent
     * @return a sentence for each place, with the version, the duty, the value and the parent's; none when the child
     *     only tightens
     */
    public static List<String> looser(RuleBook child, RuleBook parent) {
        SortedSet<LocalDate> days = new TreeSet<>();
        child.versions().forEach(each -> days.add(each.inForceFrom().orElse(LocalDate.MIN)));
        parent.versions().forEach(each -> days.add(each.inForceFrom().orElse(LocalDate.MIN)));
        List<String> all = new ArrayList<>();
        for (LocalDate day : days) {
            Tightening places = new Tightening(child.on(day).version());
            places.compare(child.on(day), parent.on(day));
            all.addAll(places.looser);
        }
        for (Overlay overlay : parent.overlays()) {
            if (!child.overlays().contains(overlay)) {
                all.add("overlay " + overlay.name() + " is not that of the parent");
            }
        }
        return List.copyOf(new LinkedHashSet<>(all));
    }

    private void compare(RuleSet child, RuleSet parent) {
        if (!child.tiers().equals(parent.tiers())) {
            say("tiers", child.tiers(), "are not the parent's", parent.tiers());
        }
        if (child.pairing().maxElders() > parent.pairing().maxElders()) {
            say(
                    "maxElders",
                    child.pairing().maxElders(),
                    "is more than the parent's",
                    parent.pairing().maxElders());
        }
        atLeast("minimumAge", child.pairing().minimumAge(), parent.pairing().minimumAge());
        for (Duty theirs : parent.duties()) {
            Optional<Duty> own = child.duty(theirs.code());
            if (own.isEmpty()) {
                say("duties", "", "lack the parent's", theirs.code());
            } else if (!own.get().isAkinTo(theirs)) {
                say(theirs.code(), "", "changes its meaning: it must stay owed and done as in", "the parent");
            } else {
                compare(own.get(), theirs);
            }
        }
    }

    private void compare(Duty child, Duty parent) {
        String code = child.code();
        if (!child.tiers().isEmpty()
                && (parent.tiers().isEmpty() || !child.tiers().containsAll(parent.tiers()))) {
            say(code + ".tiers", child.tiers(), "are fewer than the parent's", parent.tiers());
        }
        compare(code, child.owed(), parent.owed());
        if (child.done() instanceof Done.ByService own && parent.done() instanceof Done.ByService theirs) {
            atLeast(code + ".onDays", own.onDays(), theirs.onDays());
            atLeast(code + ".minutes", own.minutes(), theirs.minutes());
            noMore(code + ".by", own.kinds(), theirs.kinds());
        } else if (child.done() instanceof Done.ByCard own && parent.done() instanceof Done.ByCard theirs) {
            atMost(code + ".renewWithinDays", own.renewWithinDays(), theirs.renewWithinDays());
        } else if (child.done() instanceof Done.ByKnowing own && parent.done() instanceof Done.ByKnowing theirs) {
            atMost(code + ".freshDays", own.freshDays(), theirs.freshDays());
            if (own.fact() != theirs.fact()) {
                say(code + ".know", own.fact(), "is not the parent's", theirs.fact());
            }
        }
    }

    private void compare(String code, Owed child, Owed parent) {
        if (child instanceof Owed.Every own && parent instanceof Owed.Every theirs) {
            boolean tiledAnew =
                    own.cycle() instanceof Cycle.Tiles && !own.cycle().equals(theirs.cycle());
            if (tiledAnew || own.cycle().longest() > theirs.cycle().longest()) {
                say(
                        code + ".every",
                        own.cycle(),
                        "is coarser than, or tiled otherwise than, the parent's",
                        theirs.cycle());
            }
            atMost(code + ".fromActivePercent", own.fromActivePercent(), theirs.fromActivePercent());
        } else if (child instanceof Owed.AtFestivals own && parent instanceof Owed.AtFestivals theirs) {
            theirs.windows().forEach(window -> compare(code, own, window));
        } else if (child instanceof Owed.AfterIncidents own && parent instanceof Owed.AfterIncidents theirs) {
            noMore(code + ".kinds, which the parent has and the book lacks,", theirs.kinds(), own.kinds());
            atMost(code + ".withinDays", own.withinDays(), theirs.withinDays());
        } else if (child instanceof Owed.Once own && parent instanceof Owed.Once theirs) {
            atMost(code + ".withinDays", own.withinDays(), theirs.withinDays());
        }
    }

    private void compare(String code, Owed.AtFestivals child, Owed.FestivalWindow theirs) {
        Festival festival = theirs.festival();
        Optional<Owed.FestivalWindow> own = child.windows().stream()
                .filter(window -> window.festival() == festival)
                .findFirst();
        if (own.isEmpty()) {
            say(code + ".atFestivals", "", "lack the parent's", festival);
        } else {
            atMost(code + "." + festival + ".opensDaysBefore", own.get().opensDaysBefore(), theirs.opensDaysBefore());
            atMost(code + "." + festival + ".closesDaysAfter", own.get().closesDaysAfter(), theirs.closesDaysAfter());
        }
    }

    private void atLeast(String place, int own, int theirs) {
        if (own < theirs) {
            say(place, own, "is less than the parent's", theirs);
        }
    }

    private void atMost(String place, int own, int theirs) {
        if (own > theirs) {
            say(place, own == Integer.MAX_VALUE ? "absent" : own, "is more than the parent's", theirs);
        }
    }

    private <T> void noMore(String place, Set<T> own, Set<T> theirs) {
        if (!theirs.containsAll(own)) {
            say(place, own, "are more than", theirs);
        }
    }

    private void say(String place, Object own, String problem, Object theirs) {
        looser.add("version " + version + ": " + place + " (" + own + ") " + problem + " (" + theirs + ")");
    }
}
