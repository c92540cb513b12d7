package org.warmsunset.town;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/** Decides how many pairings go which way, and which elders they fall to. */
final class CoursePlanner {

    private static final int UNPAIRED = 9;
    private static final int MOVED_TO_A_HOME = 4;
    private static final int LEFT_IN_AUTUMN = 4;
    private static final int PASSED_ON = 17;
    private static final int FROM_OCTOBER = 9;
    private static final int LATER = 16;
    private static final int EXEMPLARY = 8;
    private static final int SILENT_TO_THE_END = 4;
    private static final int SILENT_FOR_A_WHILE = 6;

    private final Dice dice;
    private final List<Course> courses = new ArrayList<>();

    CoursePlanner(Dice dice) {
        this.dice = dice;
    }

    List<Course> plan(List<Elder> elders) {
        List<Elder> left = new ArrayList<>(dice.shuffled(elders));
        take(left, UNPAIRED);
        take(left, MOVED_TO_A_HOME).forEach(elder -> add(elder, new Span(launch(), within(2026, 2, 7))));
        take(left, LEFT_IN_AUTUMN).forEach(elder -> add(elder, new Span(launch(), autumn())));
        take(left, PASSED_ON).forEach(this::passOn);
        take(left, FROM_OCTOBER).forEach(elder -> add(elder, Span.from(october())));
        take(left, LATER).forEach(elder -> add(elder, Span.from(within(2026, 1, 8))));
        take(left, EXEMPLARY).forEach(elder -> courses.add(new Course(elder, Span.from(launch()), List.of(), true)));
        take(left, SILENT_TO_THE_END).forEach(elder -> {
            Span quiet = Span.from(LocalDate.of(2026, Month.SEPTEMBER, 3).plusDays(dice.below(24)));
            courses.add(new Course(elder, Span.from(launch()), List.of(quiet), false));
        });
        take(left, SILENT_FOR_A_WHILE).forEach(elder -> {
            LocalDate stopped = within(2026, 6, 8);
            Span quiet = new Span(stopped, stopped.plusDays(dice.between(22, 52)));
            courses.add(new Course(elder, Span.from(launch()), List.of(quiet), false));
        });
        left.forEach(elder -> add(elder, Span.from(launch())));
        return courses;
    }

    private static List<Elder> take(List<Elder> left, int count) {
        List<Elder> head = left.subList(0, count);
        List<Elder> taken = List.copyOf(head);
        head.clear();
        return taken;
    }

    private void add(Elder elder, Span span) {
        courses.add(new Course(elder, span, List.of(), false));
    }

    /** A volunteer who moves away or gives up, some of them silently, and the one who comes after. */
    private void passOn(Elder elder) {
        LocalDate start = launch();
        boolean soon = dice.percent(10);
        LocalDate end = soon ? start.plusDays(dice.between(6, 12)) : within(2026, 2, 8);
        boolean silent = !soon && dice.percent(40);
        List<Span> quiet = silent ? List.of(new Span(end.minusDays(dice.between(12, 30)), end)) : List.of();
        courses.add(new Course(elder, new Span(start, end), quiet, false));
        int gap = dice.percent(45) ? 0 : dice.between(4, 32);
        add(elder, Span.from(end.plusDays(1L + gap)));
    }

    /** The launch on Saturday, 1 November, or one of the days after. */
    private LocalDate launch() {
        return dice.percent(40) ? ProgrammeYear.FIRST : ProgrammeYear.FIRST.plusDays(dice.between(1, 24));
    }

    private LocalDate october() {
        return LocalDate.of(2026, Month.OCTOBER, 1).plusDays(dice.between(4, 25));
    }

    private LocalDate autumn() {
        return LocalDate.of(2026, Month.SEPTEMBER, 14).plusDays(dice.below(36));
    }

    private LocalDate within(int year, int firstMonth, int lastMonth) {
        return LocalDate.of(year, dice.between(firstMonth, lastMonth), dice.between(1, 28));
    }
}
