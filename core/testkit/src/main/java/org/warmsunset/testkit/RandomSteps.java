package org.warmsunset.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.warmsunset.access.Access;
import org.warmsunset.access.Deed;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.pairing.Suspension;
import org.warmsunset.storage.Versioned;
import org.warmsunset.testkit.Step.Change;
import org.warmsunset.testkit.Step.Operation;

/**
 * Draws steps over few ids, so that they often meet. A batch is refused for one reason at most, since nothing says
 * which of several is named: E1, E2, V1 and V2 are stored by the first step and named by the others, and what names X
 * is never stored.
 */
final class RandomSteps {
    private static final int FEW = 4;

    private final RandomSource random;
    private final RandomLooks looks;
    private final String prefix;
    private int fresh;
    private String lastRecord = "R1";

    /**
     * Draws the steps of one thread.
     *
     * @param random where from
     * @param prefix what the ids begin with that no other thread makes up
     */
    RandomSteps(RandomSource random, String prefix) {
        this.random = random;
        this.looks = new RandomLooks(random);
        this.prefix = prefix;
    }

    /** Stores those whom the other steps name. */
    static Step first() {
        return new Step.Write(
                List.of(
                        new Change(
                                "insert E1 E2",
                                session -> session.elders().insert(List.of(Samples.elder("E1"), Samples.elder("E2")))),
                        new Change(
                                "insert V1 V2",
                                session -> session.volunteers()
                                        .insert(List.of(Samples.volunteer("V1"), Samples.volunteer("V2"))))),
                null);
    }

    Step next() {
        return random.chance(30) ? new Step.Read(looks.some()) : write();
    }

    private Step write() {
        List<Operation> operations = new ArrayList<>();
        for (int i = random.upTo(3); i >= 0; i--) {
            operations.add(random.chance(25) ? looks.one() : change());
        }
        return new Step.Write(operations, random.chance(85) ? null : thrown());
    }

    private @Nullable Throwable thrown() {
        return random.chance(70) ? new IllegalStateException("stop") : new AssertionError("stop");
    }

    private Change change() {
        List<Supplier<Change>> changes = List.of(
                this::insertElder,
                this::insertVolunteer,
                this::insertPairing,
                this::insertPairing,
                this::updateElder,
                this::updateVolunteer,
                this::updatePairing,
                this::updatePairing,
                this::append,
                this::append,
                this::append,
                this::voidRecord,
                this::voidRecord,
                this::voidRecord,
                this::rebuild,
                this::eraseElder,
                this::eraseVolunteer,
                this::journal,
                this::pairTheUnpaired);
        return random.oneOf(changes).get();
    }

    private Change insertElder() {
        String id = random.chance(50) ? few("E") : fresh("E");
        return new Change("insert " + id, session -> session.elders().insert(Samples.elder(id)));
    }

    private Change insertVolunteer() {
        String id = random.chance(50) ? few("V") : fresh("V");
        return new Change("insert " + id, session -> session.volunteers().insert(Samples.volunteer(id)));
    }

    private Change insertPairing() {
        List<Pairing> batch = new ArrayList<>();
        if (random.chance(35)) {
            batch.add(random.chance(85) ? pairing(few("P")) : Samples.pairing("X", "X", "V1"));
        }
        for (int i = random.upTo(2); i > 0; i--) {
            batch.add(random.upTo(batch.size()), pairing(fresh("P")));
        }
        return new Change(
                "insert " + Rules.ids(batch), session -> session.pairings().insert(batch));
    }

    private Pairing pairing(String id) {
        return Samples.pairing(id, elder(), volunteer());
    }

    private Change updateElder() {
        ElderId id = ElderId.of(few("E"));
        String name = random.oneOf(HardCases.NAMES);
        DistrictCode district = DistrictCode.parse(random.oneOf(List.of("230102", "230110")));
        long version = version();
        return new Change(
                "update %s at %d".formatted(id, version),
                session -> session.elders()
                        .update(
                                Samples.elder(id.value()).withName(name).withDistrict(district),
                                current(version, session.elders().find(id))));
    }

    private Change updateVolunteer() {
        VolunteerId id = VolunteerId.of(few("V"));
        String name = random.oneOf(HardCases.NAMES);
        long version = version();
        return new Change(
                "update %s at %d".formatted(id, version),
                session -> session.volunteers()
                        .update(
                                Samples.volunteer(id.value()).withName(name),
                                current(version, session.volunteers().find(id))));
    }

