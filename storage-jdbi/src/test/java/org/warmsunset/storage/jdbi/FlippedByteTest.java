package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.access.Access;
import org.warmsunset.programme.Verification;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.Damage;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.StoreException;
import org.warmsunset.testkit.RandomProgramme;

/** One byte of a file becomes another: whoever would be told something else is told of the damage. */
class FlippedByteTest {
    /** The property makes it more. */
    private static final int FLIPS = Integer.getInteger("warmsunset.flips", 60);

    private static final RandomProgramme FACTS = RandomProgramme.of(11);
    private static final Keyset KEYS = Keyset.fresh();

    @TempDir
    private Path folder;

    private byte[] good;
    private List<Object> told;

    @BeforeEach
    void somebodyIsStored() throws IOException {
        Path file = folder.resolve("good.db");
        try (ProgrammeStore store = open(file)) {
            FACTS.storeIn(store);
            WarmSunset programme = Programmes.over(store, FACTS);
            FACTS.elders()
                    .forEach(elder ->
                            programme.personalData(Access.of("test", "a look")).lookUp(elder.id()));
            told = told(store);
            assertThat(programme.verify().isFine()).isTrue();
        }
        good = Files.readAllBytes(file);
    }

    private static ProgrammeStore open(Path file) {
        return JdbiProgrammeStore.sqlite(file, KEYS.cipher());
    }

    private static List<Object> told(ProgrammeStore store) {
        return List.of(Programmes.stored(store), Programmes.judged(Programmes.over(store, FACTS)));
    }

    private enum Outcome {
        CLOSED,
        HARMLESS,
        UNSEEN,
        NOT_ERASED,
        SEEN
    }

    @Test
    void damage_that_changes_anything_is_found_and_keeps_nobody_from_being_erased() throws IOException {
        Random random = new Random(5);
        Map<Outcome, List<String>> outcomes = new EnumMap<>(Outcome.class);
        for (int i = 0; i < FLIPS; i++) {
            int at = random.nextInt(good.length);
            byte[] flipped = good.clone();
            flipped[at] ^= (byte) (1 + random.nextInt(255));
            Path file = Files.write(folder.resolve("flipped.db"), flipped);
            outcomes.computeIfAbsent(outcome(file), first -> new ArrayList<>())
                    .add("byte %d: %d became %d".formatted(at, good[at], flipped[at]));
            clear();
        }
        System.out.println(outcomes.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue().size())
                .toList());
        assertThat(outcomes).containsKey(Outcome.SEEN).doesNotContainKeys(Outcome.UNSEEN, Outcome.NOT_ERASED);
    }

    private Outcome outcome(Path file) {
        ProgrammeStore opened;
        try {
            opened = open(file);
        } catch (StoreException e) {
            return Outcome.CLOSED;
        }
        try (ProgrammeStore store = opened) {
            WarmSunset programme = Programmes.over(store, FACTS);
            Verification found = programme.verify();
            if (!isHarmed(store)) {
                return Outcome.HARMLESS;
            }
            if (found.isFine()) {
                return Outcome.UNSEEN;
            }
            return isOneRow(found.damages()) && !isErased(programme) ? Outcome.NOT_ERASED : Outcome.SEEN;
        }
    }

    /**
     * Where pages, indexes or the names of columns are damaged nothing can be written, but what can be read be
     * exported.
     */
    private static boolean isOneRow(List<Damage> damages) {
        return damages.size() == 1 && !damages.get(0).id().isEmpty();
    }

    private boolean isHarmed(ProgrammeStore store) {
        try {
            return !told(store).equals(told);
        } catch (StoreException e) {
            return true;
        }
    }

    private static boolean isErased(WarmSunset programme) {
        try {
            FACTS.elders()
                    .forEach(elder -> programme
                            .personalData(Access.of("test", "an erasure"))
                            .erase(elder.id()));
            return true;
        } catch (StoreException e) {
            return false;
        }
    }

    private void clear() throws IOException {
        for (String log : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(folder.resolve("flipped.db" + log));
        }
    }
}
