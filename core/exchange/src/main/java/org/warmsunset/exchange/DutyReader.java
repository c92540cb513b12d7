package org.warmsunset.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.warmsunset.calendar.Festival;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.duty.Cycle;
import org.warmsunset.duty.Done;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.Owed;
import org.warmsunset.duty.OwedBy;
import org.warmsunset.duty.Source;
import org.warmsunset.pairing.Fact;

/** Reads the duties of a rule book. */
final class DutyReader {
    private final Faults faults;

    DutyReader(Faults faults) {
        this.faults = faults;
    }

    /** A duty; null when something was wrong with it. */
    @Nullable
    Duty duty(JsonNode node) {
        int before = faults.found();
        Duty.Builder duty = Duty.builder();
        faults.tried(
                node,
                each -> each.object(Set.of("code", "name", "clause", "owed", "done", "owedBy", "tiers", "sources")));
        faults.need(node, "code", JsonNode::code, duty::code);
        faults.need(node, "name", JsonNode::fields, names -> names(names, duty));
        faults.need(node, "clause", JsonNode::text, duty::clause);
        faults.need(node, "owed", DutyReader::owed, duty::owed);
        faults.need(node, "done", DutyReader::done, duty::done);
        faults.set(node, "owedBy", each -> each.constant(OwedBy.class), duty::owedBy);
        duty.addAllTiers(faults.all(node, "tiers", JsonNode::code));
        duty.addAllSources(faults.all(node, "sources", DutyReader::source));
        return faults.found() == before ? duty.build() : null;
    }

    private void names(Map<String, JsonNode> names, Duty.Builder duty) {
        names.forEach((language, name) -> {
            String text = faults.tried(name, JsonNode::text);
            if (text != null) {
                duty.putNames(language, text);
            }
        });
    }

    static Source source(JsonNode node) {
        node.object(Set.of("about", "title", "reference"));
        return new Source(
                node.has("about") ? node.get("about").text() : "",
                node.get("title").text(),
                node.has("reference") ? node.get("reference").text() : "");
    }

    private static Owed owed(JsonNode node) {
        node.object(Set.of("every", "fromActivePercent", "atFestivals", "afterIncidents", "once"));
        String form = onlyOne(node, Set.of("every", "atFestivals", "afterIncidents", "once"));
        if (!form.equals("every") && node.has("fromActivePercent")) {
            throw node.get("fromActivePercent").invalid("goes with every and with nothing else");
        }
        JsonNode value = node.get(form);
        return value.checked(() -> switch (form) {
            case "every" -> new Owed.Every(cycle(value), percent(node));
            case "atFestivals" ->
                new Owed.AtFestivals(
                        value.items().stream().map(DutyReader::window).toList());
            case "afterIncidents" -> afterIncidents(value);
            default ->
                new Owed.Once(
                        value.object(Set.of("withinDays")).get("withinDays").number());
        });
    }

    private static int percent(JsonNode node) {
        return node.has("fromActivePercent") ? node.get("fromActivePercent").number() : Owed.Every.FROM_ACTIVE_PERCENT;
    }

    private static Cycle cycle(JsonNode node) {
        if (node.isText()) {
            return node.constant(Cycle.Calendar.class);
        }
        node.object(Set.of("days", "from"));
        return new Cycle.Tiles(node.get("days").number(), node.get("from").day());
    }

    private static Owed.FestivalWindow window(JsonNode node) {
        node.object(Set.of("festival", "opensDaysBefore", "closesDaysAfter"));
        return node.checked(() -> new Owed.FestivalWindow(
                node.get("festival").constant(Festival.class),
                node.get("opensDaysBefore").number(),
                node.get("closesDaysAfter").number()));
    }

    private static Owed afterIncidents(JsonNode node) {
        node.object(Set.of("kinds", "withinDays"));
        Set<String> kinds = new TreeSet<>();
        node.get("kinds").items().forEach(kind -> kinds.add(kind.code()));
        return new Owed.AfterIncidents(kinds, node.get("withinDays").number());
    }

    private static Done done(JsonNode node) {
        node.object(Set.of("by", "onDays", "minutes", "card", "know", "freshDays"));
        String form = onlyOne(node, Set.of("by", "card", "know"));
        return node.checked(() -> switch (form) {
            case "by" -> byService(node.object(Set.of("by", "onDays", "minutes")));
            case "card" -> byCard(node.object(Set.of("card")).get("card"));
            default -> byKnowing(node.object(Set.of("know", "freshDays")));
        });
    }

    private static Done byService(JsonNode node) {
        Set<ServiceKind> kinds = new TreeSet<>();
        node.get("by").items().forEach(kind -> kinds.add(kind.constant(ServiceKind.class)));
        return new Done.ByService(
                kinds,
                node.has("onDays") ? node.get("onDays").number() : 1,
                node.has("minutes") ? node.get("minutes").number() : 0);
    }

    private static Done byKnowing(JsonNode node) {
        return new Done.ByKnowing(
                node.get("know").constant(Fact.class),
                node.has("freshDays") ? node.get("freshDays").number() : Done.ByKnowing.FOR_EVER);
    }

    private static Done byCard(JsonNode node) {
        node.object(Set.of("renewWithinDays"));
        return new Done.ByCard(
                node.has("renewWithinDays") ? node.get("renewWithinDays").number() : Done.ByCard.NEVER);
    }

    /** The one field of several that is there. */
    private static String onlyOne(JsonNode node, Set<String> forms) {
        List<String> there = forms.stream().filter(node::has).sorted().toList();
        if (there.size() != 1) {
            throw node.invalid("expected one of " + new TreeSet<>(forms) + ", and it has " + there + ": "
                    + (there.isEmpty() ? "add one" : "keep one"));
        }
        return there.get(0);
    }
}
