package org.warmsunset.storage.jdbi.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.Register;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WriteSession;
import org.warmsunset.testkit.RandomProgramme;

/**
 * One of several writers of a store, who touches only what is hers. Her nth write follows from the seed and from what
 * her writes before it left, so that the number of her writes, which the version of one elder tells, says all that the
 * store must hold of her.
 */
final class Writer {
    private static final int PROGRAMMES = 5;
    private static final int MOST_WRITERS = 16;
    private static final int MOST_RECORDS = 6;

    private final long seed;
    private final String prefix;
    private final List<Elder> elders = new ArrayList<>();
    private final List<Volunteer> volunteers = new ArrayList<>();
    private final List<Pairing> pairings = new ArrayList<>();
    private final List<ServiceRecord> records = new ArrayList<>();

    Writer(long seed, int number) {
        this.seed = seed * MOST_WRITERS + number;
        this.prefix = "W" + number + "-";
        for (int i = 0; i < PROGRAMMES; i++) {
            RandomProgramme programme = RandomProgramme.of(this.seed * PROGRAMMES + i);
            elders.addAll(programme.elders());
            volunteers.addAll(programme.volunteers());
            pairings.addAll(programme.pairings());
            records.addAll(programme.records());
        }
    }

    /** How many of her writes a store holds. */
    int stored(ReadSession session) {
        return session.elders()
                .find(counter())
                .map(elder -> Math.toIntExact(elder.version()))
                .orElse(0);
    }

    /** The steps of her nth write, all of which belong to one transaction. */
    List<Consumer<WriteSession>> write(int n) {
        Random random = new Random(seed * 1_000_003 + n);
        List<Consumer<WriteSession>> steps = new ArrayList<>();
        steps.add(session -> count(session, n));
        steps.add(step(random, n));
        steps.add(step(random, n));
        return steps;
    }

    private void count(WriteSession session, int n) {
        Elder elder = elders.get(0).withId(counter()).withRemarks("write " + n);
        if (n == 1) {
            session.elders().insert(elder);
            session.volunteers().insert(volunteers.get(0).withId(VolunteerId.of(prefix + "A")));
        } else {
            session.elders().update(elder, n - 1);
        }
    }

    private Consumer<WriteSession> step(Random random, int n) {
        long chosen = random.nextLong();
        return switch (random.nextInt(7)) {
            case 0 -> session -> insertPeople(session, n, new Random(chosen));
            case 1 -> session -> updateElder(session, n, new Random(chosen));
            case 2 -> session -> pair(session, n, new Random(chosen));
            case 3 -> session -> changePairing(session, n, new Random(chosen));
            case 4 -> session -> voidRecord(session, n, new Random(chosen));
            default -> session -> append(session, n, new Random(chosen));
        };
    }

    private void insertPeople(WriteSession session, int n, Random random) {
        if (session.elders().find(ElderId.of(id("E", n))).isEmpty()) {
            session.elders().insert(any(elders, random).withId(ElderId.of(id("E", n))));
            session.volunteers().insert(any(volunteers, random).withId(VolunteerId.of(id("V", n))));
        }
    }

    private void updateElder(WriteSession session, int n, Random random) {
        found(session.elders(), Elder::id, ElderId.of(id("E", random.nextInt(n))))
                .ifPresent(elder -> session.elders()
                        .update(any(elders, random).withId(elder.value().id()), elder.version()));
    }

    private void pair(WriteSession session, int n, Random random) {
        PairingId id = PairingId.of(id("P", n));
        if (session.pairings().find(id).isEmpty()) {
            session.pairings()
                    .insert(any(pairings, random)
                            .withId(id)
                            .withElder(elder(session, n, random))
                            .withVolunteer(volunteer(session, n, random)));
        }
    }

    private void changePairing(WriteSession session, int n, Random random) {
        found(session.pairings(), Pairing::id, PairingId.of(id("P", random.nextInt(n))))
                .ifPresent(pairing -> session.pairings()
                        .update(
                                any(pairings, random)
                                        .withId(pairing.value().id())
                                        .withElder(pairing.value().elder())
                                        .withVolunteer(volunteer(session, n, random)),
                                pairing.version()));
    }

    private void append(WriteSession session, int n, Random random) {
        List<ServiceRecord> some = new ArrayList<>();
        int count = 1 + random.nextInt(MOST_RECORDS);
        for (int i = 0; i < count; i++) {
            RecordId id = RecordId.of(id("R", n) + "." + i);
            if (session.careLog().find(List.of(id)).isEmpty()) {
                some.add(any(records, random)
                        .withId(id)
                        .withElder(elder(session, n, random))
                        .withVolunteer(volunteer(session, n, random))
                        .withStandInFor(Optional.empty())
                        .withVoidedAt(Optional.empty()));
            }
        }
        session.careLog().append(some);
    }

    private void voidRecord(WriteSession session, int n, Random random) {
        RecordId id = RecordId.of(id("R", random.nextInt(n)) + ".0");
        session.careLog().find(List.of(id)).stream()
                .filter(record -> record.voidedAt().isEmpty())
                .forEach(record -> session.careLog()
                        .voidRecord(
                                id, record.recordedAt().orElse(Instant.EPOCH).plusMillis(n)));
    }

    private ElderId elder(ReadSession session, int n, Random random) {
        return found(session.elders(), Elder::id, ElderId.of(id("E", random.nextInt(n))))
                .map(elder -> elder.value().id())
                .orElse(counter());
    }

    private VolunteerId volunteer(ReadSession session, int n, Random random) {
        return found(session.volunteers(), Volunteer::id, VolunteerId.of(id("V", random.nextInt(n))))
                .map(volunteer -> volunteer.value().id())
                .orElse(VolunteerId.of(prefix + "A"));
    }

    /** The first value of hers after an id; none when those of others begin there. */
    private <K extends Comparable<K>, T> Optional<Versioned<T>> found(
            Register<K, T> register, Function<T, K> idOf, K after) {
        return register.page(after, 1).stream()
                .filter(found -> idOf.apply(found.value()).toString().startsWith(prefix))
                .findFirst();
    }

    private ElderId counter() {
        return ElderId.of(prefix + "A");
    }

    private String id(String kind, int n) {
        return prefix + kind + (100_000 + n);
    }

    private static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
