package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Compares JSON: the same keys, arrays in the same order, numbers to a millionth. */
final class Json {
    private static final JsonFactory JSON = new JsonFactory();

    private Json() {}

    static void assertSame(String what, String expected, String actual) {
        assertSame(what, read(expected), read(actual));
    }

    static Object read(String text) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            Object value = value(parser);
            assertThat(parser.nextToken()).as("the end").isNull();
            return value;
        }
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> object = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.put(name, value(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<Object> array = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser));
                }
                yield array;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> "null";
            default -> "text " + parser.getString();
        };
    }

    private static void assertSame(String at, Object expected, Object actual) {
        if (expected instanceof Map<?, ?> object && actual instanceof Map<?, ?> other) {
            assertThat(other.keySet()).as(at).isEqualTo(object.keySet());
            object.forEach((name, value) -> assertSame(at + "." + name, value, other.get(name)));
        } else if (expected instanceof List<?> array && actual instanceof List<?> other) {
            assertThat(other).as(at).hasSameSizeAs(array);
            for (int i = 0; i < array.size(); i++) {
                assertSame(at + "[" + i + "]", array.get(i), other.get(i));
            }
        } else if (expected instanceof Double number && actual instanceof Double other) {
            assertThat(other).as(at).isCloseTo(number, within(1e-6));
        } else {
            assertThat(actual).as(at).isEqualTo(expected);
        }
    }
}
