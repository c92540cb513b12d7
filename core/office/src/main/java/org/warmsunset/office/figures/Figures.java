package org.warmsunset.office.figures;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.recognition.Hours;
import org.warmsunset.report.Counts;
import org.warmsunset.report.Coverage;
import org.warmsunset.report.Report;

/**
 * The figures of a window, and what they rest on.
 *
 * @param book the rule book by which they were judged
 * @param knownAt by when what the report takes part of had been recorded
 * @param report how duties were kept
 * @param months the same by month, in order
 * @param coverage which needs were answered, by all that is recorded
 * @param hours how long volunteers served, by all that is recorded
 * @param volume how much was done, by all that is recorded
 */
public record Figures(
        RuleBook book,
        Instant knownAt,
        Report report,
        List<Month> months,
        Coverage coverage,
        Hours hours,
        Volume volume) {
    /**
     * Keeps a copy of the list.
     *
     * @param book the rule book by which they were judged
     * @param knownAt by when what the report takes part of had been recorded
     * @param report how duties were kept
     * @param months the same by month, in order
     * @param coverage which needs were answered
     * @param hours how long volunteers served
     * @param volume how much was done
     */
    public Figures {
        months = List.copyOf(months);
    }

    /**
     * How the duties of one month were kept.
     *
     * @param month the month in which the periods end
     * @param counts the counts
     */
    public record Month(YearMonth month, Counts counts) {}
}
