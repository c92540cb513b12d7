package org.warmsunset.archive;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;

/**
 * Which ids are one person, by the merges that stand.
 *
 * <p>Immutable and thread-safe.
 *
 * @param elders the elders who are merged away, each with the one who stays
 * @param volunteers the volunteers likewise
 */
public record OnePerson(Map<ElderId, ElderId> elders, Map<VolunteerId, VolunteerId> volunteers) {
    /**
     * Copies the maps.
     *
     * @param elders the elders who are merged away, each with the one who stays
     * @param volunteers the volunteers likewise
     */
    public OnePerson {
        elders = Map.copyOf(elders);
        volunteers = Map.copyOf(volunteers);
    }

    /**
     * Takes the merges.
     *
     * @param merges the entries of {@link Merges#SORT} that stand
     * @return who is one person
     */
    public static OnePerson of(Collection<Entry> merges) {
        Map<ElderId, ElderId> elders = new HashMap<>();
        Map<VolunteerId, VolunteerId> volunteers = new HashMap<>();
        for (Entry merge : merges.stream().sorted(Entry.ORDER).toList()) {
            String into = merge.get(Merges.INTO).orElseThrow();
            merge.elder().ifPresent(elder -> elders.put(elder, ElderId.of(into)));
            merge.volunteer().ifPresent(volunteer -> volunteers.put(volunteer, VolunteerId.of(into)));
        }
        return new OnePerson(ends(elders), ends(volunteers));
    }

    /** Follows each way to its end, since who stays may be merged away later; a circle merges nobody. */
    private static <K> Map<K, K> ends(Map<K, K> steps) {
        Map<K, K> ends = new HashMap<>();
        for (K first : steps.keySet()) {
            K last = first;
            for (int i = 0; i <= steps.size() && steps.containsKey(last); i++) {
                last = steps.get(last);
            }
            if (!steps.containsKey(last)) {
                ends.put(first, last);
            }
        }
        return ends;
    }

    /** {@return whether nobody is merged} */
    public boolean isNobody() {
        return elders.isEmpty() && volunteers.isEmpty();
    }

    /**
     * Gives the id under which an elder is told of.
     *
     * @param elder an id of hers
     * @return the id of the one who stays
     */
    public ElderId of(ElderId elder) {
        return elders.getOrDefault(elder, elder);
    }

    /**
     * Gives the id under which a volunteer is told of.
     *
     * @param volunteer an id of hers
     * @return the id of the one who stays
     */
    public VolunteerId of(VolunteerId volunteer) {
        return volunteers.getOrDefault(volunteer, volunteer);
    }

    /**
     * Gives the other ids of an elder.
     *
     * @param stays the id under which she is told of
     * @return the ids that are merged into it, ordered
     */
    public List<ElderId> others(ElderId stays) {
        return others(elders, stays);
    }

    /**
     * Gives the other ids of a volunteer.
     *
     * @param stays the id under which she is told of
     * @return the ids that are merged into it, ordered
     */
    public List<VolunteerId> others(VolunteerId stays) {
        return others(volunteers, stays);
    }

    /**
     * Gives all ids of an elder.
     *
     * @param elder an id of hers
     * @return the id of the one who stays, then the others, ordered
     */
    public List<ElderId> ids(ElderId elder) {
        return ids(elders, of(elder));
    }

    /**
     * Gives all ids of a volunteer.
     *
     * @param volunteer an id of hers
     * @return the id of the one who stays, then the others, ordered
     */
    public List<VolunteerId> ids(VolunteerId volunteer) {
        return ids(volunteers, of(volunteer));
    }

    private static <K extends Comparable<K>> List<K> ids(Map<K, K> ends, K stays) {
        return Stream.concat(Stream.of(stays), others(ends, stays).stream()).toList();
    }

    private static <K extends Comparable<K>> List<K> others(Map<K, K> ends, K stays) {
        return ends.entrySet().stream()
                .filter(end -> end.getValue().equals(stays))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
