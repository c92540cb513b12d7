package org.warmsunset.kind;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How a field's content is written: as a text that people and files use, and as what a store keeps, which is a text or
 * a number.
 *
 * <pre>{@code
 * Forms.DAY.text(LocalDate.of(2026, 10, 31));   // 2026-10-31
 * Forms.DAY.number(LocalDate.of(2026, 10, 31)); // 20757
 * }</pre>
 *
 * @param <T> the content
 */
public final class Form<T> {
    private final String problem;
    private final Function<T, String> write;
    private final BiFunction<String, Reading, T> read;
    private final Function<T, String> keep;
    private final Function<String, T> recall;
    private final @Nullable ToLongFunction<T> toNumber;
    private final @Nullable LongFunction<T> ofNumber;
    private final Map<String, String> details;
    private final @Nullable Function<T, List<String>> items;
    private final @Nullable Function<String, T> otherwise;
    private final @Nullable Class<? extends Enum<?>> codes;
    private final Set<String> words;

    private Form(Builder<T> builder) {
        this.problem = builder.problem;
        this.write = builder.write;
        this.read = builder.read;
        this.keep = builder.keep;
        this.recall = builder.recall;
        this.toNumber = builder.toNumber;
        this.ofNumber = builder.ofNumber;
        this.details = builder.details;
        this.items = builder.items;
        this.otherwise = builder.otherwise;
        this.codes = builder.codes;
        this.words = builder.words;
    }

    /**
     * Begins a form.
     *
     * @param problem the code of what is wrong with a text that cannot be read
     * @param write writes the content as people and files do
     * @param read reads what people wrote, without blanks at either end; throws an {@link IllegalArgumentException} or
     *     a {@link DateTimeException} when it cannot
     * @param <T> the content
     * @return a builder of a form that a store keeps as the same text
     */
    static <T> Builder<T> of(String problem, Function<T, String> write, BiFunction<String, Reading, T> read) {
        return new Builder<>(problem, write, read);
    }

    /**
     * Writes the content as people and files do.
     *
     * @param content the content
     * @return the text
     */
    public String text(T content) {
        return write.apply(content);
    }

    /**
     * Reads what people wrote. Blanks at either end do not matter, but where the content is free text.
     *
     * @param text the text
     * @param how what reading takes
     * @return the content
     * @throws UnreadableTextException if the text is not written as it should be
     */
    public T read(String text, Reading how) {
        try {
            return read.apply(text, how);
        } catch (UnreadableTextException e) {
            throw e;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableTextException(problem, details);
        }
    }

    /** {@return whether what {@link #read} refuses can be kept as it was typed} */
    public boolean keepsWhatIsTyped() {
        return otherwise != null;
    }

    /**
     * Keeps what {@link #read} refuses.
     *
     * @param text the text
     * @return the content
     * @throws IllegalStateException if this form keeps nothing but what it can read
     */
    public T asTyped(String text) {
        if (otherwise == null) {
            throw new IllegalStateException("this form keeps nothing as typed");
        }
        return otherwise.apply(text);
    }

    /** {@return the codes that the content, or each of its items, is one of; empty when it is no code} */
    public Optional<Class<? extends Enum<?>>> codes() {
        return Optional.ofNullable(codes);
    }

    /**
     * Tells whether a text stands for a content of its own, as 无 may.
     *
     * @param text the text
     * @return whether it does
     */
    public boolean hasWord(String text) {
        return words.contains(text);
    }

    /** {@return whether a store keeps a number, and not a text} */
    public boolean isNumber() {
        return toNumber != null;
    }

    /**
     * Gives the number that a store keeps.
     *
     * @param content the content
     * @return the number
     * @throws IllegalStateException if a store keeps a text
     */
    public long number(T content) {
        if (toNumber == null) {
            throw new IllegalStateException("this content is kept as a text");
        }
        return toNumber.applyAsLong(content);
    }

    /**
     * Gives the content of the number that a store kept.
     *
     * @param number the number
     * @return the content
     * @throws IllegalStateException if a store keeps a text
     */
    public T ofNumber(long number) {
        if (ofNumber == null) {
            throw new IllegalStateException("this content is kept as a text");
        }
        return ofNumber.apply(number);
    }

    /**
     * Gives the text that a store keeps of what is no number.
     *
     * @param content the content
     * @return the text
     */
    public String kept(T content) {
        return keep.apply(content);
    }

    /**
     * Gives the content of the text that a store kept.
     *
     * @param text the text
     * @return the content
     * @throws IllegalArgumentException if no store has kept such a text
     */
    public T ofKept(String text) {
        return recall.apply(text);
    }

    /** {@return whether the content is a list} */
    public boolean isList() {
        return items != null;
    }

