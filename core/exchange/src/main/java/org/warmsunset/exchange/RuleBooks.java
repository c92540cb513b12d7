package org.warmsunset.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.warmsunset.calendar.Festival;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.duty.GreetingWindow;
import org.warmsunset.duty.KnowsEdition;
import org.warmsunset.duty.RecurringRule;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.RuleSet;
import org.warmsunset.pairing.Fact;

/**
 * Reads rule data from JSON. The built-in {@code caring-daughters-2019} is such a file and can be taken as a pattern:
 * the same fields, all required but {@code inForceFrom}, an ISO day that every version after the first must have.
 * {@code facts} is a list of facts or the name of an edition: {@code plan}, {@code card} or {@code union}.
 */
public final class RuleBooks {
    private static final Set<String> BOOK_FIELDS = Set.of("name", "zone", "versions");
    private static final Set<String> RULE_FIELDS = Set.of("minimumDays", "doneBy");
    private static final Set<String> WINDOW_FIELDS = Set.of("festival", "opensDaysBefore", "closesDaysAfter");
    private static final Set<String> VERSION_FIELDS = Set.of(
            "version",
            "inForceFrom",
            "weekStart",
            "weeklyChat",
            "monthlyActivity",
            "festivalGreeting",
            "greetingWindows",
            "owedFromActivePercent",
            "cardWithinDays",
            "knowsWithinDays",
            "facts",
            "maxElders",
            "starHours");

    private RuleBooks() {}

    /** {@return the rules of the Harbin plan of 2019, in the edition that asks for all five facts} */
    public static RuleBook caringDaughters2019() {
        try (InputStream json = Objects.requireNonNull(
                RuleBooks.class.getResourceAsStream("caring-daughters-2019.json"), "built-in rule book")) {
            return read(new InputStreamReader(json, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a rule book.
     *
     * @param json the JSON text; the caller closes it
     * @return the rule book
     * @throws InvalidRuleBookException if it is no JSON, or a field is missing, unknown or out of range
     */
    public static RuleBook read(Reader json) {
        JsonNode book = JsonNode.parse(json).object(BOOK_FIELDS);
        List<RuleSet> versions = new ArrayList<>();
        for (JsonNode version : book.get("versions").items()) {
            versions.add(checked(version, RuleBooks::version));
        }
        ZoneId zone = checked(book.get("zone"), node -> ZoneId.of(node.text()));
        return checked(book, node -> RuleBook.of(node.get("name").text(), zone, versions));
    }

    private static RuleSet version(JsonNode node) {
        node.object(VERSION_FIELDS);
        RuleSet.Builder version = RuleSet.builder().version(node.get("version").text());
        if (node.has("inForceFrom")) {
            LocalDate day = checked(node.get("inForceFrom"), text -> LocalDate.parse(text.text()));
            version.inForceFrom(day);
        }
        for (JsonNode window : node.get("greetingWindows").items()) {
            version.addGreetingWindows(checked(window, RuleBooks::window));
        }
        for (JsonNode hours : node.get("starHours").items()) {
            version.addStarHours(hours.number());
        }
        return version.weekStart(node.get("weekStart").constant(DayOfWeek.class))
                .weeklyChat(checked(node.get("weeklyChat"), RuleBooks::rule))
                .monthlyActivity(checked(node.get("monthlyActivity"), RuleBooks::rule))
                .festivalGreeting(checked(node.get("festivalGreeting"), RuleBooks::rule))
                .owedFromActivePercent(node.get("owedFromActivePercent").number())
                .cardWithinDays(node.get("cardWithinDays").number())
                .knowsWithinDays(node.get("knowsWithinDays").number())
                .addAllFacts(facts(node.get("facts")))
                .maxElders(node.get("maxElders").number())
                .build();
    }

    private static RecurringRule rule(JsonNode node) {
        node.object(RULE_FIELDS);
        Set<ServiceKind> kinds = EnumSet.noneOf(ServiceKind.class);
        for (JsonNode kind : node.get("doneBy").items()) {
            kinds.add(kind.constant(ServiceKind.class));
        }
        return new RecurringRule(node.get("minimumDays").number(), kinds);
    }

    private static GreetingWindow window(JsonNode node) {
        node.object(WINDOW_FIELDS);
        return new GreetingWindow(
                node.get("festival").constant(Festival.class),
                node.get("opensDaysBefore").number(),
                node.get("closesDaysAfter").number());
    }

    private static Set<Fact> facts(JsonNode node) {
        if (node.isText()) {
            for (KnowsEdition edition : KnowsEdition.values()) {
                if (edition.name().toLowerCase(Locale.ROOT).equals(node.text())) {
                    return edition.facts();
                }
            }
            throw node.invalid("expected a list of facts, or one of plan, card and union", null);
        }
        Set<Fact> facts = EnumSet.noneOf(Fact.class);
        for (JsonNode fact : node.items()) {
            facts.add(fact.constant(Fact.class));
        }
        return facts;
    }

    /** Says the place of whatever a value refuses. */
    private static <T> T checked(JsonNode node, Function<JsonNode, T> read) {
        try {
            return read.apply(node);
        } catch (InvalidRuleBookException e) {
            throw e;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw node.invalid(String.valueOf(e.getMessage()), e);
        }
    }
}
