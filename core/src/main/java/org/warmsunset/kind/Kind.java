package org.warmsunset.kind;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of value that has an id, such as the elders: its fields and parts, described once. CSV columns, tables and
 * their encryption, JSON, erasure, a person's export and the storage contract follow from it.
 *
 * <pre>{@code
 * Register<ElderId, Elder> elders = session.register(ElderKind.ELDER);
 * }</pre>
 *
 * @param <K> the id
 * @param <V> the value
 */
public final class Kind<K extends Comparable<K>, V> {
    private final String name;
    private final String file;
    private final Function<V, K> idOf;
    private final Shape<V> shape;
    private final List<Part<V, ?>> parts;
    private final @Nullable BiPredicate<V, V> allowed;

    private Kind(
            String name,
            String file,
            Function<V, K> idOf,
            Shape<V> shape,
            List<Part<V, ?>> parts,
            @Nullable BiPredicate<V, V> allowed) {
        this.name = name;
        this.file = file;
        this.idOf = idOf;
        this.shape = shape;
        this.parts = parts;
        this.allowed = allowed;
    }

    /**
     * Describes a kind.
     *
     * @param name its name in tables, such as {@code elder}
     * @param file its file, such as {@code elders.csv}
     * @param idOf gives the id of a value
     * @param shape its fields, the id first
     * @param parts what hangs on a value, each with a file of its own
     * @param <K> the id
     * @param <V> the value
     * @return the kind
     */
    public static <K extends Comparable<K>, V> Kind<K, V> of(
            String name, String file, Function<V, K> idOf, Shape<V> shape, List<Part<V, ?>> parts) {
        return new Kind<>(name, file, idOf, shape, List.copyOf(parts), null);
    }

    /**
     * Says that stored values never change, save in one way. Erasing is another matter.
     *
     * @param change tells of a stored value and of another whether the one may become the other
     * @return this kind, whose values never change otherwise
     */
    public Kind<K, V> neverChangedBut(BiPredicate<V, V> change) {
        return new Kind<>(name, file, idOf, shape, parts, change);
    }

    /** {@return whether stored values never change, save in one way} */
    public boolean isFrozen() {
        return allowed != null;
    }

    /**
     * Refuses a change of what never changes; every store asks this before it replaces a value.
     *
     * @param stored the stored value
     * @param changed what is to replace it
     * @throws IllegalArgumentException if the one must not become the other
     */
    public void requireChange(V stored, V changed) {
        if (allowed != null && !allowed.test(stored, changed)) {
            throw new IllegalArgumentException(name + " " + idOf(changed) + " never changes");
        }
    }

    /** {@return its name in tables, such as {@code elder}} */
    public String name() {
        return name;
    }

    /** {@return its file, such as {@code elders.csv}} */
    public String file() {
        return file;
    }

    /** {@return the field that holds the id, which is the first} */
    @SuppressWarnings("unchecked") // as it was described
    public Field<V, K> id() {
        return (Field<V, K>) shape.fields().get(0);
    }

    /** {@return the fields} */
    public Shape<V> shape() {
        return shape;
    }

    /** {@return what hangs on a value, in the order of the files} */
    public List<Part<V, ?>> parts() {
        return parts;
    }

    /** {@return whether its values or their parts tell something about a person, which goes when she is erased} */
    public boolean isPersonal() {
        return shape.isPersonal()
                || parts.stream().anyMatch(part -> part.shape().isPersonal());
    }

    /**
     * Gives the id of a value.
     *
     * @param value the value
     * @return its id
     */
    public K idOf(V value) {
        return idOf.apply(value);
    }

    /**
     * Gives a value the parts of another.
     *
     * @param value the value
     * @param other the value whose parts it gets
     * @return the value with those parts
     */
    public V withPartsOf(V value, V other) {
        V with = value;
        for (Part<V, ?> part : parts) {
            with = withPartOf(part, with, other);
        }
        return with;
    }

    private static <V, P> V withPartOf(Part<V, P> part, V value, V other) {
        return part.with(value, part.of(other));
    }

    /**
     * Gives what is left of a value when the person whom it is about is erased.
     *
     * @param value the value
     * @return the value with its open fields only, and its parts likewise
     */
    public V erased(V value) {
        V bare = withPartsOf(shape.erased(value), value);
        for (Part<V, ?> part : parts) {
            bare = part.erasedIn(bare);
        }
        return bare;
    }

    /** {@return its name} */
    @Override
    public String toString() {
        return name;
    }
}
