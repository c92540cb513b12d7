package org.warmsunset.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.Done;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.Remedy;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.RuleSet;
import org.warmsunset.duty.Verdict;
import org.warmsunset.duty.Window;
import org.warmsunset.laws.NaiveRules.Line;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingDays;
import org.warmsunset.pairing.Suspension;
import org.warmsunset.report.Counts;
import org.warmsunset.report.DistrictLine;
import org.warmsunset.report.PairingLine;
import org.warmsunset.report.Report;
import org.warmsunset.report.Summary;
import org.warmsunset.report.Sums;
import org.warmsunset.report.UnitLine;
import org.warmsunset.report.Worklist;
import org.warmsunset.testkit.Seeds;

/** The laws of {@code docs/rules.md}, each on some hundreds of random programmes. */
class LawsTest {
    private static final int SEEDS = 300;

    @Test
    void the_order_of_facts_is_irrelevant() {
        Seeds.check(SEEDS, seed -> {
            Cases cases = new Cases(seed);
            List<ServiceRecord> records = shuffled(cases, cases.programme.records());
            for (Pairing pairing : cases.programme.pairings()) {
                Pairing other = pairing.withSuspensions(shuffled(cases, pairing.suspensions()))
                        .withKnownFacts(shuffled(cases, pairing.knownFacts()));

                assertThat(cases.judge(other, records)).isEqualTo(cases.judge(pairing, cases.programme.records()));
                assertThat(cases.explain(other, records)).isEqualTo(cases.explain(pairing, cases.programme.records()));
            }
            assertThat(cases.report(shuffled(cases, cases.files(cases.knownAt()))))
                    .isEqualTo(cases.report());
        });
    }

    @Test
    void the_host_s_zone_and_locale_are_irrelevant() {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            for (int seed = 1; seed <= SEEDS / 10; seed++) {
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                Locale.setDefault(Locale.forLanguageTag("tr-TR"));
                Report one = new Cases(seed).report();
                TimeZone.setDefault(TimeZone.getTimeZone("America/Adak"));
                Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));

                assertThat(new Cases(seed).report()).as("seed %d", seed).isEqualTo(one);
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void adding_a_done_record_never_lowers_what_is_met() {
        Seeds.check(SEEDS, seed -> {
            Cases cases = new Cases(seed);
            for (Pairing pairing : cases.programme.pairings()) {
                List<ServiceRecord> more = new ArrayList<>(cases.programme.records());
                more.add(done(
                        pairing, "more", pairing.start().plusDays(cases.upTo(400)), List.of(ServiceKind.values())));

                assertThat(met(cases.judge(pairing, more)))
                        .containsAll(met(cases.judge(pairing, cases.programme.records())));
            }
        });
    }

    /**
     * Days that are suspended can close a period whose other days are past, or recorded: what was pending, or unknown,
     * is missed then.
     */
    @Test
    void adding_a_suspension_never_raises_what_is_missed_or_may_be() {
        Seeds.check(SEEDS, seed -> {
            Cases cases = new Cases(seed);
            for (Pairing pairing : cases.programme.pairings()) {
                List<Line> before = cases.judge(pairing, cases.programme.records());
                List<Line> after = cases.judge(suspended(cases, pairing), cases.programme.records());

                for (int i = 0; i < before.size(); i++) {
                    assertThat(after.get(i).first()).isEqualTo(before.get(i).first());
                    if (isSettled(before.get(i).verdict())) {
                        assertThat(isSettled(after.get(i).verdict()))
                                .as("%s, then %s", before.get(i), after.get(i))
                                .isTrue();
                    }
                    if (!before.get(i).last().isAfter(cases.window.asOf())
                            && after.get(i).verdict() == Verdict.MISSED) {
                        assertThat(before.get(i).verdict()).isIn(Verdict.MISSED, Verdict.UNKNOWN);
                    }
                }
                assertThat(after).hasSameSizeAs(before);
            }
        });
    }

