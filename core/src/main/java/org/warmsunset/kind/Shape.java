package org.warmsunset.kind;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.warmsunset.kind.Field.Privacy;

/**
 * The fields of a value, in the order of a file's columns, and how the value is built of them.
 *
 * <pre>{@code
 * Shape<Relative> shape = Shape.of(Relative::builder, Relative.Builder::build)
 *         .required("relation", Forms.text(100), Relative::relation, Relative.Builder::relation)
 *         .optional("phone", Forms.PHONE, Relative::phone, Relative.Builder::phone).secret()
 *         .build();
 * }</pre>
 *
 * @param <V> the value
 */
public final class Shape<V> {
    private final List<Field<V, ?>> fields;
    private final Map<String, Field<V, ?>> byName;
    private final Function<Cells<V>, V> maker;
    private final List<Span> spans;
    private final List<Choice> choices;

    private Shape(List<Field<V, ?>> fields, Function<Cells<V>, V> maker, List<Span> spans, List<Choice> choices) {
        this.fields = List.copyOf(fields);
        this.maker = maker;
        this.spans = List.copyOf(spans);
        this.choices = List.copyOf(choices);
        Map<String, Field<V, ?>> named = new HashMap<>();
        fields.forEach(field -> named.put(field.name(), field));
        this.byName = Map.copyOf(named);
    }

    /**
     * Two fields that hold days, of which the second must not be before the first.
     *
     * @param first the name of the one
     * @param last the name of the other
     */
    public record Span(String first, String last) {}

    /**
     * Two fields of which a value must have one.
     *
     * @param one the name of the one
     * @param other the name of the other
     * @param onlyOne whether it must not have both
     */
    public record Choice(String one, String other, boolean onlyOne) {
        /**
         * Tells whether a value has what it must.
         *
         * @param has tells whether it has a field, by the field's name
         * @return whether it has one of the two, and not both where it must not
         */
        public boolean isMet(Predicate<String> has) {
            return has.test(one) ? !onlyOne || !has.test(other) : has.test(other);
        }

        /** {@return which fields, such as {@code elder_id or volunteer_id, not both}} */
        @Override
        public String toString() {
            return one + " or " + other + (onlyOne ? ", not both" : "");
        }
    }

    /**
     * Where the content of fields comes from: a row of a file or of a table.
     *
     * @param <V> the value
     */
    @FunctionalInterface
    public interface Cells<V> {
        /**
         * Gives the content of a field.
         *
         * @param field the field
         * @param <T> the content
         * @return the content; null when there is none
         */
        <T> @Nullable T of(Field<V, T> field);

        /**
         * Takes the content from a value.
         *
         * @param value the value
         * @param <V> the value
         * @return its content
         */
        static <V> Cells<V> of(V value) {
            return new Cells<>() {
                @Override
                public <T> @Nullable T of(Field<V, T> field) {
                    return field.of(value);
                }
            };
        }
    }

    /**
     * Begins a shape.
     *
     * @param begin makes a builder of the value
     * @param end builds the value
     * @param <V> the value
     * @param <B> its builder
     * @return a builder of the shape
     */
    public static <V, B> Builder<V, B> of(Supplier<B> begin, Function<B, V> end) {
        return new Builder<>(begin, end);
    }

    /** {@return the fields, in the order of a file's columns} */
    public List<Field<V, ?>> fields() {
        return fields;
    }

    /** {@return whether a field goes when the person is erased} */
    boolean isPersonal() {
        return fields.stream().anyMatch(field -> field.privacy() != Privacy.OPEN);
    }

    /** {@return the pairs of days that must be in order} */
    public List<Span> spans() {
        return spans;
    }

    /** {@return the pairs of fields of which a value must have one} */
    public List<Choice> choices() {
        return choices;
    }

    /**
     * Finds a field.
     *
     * @param name its name
     * @return the field
     * @throws IllegalArgumentException if there is none of that name
     */
    public Field<V, ?> field(String name) {
        Field<V, ?> field = byName.get(name);
        if (field == null) {
            throw new IllegalArgumentException("there is no field " + name + ", only " + fields);
        }
        return field;
    }

    /**
     * Finds a field whose content is of a known type.
     *
     * @param name its name
     * @param form its form
     * @param <T> the content
     * @return the field
     * @throws IllegalArgumentException if there is none of that name and form
     */
    @SuppressWarnings("unchecked") // the form says what the content is
    public <T> Field<V, T> field(String name, Form<T> form) {
        Field<V, ?> field = field(name);
        if (field.form() != form) {
            throw new IllegalArgumentException("the form of field " + name + " is another");
        }
        return (Field<V, T>) field;
    }

