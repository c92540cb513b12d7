package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.storage.jdbi.Outcomes.goesWithALaterWrite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.Window;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.people.Elder;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.report.Counts;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.jdbi.MaintenanceChild.Work;
import org.warmsunset.storage.jdbi.trial.ChildJvm;

/**
 * A process that opens a store, rotates its keys or erases is killed in the middle of it; whoever comes next goes on.
 */
@ParameterizedClass
@EnumSource(Engine.class)
class MaintenanceCrashTest {
    /** The property makes it more. */
    private static final int ROUNDS = 2 + Integer.getInteger("warmsunset.crashes", 1) / 5;

    private static final int ELDERS = 200;

    @Parameter
    private Engine engine;

    @TempDir
    private Path folder;

    private final Random random = new Random(7);

    private static String mark(ElderId elder) {
        return "mark-%s-".formatted(elder.value());
    }

    private static List<String> marks(Collection<String> elders) {
        return elders.stream().map(id -> mark(ElderId.of(id))).toList();
    }

    private static Elder elder(int n) {
        ElderId id = ElderId.of("E%03d".formatted(n));
        return People.elder().withId(id).withName(mark(id)).withRemarks(mark(id).repeat(1 + n % 40));
    }

    private static ServiceRecord chat(int n) {
        ElderId elder = elder(n % ELDERS).id();
        return People.chat("C" + n, People.DAY.plusDays(n % 30))
                .withElder(elder)
                .withNote(mark(elder));
    }

    private static void fill(ProgrammeStore store) {
        People.store(store);
        store.write(session -> {
            session.elders()
                    .insert(IntStream.range(0, ELDERS)
                            .mapToObj(MaintenanceCrashTest::elder)
                            .toList());
            session.careLog()
                    .append(IntStream.range(0, 5 * ELDERS)
                            .mapToObj(MaintenanceCrashTest::chat)
                            .toList());
            return session;
        });
    }

    private static Counts totals(ProgrammeStore store) {
        return WarmSunset.of(store, RuleBooks.caringDaughters2019())
                .reports()
                .summary(Window.yearOf(People.DAY), KnownAt.now())
                .pairings()
                .totals();
    }

    private static boolean isStored(ProgrammeStore store, Elder elder) {
        Optional<Versioned<Elder>> found =
                store.read(session -> session.elders().find(elder.id()));
        return found.orElseThrow().value().equals(elder);
    }

    private static void requireWhole(Place place, ProgrammeStore store) {
        assertThat(WarmSunset.of(store, RuleBooks.caringDaughters2019())
                        .verify()
                        .isFine())
                .isTrue();
        assertThat(place.faults()).isEmpty();
    }

    /**
     * Lets a child work, and kills it soon after some of its lines; gives all that it has said since it began. Rounds
     * differ in the moment: the first comes early, the last late, or after the end.
     */
    private List<String> killed(Place place, Work work, int round, int lines, String... keys) {
        List<String> arguments = new ArrayList<>(List.of(place.address(), work.name()));
        arguments.addAll(List.of(keys));
        try (ChildJvm child = ChildJvm.start(folder, MaintenanceChild.class, arguments.toArray(String[]::new))) {
            List<String> said = new ArrayList<>();
            while (said.size() <= lines) {
                said.add(child.line());
            }
            said.addAll(child.killIn(
                    work.length().multipliedBy(round + random.nextInt(2)).dividedBy(ROUNDS)));
            assertThat(said.remove(0)).isEqualTo(MaintenanceChild.BEGIN);
            return said;
        }
    }

    /** Somebody else has the store open meanwhile. */
    @Test
    void the_keys_in_the_file_open_what_a_rotation_has_left() throws IOException {
        Place place = engine.freshPlace(folder);
        Path file = folder.resolve("keys");
        Keyset.fresh().writeNew(file);
        List<Object> stored;
        try (ProgrammeStore store = place.open(Keyset.read(file).cipher())) {
            fill(store);
            stored = Programmes.stored(store);
        }
        for (int round = 0; round < ROUNDS; round++) {
            boolean ended;
            try (ProgrammeStore reader = place.open(Keyset.read(file).cipher())) {
                ended = reader.read(session -> session.elders().page(null, 1).size() == 1)
                        && killed(place, Work.ROTATE, round, 0, file.toString()).contains(MaintenanceChild.END);
            }

            Keyset keys = Keyset.read(file);
            if (ended) {
                assertThat(keys).hasToString("Keyset of 1");
            }
            try (ProgrammeStore store = place.open(keys.cipher())) {
                assertThat(Programmes.stored(store)).isEqualTo(stored);
                requireWhole(place, store);
            }
            assertThat(place.found(People.SECRETS)).isEmpty();
        }
        try (JdbiProgrammeStore store = place.open(Keyset.read(file).cipher())) {
            store.rotateKeys(file);
            store.forgetOldKeys(file);
        }
        try (ProgrammeStore store = place.open(Keyset.read(file).cipher())) {
            assertThat(Programmes.stored(store)).isEqualTo(stored);
        }
    }

    @Test
    void who_was_said_to_be_erased_is_and_all_others_but_one_are_not() {
        for (int round = 0; round < ROUNDS; round++) {
            Place place = engine.freshPlace(folder);
            Counts totals;
            try (ProgrammeStore store = place.open()) {
                fill(store);
                totals = totals(store);
            }

            Set<String> erased = new HashSet<>(killed(place, Work.ERASE, round, 1 + round));

            try (ProgrammeStore store = place.open()) {
                List<String> others = new ArrayList<>();
                for (int n = 0; n < ELDERS; n++) {
                    Elder elder = elder(n);
                    boolean whole = isStored(store, elder);
                    if (erased.contains(elder.id().value())) {
                        assertThat(whole).isFalse();
                    } else if (!whole) {
                        others.add(elder.id().value());
                    }
                }
                assertThat(others).hasSizeLessThanOrEqualTo(1);
                erased.remove(MaintenanceChild.END);
                erased.addAll(others);
                // The server may still be busy with what the dead child asked for.
                goesWithALaterWrite(store, () -> !place.found(marks(erased)).isEmpty());
                assertThat(totals(store)).isEqualTo(totals);
                requireWhole(place, store);
            }
        }
    }

    @Test
    void a_place_that_was_made_a_store_in_part_opens() {
        for (int round = 0; round < ROUNDS; round++) {
            Place place = engine.freshPlace(folder);

            killed(place, Work.OPEN, round, 0);

            try (ProgrammeStore store = place.open()) {
                fill(store);
                requireWhole(place, store);
            }
        }
    }

    @Test
    void a_store_in_the_clear_that_was_sealed_in_part_is_sealed_by_whoever_opens_it_next() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            Place place = engine.freshPlace(folder);
            List<Object> stored;
            try (ProgrammeStore store = place.open()) {
                fill(store);
                stored = Programmes.stored(store);
            }
            Keyset keys = Keyset.fresh();
            Path file = folder.resolve("keys of %s".formatted(round));
            keys.writeNew(file);

            killed(place, Work.OPEN, round, 0, file.toString());

            try (ProgrammeStore store = place.open(keys.cipher())) {
                assertThat(Programmes.stored(store)).isEqualTo(stored);
                requireWhole(place, store);
            }
            assertThat(place.found(People.SECRETS)).isEmpty();
        }
    }
}
