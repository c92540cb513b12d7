package org.warmsunset.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.Verdict;
import org.warmsunset.laws.NaiveRules.Line;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.report.Counts;
import org.warmsunset.report.ElderLine;
import org.warmsunset.report.Report;
import org.warmsunset.testkit.Seeds;

/** The library judges as the rules do when they are read word by word. */
class NaiveRulesTest {
    private static final int SEEDS = 400;

    @Test
    void judging_agrees_with_the_rules_read_day_by_day() {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);

        Seeds.check(SEEDS, seed -> {
            Cases cases = new Cases(seed);
            for (Pairing pairing : cases.programme.pairings()) {
                List<Line> lines = naive(cases).judge(pairing, cases.programme.records());
                lines.sort(Cases.ORDER);

                assertThat(cases.judge(pairing, cases.programme.records()))
                        .as("%s by %s in %s known at %s", pairing, cases.rules(), cases.window, cases.knownAt())
                        .isEqualTo(lines);
                lines.forEach(line -> verdicts.merge(line.verdict(), 1, Integer::sum));
            }
        });

        if (System.getProperty(Seeds.PROPERTY) == null) {
            assertThat(verdicts)
                    .hasSize(4)
                    .allSatisfy((verdict, count) -> assertThat(count).isGreaterThan(100));
        }
    }

    @Test
    void explaining_gives_the_verdicts_of_judging() {
        Seeds.check(SEEDS, seed -> {
            Cases cases = new Cases(seed);
            for (Pairing pairing : cases.programme.pairings()) {
                List<Finding> findings = Cases.duties(cases.window, cases.rules())
                        .explain(pairing, cases.programme.records(), cases.knownAt());
                List<Line> lines = new ArrayList<>();
                for (Finding finding : findings) {
                    lines.add(new Line(
                            finding.duty(),
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
            Report report = cases.report();
            List<ServiceRecord> records = cases.programme.records();
            Counts totals = Counts.none();
            Map<DistrictCode, Counts> districts = new TreeMap<>();
            List<ElderLine> elders = new ArrayList<>();
            for (CaseFile file : cases.programme.caseFiles(KnownAt.now())) {
                boolean reported = false;
                List<Pairing> pairings = ofElder(cases, file.elder());
                for (Pairing pairing : pairings) {
                    Counts counts = Counts.none();
                    for (Line line : naive(cases).judge(pairing, records)) {
                        counts = counts.plus(line.verdict());
                    }
                    totals = totals.plus(counts);
                    if (naive(cases).reports(pairing)) {
                        reported = true;
                        districts.merge(file.district(), counts, Counts::plus);
                    }
                }
                if (reported) {
                    List<Integer> silence = naive(cases).silence(pairings, records);
                    elders.add(new ElderLine(file.elder(), silence.get(0), silence.get(1), silence.get(2)));
                }
            }

            assertThat(report.totals()).isEqualTo(totals);
            assertThat(report.districts())
                    .allSatisfy(line -> assertThat(line.counts()).isEqualTo(districts.get(line.district())))
                    .extracting(line -> line.district())
                    .containsExactlyElementsOf(districts.keySet());
            assertThat(report.elders()).containsExactlyElementsOf(elders);
        });
    }

    private static List<Pairing> ofElder(Cases cases, ElderId elder) {
        return cases.programme.pairings().stream()
                .filter(pairing -> pairing.elder().equals(elder))
                .toList();
    }

    private static NaiveRules naive(Cases cases) {
        return new NaiveRules(
                cases.rules(), cases.window.from(), cases.window.to(), cases.window.asOf(), cases.instant);
    }
}
