package org.warmsunset.exchange;

import java.io.OutputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Values as JSON, for the pages and lists of front ends: one object in UTF-8, or an array of them. The names are those
 * of the fields in camel case, an id without its {@code _id}; days are {@code 2026-10-27}, codes are constants, what is
 * not known is null, and everything is in the clear.
 *
 * <pre>{@code
 * ValueJson.write(ElderKind.ELDER, elder, out);
 * Elder same = ValueJson.read(ElderKind.ELDER, reader, new Reading("0451", today));
 * }</pre>
 */
public final class ValueJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private ValueJson() {}

    /**
     * Writes a value with all its parts.
     *
     * @param kind its kind
     * @param value the value
     * @param out where to; stays open
     * @param <V> the value
     * @throws JacksonException if it cannot be written
     */
    public static <V> void write(Kind<?, V> kind, V value, OutputStream out) {
        try (JsonGenerator json = JsonText.to(out)) {
            write(kind, value, json);
        }
    }

    /**
     * Writes values one after the other, as a list.
     *
     * @param kind their kind
     * @param values the values
     * @param out where to; stays open
     * @param <V> the value
     * @throws JacksonException if they cannot be written
     */
    public static <V> void writeAll(Kind<?, V> kind, Stream<? extends V> values, OutputStream out) {
        try (JsonGenerator json = JsonText.to(out)) {
            json.writeStartArray();
            values.forEach(value -> write(kind, value, json));
            json.writeEndArray();
        }
    }

    private static <V> void write(Kind<?, V> kind, V value, JsonGenerator json) {
        json.writeStartObject();
        new KindJson(json).fields(kind, value);
        json.writeEndObject();
    }

    /**
     * Reads a value, such as one that was written here or comes from a form.
     *
     * @param kind its kind
     * @param json an object
     * @param how what reading takes
     * @param <V> the value
     * @return the value
     * @throws UnreadableJsonException if it is no such value
     */
    public static <V> V read(Kind<?, V> kind, Reader json, Reading how) {
        return read(kind, json, parser -> new KindReader(parser, how).value(kind, kind.name()));
    }

    /**
     * Reads a list of values.
     *
     * @param kind their kind
     * @param json an array
     * @param how what reading takes
     * @param <V> the value
     * @return the values
     * @throws UnreadableJsonException if one is no such value
     */
    public static <V> List<V> readAll(Kind<?, V> kind, Reader json, Reading how) {
        return read(kind, json, parser -> {
            KindReader reader = new KindReader(parser, how);
            reader.require(JsonToken.START_ARRAY, kind.name(), "expected a list");
            List<V> values = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                values.add(reader.value(kind, "%s[%d]".formatted(kind.name(), values.size())));
            }
            return values;
        });
    }

    private interface Work<T> {
        T of(JsonParser parser);
    }

    private static <T> T read(Kind<?, ?> kind, Reader json, Work<T> work) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            T read = work.of(parser);
            if (parser.nextToken() != null) {
                throw new UnreadableJsonException(kind.name(), "something follows its end", null);
            }
            return read;
        } catch (JacksonException e) {
            // Without its message, which can quote what stands there.
            String place = "line %d, column %d"
                    .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
            throw new UnreadableJsonException(place, "this is no JSON", null);
        }
    }
}
