package org.warmsunset.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.warmsunset.exchange.InvalidRuleBookException.Fault;
import org.warmsunset.kind.Forms;
import org.warmsunset.kind.IsoText;

/** A JSON value that knows its path, so that every complaint names the place. */
final class JsonNode {
    private final Of of;
    private final @Nullable JsonNode parent;
    private final String step;
    private final @Nullable Object value;

    private JsonNode(Of of, @Nullable JsonNode parent, String step, @Nullable Object value) {
        this.of = of;
        this.parent = parent;
        this.step = step;
        this.value = value;
    }

    /** What a tree is, which is the place of what is wrong with all of it. */
    enum Of {
        RULE_BOOK("rule book", true),
        SNAPSHOT("snapshot", true),
        QUESTION("question", true),
        /** Its texts may be anybody's name that came in an id's place. */
        CASE_FILE("case file", false);

        private final String name;
        private final boolean quoted;

        Of(String name, boolean quoted) {
            this.name = name;
            this.quoted = quoted;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** The root of a tree of maps, lists, texts, Booleans, and of Long and other numbers. */
    static JsonNode root(Of of, @Nullable Object tree) {
        return new JsonNode(of, null, "", tree);
    }

    /** Made when it is asked for, which is when something is wrong. */
    String path() {
        String above = parent == null ? "" : parent.path();
        return above.isEmpty() || step.startsWith("[") ? above + step : above + "." + step;
    }

    boolean isText() {
        return value instanceof String;
    }

    boolean isObject() {
        return value instanceof Map;
    }

    boolean isList() {
        return value instanceof List;
    }

    /** The text of a field; empty when there is none. */
    Optional<String> textOf(String name) {
        return value instanceof Map<?, ?> fields && fields.get(name) instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    /** A value for people, without the names of its fields. */
    String shown() {
        if (value instanceof Map) {
            return fields().values().stream().map(JsonNode::shown).collect(Collectors.joining(" "));
        }
        return value instanceof List
                ? items().stream().map(JsonNode::shown).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }

    /** This, which must be an object. */
    JsonNode object() {
        map();
        return this;
    }

    /** This, which must be an object, none of whose fields may be unknown. */
    JsonNode object(Set<String> known) {
        List<Fault> unknown = new ArrayList<>();
        for (Object name : map().keySet()) {
            if (!known.contains(name)) {
                unknown.add(fault("unknown field '" + name + "'; known are " + new TreeSet<>(known)));
            }
        }
        if (!unknown.isEmpty()) {
            throw new InvalidRuleBookException(unknown);
        }
        return this;
    }

    /** Whether there is such a field, be it null. */
    boolean has(String name) {
        return value instanceof Map<?, ?> fields && fields.containsKey(name);
    }

    JsonNode get(String name) {
        Map<?, ?> fields = map();
        if (!fields.containsKey(name)) {
            throw invalid("'" + name + "' is missing");
        }
        JsonNode field = new JsonNode(of, this, name, fields.get(name));
        if (field.value == null) {
            throw field.invalid("is null: give it a value, or leave it out");
        }
        return field;
    }

    /** A field that may be absent or null. */
    Optional<JsonNode> given(String name) {
        Object field = map().get(name);
        return field == null ? Optional.empty() : Optional.of(new JsonNode(of, this, name, field));
    }

    /** The items of a list that may be absent or null. */
    List<JsonNode> itemsOf(String name) {
        return given(name).map(JsonNode::items).orElse(List.of());
    }

    List<JsonNode> items() {
        if (!(value instanceof List<?> list)) {
            throw invalid("expected a list");
        }
        List<JsonNode> items = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            items.add(new JsonNode(of, this, "[" + i + "]", list.get(i)));
        }
        return items;
    }

    String text() {
        if (!(value instanceof String text) || text.isBlank()) {
            throw invalid("expected a text that is not blank");
        }
        return text;
    }

    String code() {
        String text = text();
        if (!Forms.isCode(text)) {
            throw invalid("is no code: write 1 to 40 of A-Z, 0-9 and _");
        }
        return text;
    }

    int number() {
        if (!(value instanceof Long number) || number != number.intValue()) {
            throw invalid("expected a whole number");
        }
        return number.intValue();
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw invalid("expected one of " + List.of(type.getEnumConstants()));
    }

    boolean flag() {
        if (!(value instanceof Boolean flag)) {
            throw invalid("expected true or false");
        }
        return flag;
    }

    double decimal() {
        if (!(value instanceof Number number)) {
            throw invalid("expected a number");
        }
        return number.doubleValue();
    }

    LocalDate day() {
        try {
            return IsoText.day(text());
        } catch (DateTimeException e) {
            throw invalid("expected a day such as 2019-08-12");
        }
    }

    /** The fields of an object by name, whatever their names are. */
    Map<String, JsonNode> fields() {
        Map<String, JsonNode> nodes = new LinkedHashMap<>();
        map().forEach((name, field) -> nodes.put((String) name, new JsonNode(of, this, (String) name, field)));
        return nodes;
    }

    private Map<?, ?> map() {
        if (!(value instanceof Map<?, ?> fields)) {
            throw invalid("expected an object");
        }
        return fields;
    }

    /** Makes a value of this, and says the place of whatever it refuses. */
    <T> T checked(Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidRuleBookException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw invalid(String.valueOf(e.getMessage()));
        }
    }

    InvalidRuleBookException invalid(String problem) {
        return new InvalidRuleBookException(List.of(fault(problem)));
    }

    private Fault fault(String problem) {
        boolean shown = of.quoted && value != null && !isObject() && !isList();
        String path = path();
        return new Fault((path.isEmpty() ? of.name : path) + (shown ? " (" + value + ")" : ""), problem);
    }
}
