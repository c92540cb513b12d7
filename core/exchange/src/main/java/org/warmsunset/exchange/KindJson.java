package org.warmsunset.exchange;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Part;
import org.warmsunset.kind.Shape;
import tools.jackson.core.JsonGenerator;

/** Writes values as JSON by their kinds: each field under its name in camel case, an id without its {@code _id}. */
final class KindJson {
    private static final Pattern WORD = Pattern.compile("_([a-z])");

    private final JsonGenerator json;
    private final boolean masked;

    KindJson(JsonGenerator json) {
        this(json, false);
    }

    /** Writes identity and phone numbers whole, or masked. */
    KindJson(JsonGenerator json, boolean masked) {
        this.json = json;
        this.masked = masked;
    }

    /** Writes the fields of a value, and its parts as lists. */
    <V> void fields(Kind<?, V> kind, V value) {
        fields(kind.shape(), value);
        kind.parts().forEach(part -> part(part, value));
    }

    private <V, P> void part(Part<V, P> part, V value) {
        objects(name(part), part.of(value), each -> fields(part.shape(), each));
    }

    /** Writes the fields of a value. */
    <V> void fields(Shape<V> shape, V value) {
        for (Field<V, ?> field : shape.fields()) {
            field(field, value);
        }
    }

    private <V, T> void field(Field<V, T> field, V value) {
        String name = name(field);
        T content = field.of(value);
        if (field.form().isList()) {
            json.writeArrayPropertyStart(name);
            field.form().items(content).forEach(json::writeString);
            json.writeEndArray();
        } else if (content == null) {
            json.writeNullProperty(name);
        } else if (content instanceof Integer number) {
            json.writeNumberProperty(name, number);
        } else {
            json.writeStringProperty(
                    name,
                    masked && isNumber(content)
                            ? content.toString()
                            : field.form().text(content));
        }
    }

    private static boolean isNumber(Object content) {
        return content instanceof ResidentId || content instanceof PhoneNumber;
    }

    /** Writes a list of objects. */
    <T> void objects(String name, List<T> values, Consumer<T> properties) {
        json.writeArrayPropertyStart(name);
        for (T value : values) {
            json.writeStartObject();
            properties.accept(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static String name(Field<?, ?> field) {
        return camel(field.name().replaceFirst("_id$", ""));
    }

    static String name(Part<?, ?> part) {
        return camel(part.file().substring(0, part.file().indexOf('.')));
    }

    private static String camel(String name) {
        return WORD.matcher(name).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }
}
