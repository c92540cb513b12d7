package org.warmsunset.wording;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.warmsunset.duty.ExemplarRules;
import org.warmsunset.duty.HoursRules;
import org.warmsunset.duty.MatchReason;
import org.warmsunset.duty.MatchingRules;
import org.warmsunset.duty.PairingRules;
import org.warmsunset.duty.RuleSet;

/** Says what a version of the rules sets besides its duties, a sentence for each. */
final class SettingWords {
    private final Wording wording;
    private final Bundle words;
    private final DutyWords duties;
    private final List<String> sentences = new ArrayList<>();

    SettingWords(Wording wording, Bundle words, DutyWords duties) {
        this.wording = wording;
        this.words = words;
        this.duties = duties;
    }

    List<String> of(RuleSet version) {
        say("weekStart", version.weekStart().getDisplayName(TextStyle.FULL, words.language()));
        version.lowestTier().ifPresent(lowest -> {
            say("tiers", duties.tiers(version.tiers()));
            say("lowestTier", duties.code("tier", lowest));
        });
        pairing(version.pairing());
        hours(version.hours());
        if (!version.matching().equals(MatchingRules.none())) {
            matching(version.matching());
        }
        version.exemplars().ifPresent(this::exemplars);
        say("referral", version.referralWithinHours());
        return List.copyOf(sentences);
    }

    private void say(String key, Object value) {
        sentences.add(words.fill("setting." + key, "value", value));
    }

    private void say(String key, OptionalInt value) {
        value.ifPresent(number -> say(key, number));
    }

    private void pairing(PairingRules rules) {
        if (rules.maxElders() != PairingRules.NO_LIMIT) {
            say("maxElders", rules.maxElders());
        }
        if (rules.minimumAge() > 0) {
            say("minimumAge", rules.minimumAge());
        }
        if (!rules.living().isEmpty()) {
            say(
                    "living",
                    rules.living().stream().sorted().map(wording::word).collect(Collectors.joining(words.get("or"))));
        }
        if (rules.consent()) {
            sentences.add(words.get("setting.consent"));
        }
    }

    private void hours(HoursRules rules) {
        if (!rules.stars().isEmpty()) {
            say("stars", rules.stars().stream().map(String::valueOf).collect(Collectors.joining(words.get("list"))));
        }
        if (rules.dailyCapMinutes() != HoursRules.NO_LIMIT) {
            say("dailyCap", rules.dailyCapMinutes());
        }
        if (rules.lateEntryDays() != HoursRules.NO_LIMIT) {
            say("lateEntry", duties.days(rules.lateEntryDays()));
        }
    }

    private void matching(MatchingRules rules) {
        if (rules.sameDistrict()) {
            sentences.add(words.get("setting.sameDistrict"));
        }
        say(
                "weights",
                Stream.of(MatchReason.values())
                        .map(reason -> wording.word(reason) + " " + rules.weight(reason))
                        .collect(Collectors.joining(words.get("list"))));
    }

    private void exemplars(ExemplarRules rules) {
        rules.minimumRate().ifPresent(rate -> say("exemplar.rate", percent(rate)));
        rules.minimumActiveDays().ifPresent(days -> say("exemplar.activeDays", duties.days(days)));
        say("exemplar.minutes", rules.minimumMinutes());
        rules.maximumSilence().ifPresent(days -> say("exemplar.silence", duties.days(days)));
        rules.awardedWithinDays().ifPresent(days -> say("exemplar.awarded", duties.days(days)));
        say("exemplar.perDistrict", rules.perDistrict());
        rules.teams()
                .ifPresent(teams -> sentences.add(words.fill(
                        "setting.teams",
                        "members",
                        teams.minimumMembers(),
                        "rate",
                        percent(teams.minimumRate()),
                        "count",
                        teams.count())));
    }

    /** A rate as the book has it, such as 0.875: 87.5 %. */
    private static String percent(double rate) {
        String percent = String.valueOf(Math.round(rate * 1000) / 10.0);
        return (percent.endsWith(".0") ? percent.substring(0, percent.length() - 2) : percent) + " %";
    }
}
