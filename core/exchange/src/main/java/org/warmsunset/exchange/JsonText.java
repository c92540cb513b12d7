package org.warmsunset.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * JSON as text. What it says is a tree of maps, lists, texts, numbers and Booleans, which a host without this parser,
 * such as a browser, brings by itself; written it has a line for each thing, the same bytes on every machine.
 */
final class JsonText {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    /** What the parser says of itself. */
    private static final Pattern INTERNALS = Pattern.compile(" \\(start marker at .*|, from `[^`]*`");

    private static final ObjectWriteContext INDENTED = new ObjectWriteContext.Base() {
        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        }
    };

    private JsonText() {}

    static JsonGenerator to(OutputStream out) {
        return JSON.createGenerator(INDENTED, out, JsonEncoding.UTF8);
    }

    /** Writes a tree. */
    static void write(JsonGenerator json, @Nullable Object tree) {
        if (tree instanceof Map<?, ?> fields) {
            json.writeStartObject();
            fields.forEach((name, field) -> {
                json.writeName((String) name);
                write(json, field);
            });
            json.writeEndObject();
        } else if (tree instanceof List<?> items) {
            json.writeStartArray();
            items.forEach(item -> write(json, item));
            json.writeEndArray();
        } else if (tree instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (tree instanceof Number number) {
            json.writeNumber(number.longValue());
        } else {
            json.writeString((String) tree);
        }
    }

    /** Reads a tree, with or without a byte order mark. */
    static JsonNode parse(JsonNode.Of of, Reader reader) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), withoutMark(reader))) {
            parser.nextToken();
            JsonNode root = JsonNode.root(of, value(parser));
            if (parser.nextToken() != null) {
                throw root.invalid("something follows the end of the " + of);
            }
            return root;
        } catch (JacksonIOException e) {
            throw unreadable(of, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw unreadable(of, e);
        } catch (JacksonException e) {
            String why = INTERNALS.matcher(e.getOriginalMessage()).replaceAll("");
            throw new InvalidRuleBookException(place(of, e.getLocation()), "this is no JSON: " + why, e);
        }
    }

    private static RuntimeException unreadable(JsonNode.Of of, IOException e) {
        return e instanceof CharacterCodingException
                ? new InvalidRuleBookException(of.toString(), "is not in UTF-8: save it in that encoding", e)
                : new UncheckedIOException(e);
    }

    private static String place(JsonNode.Of of, @Nullable TokenStreamLocation location) {
        return location == null ? of.toString() : "line " + location.getLineNr() + ", column " + location.getColumnNr();
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
}
