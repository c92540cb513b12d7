package org.warmsunset.exchange;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.PairingId;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.Watermarks;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.FindingSink;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.WhyNone;
import org.warmsunset.duty.Window;
import org.warmsunset.pairing.PairingDays;
import org.warmsunset.report.Worklist;
import org.warmsunset.wording.Wording;

/**
 * Answers what a front end without a store asks of case sheets, by one rule book. Sheets, questions and answers are
 * trees of JSON: maps, lists, texts, Booleans, and Long.
 *
 * <pre>{@code
 * CaseDesk desk = CaseDesk.of(book);
 * desk.explain(sheet, Map.of("asOf", "2026-10-31"), Wording.in(Locale.CHINESE));
 * }</pre>
 *
 * <p>A question about a window has {@code asOf}, and {@code from} and {@code to} unless it is for the whole year of
 * that day; each question may have {@code watermarks}, by district the last day of which all is recorded. Immutable and
 * thread-safe.
 */
public final class CaseDesk {
    private static final FestivalCalendar FESTIVALS = FestivalCalendar.china();

    private final RuleBook book;
    /** A page asks the same of many elders. */
    private volatile @Nullable Asked last;

    private CaseDesk(RuleBook book) {
        this.book = book;
    }

    /**
     * Opens a desk.
     *
     * @param book the tree of a whole rule book
     * @return the desk
     * @throws InvalidRuleBookException as {@link RuleBooks#of} does
     */
    public static CaseDesk of(Object book) {
        // No answer turns an instant into a day, and the tables of all zones would double what a browser loads.
        return new CaseDesk(RuleBooks.of(book, zone -> ZoneOffset.UTC));
    }

    /**
     * Judges all that is owed by an elder's pairings and to herself.
     *
     * @param sheet her case sheet
     * @param question the window
     * @return the verdicts, by pairing in their order and then those of the elder, each with {@code pairing} (null for
     *     the elder), {@code duty}, {@code first}, {@code last} and {@code verdict}
     * @throws UnreadableJsonException if sheet or question are none
     * @throws org.warmsunset.calendar.YearOutOfRangeException if the festivals of the window are not known
     */
    public List<Map<String, @Nullable Object>> judge(Object sheet, Object question) {
        CaseSheet read = CaseSheet.of(sheet);
        Duties duties = duties(question);
        List<Map<String, @Nullable Object>> verdicts = new ArrayList<>();
        for (PairingDays pairing : read.file().pairings()) {
            duties.judge(read.file(), pairing, into(verdicts, pairing.id().value()));
        }
        duties.judgeElder(read.file(), into(verdicts, null));
        return verdicts;
    }

    private static FindingSink into(List<Map<String, @Nullable Object>> verdicts, @Nullable String pairing) {
        return (duty, period, verdict) -> {
            Map<String, @Nullable Object> found = new LinkedHashMap<>();
            found.put("pairing", pairing);
            found.put("duty", duty.code());
            found.put("first", period.first().toString());
            found.put("last", period.last().toString());
            found.put("verdict", verdict.name());
            verdicts.add(found);
        };
    }

    /**
     * Judges all that is owed by an elder's pairings and to herself, and tells why.
     *
     * @param sheet her case sheet
     * @param question the window
     * @param wording says it
     * @return the findings, by pairing in their order and then those of the elder, as {@link FindingJson} has them
     * @throws UnreadableJsonException if sheet or question are none
     * @throws org.warmsunset.calendar.YearOutOfRangeException if the festivals of the window are not known
     */
    public List<Map<String, @Nullable Object>> explain(Object sheet, Object question, Wording wording) {
        CaseSheet read = CaseSheet.of(sheet);
        Duties duties = duties(question);
        List<Finding> findings = new ArrayList<>();
        for (PairingDays pairing : read.file().pairings()) {
            findings.addAll(duties.explain(read.file(), pairing.id(), read.records(), KnownAt.now()));
        }
        findings.addAll(duties.explainElder(read.file(), read.records(), KnownAt.now()));
        return findings.stream()
                .map(finding -> FindingJson.tree(finding, wording))
                .toList();
    }

