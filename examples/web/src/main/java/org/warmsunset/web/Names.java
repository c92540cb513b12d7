package org.warmsunset.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.programme.Listed;

/** What people are called in lists; each is looked up once. */
final class Names {
    private final Call call;
    private final Map<VolunteerId, String> volunteers = new HashMap<>();
    private final Map<UnitId, String> units = new HashMap<>();

    Names(Call call) {
        this.call = call;
    }

    String of(VolunteerId volunteer) {
        return volunteers.computeIfAbsent(
                volunteer,
                id -> named(id.value(), call.programme().people().find(id).flatMap(Listed::name)));
    }

    String of(ElderId elder) {
        return named(elder.value(), call.programme().people().find(elder).flatMap(Listed::name));
    }

    String of(UnitId unit) {
        if (units.isEmpty()) {
            call.scope().sight().units().units().forEach(each -> units.put(each.id(), each.name()));
        }
        return units.getOrDefault(unit, unit.value());
    }

    /** A name, or the id of whom no name is known. */
    private static String named(String id, Optional<String> name) {
        return name.orElse(id);
    }
}
