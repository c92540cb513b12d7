package org.warmsunset.duty;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.warmsunset.kind.Forms;

/** What the values of rule data refuse: each message names the field and what it takes. */
final class Check {
    private Check() {}

    static void that(boolean condition, String field, String problem) {
        if (!condition) {
            throw new IllegalArgumentException(field + " " + problem);
        }
    }

    static void unique(String field, Stream<String> names) {
        Set<String> seen = new HashSet<>();
        names.forEach(name -> that(seen.add(name), field, "has " + name + " twice"));
    }

    static void range(String field, int value, int least, int most) {
        that(value >= least && value <= most, field, "(" + value + ") is not in " + least + " to " + most);
    }

    static void rate(String field, double value) {
        that(value >= 0 && value <= 1, field, "(" + value + ") is not in 0 to 1");
    }

    static void code(String field, String code) {
        that(Forms.isCode(code), field, "(" + code + ") is no code: 1 to 40 of A-Z, 0-9 and _");
    }
}
