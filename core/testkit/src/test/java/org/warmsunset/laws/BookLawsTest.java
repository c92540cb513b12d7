package org.warmsunset.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.PairingId;
import org.warmsunset.care.CaseFile;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.OwedDuty;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.Tightening;
import org.warmsunset.duty.Verdict;
import org.warmsunset.pairing.PairingDays;
import org.warmsunset.report.Rehearsal;
import org.warmsunset.report.ReportDiff;
import org.warmsunset.report.Sums;
import org.warmsunset.testkit.Seeds;

/** The laws of books that are held against each other. */
class BookLawsTest {
    private static final int SEEDS = 400;

    private record Judged(Optional<PairingId> pairing, OwedDuty duty, DateRange period, Verdict verdict) {}

    private static List<Judged> judged(Cases cases, RuleBook book, CaseFile file) {
        Duties duties = cases.duties(cases.window, book);
        List<Judged> all = new ArrayList<>();
        for (PairingDays pairing : file.pairings()) {
            duties.judge(
                    file,
                    pairing,
                    (duty, period, verdict) -> all.add(new Judged(Optional.of(pairing.id()), duty, period, verdict)));
        }
        duties.judgeElder(
                file, (duty, period, verdict) -> all.add(new Judged(Optional.empty(), duty, period, verdict)));
        return all;
    }

    @Test
    void a_child_that_only_tightens_never_makes_met_what_its_parent_missed() {
        int[] missed = new int[1];
        int[] looser = new int[1];

        Seeds.check(SEEDS, seed -> {
            Cases cases = new Cases(seed);
            RuleBook child = new RandomChild(cases.random).of(cases.rules());
            if (!Tightening.looser(child, cases.rules()).isEmpty()) {
                looser[0]++;
                return;
            }
            for (CaseFile file : cases.files(cases.knownAt())) {
                List<Judged> met = judged(cases, child, file).stream()
                        .filter(found -> found.verdict() == Verdict.MET)
                        .toList();
                for (Judged parents : judged(cases, cases.rules(), file)) {
                    if (parents.verdict() == Verdict.MISSED) {
                        missed[0]++;
                        assertThat(met)
                                .as(() -> "%s missed, by %s".formatted(parents, cases.describe(child)))
                                .noneMatch(found -> answers(found, parents, cases.rules()));
                    }
                }
            }
        });

        if (System.getProperty(Seeds.PROPERTY) == null) {
            assertThat(looser[0]).isBetween(SEEDS / 20, SEEDS / 2);
            assertThat(missed[0]).isGreaterThan(1000);
        }
    }

    /**
     * Whether a finding of the child is of the parent's, or of a part of it; a parent that changes may itself loosen.
     */
    private static boolean answers(Judged child, Judged parent, RuleBook parents) {
        return child.pairing().equals(parent.pairing())
                && child.duty().code().equals(parent.duty().code())
                && (child.duty().duty().isStanding()
                        || child.period().equals(parent.period())
                        || (parents.versions().size() == 1 && isWithin(child.period(), parent.period())));
    }

    private static boolean isWithin(DateRange part, DateRange whole) {
        return whole.contains(part.first()) && whole.contains(part.last());
    }

    @Test
    void a_book_rehearsed_against_itself_flips_nothing_and_one_instant_against_itself_neither() {
        Seeds.check(SEEDS, seed -> {
            Cases cases = new Cases(seed);
            Duties duties = cases.duties(cases.window, cases.rules());
            Rehearsal.Builder rehearsal = new Rehearsal.Builder(duties, cases.duties(cases.window, cases.rules()));
            ReportDiff diff = new ReportDiff(duties, cases.knownAt(), cases.knownAt());
            for (CaseFile file : cases.files(cases.knownAt())) {
                rehearsal.add(rehearsal.judge(file));
                diff.add(file, file, cases.programme::records);
            }

            assertThat(rehearsal.result().flips()).isEmpty();
            assertThat(rehearsal.result().before()).isEqualTo(rehearsal.result().after());
            Sums reported = cases.report().summary().pairings();
            assertThat(rehearsal.result().before().totals()).isEqualTo(reported.totals());
            assertThat(rehearsal.result().before().districts()).isEqualTo(reported.districts());
            assertThat(diff.result()).isEmpty();
        });
    }
}
