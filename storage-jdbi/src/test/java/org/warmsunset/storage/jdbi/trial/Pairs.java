package org.warmsunset.storage.jdbi.trial;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All pairings as a history knows them.
 *
 * @param byId the pairings
 */
record Pairs(Map<String, Pair> byId) {
    static final Pairs NONE = new Pairs(Map.of());
    /** How many elders a volunteer may have. */
    static final int MOST_ELDERS = 2;

    record Pair(long version, String elder, String volunteer, boolean active) {}

    static Call<Pairs> call(Line line) {
        return line.call(before -> before.after(line));
    }

    private Optional<Pairs> after(Line line) {
        String id = line.word(1);
        Pair pair = byId.get(id);
        return switch (line.word(0)) {
            case "paired" -> pair == null ? put(id, new Pair(1, line.word(2), line.word(3), true)) : Optional.empty();
            case "no-place" -> only(standsInTheWay(line.word(2), id, line.word(3), line.word(4)));
            case "changed" ->
                pair != null && pair.version + 1 == line.number(2)
                        ? put(
                                id,
                                new Pair(
                                        line.number(2), pair.elder, pair.volunteer, Boolean.parseBoolean(line.word(3))))
                        : Optional.empty();
            case "outdated" -> only(pair != null && pair.version == line.number(2) && pair.version != line.number(3));
            default -> throw new IllegalArgumentException(line.toString());
        };
    }

    private Optional<Pairs> put(String id, Pair pair) {
        boolean room =
                !pair.active || (active(id, pair.elder, null) == 0 && active(id, null, pair.volunteer) < MOST_ELDERS);
        if (!room) {
            return Optional.empty();
        }
        Map<String, Pair> changed = new TreeMap<>(byId);
        changed.put(id, pair);
        return Optional.of(new Pairs(changed));
    }

    /** How many other active pairings there are of an elder or of a volunteer. */
    private long active(String id, String elder, String volunteer) {
        return byId.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(id) && entry.getValue().active)
                .filter(entry -> entry.getValue().elder.equals(elder)
                        || entry.getValue().volunteer.equals(volunteer))
                .count();
    }

    private boolean standsInTheWay(String other, String id, String elder, String volunteer) {
        Pair there = byId.get(other);
        if (there == null || !there.active) {
            return false;
        }
        return there.elder.equals(elder)
                || (there.volunteer.equals(volunteer) && active(id, null, volunteer) >= MOST_ELDERS);
    }

    private Optional<Pairs> only(boolean possible) {
        return possible ? Optional.of(this) : Optional.empty();
    }
}
