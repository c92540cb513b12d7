package org.warmsunset.laws;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.warmsunset.calendar.Festival;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.calendar.FestivalDay;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.GreetingWindow;
import org.warmsunset.duty.RecurringRule;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.RuleSet;
import org.warmsunset.duty.Verdict;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.Suspension;

/** The duty rules once more, slow and day by day, for the library to agree with. Shares none of its judging code. */
final class NaiveRules {
    /** More days than any window of a rule book reaches from its festival. */
    private static final int FAR = 45;

    private final RuleBook book;
    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate asOf;
    private final @Nullable Instant knownAt;

    NaiveRules(RuleBook book, LocalDate from, LocalDate to, LocalDate asOf, @Nullable Instant knownAt) {
        this.book = book;
        this.from = from;
        this.to = to;
        this.asOf = asOf;
        this.knownAt = knownAt;
    }

    /** One verdict. */
    record Line(Duty duty, LocalDate first, LocalDate last, Verdict verdict) {}

    /** A week, month or greeting window; {@code naturalLength} counts the days it had before new rules cut it. */
    private record Span(
            LocalDate first,
            LocalDate last,
            int naturalLength,
            @Nullable LocalDate festivalDay) {}

    /** A pairing is in the report when start ≤ as of, start ≤ to and (open or end ≥ from). */
    boolean reports(Pairing pairing) {
        return !pairing.start().isAfter(asOf)
                && !pairing.start().isAfter(to)
                && (pairing.end().isEmpty() || !pairing.end().get().isBefore(from));
    }

    List<Line> judge(Pairing pairing, Collection<ServiceRecord> records) {
        List<Line> lines = new ArrayList<>();
        if (!reports(pairing)) {
            return lines;
        }
        RuleSet atStart = versionOn(pairing.start());
        LocalDate cardDeadline = pairing.start().plusDays(atStart.cardWithinDays());
        lines.add(new Line(
                Duty.CONTACT_CARD, pairing.start(), cardDeadline, standing(pairing, cardDone(pairing), cardDeadline)));
        LocalDate deadline = pairing.start().plusDays(atStart.knowsWithinDays());
        for (Fact fact : atStart.facts()) {
            lines.add(new Line(
                    Duty.valueOf("KNOW_" + fact.name()),
                    pairing.start(),
                    deadline,
                    standing(pairing, confirmed(pairing, fact), deadline)));
        }
        addRecurring(Duty.WEEKLY_CHAT, weeks(), pairing, records, lines);
        addRecurring(Duty.MONTHLY_ACTIVITY, months(), pairing, records, lines);
        for (Festival festival : Festival.values()) {
            addRecurring(Duty.FESTIVAL_GREETING, greetings(festival), pairing, records, lines);
        }
        return lines;
    }

    private void addRecurring(
            Duty duty, List<Span> spans, Pairing pairing, Collection<ServiceRecord> records, List<Line> lines) {
        for (Span span : spans) {
            boolean belongs = !span.last().isBefore(from) && !span.last().isAfter(to);
            if (belongs && !span.first().isAfter(asOf) && sharesADay(span, pairing)) {
                lines.add(new Line(duty, span.first(), span.last(), verdict(duty, span, pairing, records)));
            }
        }
    }

    private Verdict verdict(Duty duty, Span span, Pairing pairing, Collection<ServiceRecord> records) {
        RuleSet rules = versionOn(span.first());
        RecurringRule rule = switch (duty) {
            case WEEKLY_CHAT -> rules.weeklyChat();
            case MONTHLY_ACTIVITY -> rules.monthlyActivity();
            default -> rules.festivalGreeting();
        };
        int daysDone = 0;
        int daysActive = 0;
        LocalDate lastActive = LocalDate.MIN;
        for (LocalDate day = span.first(); !day.isAfter(span.last()); day = day.plusDays(1)) {
            if (isDone(day, rule.doneBy(), pairing, records)) {
                daysDone++;
            }
            if (isActive(pairing, day)) {
                daysActive++;
                lastActive = day;
            }
        }
        if (daysDone >= rule.minimumDays()) {
            return Verdict.MET;
        }
        if (daysActive == 0) {
            return Verdict.EXCUSED;
        }
        if (span.festivalDay() == null
                ? 100 * daysActive < rules.owedFromActivePercent() * span.naturalLength()
                : !isActive(pairing, span.festivalDay())) {
            return Verdict.EXCUSED;
        }
        return lastActive.isAfter(asOf) ? Verdict.PENDING : Verdict.MISSED;
    }

