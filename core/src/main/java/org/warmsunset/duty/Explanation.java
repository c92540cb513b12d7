package org.warmsunset.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;
import org.warmsunset.basics.RecordId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingDays;

/** Adds to the verdicts of one pairing the evidence and the remedy. */
final class Explanation {
    private static final int DAYS_PER_WEEK = 7;

    private final RuleBook book;
    private final LocalDate asOf;
    private final Pairing pairing;
    private final List<ServiceRecord> records;

    private Explanation(RuleBook book, LocalDate asOf, Pairing pairing, List<ServiceRecord> records) {
        this.book = book;
        this.asOf = asOf;
        this.pairing = pairing;
        this.records = records;
    }

    static List<Finding> of(
            Duties duties, RuleBook book, Pairing pairing, Collection<ServiceRecord> records, KnownAt knownAt) {
        LocalDate asOf = duties.window().asOf();
        List<ServiceRecord> taking = records.stream()
                .filter(record -> record.elder().equals(pairing.elder())
                        && record.servesFor(pairing.volunteer())
                        && pairing.spans(record.day())
                        && !record.day().isAfter(asOf)
                        && knownAt.includes(record))
                .sorted(Comparator.comparing(ServiceRecord::day).thenComparing(ServiceRecord::id))
                .toList();
        Explanation explanation = new Explanation(book, asOf, pairing, taking);
        List<Finding> findings = new ArrayList<>();
        duties.judge(
                PairingDays.of(pairing),
                CareDays.of(pairing.elder(), taking, knownAt).of(pairing.volunteer()),
                (duty, period, verdict) -> findings.add(explanation.finding(duty, period, verdict)));
        findings.sort(Comparator.comparing((Finding finding) -> finding.period().last())
                .thenComparing(Finding::duty)
                .thenComparing(finding -> finding.period().first()));
        return List.copyOf(findings);
    }

    private Finding finding(Duty duty, DateRange period, Verdict verdict) {
        Finding.Builder finding = Finding.builder();
        finding.pairing(pairing.id()).duty(duty).period(period).verdict(verdict);
        finding.ruleVersion(book.on(period.first()).version());
        if (duty.isStanding()) {
            explainStanding(finding, duty, period, verdict);
        } else {
            explainRecurring(finding, duty, period, verdict);
        }
        return finding.build();
    }

    private void explainStanding(Finding.Builder finding, Duty duty, DateRange period, Verdict verdict) {
        Optional<LocalDate> done = Duties.fulfilledOn(pairing, duty).filter(day -> !day.isAfter(asOf));
        finding.days(done.map(DaySet::of).orElse(DaySet.empty()));
        finding.late(done.isPresent() && done.get().isAfter(period.last()));
        if (verdict == Verdict.PENDING || verdict == Verdict.MISSED) {
            Remedy.Builder remedy = Remedy.builder().days(1).from(asOf.plusDays(1));
            if (verdict == Verdict.PENDING) {
                remedy.by(period.last());
                finding.dueBy(period.last());
            }
            finding.remedy(remedy.build());
        }
    }

    private void explainRecurring(Finding.Builder finding, Duty duty, DateRange period, Verdict verdict) {
        RuleSet rules = book.on(period.first());
        RecurringRule rule = rules.recurring(duty);
        DaySet.Builder days = new DaySet.Builder();
        List<RecordId> attempts = new ArrayList<>();
        for (ServiceRecord record : records) {
            if (!period.contains(record.day()) || !isOneOf(rule.doneBy(), record)) {
                continue;
            }
            if (record.isDone()) {
                days.add(record.day());
                finding.addRecords(record.id());
            } else {
                attempts.add(record.id());
            }
        }
        DaySet counted = days.build();
        finding.days(counted).addAllAttempts(attempts).late(false);
        finding.cut(verdict == Verdict.EXCUSED && isCut(rules, duty, period));
        if (verdict == Verdict.PENDING) {
            LocalDate dueBy = pairing.activeDays(period).last(period).orElseThrow();
            finding.dueBy(dueBy);
            finding.remedy(Remedy.builder()
                    .days(rule.minimumDays() - counted.count())
                    .addAllDoneBy(rule.doneBy())
                    .from(asOf.plusDays(1))
                    .by(dueBy)
                    .build());
        }
    }

    private static boolean isCut(RuleSet rules, Duty duty, DateRange period) {
        if (duty == Duty.FESTIVAL_GREETING) {
            return false;
        }
        int natural = duty == Duty.WEEKLY_CHAT ? DAYS_PER_WEEK : period.first().lengthOfMonth();
        return 100 * period.length() < rules.owedFromActivePercent() * natural;
    }

    private static boolean isOneOf(Set<ServiceKind> kinds, ServiceRecord record) {
        for (ServiceKind kind : record.kinds()) {
            if (kinds.contains(kind)) {
                return true;
            }
        }
        return false;
    }
}
