package org.warmsunset.wording;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.warmsunset.access.Deed;
import org.warmsunset.access.Subject;
import org.warmsunset.archive.Answer;
import org.warmsunset.archive.CertificateSteps;
import org.warmsunset.archive.Consents;
import org.warmsunset.archive.ContactChanges;
import org.warmsunset.archive.Credentials;
import org.warmsunset.archive.Proposals;
import org.warmsunset.archive.Referrals;
import org.warmsunset.archive.Status;
import org.warmsunset.archive.TeamSteps;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.Sex;
import org.warmsunset.calendar.Festival;
import org.warmsunset.care.CardVersion;
import org.warmsunset.care.Channel;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.MatchReason;
import org.warmsunset.duty.NotOwed;
import org.warmsunset.duty.Phase;
import org.warmsunset.duty.Verdict;
import org.warmsunset.matching.Bar;
import org.warmsunset.matching.Unmatched;
import org.warmsunset.organisation.UnitType;
import org.warmsunset.pairing.EndReason;
import org.warmsunset.pairing.Fact;
import org.warmsunset.people.Duplicate;
import org.warmsunset.people.EthnicGroup;
import org.warmsunset.people.LivingArrangement;
import org.warmsunset.people.NeedCategory;
import org.warmsunset.people.Send;
import org.warmsunset.recognition.Exemplars;
import org.warmsunset.report.Counts;

