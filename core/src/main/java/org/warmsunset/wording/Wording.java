package org.warmsunset.wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.calendar.Festival;
import org.warmsunset.care.Channel;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.Verdict;
import org.warmsunset.people.Send;
import org.warmsunset.report.Counts;

/**
 * Words for people in one language.
 *
 * <pre>{@code
 * Wording.in(Locale.CHINESE).duty(Duty.WEEKLY_CHAT);   // 每周聊天
 * Wording.in(Locale.ENGLISH).duty(Duty.WEEKLY_CHAT);   // Weekly chat
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Wording {
    private final Bundle words;
    private final Bundle districts;
    private final DateTimeFormatter longDay;
    private final FindingSentence sentence;

    private Wording(Locale language) {
        this.words = new Bundle("words", language);
        this.districts = new Bundle("districts", language);
        this.longDay = DateTimeFormatter.ofPattern(words.get("day.long"), language);
        this.sentence = new FindingSentence(this, words);
    }

    /**
     * Chooses a language.
     *
     * @param locale Chinese, or English for any other
     * @return the words
     */
    public static Wording in(Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return new Wording(chinese ? Locale.CHINESE : Locale.ENGLISH);
    }

    /**
     * Names a duty.
     *
     * @param duty the duty
     * @return such as 每周聊天
     */
    public String duty(Duty duty) {
        return words.get("duty." + duty);
    }

    /**
     * Names the clause of the plan that a duty rests on.
     *
     * @param duty the duty
     * @return such as 四个必须·每周聊天; in English a translation
     */
    public String clause(Duty duty) {
        return words.getOrDefault("clause." + duty, duty.clause());
    }

    /**
     * Names a verdict.
     *
     * @param verdict the verdict
     * @return such as 已完成
     */
    public String verdict(Verdict verdict) {
        return words.get("verdict." + verdict);
    }

    /**
     * Names a kind of service.
     *
     * @param kind the kind
     * @return such as 聊天
     */
    public String kind(ServiceKind kind) {
        return words.get("kind." + kind);
    }

    /**
     * Names several kinds of service, any of which would do.
     *
     * @param kinds the kinds
     * @return such as 聊天或看望, in the kinds' order
     */
    public String anyOf(Collection<ServiceKind> kinds) {
        return kinds.stream().sorted().map(this::kind).collect(Collectors.joining(words.get("or")));
    }

    /**
     * Names one of the five sends.
     *
     * @param send the send
     * @return such as 送温暖
     */
    public String send(Send send) {
        return words.get("send." + send);
    }

    /**
     * Names a channel.
     *
     * @param channel the channel
     * @return such as 电话
     */
    public String channel(Channel channel) {
        return words.get("channel." + channel);
    }

    /**
     * Names an outcome.
     *
     * @param outcome the outcome
     * @return such as 完成
     */
    public String outcome(Outcome outcome) {
        return words.get("outcome." + outcome);
    }

    /**
     * Names a festival.
     *
     * @param festival the festival
     * @return such as 中秋节
     */
    public String festival(Festival festival) {
        return words.get("festival." + festival);
    }

    /**
     * Names a district.
     *
     * @param district its code
     * @return such as 道里区; the code itself when it is not one of Harbin's
     */
    public String district(DistrictCode district) {
        return districts.getOrDefault(district.toString(), district.toString());
    }

    /**
     * Writes a rate, cut and not rounded, so that only all of them is 100 %.
     *
     * @param counts the counts
     * @return such as {@code 99.9 %}; a dash when nothing was met or missed
     */
    public String percent(Counts counts) {
        OptionalInt permille = counts.permille();
        return permille.isEmpty() ? "–" : permille.getAsInt() / 10 + "." + permille.getAsInt() % 10 + " %";
    }

    /**
     * Writes a day with its weekday.
     *
     * @param day the day
     * @return such as {@code Sunday 1 November 2026}
     */
    public String day(LocalDate day) {
        return longDay.format(day);
    }

    /**
     * Says a finding in a sentence or two: the duty, its period, how it stands and why, and what would mend it.
     *
     * @param finding the finding
     * @return the sentences
     */
    public String finding(Finding finding) {
        return sentence.of(finding);
    }
}
