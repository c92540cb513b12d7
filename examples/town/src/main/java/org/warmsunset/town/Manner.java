package org.warmsunset.town;

import java.time.DayOfWeek;
import java.util.List;

/**
 * How a volunteer keeps to a pairing.
 *
 * @param visits how many of the weekly contacts are visits, in percent
 * @param quiet the days on which nothing was heard of the volunteer
 */
record Manner(Habit habit, DayOfWeek favourite, int visits, List<Span> quiet) {

    Manner quietIn(Span days) {
        return new Manner(habit, favourite, visits, List.of(days));
    }
}
