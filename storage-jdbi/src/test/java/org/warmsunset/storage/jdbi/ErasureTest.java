package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.storage.jdbi.Outcomes.goesWithALaterWrite;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.warmsunset.access.Access;
import org.warmsunset.access.DueForErasure;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.Suspension;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Relative;
import org.warmsunset.people.Volunteer;
import org.warmsunset.programme.PersonalData;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.Versioned;

/**
 * What is erased is nowhere in the tables and the files. Each text of a person holds a mark with her id, to look for.
 * All ids are equally long: of a longer one that is cut off at the end of a row the mark would seem to be another's.
 */
@ParameterizedClass
@EnumSource(Engine.class)
class ErasureTest {
    private static final int PERSONS = 150;
    private static final DistrictCode DISTRICT = DistrictCode.parse("230102");
    private static final Pattern MARK = Pattern.compile("mark-([EV][0-9]{3})-");

    @Parameter
    private Engine engine;

    @TempDir
    private Path folder;

    private static String id(String kind, int n) {
        return "%s%03d".formatted(kind, n);
    }

    /** A text of one to some hundred characters, so that rows grow, shrink and move from page to page. */
    private static String text(Random random, String id) {
        return "mark-%s-".formatted(id).repeat(1 + random.nextInt(random.nextInt(10) == 0 ? 900 : 12));
    }

    private static Elder elder(Random random, int n) {
        String id = id("E", n);
        return Elder.builder()
                .id(ElderId.of(id))
                .name(text(random, id))
                .district(DISTRICT)
                .address(text(random, id))
                .health(text(random, id))
                .medication(text(random, id))
                .mentalState(text(random, id))
                .supportByChildren(text(random, id))
                .hobbies(text(random, id))
                .surveyedBy(text(random, id))
                .remarks(text(random, id))
                .addRelatives(Relative.builder()
                        .relation(text(random, id))
                        .name(text(random, id))
                        .build())
                .build();
    }

    private static Volunteer volunteer(Random random, int n) {
        String id = id("V", n);
        return Volunteer.builder()
                .id(VolunteerId.of(id))
                .name(text(random, id))
                .district(DISTRICT)
                .addSpecialities(text(random, id))
                .team(text(random, id))
                .channel(text(random, id))
                .build();
    }

    private static Pairing pairing(Random random, int n) {
        return Pairing.builder()
                .id(PairingId.of("P" + n))
                .elder(ElderId.of(id("E", n)))
                .volunteer(VolunteerId.of(id("V", n)))
                .start(LocalDate.of(2026, 1, 1))
                .addSuspensions(Suspension.builder()
                        .firstDay(LocalDate.of(2026, 2, 1))
                        .reason(text(random, id("E", n)))
                        .build())
                .build();
    }

    private static ServiceRecord record(Random random, int n, int day) {
        return ServiceRecord.builder()
                .id(RecordId.of("R" + n + "-" + day))
                .elder(ElderId.of(id("E", n)))
                .volunteer(VolunteerId.of(id("V", n)))
                .day(LocalDate.of(2026, 1, 1).plusDays(day))
                .addKinds(ServiceKind.CHAT)
                .note(text(random, id("E", n)))
                .build();
    }

    /** Everybody comes, in no order, and is changed now and then. */
    private static void fill(ProgrammeStore store, Random random, int persons) {
        List<Integer> numbers = new ArrayList<>();
        for (int n = 0; n < persons; n++) {
            numbers.add(n);
        }
        Collections.shuffle(numbers, random);
        for (int n : numbers) {
            store.write(session -> {
                session.elders().insert(elder(random, n));
                session.volunteers().insert(volunteer(random, n));
                session.pairings().insert(pairing(random, n));
                for (int day = 0; day < 200; day += 1 + random.nextInt(40)) {
                    session.careLog().append(List.of(record(random, n, day)));
                }
                return session;
            });
        }
        for (int change = 0; change < 3 * persons; change++) {
            int n = random.nextInt(persons);
            store.write(session -> {
                Versioned<Elder> elder =
                        session.elders().find(ElderId.of(id("E", n))).orElseThrow();
                session.elders().update(elder(random, n), elder.version());
                Versioned<Volunteer> volunteer =
                        session.volunteers().find(VolunteerId.of(id("V", n))).orElseThrow();
                session.volunteers().update(volunteer(random, n), volunteer.version());
                return session;
            });
        }
    }