    private boolean isDone(LocalDate day, Set<ServiceKind> kinds, Pairing pairing, Collection<ServiceRecord> records) {
        for (ServiceRecord record : records) {
            boolean hers = record.volunteer().equals(pairing.volunteer())
                    || record.standInFor().equals(Optional.of(pairing.volunteer()));
            boolean fits = false;
            for (ServiceKind kind : record.kinds()) {
                fits |= kinds.contains(kind);
            }
            if (record.day().equals(day)
                    && fits
                    && hers
                    && record.elder().equals(pairing.elder())
                    && takesPart(record)
                    && isSpanned(pairing, day)
                    && !day.isAfter(asOf)) {
                return true;
            }
        }
        return false;
    }

    /** It was done, was known, and is not voided. */
    boolean takesPart(ServiceRecord record) {
        if (record.outcome().equals(Optional.of(Outcome.ATTEMPTED))) {
            return false;
        }
        if (knownAt == null) {
            return record.voidedAt().isEmpty();
        }
        boolean recorded =
                record.recordedAt().isEmpty() || !record.recordedAt().get().isAfter(knownAt);
        boolean voided =
                record.voidedAt().isPresent() && !record.voidedAt().get().isAfter(knownAt);
        return recorded && !voided;
    }

    private Verdict standing(Pairing pairing, @Nullable LocalDate done, LocalDate deadline) {
        if (done != null && !done.isAfter(asOf)) {
            return Verdict.MET;
        }
        if (pairing.end().isPresent()
                && pairing.end().get().isBefore(deadline)
                && !pairing.end().get().isAfter(asOf)) {
            return Verdict.EXCUSED;
        }
        return deadline.isAfter(asOf) ? Verdict.PENDING : Verdict.MISSED;
    }

    /** The latest of issued, volunteer's copy and elder's copy, all three present. */
    private static @Nullable LocalDate cardDone(Pairing pairing) {
        LocalDate earliest = null;
        for (ContactCard card : pairing.cards()) {
            LocalDate done = cardDone(card);
            if (done != null && (earliest == null || done.isBefore(earliest))) {
                earliest = done;
            }
        }
        return earliest;
    }

    private static @Nullable LocalDate cardDone(ContactCard card) {
        LocalDate latest = LocalDate.MIN;
        for (Optional<LocalDate> step : List.of(card.issuedOn(), card.volunteerCopyOn(), card.elderCopyOn())) {
            if (step.isEmpty()) {
                return null;
            }
            latest = step.get().isAfter(latest) ? step.get() : latest;
        }
        return latest;
    }

    private static @Nullable LocalDate confirmed(Pairing pairing, Fact fact) {
        for (KnownFact known : pairing.knownFacts()) {
            if (known.fact() == fact) {
                return known.confirmedOn();
            }
        }
        return null;
    }

    private static boolean sharesADay(Span span, Pairing pairing) {
        for (LocalDate day = span.first(); !day.isAfter(span.last()); day = day.plusDays(1)) {
            if (isSpanned(pairing, day)) {
                return true;
            }
        }
        return false;
    }

    static boolean isSpanned(Pairing pairing, LocalDate day) {
        return !day.isBefore(pairing.start())
                && (pairing.end().isEmpty() || !day.isAfter(pairing.end().get()));
    }

    static boolean isActive(Pairing pairing, LocalDate day) {
        for (Suspension suspension : pairing.suspensions()) {
            if (!day.isBefore(suspension.firstDay())
                    && (suspension.lastDay().isEmpty()
                            || !day.isAfter(suspension.lastDay().get()))) {
                return false;
            }
        }
        return isSpanned(pairing, day);
    }

