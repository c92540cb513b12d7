package org.warmsunset.laws;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.Entry;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.Done;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.Overlay;
import org.warmsunset.duty.Owed;
import org.warmsunset.duty.OwedBy;
import org.warmsunset.duty.Verdict;
import org.warmsunset.duty.Window;
import org.warmsunset.laws.NaivePeriods.Asked;
import org.warmsunset.laws.NaivePeriods.Name;
import org.warmsunset.laws.NaivePeriods.Span;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.testkit.RandomProgramme;

/** The duty rules once more, slow and day by day, for the library to agree with. Shares none of its judging code. */
final class NaiveRules {
    private final NaivePeriods rules;
    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate asOf;
    private final @Nullable Instant knownAt;
    private final Map<DistrictCode, LocalDate> completeUntil;
    private final Map<Name, List<Span>> periods = new HashMap<>();

    NaiveRules(RandomProgramme programme, Window window, @Nullable Instant knownAt) {
        this.rules = new NaivePeriods(programme.rules());
        this.from = window.from();
        this.to = window.to();
        this.asOf = window.asOf();
        this.knownAt = knownAt;
        this.completeUntil = programme.watermarks().completeUntil();
        rules.names().forEach(name -> periods.put(name, rules.periods(name, from, to)));
    }

    /** One verdict. */
    record Line(String duty, LocalDate first, LocalDate last, Verdict verdict) {}

    /** One verdict, the overlay that asks for it if it is one, and the district in which it is counted. */
    record Counted(Line line, @Nullable Overlay overlay, DistrictCode district) {}

    NaiveArchive archive(Elder elder, Collection<Pairing> pairings, Collection<Entry> entries) {
        return new NaiveArchive(
                elder,
                pairings.stream()
                        .filter(pairing -> pairing.elder().equals(elder.id()))
                        .toList(),
                entries.stream()
                        .filter(entry -> takesPart(entry.recordedAt(), entry.voidedAt()))
                        .toList());
    }

    NaiveParty party(NaiveArchive archive, @Nullable Pairing pairing, Collection<ServiceRecord> records) {
        return new NaiveParty(
                archive,
                pairing,
                records.stream()
                        .filter(record -> isDone(record) && takesPart(record.recordedAt(), record.voidedAt()))
                        .toList());
    }

    private static boolean isDone(ServiceRecord record) {
        return Set.of(Outcome.DONE, Outcome.RISK_FOUND)
                .contains(record.outcome().orElse(Outcome.DONE));
    }

    /** It was known, and is not voided. */
    private boolean takesPart(Optional<Instant> recordedAt, Optional<Instant> voidedAt) {
        if (knownAt == null) {
            return voidedAt.isEmpty();
        }
        boolean recorded = recordedAt.isEmpty() || !recordedAt.get().isAfter(knownAt);
        boolean voided = voidedAt.isPresent() && !voidedAt.get().isAfter(knownAt);
        return recorded && !voided;
    }

    /** It is in the report when start ≤ as of, start ≤ to and (open or end ≥ from). */
    boolean reports(NaiveParty party) {
        return !party.start().isAfter(asOf)
                && !party.start().isAfter(to)
                && !party.end().isBefore(from);
    }

    List<Counted> judge(NaiveParty party) {
        List<Counted> lines = new ArrayList<>();
        if (reports(party)) {
            for (Name name : rules.names()) {
                addStanding(name, party, lines);
                List<Span> spans = new ArrayList<>(periods.getOrDefault(name, List.of()));
                spans.addAll(rules.incidents(name, party.archive(), from, to));
                spans.forEach(span -> addPeriod(span, party, lines));
            }
        }
        return lines;
    }

    private void add(
            Asked asked, NaiveParty party, LocalDate first, LocalDate last, Verdict verdict, List<Counted> lines) {
        Line line = new Line(asked.duty().code(), first, last, verdict);
        DistrictCode district = party.archive().district(last.isAfter(asOf) ? asOf : last);
        lines.add(new Counted(line, asked.overlay(), district));
    }

    private void addPeriod(Span span, NaiveParty party, List<Counted> lines) {
        boolean shared = !span.last().isBefore(party.start()) && !span.first().isAfter(party.end());
        if (shared && !span.first().isAfter(asOf) && isOwed(span.asked(), party, span.first())) {
            add(span.asked(), party, span.first(), span.last(), verdict(span, party), lines);
        }
    }

    private static boolean isOwed(Asked asked, NaiveParty party, LocalDate first) {
        Duty duty = asked.duty();
        boolean ofPairing = duty.owedBy() == OwedBy.PAIRING;
        LocalDate day = first.isBefore(party.start()) ? party.start() : first;
        List<String> tiers = asked.rules().tiers();
        String lowest = tiers.isEmpty() ? "" : tiers.get(tiers.size() - 1);
        String tier = party.archive().tier(day).orElse(lowest);
        Overlay overlay = asked.overlay();
        return ofPairing == (party.pairing() != null)
                && (duty.tiers().isEmpty() || duty.tiers().contains(tier))
                && (overlay == null
                        || overlay.tiers().isEmpty()
                        || overlay.tiers().contains(tier))
                && (overlay == null
                        || overlay.districts().isEmpty()
                        || overlay.districts().contains(party.archive().district(day)));
    }

