package org.warmsunset.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.warmsunset.people.NeedCategory;

/** Adds up how each need was answered. */
final class NeedLines {
    private final Map<NeedCategory, NeedLine> byNeed = new EnumMap<>(NeedCategory.class);

    void add(NeedLine hers) {
        byNeed.merge(hers.need(), hers, NeedLine::plus);
    }

    /** A line of every need, in the order of the form. */
    List<NeedLine> lines() {
        return Stream.of(NeedCategory.values())
                .map(need -> byNeed.getOrDefault(need, new NeedLine(need, 0, 0, 0)))
                .toList();
    }
}