    private static PersonalData data(ProgrammeStore store) {
        return WarmSunset.of(store, RuleBooks.caringDaughters2019()).personalData(Access.of("test", "erasure"));
    }

    /** The ids of those of whom something is kept. */
    private static List<String> found(Place place) {
        return place.bytes().stream()
                .flatMap(bytes -> MARK.matcher(bytes).results())
                .map(mark -> mark.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> from(int first) {
        return Stream.of("E", "V")
                .flatMap(kind ->
                        Stream.iterate(first, n -> n < PERSONS, n -> n + 1).map(n -> id(kind, n)))
                .sorted()
                .toList();
    }

    private static DueForErasure upTo(int end) {
        List<ElderId> elders = new ArrayList<>();
        List<VolunteerId> volunteers = new ArrayList<>();
        for (int n = 0; n < end; n++) {
            elders.add(ElderId.of(id("E", n)));
            volunteers.add(VolunteerId.of(id("V", n)));
        }
        return new DueForErasure(elders, volunteers);
    }

    /** Whether something is left depends on how rows move between the pages of a SQLite file. */
    private long seeds() {
        return engine == Engine.SQLITE ? 3 : 1;
    }

    @Test
    void nothing_of_an_erased_person_is_left_when_erasing_returns() {
        for (long seed = 1; seed <= seeds(); seed++) {
            Place place = engine.freshPlace(folder);
            try (ProgrammeStore store = place.open()) {
                fill(store, new Random(seed), PERSONS);
                assertThat(found(place)).as("seed %d, before", seed).isEqualTo(from(0));

                data(store).erase(upTo(PERSONS / 2));

                assertThat(found(place)).as("seed %d, after", seed).isEqualTo(from(PERSONS / 2));
            }
        }
    }

    @Test
    void what_somebody_still_reads_goes_with_a_later_write() throws Exception {
        Place place = engine.freshPlace(folder);
        try (ProgrammeStore store = place.open()) {
            fill(store, new Random(7), 10);
            CountDownLatch reading = new CountDownLatch(1);
            CountDownLatch erased = new CountDownLatch(1);
            CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> store.read(session -> {
                int before = session.journal().page(0, 1).size();
                reading.countDown();
                await(erased);
                return before + session.elders().page(null, 1).size();
            }));
            await(reading);

            data(store).erase(ElderId.of("E000"));
            assertThat(found(place)).contains("E000");
            erased.countDown();
            assertThat(reader.get(30, TimeUnit.SECONDS)).isEqualTo(1);

            goesWithALaterWrite(store, () -> found(place).contains("E000"));
            assertThat(found(place)).contains("E001");
        }
    }

    @Test
    void what_somebody_still_reads_goes_when_the_store_is_closed() {
        Place place = engine.freshPlace(folder);
        try (ProgrammeStore reader = place.open()) {
            try (ProgrammeStore store = place.open()) {
                fill(store, new Random(7), 10);
                readWhile(reader, () -> {
                    data(store).erase(ElderId.of("E000"));
                    data(store).lookUp(ElderId.of("E000"));
                    assertThat(found(place)).contains("E000");
                });
            }
            assertThat(found(place)).doesNotContain("E000").contains("E001");
        }
    }

    @Test
    void what_was_left_when_the_store_was_closed_goes_when_it_is_opened_again() {
        Place place = engine.freshPlace(folder);
        try (ProgrammeStore reader = place.open()) {
            readWhile(reader, () -> {
                try (ProgrammeStore store = place.open()) {
                    fill(store, new Random(7), 10);
                    data(store).erase(upTo(2));
                }
                place.open().close();
            });
        }
        assertThat(found(place)).contains("E000", "E001", "E002");

        place.open().close();

        assertThat(found(place)).doesNotContain("E000", "E001").contains("E002");
        assertThat(place.texts("select wipe_due from sealing")).containsExactly("0");
    }

    private static void readWhile(ProgrammeStore reader, Runnable work) {
        reader.read(session -> {
            int before = session.journal().page(0, 1).size();
            work.run();
            return before;
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
