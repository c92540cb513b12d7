package org.warmsunset.exchange;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmsunset.exchange.InvalidRuleBookException.Fault;

/** Everything that is wrong with a rule book, gathered while it is read. */
final class Faults {
    private final Set<Fault> faults = new LinkedHashSet<>();
    private int found;

    /** How many were found, those included that were found before: whoever finds none may build. */
    int found() {
        return found;
    }

    void add(List<Fault> more) {
        found += more.size();
        faults.addAll(more);
    }

    List<Fault> all() {
        return List.copyOf(faults);
    }

    /** Reads a value, or notes what is wrong with it, and where. */
    <T extends @Nullable Object> @Nullable T tried(JsonNode node, Function<JsonNode, T> read) {
        try {
            return read.apply(node);
        } catch (InvalidRuleBookException e) {
            add(e.faults());
        } catch (IllegalArgumentException | DateTimeException e) {
            add(node.invalid(String.valueOf(e.getMessage())).faults());
        }
        return null;
    }

    /** Reads a field that must be there, and hands it on when nothing is wrong with it. */
    <T> void need(JsonNode node, String field, Function<JsonNode, T> read, Consumer<T> setter) {
        JsonNode value = tried(node, each -> each.get(field));
        T known = value == null ? null : tried(value, read);
        if (known != null) {
            setter.accept(known);
        }
    }

    /** Reads a field that may be absent. */
    <T> void set(JsonNode node, String field, Function<JsonNode, T> read, Consumer<T> setter) {
        if (node.has(field)) {
            need(node, field, read, setter);
        }
    }

    /** Reads a field, in whose place something else stands when it is absent. */
    <T> void setOr(JsonNode node, String field, Function<JsonNode, T> read, T otherwise, Consumer<T> setter) {
        if (node.has(field)) {
            need(node, field, read, setter);
        } else {
            setter.accept(otherwise);
        }
    }

    /** The items of a list that may be absent, without those that are wrong. */
    <T> List<T> all(JsonNode node, String field, Function<JsonNode, @Nullable T> read) {
        List<T> items = new ArrayList<>();
        set(
                node,
                field,
                JsonNode::items,
                nodes -> nodes.forEach(each -> {
                    @Nullable T item = tried(each, read);
                    if (item != null) {
                        items.add(item);
                    }
                }));
        return items;
    }
}
