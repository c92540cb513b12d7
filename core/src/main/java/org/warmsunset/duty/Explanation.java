package org.warmsunset.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.care.Watermarks;

/** Adds to the verdicts of one party the evidence and the remedy. */
final class Explanation implements FindingSink {
    private final LocalDate asOf;
    private final Watermarks marks;
    private final Party party;
    private final List<ServiceRecord> records;
    private final List<Finding> findings = new ArrayList<>();

    private Explanation(LocalDate asOf, Watermarks marks, Party party, List<ServiceRecord> records) {
        this.asOf = asOf;
        this.marks = marks;
        this.party = party;
        this.records = records;
    }

    /** A case file with what was done by the records alone. */
    static CaseFile known(CaseFile file, Collection<ServiceRecord> records, KnownAt knownAt) {
        return file.withCare(CareDays.timed(file.elder(), records, knownAt));
    }

    static Explanation of(
            LocalDate asOf, Watermarks marks, Party party, Collection<ServiceRecord> records, KnownAt knownAt) {
        List<ServiceRecord> taking = records.stream()
                .filter(record -> record.elder().equals(party.file().elder())
                        && party.span().contains(record.day())
                        && !record.day().isAfter(asOf)
                        && knownAt.includes(record))
                .sorted(Comparator.comparing(ServiceRecord::day).thenComparing(ServiceRecord::id))
                .toList();
        return new Explanation(asOf, marks, party, taking);
    }

    List<Finding> findings() {
        findings.sort(Comparator.comparing((Finding finding) -> finding.period().last())
                .thenComparing(Finding::owed, OwedDuty.IN_ORDER)
                .thenComparing(finding -> finding.period().first()));
        return List.copyOf(findings);
    }

    @Override
    public void found(OwedDuty duty, DateRange period, Verdict verdict) {
        Finding.Builder finding = Finding.builder();
        party.pairingId().ifPresent(finding::pairing);
        finding.elder(party.file().elder()).owed(duty).period(period).verdict(verdict);
        if (duty.duty().isStanding()) {
            explainStanding(finding, duty, period, verdict);
        } else {
            explainRecurring(finding, duty, period, verdict);
        }
        findings.add(finding.build());
    }

    private void explainStanding(Finding.Builder finding, OwedDuty duty, DateRange period, Verdict verdict) {
        StandingDuty.Standing standing = new StandingDuty(party.span(), duty).judge(party, asOf.toEpochDay(), marks);
        finding.days(standing.done().map(DaySet::of).orElse(DaySet.empty()));
        finding.late(standing.late());
        if (verdict == Verdict.PENDING || verdict == Verdict.MISSED) {
            Remedy.Builder remedy = Remedy.builder().from(asOf.plusDays(1));
            if (duty.duty().done() instanceof Done.ByService services) {
                remedy.days(services.onDays()
                                - party.doneBy(services.kinds(), asOf.toEpochDay())
                                        .count())
                        .addAllDoneBy(services.kinds());
            } else {
                remedy.days(1);
            }
            if (verdict == Verdict.PENDING) {
                remedy.by(period.last());
                finding.dueBy(period.last());
            }
            finding.remedy(remedy.build());
        }
    }

    private void explainRecurring(Finding.Builder finding, OwedDuty duty, DateRange period, Verdict verdict) {
        Done.ByService done = (Done.ByService) duty.duty().done();
        DaySet.Builder days = new DaySet.Builder();
        int minutes = 0;
        for (ServiceRecord record : records) {
            if (period.contains(record.day()) && isOneOf(done.kinds(), record)) {
                if (!party.isServedBy(record)) {
                    addOther(finding, record);
                } else if (record.isDone()) {
                    days.add(record.day());
                    minutes += record.minutes().orElse(0);
                    finding.addRecords(record.id());
                } else {
                    finding.addAttempts(record.id());
                }
            }
        }
        DaySet counted = days.build();
        finding.days(counted).late(false);
        finding.cut(verdict == Verdict.EXCUSED && isCut(duty, period));
        if (verdict == Verdict.PENDING) {
            LocalDate dueBy = party.active(period).last(period).orElseThrow();
            finding.dueBy(dueBy);
            finding.remedy(Remedy.builder()
                    .days(Math.max(1, done.onDays() - counted.count()))
                    .minutes(Math.max(0, done.minutes() - minutes))
                    .addAllDoneBy(done.kinds())
                    .from(asOf.plusDays(1))
                    .by(dueBy)
                    .build());
        }
    }

    private static void addOther(Finding.Builder finding, ServiceRecord record) {
        if (record.isDone()) {
            finding.addByOthers(record.id());
        }
    }

    /** Whether new rules cut the period so short that nobody owes it. */
    private static boolean isCut(OwedDuty duty, DateRange period) {
        if (!(duty.duty().owed() instanceof Owed.Every every)) {
            return false;
        }
        int natural =
                every.cycle().holding(period.first(), duty.rules().weekStart()).length();
        return new OwedPeriod(duty, period, natural, null).isCut();
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
