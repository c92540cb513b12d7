package org.warmsunset.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Finds the duties of a rule book that nobody can do, however willing she is. */
public final class Unsatisfiable {
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    /** Lies in the shortest month, quarter, half-year and year. */
    private static final LocalDate IN_SHORTEST = LocalDate.of(2023, 2, 1);

    private final String where;
    private final List<String> found = new ArrayList<>();

    private Unsatisfiable(String where) {
        this.where = where;
    }

    /**
     * Looks for duties that ask for more days, or more minutes, than their shortest period has.
     *
     * @param book the rule book
     * @return a sentence for each, with the version or the overlay, the duty and both numbers; none when all can be
     *     done
     */
    public static List<String> in(RuleBook book) {
        List<String> all = new ArrayList<>();
        for (RuleSet version : book.versions()) {
            Unsatisfiable duties = new Unsatisfiable("version " + version.version());
            version.duties().forEach(duty -> duties.check(duty, Cycle.MOST_DAYS));
            all.addAll(duties.found);
        }
        for (Overlay overlay : book.overlays()) {
            Unsatisfiable duties = new Unsatisfiable("overlay " + overlay.name());
            overlay.duties().forEach(duty -> duties.check(duty, overlay.days().length()));
            all.addAll(duties.found);
        }
        return List.copyOf(all);
    }

    private void check(Duty duty, int mostDays) {
        if (duty.done() instanceof Done.ByService services && !duty.isStanding()) {
            int days = Math.min(mostDays, shortest(duty.owed()));
            say(duty, services.onDays(), "days: lower onDays", days);
            say(duty, services.minutes(), "minutes: lower minutes", days * MINUTES_OF_A_DAY);
        }
    }

    private static int shortest(Owed owed) {
        if (owed instanceof Owed.Every every && every.cycle() instanceof Cycle.Calendar calendar) {
            return calendar.holding(IN_SHORTEST, DayOfWeek.MONDAY).length();
        }
        return owed instanceof Owed.AtFestivals festivals
                ? festivals.windows().stream()
                        .mapToInt(Owed.FestivalWindow::days)
                        .min()
                        .orElseThrow()
                : owed.longest();
    }

    private void say(Duty duty, int asked, String what, int most) {
        if (asked > most) {
            found.add(where + ": " + duty.code() + " asks for " + asked + ", and its shortest period has " + most + " "
                    + what + ", or give it a longer period");
        }
    }
}
