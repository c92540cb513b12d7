package org.warmsunset.exchange;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** JSON that is no value of its kind. The message names the place and what is wrong, and no content. */
public final class UnreadableJsonException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** The path to what is wrong. */
    private final String place;

    UnreadableJsonException(String place, String problem, @Nullable Throwable cause) {
        super(place + ": " + problem, cause);
        this.place = place;
    }

    /** Reads something that is no rule book, and tells the first thing that is wrong with it. */
    static <T> T in(Supplier<T> read) {
        try {
            return read.get();
        } catch (InvalidRuleBookException e) {
            InvalidRuleBookException.Fault fault = e.faults().get(0);
            throw new UnreadableJsonException(fault.place(), fault.problem(), e);
        }
    }

    /** {@return the path to what is wrong, such as {@code elder.relatives[0].phone}, or a line and a column} */
    public String place() {
        return place;
    }
}
