package org.warmsunset.spark;

import java.io.Serializable;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.Merges;
import org.warmsunset.archive.OnePerson;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.Watermark;
import org.warmsunset.care.Watermarks;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.Window;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.intake.DraftType;
import org.warmsunset.organisation.UnitTree;

/**
 * What is asked, and what all elders share: all of it texts and days, since it goes to every executor.
 *
 * @param book the rule book as JSON
 * @param from the first day of the window
 * @param to its last day, included
 * @param asOf the day that is judged
 * @param knownAt what was known; null for what is known now
 * @param units the rows of the units
 * @param watermarks the rows of the watermarks
 * @param merges the rows of the merges
 */
record Terms(
        String book,
        String from,
        String to,
        String asOf,
        @Nullable Instant knownAt,
        List<Cells> units,
        List<Cells> watermarks,
        List<Cells> merges)
        implements Serializable {
    Window window() {
        return new Window(LocalDate.parse(from), LocalDate.parse(to), LocalDate.parse(asOf));
    }

    KnownAt known() {
        return knownAt == null ? KnownAt.now() : KnownAt.at(knownAt);
    }

    RuleBook ruleBook() {
        return RuleBooks.read(new StringReader(book));
    }

    Duties duties() {
        return Duties.in(window(), ruleBook(), FestivalCalendar.china()).with(marks());
    }

    private Watermarks marks() {
        return watermarks.isEmpty()
                ? Watermarks.none()
                : new Watermarks(values(DraftType.WATERMARKS, watermarks).stream()
                        .collect(Collectors.toMap(Watermark::district, Watermark::completeUntil)));
    }

    UnitTree unitTree() {
        return UnitTree.of(values(DraftType.UNITS, units));
    }

    /** Who is one person by the merges that stand now. */
    OnePerson onePerson() {
        return OnePerson.of(values(DraftType.of(Merges.SORT), merges).stream()
                .filter(KnownAt.now()::includes)
                .toList());
    }

    private static <R> List<R> values(DraftType<R> type, List<Cells> rows) {
        return rows.stream().map(row -> row.of(type)).toList();
    }
}
