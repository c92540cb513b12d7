package org.warmsunset.town;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Why pairings ended: the first that nobody took over by a death, the others otherwise. */
final class Endings {

    private final Map<String, String> reasons = new HashMap<>();
    private final Pairing death;

    Endings(List<Pairing> pairings) {
        Map<String, String> last = new HashMap<>();
        pairings.forEach(pairing -> last.put(pairing.elder().id(), pairing.id()));
        List<Pairing> ended = pairings.stream()
                .filter(pairing -> !pairing.span().last().isAfter(ProgrammeYear.LAST))
                .toList();
        List<Pairing> notTakenOver = ended.stream()
                .filter(pairing -> pairing.id().equals(last.get(pairing.elder().id())))
                .toList();
        ended.forEach(pairing -> reasons.put(pairing.id(), "HANDOVER"));
        notTakenOver.forEach(pairing -> reasons.put(pairing.id(), "OTHER"));
        this.death = notTakenOver.get(0);
        reasons.put(death.id(), "DECEASED");
    }

    /** The reason; empty while the pairing goes on. */
    String reason(Pairing pairing) {
        return reasons.getOrDefault(pairing.id(), "");
    }

    /** The pairing that ended with a death. */
    Pairing death() {
        return death;
    }
}
