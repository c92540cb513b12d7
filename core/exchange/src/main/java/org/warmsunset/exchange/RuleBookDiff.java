package org.warmsunset.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.duty.RuleBook;

/** Holds two rule books against each other, field by field, as their JSON has them; their sources decide nothing. */
public final class RuleBookDiff {
    /** What names the objects of a list, besides their place in it. */
    private static final List<String> KEYS = List.of("code", "festival", "phase", "name");

    private final RuleBook book;
    private final JsonNode json;

    private RuleBookDiff(RuleBook book) {
        this.book = book;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RuleBooks.write(book, out);
        this.json = JsonText.parse(
                JsonNode.Of.RULE_BOOK,
                new InputStreamReader(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8));
    }

    /**
     * Something that the books say otherwise.
     *
     * @param days the days on which they do; open at the beginning or the end when they are those of
     *     {@link DateRange#always()}
     * @param place the field, such as {@code WEEKLY_CHAT.done.onDays}; a whole duty, such as {@code WEEKLY_CHAT}, or a
     *     whole overlay when only one of the books has it
     * @param before the old book's value; empty when it says nothing
     * @param after the new book's value; empty when it says nothing
     */
    public record Change(DateRange days, String place, String before, String after) {
        private boolean continues(Change earlier) {
            return place.equals(earlier.place)
                    && before.equals(earlier.before)
                    && after.equals(earlier.after)
                    && earlier.days.last().plusDays(1).equals(days.first());
        }

        private Change from(LocalDate first) {
            return new Change(DateRange.of(first, days.last()), place, before, after);
        }
    }

    /**
     * Finds what changes from one book to another.
     *
     * @param old the one book
     * @param changed the other
     * @return each change with the days from its first to its last, ordered by the first; none when the books say the
     *     same
     */
    public static List<Change> between(RuleBook old, RuleBook changed) {
        RuleBookDiff before = new RuleBookDiff(old);
        RuleBookDiff after = new RuleBookDiff(changed);
        TreeSet<LocalDate> turns = new TreeSet<>(before.turns());
        turns.addAll(after.turns());
        List<Change> changes = new ArrayList<>();
        for (LocalDate first : turns) {
            LocalDate next = turns.higher(first);
            LocalDate last = next == null ? DateRange.always().last() : next.minusDays(1);
            for (Change change : between(before.on(first), after.on(first), DateRange.of(first, last))) {
                Optional<Change> earlier =
                        changes.stream().filter(change::continues).findFirst();
                earlier.ifPresentOrElse(
                        each -> changes.set(
                                changes.indexOf(each), change.from(each.days().first())),
                        () -> changes.add(change));
            }
        }
        return List.copyOf(changes);
    }

    /** The days on which something may begin. */
    private Set<LocalDate> turns() {
        Set<LocalDate> turns = new TreeSet<>();
        book.inForce().forEach(days -> turns.add(days.first()));
        book.overlays().forEach(overlay -> {
            turns.add(overlay.from());
            turns.add(overlay.to().plusDays(1));
        });
        return turns;
    }

    /** What the book says on a day: the fields of each duty and overlay, and under no name those of the rest. */
    private Map<String, Map<String, String>> on(LocalDate day) {
        JsonNode version = json.get("versions").items().get(book.versions().indexOf(book.on(day)));
        Map<String, String> rest = fields(json, Set.of("versions", "overlays"));
        rest.putAll(fields(version, Set.of("inForceFrom", "duties", "sources")));
        Map<String, Map<String, String>> parts = new LinkedHashMap<>();
        parts.put("", rest);
        addDuties(version, parts);
        for (int i = 0; i < book.overlays().size(); i++) {
            if (book.overlays().get(i).days().contains(day)) {
                JsonNode overlay = json.get("overlays").items().get(i);
                parts.put(overlay.get("name").text(), fields(overlay, Set.of("duties")));
                addDuties(overlay, parts);
            }
        }
        return parts;
    }

    private static void addDuties(JsonNode of, Map<String, Map<String, String>> parts) {
        of.get("duties").items().forEach(duty -> parts.put(duty.get("code").text(), fields(duty, Set.of("sources"))));
    }

    private static Map<String, String> fields(JsonNode of, Set<String> without) {
        Map<String, String> fields = new LinkedHashMap<>();
        of.fields().forEach((name, field) -> {
            if (!without.contains(name)) {
                flatten(name, field, fields);
            }
        });
        return fields;
    }

    private static void flatten(String place, JsonNode node, Map<String, String> into) {
        if (node.isObject() && !node.fields().isEmpty()) {
            node.fields().forEach((name, field) -> flatten(place + "." + name, field, into));
        } else if (node.isList()
                && node.items().stream().allMatch(each -> key(each).isPresent())) {
            node.items().forEach(each -> flatten(place + "." + key(each).orElseThrow(), each, into));
        } else {
            into.put(place, node.shown());
        }
    }

    private static Optional<String> key(JsonNode node) {
        return KEYS.stream().flatMap(key -> node.textOf(key).stream()).findFirst();
    }

    private static List<Change> between(
            Map<String, Map<String, String>> before, Map<String, Map<String, String>> after, DateRange days) {
        List<Change> changes = new ArrayList<>();
        for (String part : keys(before, after)) {
            Map<String, String> old = before.get(part);
            Map<String, String> changed = after.get(part);
            if (old == null || changed == null) {
                changes.add(new Change(days, part, title(old), title(changed)));
            } else {
                for (String field : keys(old, changed)) {
                    String was = old.getOrDefault(field, "");
                    String is = changed.getOrDefault(field, "");
                    if (!was.equals(is)) {
                        changes.add(new Change(days, part.isEmpty() ? field : part + "." + field, was, is));
                    }
                }
            }
        }
        return changes;
    }

    private static Set<String> keys(Map<String, ?> before, Map<String, ?> after) {
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys;
    }

    /** The names of a duty, or the days of an overlay. */
    private static String title(@Nullable Map<String, String> part) {
        return part == null
                ? ""
                : Stream.concat(
                                part.keySet().stream().filter(field -> field.startsWith("name.")),
                                Stream.of("from", "to").filter(part::containsKey))
                        .map(part::get)
                        .collect(Collectors.joining(" / "));
    }
}
