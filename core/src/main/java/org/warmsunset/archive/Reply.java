package org.warmsunset.archive;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.kind.Form;

/**
 * What a form says where codes are asked for: codes, or {@code 无} for none, or {@code 不详} for not known. A blank cell
 * is no reply at all.
 *
 * @param kind {@link Answer#TOLD}, {@link Answer#NONE} or {@link Answer#NOT_KNOWN}
 * @param told what was told; null unless the kind is {@link Answer#TOLD}
 * @param <T> what is asked for
 */
public record Reply<T>(Answer kind, @Nullable T told) {
    /**
     * Refuses what contradicts itself.
     *
     * @param kind the kind of answer
     * @param told what was told
     */
    public Reply {
        if (kind == Answer.NOT_ASKED || (kind == Answer.TOLD) != (told != null)) {
            throw new IllegalArgumentException(
                    "a reply of kind " + kind + " with " + (told == null ? "nothing" : "something"));
        }
    }

    /**
     * Makes a reply of codes.
     *
     * @param told what was told
     * @param <T> what is asked for
     * @return the reply
     */
    public static <T> Reply<T> of(T told) {
        return new Reply<>(Answer.TOLD, told);
    }

    /** {@return what was told; empty when there is none, or it is not known} */
    public Optional<T> content() {
        return Optional.ofNullable(told);
    }

    /** The form of a reply, by that of what is asked for. */
    static <T> Form<Reply<T>> form(Form<T> asked) {
        return asked.orWords(
                Map.of("无", new Reply<>(Answer.NONE, null), "不详", new Reply<>(Answer.NOT_KNOWN, null)),
                Reply::of,
                reply -> reply.content().orElseThrow());
    }

    /** {@return the kind, since what was told is personal} */
    @Override
    public String toString() {
        return kind.toString();
    }
}
