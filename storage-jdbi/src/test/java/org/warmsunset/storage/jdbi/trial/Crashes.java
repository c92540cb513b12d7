package org.warmsunset.storage.jdbi.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.jdbi.Place;
import org.warmsunset.storage.memory.MemoryProgrammeStore;
import org.warmsunset.testkit.Contents;

/** Rounds of a child that writes to one place and is killed, and what must be there afterwards. */
final class Crashes {
    private static final int WRITERS = 4;
    private static final int MOST_LINES = 120;
    private static final int MOST_MICROS_MORE = 20_000;
    private static final int MOST_MICROS_OF_OPENING = 400_000;

    private final Place place;
    private final Path folder;
    private final ClassArchive classes;
    private final long seed;
    private final Habit habit;
    private final Random random;
    private final List<Writer> writers;
    private final Optional<OwnServer> server;
    private final int[] acknowledged = new int[WRITERS];
    private final int[] most = new int[WRITERS];
    private final int[] stored = new int[WRITERS];
    private int serverKills;
    private final ProgrammeStore model = new MemoryProgrammeStore();

    /** Makes rounds at a place; its server, if there is one, is killed first in a fifth of them. */
    Crashes(Place place, Optional<OwnServer> server, Path folder, long seed, Habit habit) {
        this.place = place;
        this.server = server;
        this.folder = folder;
        this.classes = new ClassArchive(folder);
        this.seed = seed;
        this.habit = habit;
        this.random = new Random(seed);
        this.writers =
                IntStream.range(0, WRITERS).mapToObj(i -> new Writer(seed, i)).toList();
        Arrays.fill(most, 1);
    }

    /** Some rounds; in a quarter of them the child is killed while it opens what the one before it left. */
    void rounds(int count) {
        finish();
        for (int round = 1; round <= count; round++) {
            if (random.nextInt(4) == 0) {
                crash(0, MOST_MICROS_OF_OPENING);
            }
            crash(1 + random.nextInt(MOST_LINES), MOST_MICROS_MORE);
            check();
        }
    }

    private ChildJvm start() {
        String[] arguments = {place.address(), Long.toString(seed), Integer.toString(WRITERS), habit.name()};
        ChildJvm child = ChildJvm.start(classes, folder, CrashChild.class, arguments);
        assertThat(child.line()).isEqualTo("opening");
        return child;
    }

    private static List<String> lines(ChildJvm child, int count) {
        List<String> lines = new ArrayList<>();
        while (lines.size() < count) {
            lines.add(child.line());
        }
        return lines;
    }

    /** One child is not killed, so that the next ones find its classes loaded. */
    private void finish() {
        try (ChildJvm child = start()) {
            List<String> said = lines(child, MOST_LINES);
            said.addAll(child.dismiss());
            said.forEach(line -> note(line, false));
        }
    }

    private void crash(int lines, int mostMicros) {
        try (ChildJvm child = start()) {
            List<String> said = lines(child, lines);
            boolean serverDies = lines > 0 && server.isPresent() && random.nextInt(5) == 0;
            if (serverDies) {
                server.get().kill();
                serverKills++;
            }
            said.addAll(child.killIn(Duration.ofNanos(1000L * random.nextInt(mostMicros))));
            said.forEach(line -> note(line, serverDies));
            if (serverDies) {
                server.get().start();
            }
        }
    }

    private void note(String line, boolean serverDies) {
        List<String> words = List.of(line.split(" ", -1));
        int writer = Integer.parseInt(words.get(0));
        int n = Integer.parseInt(words.get(1));
        if (words.size() > 2) {
            assertThat(serverDies)
                    .as("only without a server a write may fail, as in: " + line)
                    .isTrue();
        }
        if (n >= 0) {
            acknowledged[writer] = n;
            most[writer] = words.size() == 2 || words.get(2).equals("unknown") ? n + 1 : n;
        }
    }

    /** Everything acknowledged is there, and of each writer at most one write more, and that wholly. */
    private void check() {
        try (ProgrammeStore store = place.open()) {
            // A server may still be busy with what a dead client asked for last; whoever writes waits for that.
            store.write(session -> session);
            for (int i = 0; i < WRITERS; i++) {
                int found = store.read(writers.get(i)::stored);
                assertThat(found)
                        .as("writes of writer %d in the store, of which %d were acknowledged", i, acknowledged[i])
                        .isBetween(acknowledged[i], most[i]);
                acknowledged[i] = found;
                most[i] = found + 1;
            }
            catchUp();
            assertThat(Contents.of(store)).isEqualTo(Contents.of(model));
            assertThat(WarmSunset.of(store, RuleBooks.caringDaughters2019())
                            .verify()
                            .isFine())
                    .isTrue();
        }
        assertThat(place.faults()).isEmpty();
    }

    private void catchUp() {
        model.write(session -> {
            for (int i = 0; i < WRITERS; i++) {
                for (int n = stored[i] + 1; n <= acknowledged[i]; n++) {
                    writers.get(i).write(n).forEach(step -> step.accept(session));
                }
            }
            return session;
        });
        System.arraycopy(acknowledged, 0, stored, 0, WRITERS);
    }

    /** How often the server was killed. */
    int serverKills() {
        return serverKills;
    }

    /** How many writes the store holds. */
    int writes() {
        return IntStream.of(stored).sum();
    }
}
