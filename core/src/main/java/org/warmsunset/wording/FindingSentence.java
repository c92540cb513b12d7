package org.warmsunset.wording;

import java.util.List;
import java.util.stream.Collectors;
import org.warmsunset.basics.RecordId;
import org.warmsunset.duty.Done;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.Owed;
import org.warmsunset.duty.OwedBy;
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
        String attempts = uncounted("finding.attempts", finding.attempts());
        String byOthers = uncounted("finding.byOthers", finding.byOthers());
        String remedy = finding.remedy()
                .map(mend -> words.fill("finding.remedy", "remedy", remedy(finding.duty(), mend)))
                .orElse("");
        return words.fill(
                        finding.duty().isStanding() ? "finding.standing" : "finding.recurring",
                        "duty",
                        wording.duty(finding.duty()),
                        "clause",
                        finding.duty().clause(),
                        "first",
                        finding.period().first(),
                        "last",
                        finding.period().last(),
                        "reason",
                        reason(finding))
                + attempts
                + byOthers
                + remedy;
    }

    private String uncounted(String key, List<RecordId> records) {
        return records.isEmpty()
                ? ""
                : words.fill(
                        key,
                        "count",
                        records.size(),
                        "records",
                        records.stream().map(RecordId::value).collect(Collectors.joining(words.get("and"))));
    }

    private String reason(Finding finding) {
        String days =
                finding.days().days().stream().map(Object::toString).collect(Collectors.joining(words.get("and")));
        return words.fill(
                "finding." + finding.verdict() + variant(finding),
                "days",
                days,
                "last",
                finding.period().last());
    }

    private static String variant(Finding finding) {
        boolean something = !finding.days().isEmpty();
        if (finding.verdict() == Verdict.MET) {
            return finding.late() ? ".late" : "";
        }
        if (finding.verdict() == Verdict.UNKNOWN) {
            return "";
        }
        if (finding.duty().isStanding()) {
            return something ? ".stale" : ".standing";
        }
        return finding.verdict() == Verdict.EXCUSED ? excuse(finding) : something ? ".partly" : ".period";
    }

    private static String excuse(Finding finding) {
        Owed owed = finding.duty().owed();
        if (finding.cut()) {
            return ".cut";
        }
        if (finding.duty().owedBy() == OwedBy.ELDER) {
            return ".elder";
        }
        return owed instanceof Owed.AtFestivals
                ? ".festival"
                : owed instanceof Owed.AfterIncidents ? ".incident" : ".period";
    }

    private String remedy(Duty duty, Remedy remedy) {
        String what = what(duty, remedy);
        return remedy.by()
                .map(by -> words.fill("remedy.by", "what", what, "by", wording.day(by)))
                .orElse(what);
    }

    private String what(Duty duty, Remedy remedy) {
        if (duty.done() instanceof Done.ByCard) {
            return words.get("remedy.card");
        }
        if (duty.done() instanceof Done.ByKnowing) {
            return words.get("remedy.know");
        }
        String kinds = wording.anyOf(remedy.doneBy());
        String services = remedy.days() == 1
                ? words.fill("remedy.once", "kinds", kinds)
                : words.fill("remedy.days", "kinds", kinds, "days", remedy.days());
        return remedy.minutes() == 0
                ? services
                : words.fill("remedy.minutes", "what", services, "minutes", remedy.minutes());
    }
}