    private Verdict verdict(Span span, NaiveParty party) {
        Done.ByService asked = (Done.ByService) span.asked().duty().done();
        if (isDone(asked, party.done(asked.kinds(), span.first(), earlier(span.last(), asOf)))) {
            return Verdict.MET;
        }
        int daysActive = 0;
        LocalDate lastActive = LocalDate.MIN;
        for (LocalDate day = span.first(); !day.isAfter(span.last()); day = day.plusDays(1)) {
            if (party.isActive(day)) {
                daysActive++;
                lastActive = day;
            }
        }
        if (daysActive == 0
                || (span.asked().duty().owed() instanceof Owed.Every every
                        && 100 * daysActive < every.fromActivePercent() * span.naturalLength())
                || (span.dayAsked() != null && !party.isActive(span.dayAsked()))) {
            return Verdict.EXCUSED;
        }
        if (lastActive.isAfter(asOf)) {
            return Verdict.PENDING;
        }
        return isComplete(party, earlier(span.last(), asOf), lastActive) ? Verdict.MISSED : Verdict.UNKNOWN;
    }

    private static boolean isDone(Done.ByService asked, List<ServiceRecord> done) {
        Set<LocalDate> days = new TreeSet<>();
        int minutes = 0;
        for (ServiceRecord record : done) {
            days.add(record.day());
            minutes += record.minutes().orElse(0);
        }
        return days.size() >= asked.onDays() && minutes >= asked.minutes();
    }

    /** Whether all was recorded by a day in the district where she lived on another. */
    private boolean isComplete(NaiveParty party, LocalDate livedOn, LocalDate day) {
        LocalDate until = completeUntil.get(party.archive().district(livedOn));
        return until == null || !day.isAfter(until);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private void addStanding(Name name, NaiveParty party, List<Counted> lines) {
        Asked asked = rules.on(name, party.start());
        if (asked != null && asked.duty().owed() instanceof Owed.Once once && isOwed(asked, party, party.start())) {
            LocalDate first = party.start();
            LocalDate deadline = first.plusDays(once.withinDays());
            LocalDate done = doneOn(asked.duty().done(), party);
            LocalDate again = done == null ? null : owedAgain(asked.duty().done(), party);
            if (again != null) {
                first = again;
                deadline = asked.duty().done() instanceof Done.ByCard card
                        ? again.plusDays(card.renewWithinDays())
                        : again.plusDays(once.withinDays() - 1L);
            }
            Verdict verdict = done != null && again == null ? Verdict.MET : undone(party, deadline);
            add(asked, party, first, deadline, verdict, lines);
        }
    }

    private Verdict undone(NaiveParty party, LocalDate deadline) {
        if (party.end().isBefore(deadline) && !party.end().isAfter(asOf)) {
            return Verdict.EXCUSED;
        }
        if (deadline.isAfter(asOf)) {
            return Verdict.PENDING;
        }
        return isComplete(party, deadline, deadline) ? Verdict.MISSED : Verdict.UNKNOWN;
    }

    private @Nullable LocalDate doneOn(Done done, NaiveParty party) {
        if (done instanceof Done.ByService services) {
            return party.nthDay(services.kinds(), services.onDays(), asOf);
        }
        if (done instanceof Done.ByKnowing known) {
            TreeSet<LocalDate> days = party.confirmed(known.fact(), asOf);
            return days.isEmpty() ? null : days.first();
        }
        LocalDate card = party.cardDone();
        return card == null || card.isAfter(asOf) ? null : card;
    }

    /** From when on it is owed again; null while it is fresh. */
    private @Nullable LocalDate owedAgain(Done done, NaiveParty party) {
        LocalDate until = earlier(asOf, party.end());
        if (done instanceof Done.ByKnowing known && known.freshDays() != Done.ByKnowing.FOR_EVER) {
            LocalDate fresh = party.confirmed(known.fact(), asOf).last().plusDays(known.freshDays());
            return until.isAfter(fresh) ? fresh.plusDays(1) : null;
        }
        if (done instanceof Done.ByCard card
                && card.renewWithinDays() != Done.ByCard.NEVER
                && party.pairing() != null) {
            LocalDate issued = party.lastIssue(asOf);
            LocalDate change = issued == null
                    ? null
                    : party.archive().contactChangeAfter(issued, party.pairing().volunteer());
            return change == null || change.isAfter(until) ? null : change;
        }
        return null;
    }

    /** Contact days, longest silence, uncovered days. */
    List<Integer> silence(NaiveParty her, boolean isPaired) {
        LocalDate first = her.archive().listedFrom();
        if (isPaired) {
            first = her.archive().pairings().stream().map(Pairing::start).reduce(LocalDate.MAX, NaiveRules::earlier);
        }
        Set<LocalDate> contacts = new HashSet<>();
        for (ServiceRecord record : her.records()) {
            if (record.elder().equals(her.archive().elder().id())) {
                contacts.add(record.day());
            }
        }
        int contactDays = 0;
        int longest = 0;
        int silent = 0;
        int uncovered = 0;
        for (LocalDate day = first.isBefore(from) ? from : first;
                !day.isAfter(earlier(to, asOf));
                day = day.plusDays(1)) {
            LocalDate today = day;
            boolean present = her.archive().isPresent(day);
            boolean contact = present && contacts.contains(day);
            contactDays += contact ? 1 : 0;
            silent = contact || !present ? 0 : silent + 1;
            longest = Math.max(longest, silent);
            boolean covered =
                    her.archive().pairings().stream().anyMatch(pairing -> NaiveParty.isSpanned(pairing, today));
            uncovered += covered || !present ? 0 : 1;
        }
        return List.of(contactDays, longest, uncovered);
    }
}