    private static boolean isSettled(Verdict verdict) {
        return verdict == Verdict.MET || verdict == Verdict.EXCUSED;
    }

    private static Pairing suspended(Cases cases, Pairing pairing) {
        LocalDate first = pairing.start().plusDays(cases.upTo(300) - 20);
        Suspension.Builder suspension = Suspension.builder().firstDay(first);
        if (cases.upTo(3) > 0) {
            suspension.lastDay(first.plusDays(cases.upTo(60)));
        }
        List<Suspension> more = new ArrayList<>(pairing.suspensions());
        more.add(cases.upTo(more.size()), suspension.build());
        return pairing.withSuspensions(more);
    }

    @Test
    void facts_of_later_days_change_nothing() {
        Seeds.check(SEEDS, seed -> {
            Cases cases = new Cases(seed);
            LocalDate later = cases.window.asOf().plusDays(1);
            for (Pairing pairing : cases.programme.pairings()) {
                List<ServiceRecord> more = new ArrayList<>(cases.programme.records());
                for (int i = 0; i < 5; i++) {
                    LocalDate day = later.plusDays(cases.upTo(30));
                    more.add(done(pairing, "later" + i, day, List.of(ServiceKind.values())));
                }

                assertThat(cases.explain(pairing, more)).isEqualTo(cases.explain(pairing, cases.programme.records()));
                assertThat(cases.judge(fulfilledOn(pairing, later), cases.programme.records()))
                        .isEqualTo(
                                cases.judge(unfulfilledAfter(pairing, cases.window.asOf()), cases.programme.records()));
            }
        });
    }

    /** All that was not fulfilled by that day before is fulfilled on it. */
    private static Pairing fulfilledOn(Pairing pairing, LocalDate day) {
        Pairing before = unfulfilledAfter(pairing, day.minusDays(1));
        List<KnownFact> facts = new ArrayList<>(before.knownFacts());
        for (Fact fact : Fact.values()) {
            if (before.confirmedOn(fact).isEmpty()) {
                facts.add(new KnownFact(fact, day));
            }
        }
        return before.withKnownFacts(facts)
                .withCards(before.cards().isEmpty() ? List.of(complete(day)) : before.cards());
    }

    private static Pairing unfulfilledAfter(Pairing pairing, LocalDate day) {
        return pairing.withKnownFacts(pairing.knownFacts().stream()
                        .filter(known -> !known.confirmedOn().isAfter(day))
                        .toList())
                .withCards(pairing.cards().stream()
                        .filter(card -> card.completedOn().isPresent()
                                && !card.completedOn().get().isAfter(day))
                        .toList());
    }

    private static ContactCard complete(LocalDate day) {
        return ContactCard.builder()
                .issuedOn(day)
                .volunteerCopyOn(day)
                .elderCopyOn(day)
                .build();
    }

    @Test
    void facts_recorded_or_voided_later_change_nothing_that_was_known() {
        Seeds.check(SEEDS, seed -> {
            Cases cases = new Cases(seed);
            Instant instant = Instant.parse("2025-06-01T00:00:00Z").plusSeconds(cases.upTo(40_000_000));
            for (Pairing pairing : cases.programme.pairings()) {
                List<ServiceRecord> later = new ArrayList<>();
                for (ServiceRecord record : cases.programme.records()) {
                    boolean stands = record.voidedAt().isEmpty();
                    later.add(stands && cases.upTo(1) == 0 ? record.withVoidedAt(instant.plusMillis(1)) : record);
                }
                LocalDate day = pairing.start().plusDays(cases.upTo(300));
                later.add(done(pairing, "late", day, List.of(ServiceKind.values()))
                        .withRecordedAt(instant.plusMillis(1)));

                KnownAt knownAt = KnownAt.at(instant);
                assertThat(cases.judge(cases.window, cases.rules(), pairing, later, knownAt))
                        .isEqualTo(
                                cases.judge(cases.window, cases.rules(), pairing, cases.programme.records(), knownAt));
            }
        });
    }