    /**
     * Builds a value.
     *
     * @param cells gives the content of its fields
     * @return the value
     * @throws RuntimeException if the value refuses its content, or a required one is missing
     */
    public V build(Cells<V> cells) {
        return maker.apply(cells);
    }

    /**
     * Gives what is left of a value when the person is erased.
     *
     * @param value the value
     * @return the value with its open fields only
     */
    public V erased(V value) {
        return build(new Cells<V>() {
            @Override
            public <T> @Nullable T of(Field<V, T> field) {
                return field.privacy() == Privacy.OPEN ? field.of(value) : null;
            }
        });
    }

    /** The shape of a part's rows, which name the value on which it hangs. */
    static <K extends Comparable<K>, V, P> Shape<Attached<K, P>> attached(Kind<K, V> kind, Shape<P> part) {
        Field<Attached<K, P>, K> owner =
                new Field<>(0, kind.id().name(), kind.id().form(), Attached::owner, true, Privacy.OPEN, false, kind);
        Map<Field<P, ?>, Field<Attached<K, P>, ?>> lifted = new LinkedHashMap<>();
        part.fields.forEach(field -> lifted.put(field, lifted(field)));
        List<Field<Attached<K, P>, ?>> fields = new ArrayList<>();
        fields.add(owner);
        fields.addAll(lifted.values());
        return new Shape<>(
                fields,
                cells -> new Attached<>(requireNonNull(cells.of(owner), owner.name()), part.build(new Cells<P>() {
                    @Override
                    @SuppressWarnings("unchecked") // a field is lifted to one of the same content
                    public <T> @Nullable T of(Field<P, T> field) {
                        return cells.of((Field<Attached<K, P>, T>) requireNonNull(lifted.get(field), field.name()));
                    }
                })),
                part.spans,
                part.choices);
    }

    private static <K, P, T> Field<Attached<K, P>, T> lifted(Field<P, T> field) {
        return new Field<>(
                field.place() + 1,
                field.name(),
                field.form(),
                row -> field.of(row.part()),
                field.isRequired(),
                field.privacy(),
                false,
                field.refersTo());
    }

    /**
     * Builds a shape. Not thread-safe.
     *
     * @param <V> the value
     * @param <B> the builder of the value
     */
    public static final class Builder<V, B> {
        private final Supplier<B> begin;
        private final Function<B, V> end;
        private final List<Entry<V, B, ?>> entries = new ArrayList<>();
        private final List<Span> spans = new ArrayList<>();
        private final List<Choice> choices = new ArrayList<>();

        private Builder(Supplier<B> begin, Function<B, V> end) {
            this.begin = begin;
            this.end = end;
        }

        private record Entry<V, B, T>(Field<V, T> field, BiConsumer<B, T> set) {
            void fill(B builder, Cells<V> cells) {
                T content = cells.of(field);
                if (content != null) {
                    set.accept(builder, content);
                }
            }

            Entry<V, B, T> with(Privacy privacy, boolean lookedUp, @Nullable Kind<?, ?> refersTo) {
                Field<V, T> changed = new Field<>(
                        field.place(),
                        field.name(),
                        field.form(),
                        field::of,
                        field.isRequired(),
                        privacy,
                        lookedUp,
                        refersTo);
                return new Entry<>(changed, set);
            }
        }

        private <T> Builder<V, B> add(
                String name, Form<T> form, boolean required, Field.Content<V, T> get, BiConsumer<B, T> set) {
            entries.add(new Entry<>(
                    new Field<>(entries.size(), name, form, get, required, Privacy.OPEN, false, null), set));
            return this;
        }

        /**
         * Adds a field that every value has.
         *
         * @param name its name
         * @param form how it is written
         * @param get gives the content
         * @param set hands it to the builder
         * @param <T> the content
         * @return this builder
         */
        public <T> Builder<V, B> required(String name, Form<T> form, Function<V, T> get, BiConsumer<B, T> set) {
            return add(name, form, true, get::apply, set);
        }

        /**
         * Adds a field that files must have, and a value may lack: because the person was erased, or because it is one
         * of several sorts.
         *
         * @param name its name
         * @param form how it is written
         * @param get gives the content
         * @param set hands it to the builder
         * @param <T> the content
         * @return this builder
         */
        public <T> Builder<V, B> requiredInFiles(
                String name, Form<T> form, Function<V, Optional<T>> get, BiConsumer<B, T> set) {
            return add(name, form, true, value -> get.apply(value).orElse(null), set);
        }

