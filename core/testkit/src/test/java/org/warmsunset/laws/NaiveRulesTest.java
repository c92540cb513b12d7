package org.warmsunset.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.care.CaseFile;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.Verdict;
import org.warmsunset.laws.NaiveRules.Counted;
import org.warmsunset.laws.NaiveRules.Line;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.report.Counts;
import org.warmsunset.report.ElderLine;
import org.warmsunset.report.OverlayLine;
import org.warmsunset.report.Report;
import org.warmsunset.report.Sums;
import org.warmsunset.testkit.Seeds;

/** The library judges as the rules do when they are read word by word. */
class NaiveRulesTest {
    private static final int SEEDS = 400;

    @Test
    void judging_agrees_with_the_rules_read_day_by_day() {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);

        Seeds.check(SEEDS, seed -> {
            Cases cases = new Cases(seed);
            NaiveRules naive = naive(cases);
            for (Elder elder : cases.programme.elders()) {
                for (Pairing pairing : ofElder(cases, elder)) {
                    List<Line> lines = lines(naive.judge(party(cases, naive, elder, pairing)));

                    assertThat(cases.judge(pairing, cases.programme.records()))
                            .as(() -> cases.describe(pairing))
                            .isEqualTo(lines);
                    lines.forEach(line -> verdicts.merge(line.verdict(), 1, Integer::sum));
                }
            }
        });

        if (System.getProperty(Seeds.PROPERTY) == null) {
            assertThat(verdicts)
                    .hasSize(Verdict.values().length)
                    .allSatisfy((verdict, count) -> assertThat(count).isGreaterThan(100));
        }
    }

    @Test
    void what_is_owed_to_an_elder_agrees_with_the_rules_read_day_by_day() {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);

        Seeds.check(SEEDS, seed -> {
            Cases cases = new Cases(seed);
            NaiveRules naive = naive(cases);
            for (CaseFile file : cases.files(cases.knownAt())) {
                List<Line> judged = new ArrayList<>();
                cases.duties(cases.window, cases.rules())
                        .judgeElder(
                                file,
                                (duty, period, verdict) ->
                                        judged.add(new Line(duty.code(), period.first(), period.last(), verdict)));
                judged.sort(Cases.ORDER);

                assertThat(judged)
                        .as(() -> cases.describe(file))
                        .isEqualTo(lines(naive.judge(party(cases, naive, elder(cases, file), null))));
                judged.forEach(line -> verdicts.merge(line.verdict(), 1, Integer::sum));
            }
        });

        if (System.getProperty(Seeds.PROPERTY) == null) {
            assertThat(verdicts)
                    .hasSize(Verdict.values().length)
                    .allSatisfy((verdict, count) -> assertThat(count).isGreaterThan(20));
        }
    }

    @Test
    void explaining_gives_the_verdicts_of_judging() {
        Seeds.check(SEEDS, seed -> {
            Cases cases = new Cases(seed);
            for (Pairing pairing : cases.programme.pairings()) {
                List<Line> lines = new ArrayList<>();
                for (Finding finding : cases.explain(pairing, cases.programme.records())) {
                    lines.add(new Line(
                            finding.duty().code(),
                            finding.period().first(),
                            finding.period().last(),
                            finding.verdict()));
                }
                lines.sort(Cases.ORDER);

                assertThat(lines).isEqualTo(cases.judge(pairing, cases.programme.records()));
            }
        });
    }

    @Test
    void a_report_agrees_with_the_rules_read_day_by_day() {
        Seeds.check(SEEDS, seed -> {
            Cases cases = new Cases(seed);
            NaiveRules naive = naive(cases);
            Map<DistrictCode, Counts> pairings = new TreeMap<>();
            Map<DistrictCode, Counts> listed = new TreeMap<>();
            Map<String, Counts> overlays = new TreeMap<>();
            cases.rules().overlays().forEach(overlay -> overlays.put(overlay.name(), Counts.none()));
            List<ElderLine> elders = new ArrayList<>();
            for (CaseFile file : cases.files(cases.knownAt())) {
                Elder elder = elder(cases, file);
                boolean isPaired = false;
                for (Pairing pairing : ofElder(cases, elder)) {
                    NaiveParty party = party(cases, naive, elder, pairing);
                    isPaired |= naive.reports(party);
                    naive.judge(party).forEach(found -> add(found, pairings, overlays));
                }
                NaiveParty her = party(cases, naive, elder, null);
                List<Counted> towardsHer = naive.judge(her);
                towardsHer.forEach(found -> add(found, listed, overlays));
                if (isPaired || !towardsHer.isEmpty()) {
                    List<Integer> silence = naive.silence(her, isPaired);
                    elders.add(new ElderLine(elder.id(), silence.get(0), silence.get(1), silence.get(2)));
                }
            }

            Report report = cases.report();
            assertThat(byDistrict(report.summary().pairings())).isEqualTo(pairings);
            assertThat(byDistrict(report.summary().listed())).isEqualTo(listed);
            assertThat(report.summary().overlays())
                    .extracting(OverlayLine::overlay, OverlayLine::counts)
                    .containsExactlyElementsOf(overlays.entrySet().stream()
                            .map(each -> tuple(each.getKey(), each.getValue()))
                            .toList());
            assertThat(report.elders()).containsExactlyElementsOf(elders);
        });
    }

    private static void add(Counted found, Map<DistrictCode, Counts> districts, Map<String, Counts> overlays) {
        Counts one = one(found.line().verdict());
        if (found.overlay() == null) {
            districts.merge(found.district(), one, Counts::plus);
        } else {
            overlays.merge(found.overlay().name(), one, Counts::plus);
        }
    }

    private static Counts one(Verdict verdict) {
        return switch (verdict) {
            case MET -> new Counts(1, 0, 0, 0, 0);
            case MISSED -> new Counts(0, 1, 0, 0, 0);
            case EXCUSED -> new Counts(0, 0, 1, 0, 0);
            case PENDING -> new Counts(0, 0, 0, 1, 0);
            case UNKNOWN -> new Counts(0, 0, 0, 0, 1);
        };
    }

    /** The counts of the districts that have any; one without a finding may have pairings. */
    private static Map<DistrictCode, Counts> byDistrict(@Nullable Sums sums) {
        Map<DistrictCode, Counts> byDistrict = new TreeMap<>();
        if (sums != null) {
            sums.districts().forEach(line -> byDistrict.put(line.district(), line.counts()));
            byDistrict.values().removeIf(Counts.none()::equals);
        }
        return byDistrict;
    }

    private static List<Line> lines(List<Counted> found) {
        return found.stream().map(Counted::line).sorted(Cases.ORDER).toList();
    }

    private static NaiveParty party(Cases cases, NaiveRules naive, Elder elder, @Nullable Pairing pairing) {
        NaiveArchive archive = naive.archive(elder, cases.programme.pairings(), cases.programme.entries());
        return naive.party(archive, pairing, cases.programme.records());
    }

    private static Elder elder(Cases cases, CaseFile file) {
        return cases.programme.elders().stream()
                .filter(elder -> elder.id().equals(file.elder()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Pairing> ofElder(Cases cases, Elder elder) {
        return cases.programme.pairings().stream()
                .filter(pairing -> pairing.elder().equals(elder.id()))
                .toList();
    }

    private static NaiveRules naive(Cases cases) {
        return new NaiveRules(cases.programme, cases.window, cases.instant);
    }
}