    /** Names another elder now and then, which is refused as another version is. */
    private Change updatePairing() {
        PairingId id = PairingId.of(few("P"));
        Pairing pairing = Samples.pairing(id.value(), elder(), volunteer())
                .withEnd(Optional.of(random.day().plusYears(5)))
                .withSuspensions(suspension());
        boolean same = random.chance(80);
        long version = version();
        return new Change("update %s at %d".formatted(id, version), session -> {
            Optional<Versioned<Pairing>> stored = session.pairings().find(id);
            ElderId elder = stored.filter(s -> same).map(s -> s.value().elder()).orElse(pairing.elder());
            session.pairings().update(pairing.withElder(elder), current(version, stored));
        });
    }

    private Suspension suspension() {
        Suspension.Builder suspension = Suspension.builder().firstDay(random.day());
        return random.chance(50)
                ? suspension.build()
                : suspension.reason(random.oneOf(HardCases.NOTES)).build();
    }

    private Change append() {
        List<ServiceRecord> batch = new ArrayList<>();
        if (random.chance(35)) {
            batch.add(random.chance(85) ? record(few("R")) : unknownReference());
        }
        for (int i = random.upTo(3); i > 0; i--) {
            lastRecord = fresh("R");
            batch.add(random.upTo(batch.size()), record(lastRecord));
        }
        return new Change("append " + ids(batch), session -> session.careLog().append(batch));
    }

    private static List<String> ids(List<ServiceRecord> records) {
        return records.stream().map(record -> record.id().value()).toList();
    }

    private ServiceRecord record(String id) {
        List<ServiceKind> kinds = random.someOf(List.of(ServiceKind.values()));
        ServiceRecord record = Samples.record(id, elder(), volunteer(), day(), ServiceKind.VISIT)
                .withKinds(kinds.isEmpty() ? List.of(ServiceKind.CHAT) : kinds);
        if (random.chance(50)) {
            record = record.withNote(random.oneOf(HardCases.NOTES));
        }
        if (random.chance(20)) {
            record = record.withStandInFor(VolunteerId.of(volunteer()));
        }
        if (random.chance(50)) {
            record = record.withRecordedAt(random.instant());
        }
        return random.chance(10) ? record.withOutcome(Outcome.ATTEMPTED) : record;
    }

    private static ServiceRecord unknownReference() {
        return Samples.record("X", "E1", "X", Samples.DAY, ServiceKind.CHAT);
    }

    private Change voidRecord() {
        RecordId id = RecordId.of(random.chance(60) ? lastRecord : few("R"));
        Instant at = random.instant();
        return new Change("void " + id, session -> session.careLog().voidRecord(id, at));
    }

    private Change rebuild() {
        ElderId id = ElderId.of(few("E"));
        return new Change("rebuild " + id, session -> session.careLog().rebuildDays(id));
    }

    private Change eraseElder() {
        ElderId id = ElderId.of(random.chance(80) ? elder() : few("E"));
        return new Change("erase " + id, session -> session.elders().erase(id));
    }

    private Change eraseVolunteer() {
        VolunteerId id = VolunteerId.of(random.chance(80) ? volunteer() : few("V"));
        return new Change("erase " + id, session -> session.volunteers().erase(id));
    }

    private Change journal() {
        Access access = Access.of("desk", "a history");
        boolean next = random.chance(90);
        return new Change(
                next ? "journal" : "journal at 1",
                session -> session.journal()
                        .append(JournalEntry.after(
                                next ? session.journal().last().orElse(null) : null,
                                Instant.EPOCH,
                                access,
                                Deed.LOOK_UP,
                                null)));
    }

    /** What a programme does: looks, and writes by what it saw. */
    private Change pairTheUnpaired() {
        Pairing pairing = Samples.pairing(fresh("P"), elder(), volunteer());
        return new Change("pair %s if unpaired".formatted(pairing.elder()), session -> {
            if (session.pairings().where(PairingKind.OF_ELDER, pairing.elder()).isEmpty()) {
                session.pairings().insert(pairing);
            }
        });
    }

    /** The version that an update names; 0 stands for the current one. */
    private long version() {
        return random.chance(75) ? 0 : 1 + random.upTo(2);
    }

    private static long current(long version, Optional<? extends Versioned<?>> stored) {
        return version > 0 ? version : stored.map(Versioned::version).orElse(1L);
    }

    private String elder() {
        return random.oneOf(List.of("E1", "E2"));
    }

    private String volunteer() {
        return random.oneOf(List.of("V1", "V2"));
    }

    private LocalDate day() {
        return random.oneOf(HardCases.DAYS);
    }

    private String few(String letter) {
        return letter + (1 + random.upTo(FEW));
    }

    private String fresh(String letter) {
        fresh++;
        return prefix + letter + fresh;
    }
}
