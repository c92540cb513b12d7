package org.warmsunset.storage.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.warmsunset.archive.Entry;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.storage.Versioned;

/** The entries of the archive, by whom they are about. */
final class MemoryArchive {
    private final Map<Object, List<Entry>> byPerson = new HashMap<>();

    MemoryArchive(Collection<Versioned<Entry>> entries) {
        for (Versioned<Entry> row : entries) {
            row.value().elder().ifPresent(elder -> add(elder, row.value()));
            row.value().volunteer().ifPresent(volunteer -> add(volunteer, row.value()));
        }
    }

    private void add(Object person, Entry entry) {
        byPerson.computeIfAbsent(person, first -> new ArrayList<>()).add(entry);
    }

    /** The entries about an elder and about the volunteers of her pairings. */
    List<Entry> of(Elder elder, Collection<Pairing> pairings) {
        if (byPerson.isEmpty()) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>(byPerson.getOrDefault(elder.id(), List.of()));
        pairings.stream()
                .map(Pairing::volunteer)
                .distinct()
                .forEach(volunteer -> entries.addAll(byPerson.getOrDefault(volunteer, List.of())));
        return entries;
    }
}
