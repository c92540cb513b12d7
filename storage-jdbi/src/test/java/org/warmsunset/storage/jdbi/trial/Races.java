package org.warmsunset.storage.jdbi.trial;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.warmsunset.basics.RecordId;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.jdbi.Place;

/** Two processes of eight threads each at one place, and what they were told, held against one caller at a time. */
final class Races {
    private static final int PROCESSES = 2;
    private static final int THREADS = 8;

    private Races() {}

    static void race(Place place, Path folder, long seed, int calls) {
        try (ProgrammeStore store = place.open()) {
            Caller.prepare(store);
            List<Line> lines = run(place, folder, seed, calls);
            assertThat(lines).hasSizeGreaterThan(PROCESSES * THREADS * calls / 2);
            Map<String, List<Line>> histories =
                    lines.stream().collect(groupingBy(Line::object, TreeMap::new, toList()));
            histories.forEach((object, history) -> check(object, history, store));
            assertThat(WarmSunset.of(store, RuleBooks.caringDaughters2019())
                            .verify()
                            .isFine())
                    .isTrue();
        }
        assertThat(place.faults()).isEmpty();
    }

    private static List<Line> run(Place place, Path folder, long seed, int calls) {
        List<ChildJvm> children = new ArrayList<>();
        try {
            for (int i = 0; i < PROCESSES; i++) {
                children.add(ChildJvm.start(
                        folder,
                        RaceChild.class,
                        place.address(),
                        Long.toString(seed),
                        Integer.toString(i),
                        Integer.toString(THREADS),
                        Integer.toString(calls)));
            }
            children.forEach(child -> assertThat(child.line()).isEqualTo("ready"));
            children.forEach(child -> child.tell("go"));
            List<Line> lines = new ArrayList<>();
            for (ChildJvm child : children) {
                child.join().forEach(line -> lines.add(Line.parse(line)));
            }
            return lines;
        } finally {
            children.forEach(ChildJvm::close);
        }
    }

    private static void check(String object, List<Line> history, ProgrammeStore store) {
        if (object.equals("pairings")) {
            none(history.stream().map(Pairs::call).toList(), Pairs.NONE);
        } else if (object.startsWith("R")) {
            history.add(last(object, store.read(session -> Caller.seen(session, RecordId.of(object)))));
            none(history.stream().map(Kept::call).toList(), Kept.NOT);
        } else {
            history.add(last(object, "saw " + store.<String>read(session -> Caller.seen(session, object))));
            none(history.stream().map(Person::call).toList(), Person.NOBODY);
        }
    }

    /** What is there when all is over. */
    private static Line last(String object, String seen) {
        return new Line(object, System.nanoTime(), System.nanoTime(), List.of(seen.split(" ", -1)));
    }

    private static <S> void none(List<Call<S>> history, S before) {
        assertThat(History.unexplained(before, history))
                .as("calls that no order of one caller at a time explains, of a history of %d", history.size())
                .isEmpty();
    }
}
