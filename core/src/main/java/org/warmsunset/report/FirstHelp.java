package org.warmsunset.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warmsunset.archive.Status;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.CaseFile;
import org.warmsunset.duty.Duties;

/**
 * Who needs help first: the elders who could be visited on a day and have nobody, heard nobody for long, or wait for
 * what is overdue.
 *
 * <pre>{@code
 * FirstHelp first = programme.ask(new FirstHelp.Builder(open, 14), KnownAt.now());
 * first.lines().get(0).reasons();   // [NO_VOLUNTEER, SILENT]
 * }</pre>
 *
 * @param asOf the day
 * @param lines the elders: those with more reasons first, then those who heard nobody for longer, then by id
 */
public record FirstHelp(LocalDate asOf, List<Line> lines) {
    /** The farthest that is looked back, in days. */
    public static final int LONGEST = 366;

    /**
     * Copies the list.
     *
     * @param asOf the day
     * @param lines the elders
     */
    public FirstHelp {
        lines = List.copyOf(lines);
    }

    /** Why somebody needs help. */
    public enum Reason {
        /** No pairing of hers is active on the day. */
        NO_VOLUNTEER,
        /** She heard nobody for as many days as were asked for, or more. */
        SILENT,
        /** Something is overdue. */
        OVERDUE
    }

    /**
     * An elder who needs help.
     *
     * @param elder the elder
     * @param reasons why, at least one
     * @param silent for how many days until the day, included, she heard nobody and could have; 0 to {@link #LONGEST},
     *     which stands for more as well
     * @param overdue how many duties are overdue
     */
    public record Line(ElderId elder, Set<Reason> reasons, int silent, int overdue) {
        /**
         * Copies the reasons.
         *
         * @param elder the elder
         * @param reasons why
         * @param silent for how many days she heard nobody
         * @param overdue how many duties are overdue
         */
        public Line {
            reasons = Collections.unmodifiableSet(EnumSet.copyOf(reasons));
        }
    }

    /** Gathers the elders. Not thread-safe, but for {@link #judge}. */
    public static final class Builder implements Question<Optional<Line>, FirstHelp> {
        private final Worklist.Builder open;
        private final LocalDate asOf;
        private final DateRange lookedBack;
        private final int silentFrom;
        private final List<Line> lines = new ArrayList<>();

        /**
         * Makes a builder.
         *
         * @param duties the duties that are {@linkplain Duties#openOn open} on the day
         * @param silentFrom from how many days on silence is a reason, 1 to {@link FirstHelp#LONGEST}
         */
        public Builder(Duties duties, int silentFrom) {
            this.open = new Worklist.Builder(duties);
            this.asOf = duties.window().asOf();
            this.lookedBack = DateRange.of(asOf.minusDays(LONGEST - 1L), asOf);
            this.silentFrom = silentFrom;
        }

        @Override
        public DateRange bounds() {
            return DateRange.ofEpochDays(
                    Math.min(open.bounds().firstEpochDay(), lookedBack.firstEpochDay()),
                    Math.max(open.bounds().lastEpochDay(), lookedBack.lastEpochDay()));
        }

        @Override
        public boolean asksForMinutes() {
            return open.asksForMinutes();
        }

        @Override
        public Optional<Line> judge(CaseFile file) {
            if (file.statusOn(asOf.toEpochDay()) != Status.PRESENT) {
                return Optional.empty();
            }
            int silent = silence(file);
            int overdue = (int)
                    open.judge(file).stream().filter(Worklist.Item::overdue).count();
            Set<Reason> reasons = EnumSet.noneOf(Reason.class);
            if (isAlone(file)) {
                reasons.add(Reason.NO_VOLUNTEER);
            }
            if (silent >= silentFrom) {
                reasons.add(Reason.SILENT);
            }
            if (overdue > 0) {
                reasons.add(Reason.OVERDUE);
            }
            return reasons.isEmpty() ? Optional.empty() : Optional.of(new Line(file.elder(), reasons, silent, overdue));
        }

        private boolean isAlone(CaseFile file) {
            DateRange day = DateRange.of(asOf, asOf);
            return file.pairings().stream()
                    .allMatch(pairing -> file.activeDays(pairing, day).isEmpty());
        }

        /** The days since she last heard somebody, was away, or came to the programme. */
        private int silence(CaseFile file) {
            DaySet absent = DaySet.of(lookedBack).minus(file.presentDays(lookedBack));
            long heard = file.care()
                    .contact(lookedBack)
                    .union(absent)
                    .last(lookedBack)
                    .map(LocalDate::toEpochDay)
                    .orElse(lookedBack.firstEpochDay() - 1);
            long listed = file.listedFrom().orElse(lookedBack.firstEpochDay()) - 1;
            return (int) Math.max(0, asOf.toEpochDay() - Math.max(heard, listed));
        }

        @Override
        public void add(Optional<Line> line) {
            line.ifPresent(lines::add);
        }

        @Override
        public FirstHelp result() {
            lines.sort(Comparator.comparingInt((Line line) -> -line.reasons().size())
                    .thenComparingInt(line -> -line.silent())
                    .thenComparing(Line::elder));
            return new FirstHelp(asOf, lines);
        }
    }
}