    /**
     * Lists what is to be done next.
     *
     * @param sheets case sheets of any number of elders
     * @param question has {@code asOf}
     * @return {@code asOf} and the {@code items}, as {@link ReportJson} has them
     * @throws UnreadableJsonException if a sheet or the question are none
     * @throws org.warmsunset.calendar.YearOutOfRangeException if the festivals of the day's year are not known
     */
    public Map<String, @Nullable Object> worklist(Object sheets, Object question) {
        JsonNode asked = asked(question, "asOf");
        return UnreadableJsonException.in(() -> {
            LocalDate asOf = asked.get("asOf").day();
            Worklist.Builder open =
                    new Worklist.Builder(Duties.openOn(asOf, book, FESTIVALS).with(watermarks(asked)));
            for (JsonNode sheet : JsonNode.root(JsonNode.Of.CASE_FILE, sheets).items()) {
                open.add(open.judge(new CaseSheetReader(sheet).sheet().file()));
            }
            Map<String, @Nullable Object> worklist = new LinkedHashMap<>();
            worklist.put("asOf", asOf.toString());
            worklist.put(
                    "items",
                    open.result().items().stream().map(ReportJson::tree).toList());
            return worklist;
        });
    }

    /**
     * Tells what a duty owes on a day, and why nothing if it owes nothing.
     *
     * @param sheet the elder's case sheet
     * @param question has {@code duty}, {@code day}, {@code asOf}, and {@code pairing} unless what is owed to the elder
     *     herself is asked for
     * @param wording says it
     * @return the {@code findings}, as {@link FindingJson} has them, and the {@code reason}, null when there are any
     * @throws UnreadableJsonException if sheet or question are none
     * @throws IllegalArgumentException if the elder has no such pairing
     * @throws org.warmsunset.calendar.YearOutOfRangeException if the festivals of the day's year are not known
     */
    public Map<String, @Nullable Object> whyNone(Object sheet, Object question, Wording wording) {
        CaseSheet read = CaseSheet.of(sheet);
        JsonNode asked = asked(question, "pairing", "duty", "day", "asOf");
        WhyNone.Answer answer = UnreadableJsonException.in(() -> {
            WhyNone why = WhyNone.of(
                            asked.get("duty").code(),
                            asked.get("day").day(),
                            asked.get("asOf").day(),
                            book,
                            FESTIVALS)
                    .with(watermarks(asked));
            Optional<PairingId> pairing =
                    asked.given("pairing").map(JsonNode::text).map(PairingId::of);
            return pairing.isPresent()
                    ? why.ask(read.file(), pairing.get(), read.records(), KnownAt.now())
                    : why.askElder(read.file(), read.records(), KnownAt.now());
        });
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put(
                "findings",
                answer.findings().stream()
                        .map(finding -> FindingJson.tree(finding, wording))
                        .toList());
        told.put("reason", answer.reason() == null ? null : FindingJson.tree(answer.reason(), wording));
        return told;
    }

    /** A question about a window, and the duties that are owed in it. */
    private record Asked(Object question, Duties duties) {}

    private Duties duties(Object question) {
        Asked before = last;
        if (before != null && before.question().equals(question)) {
            return before.duties();
        }
        JsonNode asked = asked(question, "from", "to", "asOf");
        Duties duties = UnreadableJsonException.in(
                () -> Duties.in(window(asked), book, FESTIVALS).with(watermarks(asked)));
        last = new Asked(question, duties);
        return duties;
    }

    private static Window window(JsonNode asked) {
        LocalDate asOf = asked.get("asOf").day();
        return asked.has("from") || asked.has("to")
                ? asked.checked(() ->
                        new Window(asked.get("from").day(), asked.get("to").day(), asOf))
                : Window.yearOf(asOf);
    }

    private static Watermarks watermarks(JsonNode asked) {
        Map<DistrictCode, LocalDate> completeUntil = new HashMap<>();
        asked.given("watermarks")
                .map(JsonNode::fields)
                .ifPresent(marks -> marks.forEach((district, day) ->
                        completeUntil.put(day.checked(() -> DistrictCode.parse(district)), day.day())));
        return new Watermarks(completeUntil);
    }

    private static JsonNode asked(Object question, String... fields) {
        Set<String> known = new TreeSet<>(Arrays.asList(fields));
        known.add("watermarks");
        return UnreadableJsonException.in(
                () -> JsonNode.root(JsonNode.Of.QUESTION, question).object(known));
    }
}
