package org.warmsunset.office.calendar;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.report.Worklist;
import org.warmsunset.wording.Bundle;
import org.warmsunset.wording.Wording;

/**
 * A volunteer's worklist as an iCalendar feed (RFC 5545): an all-day event on the last day on which each duty can be
 * done, with an alarm at nine in the morning of the day before. What is overdue stands on the as-of day. An event keeps
 * its UID as long as its period is the same, so that a phone changes it and makes no second one; nothing comes from a
 * clock, so that the same worklist is the same feed.
 *
 * <pre>{@code
 * new WorklistCalendar(Locale.CHINESE, elder -> "王奶奶").write(worklist, volunteer, out);
 * }</pre>
 *
 * <p>It says no address and no number. It still names elders as the caller calls them: serve it under an address that
 * nobody can guess.
 */
public final class WorklistCalendar {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final Bundle words;
    private final Wording wording;
    private final Function<ElderId, String> called;

    /**
     * Makes a writer of feeds.
     *
     * @param language Chinese, or English for any other
     * @param called what an elder is called in the feed, such as 王奶奶
     */
    public WorklistCalendar(Locale language, Function<ElderId, String> called) {
        this.words = Bundle.beside(WorklistCalendar.class, "calendar", language);
        this.wording = Wording.in(language);
        this.called = called;
    }

    /**
     * Writes a feed.
     *
     * @param worklist what is to be done
     * @param volunteer whose feed it is: what others are to do is left out
     * @param out where to, in UTF-8; stays open
     * @throws IOException if it cannot be written
     */
    public void write(Worklist worklist, VolunteerId volunteer, Writer out) throws IOException {
        ContentLines lines = new ContentLines(out);
        lines.line("BEGIN", "VCALENDAR");
        lines.line("VERSION", "2.0");
        lines.line("PRODID", "-//Warm Sunset//Worklist//EN");
        lines.line("METHOD", "PUBLISH");
        lines.text("X-WR-CALNAME", words.get("name"));
        lines.line("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
        lines.line("X-PUBLISHED-TTL", "P1D");
        Map<String, Integer> known = new HashMap<>();
        for (Worklist.Item item : worklist.items()) {
            if (item.volunteer().equals(Optional.of(volunteer))) {
                String key = key(item);
                event(lines, item, key + "-" + known.merge(key, 1, Integer::sum), worklist.asOf());
            }
        }
        lines.line("END", "VCALENDAR");
    }

    private void event(ContentLines lines, Worklist.Item item, String key, LocalDate asOf) throws IOException {
        LocalDate day = item.overdue() ? asOf : item.dueBy();
        String summary = words.fill(
                item.overdue() ? "overdue" : "due",
                "duty",
                wording.duty(item.duty().duty()),
                "elder",
                called.apply(item.elder()));
        lines.line("BEGIN", "VEVENT");
        lines.text("UID", key + "@warmsunset.org");
        lines.line("DTSTAMP", DAY.format(asOf) + "T000000Z");
        lines.line("LAST-MODIFIED", DAY.format(asOf) + "T000000Z");
        lines.line("SEQUENCE", String.valueOf(sequence(item, asOf)));
        lines.line("DTSTART;VALUE=DATE", DAY.format(day));
        lines.line("DTEND;VALUE=DATE", DAY.format(day.plusDays(1)));
        lines.text("SUMMARY", summary);
        lines.text(
                "DESCRIPTION",
                words.fill(
                        "period",
                        "first",
                        item.period().first(),
                        "last",
                        item.period().last(),
                        "due",
                        item.dueBy()));
        lines.line("TRANSP", "TRANSPARENT");
        lines.line("BEGIN", "VALARM");
        lines.line("ACTION", "DISPLAY");
        lines.line("TRIGGER;RELATED=START", "-PT15H");
        lines.text("DESCRIPTION", summary);
        lines.line("END", "VALARM");
        lines.line("END", "VEVENT");
    }

    /** What stays the same from feed to feed; two festivals may share a period, and are told apart by a number. */
    private static String key(Worklist.Item item) {
        return "%s-%s%s-%s"
                .formatted(
                        item.pairing().map(Object::toString).orElse(""),
                        item.duty().code(),
                        item.duty().overlay().map("-"::concat).orElse(""),
                        item.period().first());
    }

    /** A later worklist is a later version of its events. */
    private static long sequence(Worklist.Item item, LocalDate asOf) {
        return Math.max(0, asOf.toEpochDay() - item.period().first().toEpochDay());
    }
}