    /** New rules may cut the period in which they come into force; that one, and what comes after it, is theirs. */
    @Test
    void later_rules_change_no_period_that_ended_before_them() {
        Seeds.check(SEEDS, seed -> {
            Cases cases = new Cases(seed);
            List<RuleSet> versions = cases.rules().versions();
            LocalDate earliest = versions.get(versions.size() - 1).inForceFrom().orElse(LocalDate.of(2024, 1, 1));
            LocalDate change = earliest.plusDays(1 + cases.upTo(600));
            RuleBook later = cases.rules()
                    .withVersion(versions.get(0)
                            .withVersion("much-later")
                            .withInForceFrom(change)
                            .withWeekStart(DayOfWeek.of(1 + cases.upTo(6)))
                            .withDuties(versions.get(0).duties().stream()
                                    .filter(duty -> cases.upTo(1) == 0)
                                    .toList()));
            for (Pairing pairing : cases.programme.pairings()) {
                List<Line> before = cases.judge(pairing, cases.programme.records());
                List<Line> after =
                        cases.judge(cases.window, later, pairing, cases.programme.records(), cases.knownAt());

                List<Line> settled = before.stream()
                        .filter(line -> isOfOldRules(cases, line, pairing, change))
                        .toList();
                assertThat(after).containsAll(settled);
                assertThat(after)
                        .filteredOn(line -> isOfOldRules(cases, line, pairing, change)
                                && !line.last().equals(change.minusDays(1)))
                        .isEqualTo(settled.stream()
                                .filter(line -> !line.last().equals(change.minusDays(1)))
                                .toList());
            }
        });
    }

    private static boolean isOfOldRules(Cases cases, Line line, Pairing pairing, LocalDate change) {
        return Cases.isStanding(cases.rules(), line.duty())
                ? pairing.start().isBefore(change)
                : line.last().isBefore(change);
    }

    @Test
    void the_sum_over_districts_and_over_pairings_is_the_programme() {
        Seeds.check(SEEDS, seed -> {
            Cases cases = new Cases(seed);
            Report report = cases.report();
            Counts ofDistricts = report.summary().pairings().districts().stream()
                    .map(DistrictLine::counts)
                    .reduce(Counts.none(), Counts::plus);
            Counts ofPairings =
                    report.pairings().stream().map(line -> line.kept().counts()).reduce(Counts.none(), Counts::plus);
            Map<DistrictCode, Long> pairings = report.pairings().stream()
                    .collect(Collectors.groupingBy(PairingLine::district, TreeMap::new, Collectors.counting()));

            assertThat(ofDistricts).isEqualTo(report.summary().pairings().totals());
            assertThat(ofPairings).isEqualTo(report.summary().pairings().totals());
            assertThat(report.summary().pairings().districts())
                    .allSatisfy(line ->
                            assertThat((long) line.members()).isEqualTo(pairings.getOrDefault(line.district(), 0L)))
                    .extracting(DistrictLine::district)
                    .containsAll(pairings.keySet());
            assertThat(report.pairings()).allSatisfy(line -> {
                Map<String, Counts> duties = new TreeMap<>(line.kept().duties());
                Counts missed = duties.values().stream().reduce(Counts.none(), Counts::plus);
                cases.rules()
                        .overlays()
                        .forEach(overlay -> overlay.duties().forEach(duty -> duties.remove(duty.code())));

                assertThat(duties.values().stream().reduce(Counts.none(), Counts::plus))
                        .isEqualTo(line.kept().counts());
                assertThat(line.kept().missed()).hasSize(missed.missed());
            });
        });
    }

    @Test
    void the_roots_of_the_units_and_what_belongs_to_none_add_up_to_the_programme() {
        Seeds.check(SEEDS, seed -> {
            Summary summary = new Cases(seed).report().summary();

            for (Sums sums : Stream.of(summary.pairings(), summary.listed())
                    .filter(Objects::nonNull)
                    .toList()) {
                List<UnitLine> units = Objects.requireNonNull(sums.units());
                List<UnitLine> roots = units.stream()
                        .filter(line ->
                                line.unit() == null || line.unit().parent().isEmpty())
                        .toList();

                assertThat(roots.stream().mapToInt(UnitLine::members).sum()).isEqualTo(sums.members());
                assertThat(roots.stream().map(UnitLine::counts).reduce(Counts.none(), Counts::plus))
                        .isEqualTo(sums.totals());
            }
        });
    }