    private RuleSet versionOn(LocalDate day) {
        RuleSet inForce = book.versions().get(0);
        for (RuleSet version : book.versions()) {
            if (version.inForceFrom().isPresent()
                    && !version.inForceFrom().get().isAfter(day)) {
                inForce = version;
            }
        }
        return inForce;
    }

    /** Every day is in one week: from the last day on which a week or a new week start began. */
    private List<Span> weeks() {
        List<Span> weeks = new ArrayList<>();
        LocalDate first = from.minusDays(FAR);
        for (LocalDate day = first; !day.isAfter(to); day = day.plusDays(1)) {
            LocalDate next = day.plusDays(1);
            boolean newShape = versionOn(next).weekStart() != versionOn(day).weekStart();
            if (newShape || next.getDayOfWeek() == versionOn(next).weekStart()) {
                weeks.add(new Span(first, day, 7, null));
                first = next;
            }
        }
        return weeks;
    }

    private List<Span> months() {
        List<Span> months = new ArrayList<>();
        LocalDate first = from.minusDays(FAR).withDayOfMonth(1);
        for (LocalDate day = first; !day.isAfter(to); day = day.plusDays(1)) {
            if (day.plusDays(1).getDayOfMonth() == 1) {
                months.add(new Span(first, day, day.getDayOfMonth(), null));
                first = day.plusDays(1);
            }
        }
        return months;
    }

    private List<Span> greetings(Festival festival) {
        List<Span> greetings = new ArrayList<>();
        for (int year = from.getYear() - 1; year <= to.getYear() + 1; year++) {
            for (FestivalDay kept : FestivalCalendar.china().in(year)) {
                if (kept.festival() == festival) {
                    addGreetings(festival, kept.date(), greetings);
                }
            }
        }
        return greetings;
    }

    private void addGreetings(Festival festival, LocalDate festivalDay, List<Span> greetings) {
        LocalDate first = null;
        for (LocalDate day = festivalDay.minusDays(FAR);
                !day.isAfter(festivalDay.plusDays(FAR));
                day = day.plusDays(1)) {
            GreetingWindow shape = windowOn(festival, day);
            if (shape == null || !lies(day, festivalDay, shape)) {
                continue;
            }
            first = first == null ? day : first;
            LocalDate next = day.plusDays(1);
            if (!Objects.equals(shape, windowOn(festival, next)) || !lies(next, festivalDay, shape)) {
                greetings.add(new Span(first, day, 0, festivalDay));
                first = null;
            }
        }
    }

    private static boolean lies(LocalDate day, LocalDate festivalDay, GreetingWindow shape) {
        return !day.isBefore(festivalDay.minusDays(shape.opensDaysBefore()))
                && !day.isAfter(festivalDay.plusDays(shape.closesDaysAfter()));
    }

    private @Nullable GreetingWindow windowOn(Festival festival, LocalDate day) {
        for (GreetingWindow window : versionOn(day).greetingWindows()) {
            if (window.festival() == festival) {
                return window;
            }
        }
        return null;
    }

    /** Contact days, longest silence, uncovered days. */
    List<Integer> silence(Collection<Pairing> ofElder, Collection<ServiceRecord> records) {
        LocalDate first = LocalDate.MAX;
        Set<LocalDate> contacts = new HashSet<>();
        for (Pairing pairing : ofElder) {
            first = pairing.start().isBefore(first) ? pairing.start() : first;
            for (ServiceRecord record : records) {
                if (record.elder().equals(pairing.elder()) && takesPart(record)) {
                    contacts.add(record.day());
                }
            }
        }
        first = first.isBefore(from) ? from : first;
        int contactDays = 0;
        int longest = 0;
        int silent = 0;
        int uncovered = 0;
        for (LocalDate day = first; !day.isAfter(to) && !day.isAfter(asOf); day = day.plusDays(1)) {
            boolean contact = contacts.contains(day);
            contactDays += contact ? 1 : 0;
            silent = contact ? 0 : silent + 1;
            longest = Math.max(longest, silent);
            boolean covered = false;
            for (Pairing pairing : ofElder) {
                covered |= isSpanned(pairing, day);
            }
            uncovered += covered ? 0 : 1;
        }
        return List.of(contactDays, longest, uncovered);
    }
}
