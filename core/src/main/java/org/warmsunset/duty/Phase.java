package org.warmsunset.duty;

import java.time.LocalDate;

/**
 * A part of the plan with its days 阶段.
 *
 * @param step what is done in it
 * @param from the first day
 * @param to the last day, included
 */
public record Phase(Step step, LocalDate from, LocalDate to) {
    /**
     * Checks the days.
     *
     * @param step what is done in it
     * @param from the first day
     * @param to the last day, included
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    public Phase {
        Check.that(!to.isBefore(from), "to", "(" + to + ") is before from (" + from + "): swap them or correct one");
    }

    /** What is done in a phase. */
    public enum Step {
        /** Elders are surveyed 摸底调查. */
        SURVEY,
        /** Volunteers are recruited 招募. */
        RECRUITMENT,
        /** Elders and volunteers are paired 结对. */
        PAIRING
    }
}