/**
 * Words for people in one language.
 *
 * <pre>{@code
 * Wording.in(Locale.CHINESE).verdict(Verdict.MET);   // 已完成
 * Wording.in(Locale.ENGLISH).verdict(Verdict.MET);   // met
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Wording {
    /** What the keys of the words begin with. */
    static final Map<Class<?>, String> KINDS = Map.ofEntries(
            Map.entry(Answer.class, "asked"),
            Map.entry(Bar.class, "bar"),
            Map.entry(CardVersion.State.class, "card"),
            Map.entry(Channel.class, "channel"),
            Map.entry(Consents.Answer.class, "consent"),
            Map.entry(Consents.Giver.class, "giver"),
            Map.entry(Consents.Purpose.class, "purpose"),
            Map.entry(ContactChanges.What.class, "contact"),
            Map.entry(Credentials.Kind.class, "credential"),
            Map.entry(Deed.class, "deed"),
            Map.entry(Duplicate.Ground.class, "ground"),
            Map.entry(EndReason.class, "end"),
            Map.entry(EthnicGroup.class, "ethnic"),
            Map.entry(Exemplars.Reason.class, "against"),
            Map.entry(Fact.class, "fact"),
            Map.entry(Festival.class, "festival"),
            Map.entry(LivingArrangement.class, "living"),
            Map.entry(MatchReason.class, "reason"),
            Map.entry(NeedCategory.class, "need"),
            Map.entry(Outcome.class, "outcome"),
            Map.entry(Phase.Step.class, "phase"),
            Map.entry(CertificateSteps.Step.class, "certificate"),
            Map.entry(Proposals.Step.class, "step"),
            Map.entry(Referrals.Step.class, "referral"),
            Map.entry(Send.class, "send"),
            Map.entry(ServiceKind.class, "kind"),
            Map.entry(Sex.class, "sex"),
            Map.entry(Status.class, "status"),
            Map.entry(Subject.Kind.class, "person"),
            Map.entry(TeamSteps.Step.class, "team"),
            Map.entry(UnitType.class, "unit"),
            Map.entry(Unmatched.Why.class, "unmatched"),
            Map.entry(Verdict.class, "verdict"));

    private final Bundle words;
    private final Bundle districts;
    private final FindingSentence sentence;

    private Wording(Bundle words, Bundle districts) {
        this.words = words;
        this.districts = districts;
        this.sentence = new FindingSentence(this, words);
    }

    /**
     * Chooses a language.
     *
     * @param locale Chinese, or English for any other
     * @return the words
     */
    public static Wording in(Locale locale) {
        return new Wording(
                Bundle.beside(Wording.class, "words", locale), Bundle.beside(Wording.class, "districts", locale));
    }

    /**
     * Takes words that the host has loaded, where there are no resource bundles, as in a browser.
     *
     * @param language the language that they are in
     * @param words the texts of {@code words.properties} by their keys
     * @param districts the names of districts by their codes
     * @return the words
     */
    public static Wording of(Locale language, Map<String, String> words, Map<String, String> districts) {
        return new Wording(Bundle.of(language, words), Bundle.of(language, districts));
    }

    /**
     * Puts an embedder's own words in the place of some, such as the names of his districts.
     *
     * <pre>{@code
     * Wording.in(Locale.CHINESE).with(Map.of("110101", "东城区"));
     * }</pre>
     *
     * @param own texts by their keys in {@code words.properties}, and names of districts by their codes
     * @return the words with those
     */
    public Wording with(Map<String, String> own) {
        return with(words.language(), own);
    }

    /**
     * Adds a language.
     *
     * <pre>{@code
     * Wording.in(Locale.ENGLISH).with(Locale.FRENCH, texts); // what texts lack is said in English
     * }</pre>
     *
     * @param language the language
     * @param own texts by their keys in {@code words.properties}, and names of districts by their codes
     * @return the words with those
     */
    public Wording with(Locale language, Map<String, String> own) {
        return new Wording(words.with(language, own), districts.with(language, own));
    }

    /**
     * Names a code that people see: a need, a way to live, a fact, a reason why a pairing ended, and so on.
     *
     * @param code the code
     * @return such as 心理抚慰
     * @throws IllegalArgumentException if it is a code that people do not see
     */
    public String word(Enum<?> code) {
        String kind = KINDS.get(code.getDeclaringClass());
        if (kind == null) {
            throw new IllegalArgumentException("people do not see a " + code.getDeclaringClass());
        }
        return words.get(kind + "." + code.name());
    }

    /**
     * Tells whether people see a code.
     *
     * @param code a code of a rule, an entry or a record
     * @return whether there is a {@link #word} for it
     */
    public boolean has(Enum<?> code) {
        return KINDS.containsKey(code.getDeclaringClass());
    }

    /**
     * Names a duty, as its rule book does.
     *
     * @param duty the duty
     * @return such as 每周聊天; when the book has no name in this language, the English one, or else any that it has
     */
    public String duty(Duty duty) {
        String english = duty.names().get(Locale.ENGLISH.getLanguage());
        String otherwise =
                english != null ? english : duty.names().values().iterator().next();
        return duty.names().getOrDefault(words.language().getLanguage(), otherwise);
    }

    /**
     * Names a verdict.
     *
     * @param verdict the verdict
     * @return such as 已完成
     */
    public String verdict(Verdict verdict) {
        return word(verdict);
    }

    /**
     * Names a kind of service.
     *
     * @param kind the kind
     * @return such as 聊天
     */
    public String kind(ServiceKind kind) {
        return word(kind);
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
        return word(send);
    }

    /**
     * Names a channel.
     *
     * @param channel the channel
     * @return such as 电话
     */
    public String channel(Channel channel) {
        return word(channel);
    }

    /**
     * Names an outcome.
     *
     * @param outcome the outcome
     * @return such as 完成
     */
    public String outcome(Outcome outcome) {
        return word(outcome);
    }

    /**
     * Names a festival.
     *
     * @param festival the festival
     * @return such as 中秋节
     */
    public String festival(Festival festival) {
        return word(festival);
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
        return words.fill(
                "day.long",
                "weekday",
                words.get("weekday." + day.getDayOfWeek().getValue()),
                "day",
                day.getDayOfMonth(),
                "month",
                words.get("month." + day.getMonthValue()),
                "year",
                day.getYear());
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

    /**
     * Says in a sentence why nothing is owed.
     *
     * @param reason the reason
     * @return the sentence
     */
    public String notOwed(NotOwed reason) {
        return words.fill(
                "none." + reason.reason().name(),
                "duty",
                reason.duty().map(this::duty).orElse(reason.code()),
                "day",
                reason.decidedOn(),
                "hers",
                reason.hers().map(hers -> districts.getOrDefault(hers, hers)).orElse(""),
                "tiers",
                reason.duty()
                        .map(duty -> String.join(words.get("and"), duty.tiers()))
                        .orElse(""));
    }
}