    @Test
    void judging_one_by_one_is_judging_all() {
        Seeds.check(SEEDS, seed -> {
            Cases cases = new Cases(seed);
            Report all = cases.report();
            List<PairingLine> oneByOne = new ArrayList<>();
            for (CaseFile file : cases.files(cases.knownAt())) {
                for (PairingDays pairing : file.pairings()) {
                    oneByOne.addAll(cases.report(List.of(new CaseFile(
                                    file.elder(),
                                    file.district(),
                                    List.of(pairing),
                                    file.care(),
                                    file.circumstances())))
                            .pairings());
                }
            }

            assertThat(all.pairings()).containsExactlyInAnyOrderElementsOf(oneByOne);
        });
    }

    @Test
    void applying_the_remedy_that_a_finding_names_makes_it_met() {
        int[] applied = new int[1];

        Seeds.check(SEEDS, seed -> {
            Cases cases = new Cases(seed);
            for (Pairing pairing : cases.programme.pairings()) {
                for (Finding finding : cases.explain(pairing, cases.programme.records())) {
                    assertThat(finding.remedy().isPresent())
                            .isEqualTo(finding.verdict() == Verdict.PENDING
                                    || (finding.verdict() == Verdict.MISSED
                                            && finding.duty().isStanding()));
                    if (finding.remedy().isPresent()
                            && isPossible(finding.remedy().get(), finding, pairing)) {
                        assertRemedied(cases, pairing, finding, finding.remedy().get());
                        applied[0] += 1;
                    }
                }
            }
        });

        assertThat(applied[0]).isPositive();
    }

    /** A rule may ask for more days than are left. */
    private static boolean isPossible(Remedy remedy, Finding finding, Pairing pairing) {
        LocalDate last = remedy.from().plusDays(remedy.days() - 1L);
        boolean isInTime = remedy.by().isEmpty() || !last.isAfter(remedy.by().get());
        return isInTime && (!(finding.duty().done() instanceof Done.ByService) || pairing.spans(last));
    }

    private static void assertRemedied(Cases cases, Pairing pairing, Finding finding, Remedy remedy) {
        LocalDate last = remedy.from().plusDays(remedy.days() - 1L);
        Pairing remedied = pairing;
        List<ServiceRecord> records = new ArrayList<>(cases.programme.records());
        if (finding.duty().done() instanceof Done.ByCard) {
            remedied = pairing.withCards(complete(remedy.from()));
        } else if (finding.duty().done() instanceof Done.ByKnowing know) {
            remedied = pairing.withKnownFacts(new KnownFact(know.fact(), remedy.from()));
        } else {
            for (LocalDate day = remedy.from(); !day.isAfter(last); day = day.plusDays(1)) {
                List<ServiceKind> oneKind = List.of(remedy.doneBy().iterator().next());
                records.add(done(pairing, "remedy-" + day, day, oneKind).withMinutes(remedy.minutes()));
            }
        }
        Window later = new Window(cases.window.from(), cases.window.to(), last);

        assertThat(cases.judge(later, cases.rules(), remedied, records, cases.knownAt()))
                .as("%s remedied by %s", finding, remedy)
                .anyMatch(line -> line.duty().equals(finding.duty().code())
                        && (finding.duty().isStanding()
                                || line.last().equals(finding.period().last()))
                        && line.verdict() == Verdict.MET);
    }

