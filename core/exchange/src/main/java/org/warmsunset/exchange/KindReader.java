package org.warmsunset.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Part;
import org.warmsunset.kind.Reading;
import org.warmsunset.kind.Shape;
import org.warmsunset.kind.UnreadableTextException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads what {@link KindJson} writes. */
final class KindReader {
    private static final String IN_LISTS = ";";

    private final JsonParser json;
    private final Reading how;

    /** An object of which nothing has been made yet: the text of each field, and the objects of each part. */
    private record Texts(String place, Map<String, String> fields, Map<String, List<Texts>> parts) {}

    KindReader(JsonParser json, Reading how) {
        this.json = json;
        this.how = how;
    }

    void require(JsonToken token, String place, String problem) {
        if (json.currentToken() != token) {
            throw new UnreadableJsonException(place, problem, null);
        }
    }

    /** Reads the object at hand. */
    <V> V value(Kind<?, V> kind, String place) {
        Map<String, Part<V, ?>> parts = new HashMap<>();
        kind.parts().forEach(part -> parts.put(KindJson.name(part), part));
        Texts texts = texts(kind.shape(), parts, place);
        V value = make(kind.shape(), texts);
        for (Map.Entry<String, List<Texts>> hung : texts.parts().entrySet()) {
            value = with(value, parts.get(hung.getKey()), hung.getValue());
        }
        return value;
    }

    private <V, P> V with(V value, @Nullable Part<V, P> part, List<Texts> texts) {
        return part == null
                ? value
                : part.with(
                        value,
                        texts.stream().map(each -> make(part.shape(), each)).toList());
    }

    private Texts texts(Shape<?> shape, Map<String, ? extends Part<?, ?>> parts, String place) {
        require(JsonToken.START_OBJECT, place, "expected an object");
        Map<String, Field<?, ?>> fields = new HashMap<>();
        shape.fields().forEach(field -> fields.put(KindJson.name(field), field));
        Texts texts = new Texts(place, new HashMap<>(), new HashMap<>());
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            String at = place + "." + name;
            json.nextToken();
            if (parts.containsKey(name)) {
                texts.parts().put(name, objects(parts.get(name), at));
            } else if (!fields.containsKey(name)) {
                List<String> known = Stream.concat(fields.keySet().stream(), parts.keySet().stream())
                        .sorted()
                        .toList();
                throw new UnreadableJsonException(at, "is unknown; known are " + known, null);
            } else {
                @Nullable String text = text(at);
                if (text != null) {
                    texts.fields().put(name, text);
                }
            }
        }
        return texts;
    }

    private List<Texts> objects(Part<?, ?> part, String place) {
        require(JsonToken.START_ARRAY, place, "expected a list");
        List<Texts> objects = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            objects.add(texts(part.shape(), Map.of(), "%s[%d]".formatted(place, objects.size())));
        }
        return objects;
    }

    /** What stands there as a file would have it; null for nothing. */
    private @Nullable String text(String place) {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token == JsonToken.START_ARRAY) {
            List<String> items = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                items.add(String.valueOf(text(place)));
            }
            return items.isEmpty() ? null : String.join(IN_LISTS, items);
        }
        if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT) {
            return json.getString();
        }
        throw new UnreadableJsonException(place, "expected a text, a whole number, a list of texts or null", null);
    }

    private <V> V make(Shape<V> shape, Texts texts) {
        try {
            return shape.build(new Shape.Cells<V>() {
                @Override
                public <T> @Nullable T of(Field<V, T> field) {
                    String name = KindJson.name(field);
                    String text = texts.fields().get(name);
                    return text == null ? null : content(field, text, texts.place() + "." + name);
                }
            });
        } catch (IllegalStateException e) {
            // A builder names what it lacks.
            throw new UnreadableJsonException(texts.place(), String.valueOf(e.getMessage()), null);
        }
    }

    private <T> T content(Field<?, T> field, String text, String place) {
        try {
            return field.form().read(text, how);
        } catch (UnreadableTextException e) {
            throw new UnreadableJsonException(place, e.problem(), e);
        }
    }
}
