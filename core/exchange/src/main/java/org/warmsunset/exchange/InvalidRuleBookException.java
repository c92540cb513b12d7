package org.warmsunset.exchange;

import java.util.List;
import java.util.stream.Collectors;

/** Rule data that cannot be read; the message names every place, its value and the mend, a line each. */
public final class InvalidRuleBookException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** What is wrong. */
    private final transient List<Fault> faults;

    /**
     * Something that is wrong.
     *
     * @param place the path to the value, such as {@code versions[0].duties[1].done.onDays (0)}
     * @param problem what is wrong with it and what it takes
     */
    public record Fault(String place, String problem) {
        /** {@return the place and the problem} */
        @Override
        public String toString() {
            return place + ": " + problem;
        }
    }

    /**
     * Makes the exception.
     *
     * @param faults what is wrong, at least one
     */
    public InvalidRuleBookException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    InvalidRuleBookException(String place, String problem, Throwable cause) {
        this(List.of(new Fault(place, problem)));
        initCause(cause);
    }

    /** {@return everything that is wrong, in the order of the file} */
    public List<Fault> faults() {
        return faults;
    }
}
