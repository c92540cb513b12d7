package org.warmsunset.exchange;

import org.jspecify.annotations.Nullable;

/** Rule data that cannot be read; the message names the place, the value and the mend. */
public final class InvalidRuleBookException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** The path to the value. */
    private final String place;

    /**
     * Makes the exception.
     *
     * @param place the path to the value, such as {@code versions[0].weeklyChat.minimumDays}
     * @param problem what is wrong with it and what it takes
     * @param cause the exception beneath, if there is one
     */
    public InvalidRuleBookException(String place, String problem, @Nullable Throwable cause) {
        super("%s: %s".formatted(place, problem), cause);
        this.place = place;
    }

    /** {@return the path to the value} */
    public String place() {
        return place;
    }
}