    /**
     * Gives the items of a list.
     *
     * @param content the content; null when there is none
     * @return the text of each item; none when there is no content
     * @throws IllegalStateException if the content is no list
     */
    public List<String> items(@Nullable T content) {
        if (items == null) {
            throw new IllegalStateException("this content is no list");
        }
        return content == null ? List.of() : items.apply(content);
    }

    /**
     * Makes the form of a list of such contents, with {@code ;} between them.
     *
     * @param distinct whether none may be there twice
     * @return the form
     */
    Form<List<T>> listed(boolean distinct) {
        Builder<List<T>> list = of(
                problem,
                contents -> joined(contents, write),
                (text, how) -> split(text, item -> read(item, how), distinct));
        list.keep = contents -> joined(contents, keep);
        list.recall = text -> parts(text).stream().map(recall).toList();
        list.items = contents -> contents.stream().map(write).toList();
        list.details = details;
        list.codes = codes;
        return list.build();
    }

    /**
     * Widens this form by words that stand for contents of their own.
     *
     * @param meanings the words and what they stand for
     * @param in makes a content of what this form reads
     * @param out gives back what this form writes, of a content that is none of those
     * @param <R> the contents
     * @return the form
     */
    public <R> Form<R> orWords(Map<String, R> meanings, Function<T, R> in, Function<R, T> out) {
        Map<R, String> texts = new HashMap<>();
        meanings.forEach((word, content) -> texts.put(content, word));
        Builder<R> wide = of(
                problem,
                content -> texts.containsKey(content) ? texts.get(content) : write.apply(out.apply(content)),
                (text, how) ->
                        meanings.containsKey(text.strip()) ? meanings.get(text.strip()) : in.apply(read(text, how)));
        wide.details = details;
        wide.codes = codes;
        wide.words = Set.copyOf(meanings.keySet());
        if (items != null) {
            wide.items = content ->
                    texts.containsKey(content) ? List.of(texts.get(content)) : items.apply(out.apply(content));
        }
        return wide.build();
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf(';'); end >= 0; end = text.indexOf(';', from)) {
            parts.add(text.substring(from, end));
            from = end + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static <T> String joined(List<T> contents, Function<T, String> write) {
        if (contents.size() == 1) {
            return write.apply(contents.get(0));
        }
        StringBuilder joined = new StringBuilder();
        for (T content : contents) {
            joined.append(joined.isEmpty() ? "" : ";").append(write.apply(content));
        }
        return joined.toString();
    }

    private static <T> List<T> split(String text, Function<String, T> read, boolean distinct) {
        if (text.indexOf(';') < 0) {
            return List.of(read.apply(text.strip()));
        }
        List<T> contents = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf(';', from);
            end = end < 0 ? text.length() : end;
            String item = text.substring(from, end).strip();
            if (!item.isEmpty()) {
                T content = read.apply(item);
                if (distinct && contents.contains(content)) {
                    throw new IllegalArgumentException("an item is there twice");
                }
                contents.add(content);
            }
            from = end + 1;
        }
        if (contents.isEmpty()) {
            throw new IllegalArgumentException("a list has separators and no item");
        }
        return contents;
    }

    /** Builds a form. Not thread-safe. */
    static final class Builder<T> {
        private final String problem;
        private final Function<T, String> write;
        private final BiFunction<String, Reading, T> read;
        private Function<T, String> keep;
        private Function<String, T> recall;
        private @Nullable ToLongFunction<T> toNumber;
        private @Nullable LongFunction<T> ofNumber;
        private Map<String, String> details = Map.of();
        private @Nullable Function<T, List<String>> items;
        private @Nullable Function<String, T> otherwise;
        private @Nullable Class<? extends Enum<?>> codes;
        private Set<String> words = Set.of();

        private Builder(String problem, Function<T, String> write, BiFunction<String, Reading, T> read) {
            this.problem = problem;
            this.write = write;
            this.read = read;
            this.keep = write;
            this.recall = text -> read.apply(text, Forms.ANYHOW);
        }

        /** Says what a store keeps instead of the text. */
        Builder<T> kept(Function<T, String> newKeep, Function<String, T> newRecall) {
            keep = newKeep;
            recall = newRecall;
            return this;
        }

        /** Says that a store keeps a number. */
        Builder<T> number(ToLongFunction<T> to, LongFunction<T> of) {
            toNumber = to;
            ofNumber = of;
            return this;
        }

        /** Adds what the sentence of a problem names. */
        Builder<T> detail(String name, String value) {
            details = Map.of(name, value);
            return this;
        }

        /** Says what is kept of a text that cannot be read. */
        Builder<T> otherwise(Function<String, T> newOtherwise) {
            otherwise = newOtherwise;
            return this;
        }

        /** Says of which codes the content is one. */
        Builder<T> codes(Class<? extends Enum<?>> newCodes) {
            codes = newCodes;
            return this;
        }

        Form<T> build() {
            return new Form<>(this);
        }
    }
}
