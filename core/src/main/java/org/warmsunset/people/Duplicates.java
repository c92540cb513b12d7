package org.warmsunset.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.warmsunset.people.Duplicate.Ground;

/**
 * Finds who seems to be there under two ids. It goes through all persons, twice when it must, and holds a number for
 * each mark of theirs, and whole only those whose number came twice.
 *
 * <pre>{@code
 * List<Duplicate<ElderId>> twice = Duplicates.among(each -> identities.forEach(each));
 * }</pre>
 */
public final class Duplicates {
    private Duplicates() {}

    /**
     * Goes through persons.
     *
     * @param walk hands each person on, in any order; it may be called twice and must hand on the same persons
     * @param <K> the ids
     * @return for each group of persons who share something the least id with each other one, ordered by both; of
     *     several grounds for the same two ids the strongest
     */
    public static <K extends Comparable<K>> List<Duplicate<K>> among(Consumer<Consumer<Identity<K>>> walk) {
        Marks<K> marks = new Marks<>();
        walk.accept(marks::note);
        Set<Long> twice = marks.twice();
        if (twice.isEmpty()) {
            return List.of();
        }
        walk.accept(person -> marks.group(person, twice));
        return marks.pairs();
    }

    /** The marks of persons, as numbers first. */
    private static final class Marks<K extends Comparable<K>> {
        private static final long FACTOR = 1_099_511_628_211L;
        private static final int FEW = 1024;

        private long[] hashes = new long[FEW];
        private int size;
        private final Map<Ground, Map<String, List<Identity<K>>>> groups = new TreeMap<>();

        private void note(Identity<K> person) {
            person.marks().forEach((ground, mark) -> {
                if (size == hashes.length) {
                    hashes = Arrays.copyOf(hashes, 2 * size);
                }
                hashes[size++] = hash(ground, mark);
            });
        }

        private static long hash(Ground ground, String mark) {
            String text = ground.name() + mark;
            long hash = 0;
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * FACTOR;
            }
            return hash;
        }

        private Set<Long> twice() {
            Arrays.sort(hashes, 0, size);
            Set<Long> twice = new HashSet<>();
            for (int i = 1; i < size; i++) {
                if (hashes[i] == hashes[i - 1]) {
                    twice.add(hashes[i]);
                }
            }
            return twice;
        }

        private void group(Identity<K> person, Set<Long> twice) {
            person.marks().forEach((ground, mark) -> {
                if (twice.contains(hash(ground, mark))) {
                    groups.computeIfAbsent(ground, first -> new HashMap<>())
                            .computeIfAbsent(mark, first -> new ArrayList<>())
                            .add(person);
                }
            });
        }

        private List<Duplicate<K>> pairs() {
            Map<List<K>, Duplicate<K>> pairs = new HashMap<>();
            groups.forEach((ground, byMark) -> byMark.values()
                    .forEach(group -> pairs(ground, group)
                            .forEach(pair -> pairs.putIfAbsent(List.of(pair.one(), pair.other()), pair))));
            return sorted(pairs.values());
        }

        private static <K extends Comparable<K>> List<Duplicate<K>> pairs(Ground ground, List<Identity<K>> group) {
            List<Identity<K>> persons = new ArrayList<>(group);
            persons.sort(Comparator.comparing(Identity::id));
            List<Duplicate<K>> pairs = new ArrayList<>();
            for (Identity<K> other : persons.subList(1, persons.size())) {
                persons.stream()
                        .filter(one -> one.id().compareTo(other.id()) < 0 && !one.isSurelyAnother(other))
                        .findFirst()
                        .ifPresent(one -> pairs.add(new Duplicate<>(one.id(), other.id(), ground)));
            }
            return pairs;
        }

        private static <K extends Comparable<K>> List<Duplicate<K>> sorted(Collection<Duplicate<K>> pairs) {
            return pairs.stream()
                    .sorted(Comparator.comparing((Duplicate<K> pair) -> pair.one())
                            .thenComparing(Duplicate::other))
                    .toList();
        }
    }
}
