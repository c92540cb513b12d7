package org.warmsunset.exchange;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.warmsunset.exchange.InvalidRuleBookException.Fault;
import org.warmsunset.kind.Forms;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** A JSON value that knows its path, so that every complaint names the place. */
final class JsonNode {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** What the parser says of itself. */
    private static final Pattern INTERNALS = Pattern.compile(" \\(start marker at .*|, from `[^`]*`");

    private final String path;
    private final @Nullable Object value;

    private JsonNode(String path, @Nullable Object value) {
        this.path = path;
        this.value = value;
    }

    static JsonNode parse(Reader reader) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), withoutMark(reader))) {
            parser.nextToken();
            JsonNode root = new JsonNode("", value(parser));
            if (parser.nextToken() != null) {
                throw root.invalid("something follows the end of the rule book");
            }
            return root;
        } catch (JacksonIOException e) {
            throw unreadable(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw unreadable(e);
        } catch (JacksonException e) {
            String why = INTERNALS.matcher(e.getOriginalMessage()).replaceAll("");
            throw new InvalidRuleBookException(place(e.getLocation()), "this is no JSON: " + why, e);
        }
    }

    private static RuntimeException unreadable(IOException e) {
        return e instanceof CharacterCodingException
                ? new InvalidRuleBookException("rule book", "is not in UTF-8: save it in that encoding", e)
                : new UncheckedIOException(e);
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null ? "rule book" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** Some editors begin a file with a byte order mark. */
    private static Reader withoutMark(Reader reader) throws IOException {
        PushbackReader text = new PushbackReader(reader);
        int first = text.read();
        if (first >= 0 && first != '\uFEFF') {
            text.unread(first);
        }
        return text;
    }

    private static @Nullable Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                fields.put(name, value(parser));
            }
            return fields;
        }
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser));
            }
            return items;
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getLongValue();
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            return parser.getDecimalValue();
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return parser.getBooleanValue();
        }
        return token == JsonToken.VALUE_STRING ? parser.getString() : null;
    }

    String path() {
        return path;
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
        fields();
        return this;
    }

    /** This, which must be an object, none of whose fields may be unknown. */
    JsonNode object(Set<String> known) {
        List<Fault> unknown = new ArrayList<>();
        for (String name : fields().keySet()) {
            if (!known.contains(name)) {
                unknown.add(fault("unknown field '%s'; known are %s".formatted(name, new TreeSet<>(known))));
            }
        }
        if (!unknown.isEmpty()) {
            throw new InvalidRuleBookException(unknown);
        }
        return this;
    }

    boolean has(String name) {
        return value instanceof Map<?, ?> fields && fields.containsKey(name);
    }

    JsonNode get(String name) {
        if (!has(name)) {
            throw invalid("'%s' is missing".formatted(name));
        }
        JsonNode field = Objects.requireNonNull(fields().get(name));
        if (field.value == null) {
            throw field.invalid("is null: give it a value, or leave it out");
        }
        return field;
    }

    List<JsonNode> items() {
        if (!(value instanceof List<?> list)) {
            throw invalid("expected a list");
        }
        List<JsonNode> items = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            items.add(new JsonNode(path + "[" + i + "]", list.get(i)));
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
        throw invalid("expected one of %s".formatted(List.of(type.getEnumConstants())));
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
            return LocalDate.parse(text());
        } catch (DateTimeParseException e) {
            throw invalid("expected a day such as 2019-08-12");
        }
    }

    /** The fields of an object by name, whatever their names are. */
    Map<String, JsonNode> fields() {
        if (!(value instanceof Map<?, ?> fields)) {
            throw invalid("expected an object");
        }
        Map<String, JsonNode> nodes = new LinkedHashMap<>();
        fields.forEach((name, field) ->
                nodes.put((String) name, new JsonNode(path.isEmpty() ? (String) name : path + "." + name, field)));
        return nodes;
    }

    InvalidRuleBookException invalid(String problem) {
        return new InvalidRuleBookException(List.of(fault(problem)));
    }

    private Fault fault(String problem) {
        String shown = value == null || value instanceof Map || value instanceof List ? "" : " (%s)".formatted(value);
        return new Fault((path.isEmpty() ? "rule book" : path) + shown, problem);
    }
}
