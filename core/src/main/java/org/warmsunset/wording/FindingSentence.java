package org.warmsunset.wording;

import java.util.stream.Collectors;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.Remedy;
import org.warmsunset.duty.Verdict;

/** Says a finding: duty and period, verdict with its reason, attempts, remedy. */
final class FindingSentence {
    private final Wording wording;
    private final Bundle words;

    FindingSentence(Wording wording, Bundle words) {
        this.wording = wording;
        this.words = words;
    }

    String of(Finding finding) {
        String attempts = finding.attempts().isEmpty()
                ? ""
                : words.fill("finding.attempts", "count", finding.attempts().size());
        String remedy = finding.remedy()
                .map(mend -> words.fill("finding.remedy", "remedy", remedy(finding.duty(), mend)))
                .orElse("");
        return words.fill(
                        finding.duty().isStanding() ? "finding.standing" : "finding.recurring",
                        "duty",
                        wording.duty(finding.duty()),
                        "clause",
                        wording.clause(finding.duty()),
                        "first",
                        finding.period().first(),
                        "last",
                        finding.period().last(),
                        "reason",
                        reason(finding))
                + attempts
                + remedy;
    }

    private String reason(Finding finding) {
        String days =
                finding.days().days().stream().map(Object::toString).collect(Collectors.joining(words.get("and")));
        return words.fill(
                "finding." + finding.verdict() + variant(finding),
                "days",
                days,
                "last",
                finding.period().last(),
                "kinds",
                finding.remedy().map(remedy -> wording.anyOf(remedy.doneBy())).orElse(""));
    }

    private static String variant(Finding finding) {
        if (finding.verdict() == Verdict.MET) {
            return finding.late() ? ".late" : "";
        }
        if (finding.duty().isStanding()) {
            return ".standing";
        }
        if (finding.verdict() != Verdict.EXCUSED && !finding.days().isEmpty()) {
            return ".partly";
        }
        if (finding.cut()) {
            return ".cut";
        }
        return finding.verdict() == Verdict.EXCUSED && finding.duty() == Duty.FESTIVAL_GREETING
                ? ".festival"
                : ".period";
    }

    private String remedy(Duty duty, Remedy remedy) {
        String what = what(duty, remedy);
        return remedy.by()
                .map(by -> words.fill("remedy.by", "what", what, "by", wording.day(by)))
                .orElse(what);
    }

    private String what(Duty duty, Remedy remedy) {
        if (duty == Duty.CONTACT_CARD) {
            return words.get("remedy.card");
        }
        if (duty.isStanding()) {
            return words.get("remedy.know");
        }
        String kinds = wording.anyOf(remedy.doneBy());
        return remedy.days() == 1
                ? words.fill("remedy.once", "kinds", kinds)
                : words.fill("remedy.days", "kinds", kinds, "days", remedy.days());
    }
}
