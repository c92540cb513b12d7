package org.warmsunset.town;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Pairs elders with volunteers of their district, one to one. Most pairings run from the start of the year; some come
 * later, end, or pass to a successor.
 */
final class Matchmaker {

    private final Dice dice;
    private final List<Volunteer> volunteers;
    private final Map<Volunteer, LocalDate> freeFrom = new HashMap<>();

    Matchmaker(Dice dice, List<Volunteer> volunteers) {
        this.dice = dice;
        this.volunteers = dice.shuffled(volunteers);
    }

    /** The pairings, numbered in the order in which they began. */
    List<Pairing> pair(List<Elder> elders) {
        List<Course> courses = new CoursePlanner(dice).plan(elders);
        courses.sort(Comparator.comparing((Course course) -> course.span().first())
                .thenComparing(course -> course.elder().id()));
        List<Pairing> pairings = new ArrayList<>();
        for (Course course : courses) {
            Span span = course.span();
            Volunteer volunteer = freeVolunteer(course.elder().district(), span.first());
            freeFrom.put(volunteer, span.isOpen() ? span.last() : span.last().plusDays(10));
            String id = String.format(Locale.ROOT, "P%04d", pairings.size() + 1);
            pairings.add(new Pairing(id, course.elder(), volunteer, span, manner(course)));
        }
        return pairings;
    }

    /** Someone of the district with nobody to care for, or of the city when the district has no one left. */
    private Volunteer freeVolunteer(District district, LocalDate day) {
        List<Volunteer> free = volunteers.stream()
                .filter(volunteer -> volunteer.isHereOn(day))
                .filter(volunteer -> freeFrom.getOrDefault(volunteer, day).compareTo(day) <= 0)
                .sorted(Comparator.comparing(freeFrom::containsKey))
                .toList();
        return free.stream()
                .filter(volunteer -> volunteer.district().equals(district))
                .findFirst()
                .orElseGet(() -> free.get(0));
    }

    private Manner manner(Course course) {
        boolean patchy = dice.percent(22 * course.elder().district().slips() / 100);
        Habit habit = course.exemplary() ? Habit.EXEMPLARY : patchy ? Habit.PATCHY : Habit.GOOD;
        return new Manner(habit, DayOfWeek.of(dice.between(1, 7)), dice.between(12, 58), course.quiet());
    }
}
