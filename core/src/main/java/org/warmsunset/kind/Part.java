package org.warmsunset.kind;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Something that hangs on a value and has a file of its own, such as the relatives of an elder. It has no id; in a file
 * it names the id of its value, and a row replaces what has the same key.
 *
 * @param <V> the value
 * @param <P> the part
 */
public final class Part<V, P> {
    private final String name;
    private final String file;
    private final Shape<P> shape;
    private final Function<V, List<P>> get;
    private final BiFunction<V, List<P>, V> with;
    private final Function<P, List<?>> key;

    private Part(
            String name,
            String file,
            Shape<P> shape,
            Function<V, List<P>> get,
            BiFunction<V, List<P>, V> with,
            Function<P, List<?>> key) {
        this.name = name;
        this.file = file;
        this.shape = shape;
        this.get = get;
        this.with = with;
        this.key = key;
    }

    /**
     * Describes a part.
     *
     * @param name its name in tables, such as {@code relative}
     * @param file its file, such as {@code relatives.csv}
     * @param shape its fields, without the id of the value
     * @param get gives the parts of a value, in their order
     * @param with replaces the parts of a value
     * @param key tells which of the value's parts a row replaces
     * @param <V> the value
     * @param <P> the part
     * @return the description
     */
    public static <V, P> Part<V, P> of(
            String name,
            String file,
            Shape<P> shape,
            Function<V, List<P>> get,
            BiFunction<V, List<P>, V> with,
            Function<P, List<?>> key) {
        return new Part<>(name, file, shape, get, with, key);
    }

    /** {@return its name in tables} */
    public String name() {
        return name;
    }

    /** {@return its file} */
    public String file() {
        return file;
    }

    /** {@return its fields, without the id of the value} */
    public Shape<P> shape() {
        return shape;
    }

    /**
     * Describes the rows of its file: the id of the value, then the part's own fields.
     *
     * @param kind the kind of the values on which it hangs
     * @param <K> their id
     * @return the shape of a row
     */
    public <K extends Comparable<K>> Shape<Attached<K, P>> attached(Kind<K, V> kind) {
        return Shape.attached(kind, shape);
    }

    /**
     * Gives the parts of a value.
     *
     * @param value the value
     * @return its parts, in their order
     */
    public List<P> of(V value) {
        return get.apply(value);
    }

    /**
     * Replaces the parts of a value.
     *
     * @param value the value
     * @param parts the new parts
     * @return the value with those
     */
    public V with(V value, List<P> parts) {
        return with.apply(value, parts);
    }

    /**
     * Tells what a row of a file replaces.
     *
     * @param part the part
     * @return a key that no other part of the same value has
     */
    public List<?> key(P part) {
        return key.apply(part);
    }

    /**
     * Gives what is left of a value's parts when the person is erased.
     *
     * @param value the value
     * @return the value whose parts have their open fields only; parts that a person alone makes are gone
     */
    V erasedIn(V value) {
        List<P> parts = of(value);
        if (parts.isEmpty()) {
            return value;
        }
        boolean personal = shape.fields().stream().allMatch(field -> field.privacy() != Field.Privacy.OPEN);
        return with(
                value, personal ? List.of() : parts.stream().map(shape::erased).toList());
    }
}
