package org.warmsunset.report;

import org.warmsunset.basics.DateRange;
import org.warmsunset.care.CaseFile;

/**
 * Something that is asked of case files, one elder at a time, and added up: a report, sums by district, a worklist.
 *
 * <pre>{@code
 * Question<?, Worklist> question = new Worklist.Builder(Duties.openOn(asOf, ruleBook, FestivalCalendar.china()));
 * Worklist worklist = programme.ask(question, KnownAt.now());
 * }</pre>
 *
 * <p>A question is asked once: it gathers its answer. Many threads may judge at once; one thread adds.
 *
 * @param <P> what one elder's case file says: a part of the answer
 * @param <R> the answer
 */
public interface Question<P, R> {
    /** {@return the days of care that the case files must have} */
    DateRange bounds();

    /** {@return whether the care in the case files must say how long services took} */
    default boolean asksForMinutes() {
        return false;
    }

    /**
     * Finds out what one elder's case file says, and adds nothing.
     *
     * @param file her case file
     * @return her part of the answer
     */
    P judge(CaseFile file);

    /**
     * Adds what a case file says.
     *
     * @param part as {@link #judge} gave it
     */
    void add(P part);

    /** {@return the answer of what has been added so far} */
    R result();
}