    @Test
    void the_worklist_has_what_is_pending_and_what_an_open_pairing_has_missed_for_good() {
        Seeds.check(SEEDS, seed -> {
            Cases cases = new Cases(seed);
            LocalDate asOf = cases.window.asOf();
            Worklist.Builder worklist = new Worklist.Builder(
                    Duties.openOn(asOf, cases.rules(), FestivalCalendar.china()).with(cases.programme.watermarks()));
            cases.files(KnownAt.now()).forEach(file -> worklist.add(worklist.judge(file)));
            Window toTheEndOfNextYear =
                    new Window(asOf.withDayOfYear(1), LocalDate.of(asOf.getYear() + 1, 12, 31), asOf);
            Duties duties = cases.duties(toTheEndOfNextYear, cases.rules());
            List<String> expected = new ArrayList<>();
            for (CaseFile file : cases.files(KnownAt.now())) {
                for (PairingDays pairing : file.pairings()) {
                    duties.explain(file, pairing.id(), cases.programme.records(), KnownAt.now())
                            .forEach(
                                    finding -> addIfOpen(finding, pairing.span().contains(asOf), expected));
                }
                duties.explainElder(file, cases.programme.records(), KnownAt.now())
                        .forEach(finding -> addIfOpen(finding, true, expected));
            }

            assertThat(worklist.result().items())
                    .isSortedAccordingTo((one, other) -> one.dueBy().compareTo(other.dueBy()))
                    .extracting(item -> item(
                            item.pairing(),
                            item.elder(),
                            item.duty().code(),
                            item.period(),
                            item.dueBy(),
                            item.overdue()))
                    .containsExactlyInAnyOrderElementsOf(expected);
        });
    }

    private static void addIfOpen(Finding finding, boolean isOpen, List<String> expected) {
        boolean overdue = finding.verdict() == Verdict.MISSED && finding.duty().isStanding() && isOpen;
        if (finding.verdict() == Verdict.PENDING || overdue) {
            LocalDate dueBy = finding.dueBy().orElse(finding.period().last());
            expected.add(
                    item(finding.pairing(), finding.elder(), finding.duty().code(), finding.period(), dueBy, overdue));
        }
    }

    private static String item(
            Optional<PairingId> pairing,
            ElderId elder,
            String duty,
            DateRange period,
            LocalDate dueBy,
            boolean overdue) {
        return "%s %s %s %s by %s%s".formatted(pairing, elder, duty, period, dueBy, overdue ? " overdue" : "");
    }

    @Test
    void what_lies_beyond_a_watermark_is_unknown_instead_of_missed_and_nothing_else_changes() {
        int[] unknown = new int[1];

        Seeds.check(SEEDS, seed -> {
            Cases cases = new Cases(seed);
            Duties complete = Duties.in(cases.window, cases.rules(), FestivalCalendar.china());
            for (CaseFile file : cases.files(cases.knownAt())) {
                for (PairingDays pairing : file.pairings()) {
                    List<Verdict> verdicts = new ArrayList<>();
                    complete.judge(file, pairing, (duty, period, verdict) -> verdicts.add(verdict));
                    List<Verdict> marked = new ArrayList<>();
                    complete.with(cases.programme.watermarks())
                            .judge(file, pairing, (duty, period, verdict) -> marked.add(verdict));
                    unknown[0] += Collections.frequency(marked, Verdict.UNKNOWN);
                    marked.replaceAll(verdict -> verdict == Verdict.UNKNOWN ? Verdict.MISSED : verdict);

                    assertThat(marked).isEqualTo(verdicts);
                }
            }
        });

        assertThat(unknown[0]).isPositive();
    }

    private static List<Line> met(List<Line> lines) {
        return lines.stream().filter(line -> line.verdict() == Verdict.MET).toList();
    }

    private static ServiceRecord done(Pairing pairing, String id, LocalDate day, List<ServiceKind> kinds) {
        return ServiceRecord.builder()
                .id(RecordId.of(id))
                .elder(pairing.elder())
                .volunteer(pairing.volunteer())
                .day(day)
                .addAllKinds(kinds)
                .build();
    }

    private static <T> List<T> shuffled(Cases cases, List<T> values) {
        List<T> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, cases.random);
        return shuffled;
    }
}