        /**
         * Adds a field that a value may have.
         *
         * @param name its name
         * @param form how it is written
         * @param get gives the content
         * @param set hands it to the builder
         * @param <T> the content
         * @return this builder
         */
        public <T> Builder<V, B> optional(
                String name, Form<T> form, Function<V, Optional<T>> get, BiConsumer<B, T> set) {
            return add(name, form, false, value -> get.apply(value).orElse(null), set);
        }

        /**
         * Adds a number that a value may have.
         *
         * @param name its name
         * @param form how it is written
         * @param get gives the number
         * @param set hands it to the builder
         * @return this builder
         */
        public Builder<V, B> optionalInt(
                String name, Form<Integer> form, Function<V, OptionalInt> get, BiConsumer<B, Integer> set) {
            return add(
                    name,
                    form,
                    false,
                    value -> {
                        OptionalInt number = get.apply(value);
                        return number.isPresent() ? (Integer) number.getAsInt() : null;
                    },
                    set);
        }

        /**
         * Adds a list, which may be empty.
         *
         * @param name its name
         * @param form how it is written
         * @param get gives the list
         * @param set hands it to the builder
         * @param <T> an item
         * @return this builder
         */
        public <T> Builder<V, B> list(
                String name, Form<List<T>> form, Function<V, List<T>> get, BiConsumer<B, List<T>> set) {
            return add(
                    name,
                    form,
                    false,
                    value -> {
                        List<T> items = get.apply(value);
                        return items.isEmpty() ? null : items;
                    },
                    set);
        }

        /**
         * Adds a list, which has at least one item.
         *
         * @param name its name
         * @param form how it is written
         * @param get gives the list
         * @param set hands it to the builder
         * @param <T> an item
         * @return this builder
         */
        public <T> Builder<V, B> requiredList(
                String name, Form<List<T>> form, Function<V, List<T>> get, BiConsumer<B, List<T>> set) {
            return add(name, form, true, get::apply, set);
        }

        /** {@return this builder, when the last field goes with the person} */
        public Builder<V, B> personal() {
            return last(Privacy.PERSONAL, lastField().isLookedUp(), lastField().refersTo());
        }

        /** {@return this builder, when the last field is encrypted at rest and goes with the person} */
        public Builder<V, B> secret() {
            return last(Privacy.SECRET, lastField().isLookedUp(), lastField().refersTo());
        }

        /** {@return this builder, when values are looked up by the last field} */
        public Builder<V, B> lookedUp() {
            return last(lastField().privacy(), true, lastField().refersTo());
        }

        /**
         * Says that the last field is the id of another value.
         *
         * @param kind the kind of that value
         * @return this builder
         */
        public Builder<V, B> refersTo(Kind<?, ?> kind) {
            return last(lastField().privacy(), lastField().isLookedUp(), kind);
        }

        /**
         * Says that the last two fields are days in order.
         *
         * @return this builder
         */
        public Builder<V, B> inOrder() {
            String first = entries.get(entries.size() - 2).field().name();
            spans.add(new Span(first, lastField().name()));
            return this;
        }

        /**
         * Says that a value has exactly one of the last two fields.
         *
         * @return this builder
         */
        public Builder<V, B> eitherOr() {
            return choice(true);
        }

        /**
         * Says that a value has at least one of the last two fields.
         *
         * @return this builder
         */
        public Builder<V, B> oneAtLeast() {
            return choice(false);
        }

        private Builder<V, B> choice(boolean onlyOne) {
            String one = entries.get(entries.size() - 2).field().name();
            choices.add(new Choice(one, lastField().name(), onlyOne));
            return this;
        }

        private Field<V, ?> lastField() {
            return entries.get(entries.size() - 1).field();
        }

        private Builder<V, B> last(Privacy privacy, boolean lookedUp, @Nullable Kind<?, ?> refersTo) {
            int last = entries.size() - 1;
            entries.set(last, entries.get(last).with(privacy, lookedUp, refersTo));
            return this;
        }

        /** {@return the shape} */
        public Shape<V> build() {
            List<Entry<V, B, ?>> all = List.copyOf(entries);
            List<Field<V, ?>> fields = new ArrayList<>();
            all.forEach(entry -> fields.add(entry.field()));
            return new Shape<>(
                    fields,
                    cells -> {
                        B builder = begin.get();
                        for (Entry<V, B, ?> entry : all) {
                            entry.fill(builder, cells);
                        }
                        return end.apply(builder);
                    },
                    spans,
                    choices);
        }
    }
}
