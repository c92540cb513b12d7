package org.warmsunset.ownstore;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Part;
import org.warmsunset.kind.Shape;
import org.warmsunset.storage.Versioned;

/**
 * Writes values as lines of {@code name=text}, and reads them again, by the fields of their kinds: a new field or kind
 * needs nothing here. A value begins with its kind and version, a part of it with the part's name.
 */
final class Lines {
    private final Deque<String> left;

    private Lines(String text) {
        left = text.lines().collect(toCollection(ArrayDeque::new));
    }

    static String of(Programme programme) {
        StringBuilder out = new StringBuilder();
        Programme.KINDS.forEach(kind -> write(out, programme, kind));
        return out.toString();
    }

    private static <K extends Comparable<K>, V> void write(StringBuilder out, Programme programme, Kind<K, V> kind) {
        for (Versioned<V> row : programme.of(kind).values()) {
            out.append("%s %d\n".formatted(kind, row.version()));
            writeFields(out, kind.shape(), row.value());
            kind.parts().forEach(part -> writeParts(out, part, row.value()));
        }
    }

    private static <V, P> void writeParts(StringBuilder out, Part<V, P> part, V value) {
        for (P row : part.of(value)) {
            out.append(part.name()).append('\n');
            writeFields(out, part.shape(), row);
        }
    }

    private static <V> void writeFields(StringBuilder out, Shape<V> shape, V value) {
        shape.fields().forEach(field -> writeField(out, field, value));
    }

    private static <V, T> void writeField(StringBuilder out, Field<V, T> field, V value) {
        T content = field.of(value);
        if (content != null) {
            String text = field.form().kept(content);
            String line = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
            out.append(field).append('=').append(line).append('\n');
        }
    }

    static Programme read(String text) {
        Lines lines = new Lines(text);
        Map<String, Kind<?, ?>> kinds = new HashMap<>();
        Programme.KINDS.forEach(kind -> kinds.put(kind.name(), kind));
        Programme programme = new Programme();
        while (!lines.left.isEmpty()) {
            String[] head = lines.left.remove().split(" ", -1);
            lines.value(programme, requireNonNull(kinds.get(head[0])), Long.parseLong(head[1]));
        }
        return programme;
    }

    private <K extends Comparable<K>, V> void value(Programme programme, Kind<K, V> kind, long version) {
        V value = built(kind.shape());
        for (Part<V, ?> part : kind.parts()) {
            value = withParts(part, value);
        }
        programme.of(kind).put(kind.idOf(value), new Versioned<>(value, version));
    }

    private <V, P> V withParts(Part<V, P> part, V value) {
        List<P> parts = new ArrayList<>();
        while (part.name().equals(left.peek())) {
            left.remove();
            parts.add(built(part.shape()));
        }
        return part.with(value, parts);
    }

    private <V> V built(Shape<V> shape) {
        Map<Field<V, ?>, String> texts = new HashMap<>();
        while (!left.isEmpty() && left.peek().indexOf('=') > 0) {
            String[] line = left.remove().split("=", 2);
            texts.put(shape.field(line[0]), line[1].translateEscapes());
        }
        return shape.build(new Shape.Cells<V>() {
            @Override
            public <T> @Nullable T of(Field<V, T> field) {
                String text = texts.get(field);
                return text == null ? null : field.form().ofKept(text);
            }
        });
    }
}
