package org.warmsunset.laws;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.calendar.FestivalDay;
import org.warmsunset.duty.Cycle;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.Overlay;
import org.warmsunset.duty.Owed;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.RuleSet;

/** In which periods a rule book asks for something, day by day. */
final class NaivePeriods {
    /** More days than any period has. */
    private static final int FAR = 800;
    /** More days than any window of a random rule book reaches from its festival. */
    private static final int WINDOW = 45;

    private final RuleBook book;

    NaivePeriods(RuleBook book) {
        this.book = book;
    }

    /** A duty as it is in force on a day, by the version of that day or by an overlay. */
    record Asked(Duty duty, RuleSet rules, @Nullable Overlay overlay) {
        /** What must stay the same for a period to go on. */
        private Shape shape() {
            if (duty.owed() instanceof Owed.Every every) {
                return new Shape(every.cycle(), every.cycle() == Cycle.Calendar.WEEK ? rules.weekStart() : null);
            }
            return new Shape(duty.owed(), null);
        }
    }

    private record Shape(Object owed, @Nullable DayOfWeek weekStart) {}

    /** A period; the natural length counts the days it had before new rules cut it. */
    record Span(
            Asked asked,
            LocalDate first,
            LocalDate last,
            int naturalLength,
            @Nullable LocalDate dayAsked) {}

    /** A duty by its code, of the versions or of one overlay. */
    record Name(String code, @Nullable Overlay overlay) {}

    Set<Name> names() {
        Set<Name> names = new LinkedHashSet<>();
        book.versions().forEach(version -> version.duties().forEach(duty -> names.add(new Name(duty.code(), null))));
        book.overlays().forEach(overlay -> overlay.duties().forEach(duty -> names.add(new Name(duty.code(), overlay))));
        return names;
    }

    RuleSet versionOn(LocalDate day) {
        RuleSet inForce = book.versions().get(0);
        for (RuleSet version : book.versions()) {
            if (version.inForceFrom().isPresent()
                    && !version.inForceFrom().get().isAfter(day)) {
                inForce = version;
            }
        }
        return inForce;
    }

    @Nullable
    Asked on(Name name, LocalDate day) {
        RuleSet rules = versionOn(day);
        Overlay overlay = name.overlay();
        if (overlay != null && (day.isBefore(overlay.from()) || day.isAfter(overlay.to()))) {
            return null;
        }
        for (Duty duty : overlay == null ? rules.duties() : overlay.duties()) {
            if (duty.code().equals(name.code())) {
                return new Asked(duty, rules, overlay);
            }
        }
        return null;
    }

    private boolean goesOn(Name name, LocalDate day) {
        Asked today = on(name, day);
        Asked tomorrow = on(name, day.plusDays(1));
        return today != null && tomorrow != null && Objects.equals(today.shape(), tomorrow.shape());
    }

    /** All periods of cycles and around festivals that end between two days. */
    List<Span> periods(Name name, LocalDate from, LocalDate to) {
        List<Span> spans = new ArrayList<>();
        addCycles(name, from, to, spans);
        for (int year = from.getYear() - 1; year <= to.getYear() + 1; year++) {
            FestivalCalendar.china().in(year).forEach(festival -> addWindows(name, festival, spans));
        }
        spans.removeIf(span -> span.last().isBefore(from) || span.last().isAfter(to));
        return spans;
    }

    private void addCycles(Name name, LocalDate from, LocalDate to, List<Span> spans) {
        LocalDate first = null;
        for (LocalDate day = from.minusDays(FAR); !day.isAfter(to); day = day.plusDays(1)) {
            Asked asked = on(name, day);
            if (asked == null || !(asked.duty().owed() instanceof Owed.Every every) || isBeforeAll(every, day)) {
                continue;
            }
            first = first == null ? day : first;
            LocalDate next = day.plusDays(1);
            if (!goesOn(name, day) || begins(every.cycle(), next, asked.rules().weekStart())) {
                int natural = naturalLength(every.cycle(), day, asked.rules().weekStart());
                spans.add(new Span(Objects.requireNonNull(on(name, first)), first, day, natural, null));
                first = null;
            }
        }
    }

    private static boolean isBeforeAll(Owed.Every every, LocalDate day) {
        return every.cycle() instanceof Cycle.Tiles tiles && day.isBefore(tiles.from());
    }

    /** Whether a period of the cycle begins on a day. */
    private static boolean begins(Cycle cycle, LocalDate day, DayOfWeek weekStart) {
        if (cycle instanceof Cycle.Tiles tiles) {
            return ChronoUnit.DAYS.between(tiles.from(), day) % tiles.days() == 0;
        }
        return switch ((Cycle.Calendar) cycle) {
            case WEEK -> day.getDayOfWeek() == weekStart;
            case MONTH -> day.getDayOfMonth() == 1;
            case QUARTER -> day.getDayOfMonth() == 1 && List.of(1, 4, 7, 10).contains(day.getMonthValue());
            case HALF_YEAR -> day.getDayOfMonth() == 1 && List.of(1, 7).contains(day.getMonthValue());
            case YEAR -> day.getDayOfYear() == 1;
        };
    }

    /** The days from the beginning of the period that holds a day to the beginning of the next one. */
    private static int naturalLength(Cycle cycle, LocalDate day, DayOfWeek weekStart) {
        LocalDate first = day;
        while (!begins(cycle, first, weekStart)) {
            first = first.minusDays(1);
        }
        LocalDate next = day.plusDays(1);
        while (!begins(cycle, next, weekStart)) {
            next = next.plusDays(1);
        }
        return (int) ChronoUnit.DAYS.between(first, next);
    }

    private void addWindows(Name name, FestivalDay festival, List<Span> spans) {
        LocalDate first = null;
        LocalDate end = festival.date().plusDays(WINDOW);
        for (LocalDate day = festival.date().minusDays(WINDOW); !day.isAfter(end); day = day.plusDays(1)) {
            Asked asked = on(name, day);
            if (asked == null || !lies(asked, day, festival)) {
                continue;
            }
            first = first == null ? day : first;
            if (!goesOn(name, day) || !lies(asked, day.plusDays(1), festival)) {
                spans.add(new Span(Objects.requireNonNull(on(name, first)), first, day, 0, festival.date()));
                first = null;
            }
        }
    }

    private static boolean lies(Asked asked, LocalDate day, FestivalDay kept) {
        if (asked.duty().owed() instanceof Owed.AtFestivals festivals) {
            for (Owed.FestivalWindow window : festivals.windows()) {
                if (window.festival() == kept.festival()) {
                    return !day.isBefore(kept.date().minusDays(window.opensDaysBefore()))
                            && !day.isAfter(kept.date().plusDays(window.closesDaysAfter()));
                }
            }
        }
        return false;
    }

    /** The periods after incidents, which end between two days. */
    List<Span> incidents(Name name, NaiveArchive archive, LocalDate from, LocalDate to) {
        List<Span> spans = new ArrayList<>();
        for (LocalDate day : archive.days()) {
            Asked asked = on(name, day);
            if (asked != null
                    && asked.duty().owed() instanceof Owed.AfterIncidents after
                    && archive.incidents(after.kinds()).contains(day)) {
                LocalDate last = day;
                while (last.isBefore(day.plusDays(after.withinDays())) && goesOn(name, last)) {
                    last = last.plusDays(1);
                }
                spans.add(new Span(asked, day, last, 0, day));
            }
        }
        spans.removeIf(span -> span.last().isBefore(from) || span.last().isAfter(to));
        return spans;
    }
}
