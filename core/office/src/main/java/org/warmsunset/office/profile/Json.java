package org.warmsunset.office.profile;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** A value of a profile's JSON that knows its place: an object, a list or a text. */
record Json(String place, Object value) {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static Json parse(Reader text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            return new Json("", value(parser));
        } catch (JacksonException e) {
            throw new InvalidProfileException("", "this is no JSON: " + e.getOriginalMessage());
        }
    }

    private static Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> fields = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                fields.put(name, value(parser));
            }
            return fields;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser));
            }
            return items;
        }
        @Nullable String text = token == null ? null : parser.getString();
        return text == null ? "" : text;
    }

    boolean isText() {
        return value instanceof String;
    }

    String text() {
        if (value instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw invalid("write a text");
    }

    Map<String, Json> fields() {
        if (!(value instanceof Map<?, ?> fields)) {
            throw invalid("write an object");
        }
        Map<String, Json> children = new LinkedHashMap<>();
        fields.forEach((name, field) -> children.put((String) name, new Json(place + "/" + name, field)));
        return children;
    }

    /** The fields, none of which may be another than those. */
    Map<String, Json> fields(Set<String> known) {
        Map<String, Json> fields = fields();
        for (Map.Entry<String, Json> field : fields.entrySet()) {
            if (!known.contains(field.getKey())) {
                throw field.getValue()
                        .invalid("this is unknown; known are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
        return fields;
    }

    /** The items of a list; one that is no list is its only item. */
    List<Json> items() {
        if (!(value instanceof List<?> list)) {
            return List.of(this);
        }
        List<Json> items = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            items.add(new Json(place + "/" + i, list.get(i)));
        }
        return items;
    }

    List<String> texts() {
        return items().stream().map(Json::text).toList();
    }

    /** The texts of an object, some of which may be empty. */
    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        fields().forEach((name, word) -> words.put(name, word.word()));
        return words;
    }

    /** A text that may be empty. */
    String word() {
        if (value instanceof String text) {
            return text;
        }
        throw invalid("write a text");
    }

    static Optional<String> text(Map<String, Json> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(Json::text);
    }

    InvalidProfileException invalid(String problem) {
        return new InvalidProfileException(place, problem);
    }
}
