package org.warmsunset.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;

/**
 * The days through which the periods of one duty keep their shape, though versions may change meanwhile.
 *
 * @param code the duty's code
 * @param extra the overlay that adds it; null when the versions have it
 * @param shape what decides where its periods lie
 * @param weekStart the day on which a week begins
 * @param days the first and the last day
 */
record Run(RuleBook book, String code, @Nullable Overlay extra, Owed shape, DayOfWeek weekStart, DateRange days) {
    /**
     * All runs of a book, in the order of duties; those of standing duties are the days on which a pairing may begin.
     */
    static List<Run> of(RuleBook book) {
        List<Run> runs = new ArrayList<>();
        for (String code : book.codes()) {
            addOfVersions(book, code, runs);
        }
        for (Overlay overlay : book.overlays()) {
            for (Duty duty : overlay.duties()) {
                addOfOverlay(book, overlay, duty, runs);
            }
        }
        return runs;
    }

    private static void addOfVersions(RuleBook book, String code, List<Run> runs) {
        List<DateRange> inForce = book.inForce();
        List<Run> ofCode = new ArrayList<>();
        for (int i = 0; i < inForce.size(); i++) {
            RuleSet rules = book.versions().get(i);
            Optional<Duty> duty = rules.duty(code);
            if (duty.isPresent()) {
                add(new Run(book, code, null, duty.get().owed().shape(), rules.weekStart(), inForce.get(i)), ofCode);
            }
        }
        runs.addAll(ofCode);
    }

    private static void addOfOverlay(RuleBook book, Overlay overlay, Duty duty, List<Run> runs) {
        List<DateRange> inForce = book.inForce();
        List<Run> ofDuty = new ArrayList<>();
        for (int i = 0; i < inForce.size(); i++) {
            DayOfWeek weekStart = book.versions().get(i).weekStart();
            overlay.days()
                    .shared(inForce.get(i))
                    .ifPresent(both ->
                            add(new Run(book, duty.code(), overlay, duty.owed().shape(), weekStart, both), ofDuty));
        }
        runs.addAll(ofDuty);
    }

    /** Adds a run to those of its duty, or lengthens the last one when it goes on in the same shape. */
    private static void add(Run run, List<Run> runs) {
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && run.continues(last)) {
            DateRange days = DateRange.of(last.days().first(), run.days().last());
            runs.set(runs.size() - 1, new Run(run.book, run.code, run.extra, run.shape, run.weekStart, days));
        } else {
            runs.add(run);
        }
    }

    private boolean continues(Run before) {
        return shape.equals(before.shape)
                && (weekStart == before.weekStart || !isWeekly())
                && Objects.equals(extra, before.extra)
                && before.days.last().plusDays(1).equals(days.first());
    }

    private boolean isWeekly() {
        return shape instanceof Owed.Every every && every.cycle() == Cycle.Calendar.WEEK;
    }

    /** The duty as it is in force on one of these days. */
    OwedDuty on(LocalDate day) {
        RuleSet rules = book.on(day);
        List<Duty> duties = extra == null ? rules.duties() : extra.duties();
        for (Duty duty : duties) {
            if (duty.code().equals(code)) {
                return new OwedDuty(book.codes().indexOf(code), duty, rules, extra);
            }
        }
        throw new IllegalArgumentException(code + " is not owed on " + day);
    }

    /** The duty as each version has it. */
    List<Duty> everyDuty() {
        return extra != null
                ? List.of(on(days.first()).duty())
                : book.versions().stream()
                        .flatMap(rules -> rules.duty(code).stream())
                        .toList();
    }

    /** A period, cut to these days; empty when none of it lies among them. */
    Optional<DateRange> cut(DateRange natural) {
        return natural.shared(days);
    }
}
