package org.warmsunset.exchange;

import org.jspecify.annotations.Nullable;

/** JSON that is no value of its kind. The message names the place and what is wrong, and no content. */
public final class UnreadableJsonException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** The path to what is wrong. */
    private final String place;

    UnreadableJsonException(String place, String problem, @Nullable Throwable cause) {
        super("%s: %s".formatted(place, problem), cause);
        this.place = place;
    }

    /** {@return the path to what is wrong, such as {@code elder.relatives[0].phone}, or a line and a column} */
    public String place() {
        return place;
    }
}
