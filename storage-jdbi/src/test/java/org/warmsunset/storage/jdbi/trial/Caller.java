package org.warmsunset.storage.jdbi.trial;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.warmsunset.access.Access;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.PairingRules;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.pairing.AlreadyPairedException;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.Suspension;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WriteSession;

/**
 * One thread of a race. Every elder has a volunteer of the same number who is written with her, by one stamp; who reads
 * two stamps has seen half a write.
 */
final class Caller {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final DistrictCode DISTRICT = DistrictCode.parse("230102");
    private static final int PEOPLE = 6;
    private static final int VOLUNTEERS = 3;
    private static final int RECORDS = 30;

    private final WarmSunset programme;
    private final ProgrammeStore store;
    private final String name;
    private final Random random;
    private final Collection<Line> history;
    private int calls;

    Caller(WarmSunset programme, String name, long seed, Collection<Line> history) {
        this.programme = programme;
        this.store = programme.store();
        this.name = name;
        this.random = new Random(seed * 1_000_003 + name.hashCode());
        this.history = history;
    }

    /** A programme in which a volunteer may have two elders. */
    static WarmSunset programme(ProgrammeStore store) {
        RuleBook rules = RuleBooks.caringDaughters2019();
        PairingRules pairing =
                PairingRules.builder().maxElders(Pairs.MOST_ELDERS).build();
        RuleBook two = rules.withVersions(rules.on(DAY).withPairing(pairing).withInForceFrom(Optional.empty()));
        return new WarmSunset(store, two, FestivalCalendar.china(), Clock.systemUTC());
    }

    /** Stores the people whom pairings and records name; those of the histories come in the race. */
    static void prepare(ProgrammeStore store) {
        store.write(session -> {
            for (int i = 0; i < PEOPLE; i++) {
                session.elders().insert(elder("paired" + i, ""));
            }
            for (int i = 0; i < VOLUNTEERS; i++) {
                session.volunteers().insert(volunteer("pairing" + i, ""));
            }
            return session;
        });
    }

    void calls(int count) {
        for (int i = 0; i < count; i++) {
            call();
        }
    }

    private void call() {
        calls++;
        String person = "E" + random.nextInt(PEOPLE);
        RecordId record = RecordId.of("R" + random.nextInt(RECORDS));
        switch (random.nextInt(9)) {
            case 0 -> told(person, () -> store.read(session -> "saw " + seen(session, person)));
            case 1 -> told(person, () -> insert(person));
            case 2, 3 -> told(person, () -> store.write(session -> update(session, person)));
            case 4 -> told(person, () -> updateWhatWasRead(person));
            case 5 -> told(record.value(), () -> append(record));
            case 6 -> told(record.value(), () -> voidRecord(record));
            case 7 -> told("pairings", this::pair);
            default -> told("pairings", this::change);
        }
    }

    /** Notes what an object answered; an empty answer is none. */
    private void told(String object, Supplier<String> call) {
        long asked = System.nanoTime();
        String answer = call.get();
        long answered = System.nanoTime();
        if (!answer.isEmpty()) {
            history.add(new Line(object, asked, answered, List.of(answer.split(" ", -1))));
        }
    }

    /** The version and the stamp of a person, such as {@code 3 0.7-12}. */
    static String seen(ReadSession session, String person) {
        Optional<Versioned<Elder>> elder = session.elders().find(ElderId.of(person));
        Optional<Versioned<Volunteer>> volunteer = session.volunteers().find(VolunteerId.of(person));
        String stamp = elder.flatMap(found -> found.value().remarks()).orElse(Person.NOBODY.stamp());
        String other = volunteer.flatMap(found -> found.value().team()).orElse(Person.NOBODY.stamp());
        long version = elder.map(Versioned::version).orElse(0L);
        return version + " " + (stamp.equals(other) ? stamp : stamp + "/" + other);
    }

    private String insert(String person) {
        String stamp = stamp();
        try {
            return store.write(session -> {
                session.elders().insert(elder(person, stamp));
                session.volunteers().insert(volunteer(person, stamp));
                return "inserted 1 " + stamp;
            });
        } catch (RefusedException e) {
            return "stored-already " + current(e);
        }
    }

    private String update(WriteSession session, String person) {
        Optional<Versioned<Elder>> elder = session.elders().find(ElderId.of(person));
        if (elder.isEmpty()) {
            return "saw " + seen(session, person);
        }
        return update(session, person, elder.get().version());
    }

    private String update(WriteSession session, String person, long version) {
        String stamp = stamp();
        session.elders().update(elder(person, stamp), version);
        session.volunteers().update(volunteer(person, stamp), version);
        return "updated %d %s".formatted(version + 1, stamp);
    }

    /** As somebody does who looks at a form for a while before she sends it. */
    private String updateWhatWasRead(String person) {
        long version = store.read(session -> session.elders().find(ElderId.of(person)))
                .map(Versioned::version)
                .orElse(0L);
        if (version == 0) {
            return "";
        }
        try {
            return store.write(session -> update(session, person, version));
        } catch (RefusedException e) {
            return "outdated %s %d".formatted(current(e), version);
        }
    }

    private static String current(RefusedException e) {
        Versioned<?> current = (Versioned<?>) e.current().orElseThrow();
        return current.version() + " " + ((Elder) current.value()).remarks().orElseThrow();
    }

    private String append(RecordId id) {
        ServiceRecord record = ServiceRecord.builder()
                .id(id)
                .elder(ElderId.of("paired0"))
                .volunteer(VolunteerId.of("pairing0"))
                .day(DAY.plusDays(random.nextInt(5)))
                .addKinds(ServiceKind.CHAT)
                .build();
        try {
            programme.records().record(record);
            return "appended";
        } catch (RefusedException e) {
            return "stored-already";
        }
    }

    private String voidRecord(RecordId id) {
        try {
            programme.records().voidRecord(id, Access.of("test", "mistake"));
            return "voided";
        } catch (RefusedException e) {
            return e.reason() == RefusedException.Reason.NOT_STORED ? "not-stored" : "voided-already";
        }
    }

    static String seen(ReadSession session, RecordId id) {
        return session.careLog().find(List.of(id)).stream()
                .map(record -> record.voidedAt().isPresent() ? "saw-VOIDED" : "saw-VALID")
                .findFirst()
                .orElse("saw-NOT");
    }

    private String pair() {
        Pairing pairing = Pairing.builder()
                .id(PairingId.of("P" + name + "-" + calls))
                .elder(ElderId.of("paired" + random.nextInt(PEOPLE)))
                .volunteer(VolunteerId.of("pairing" + random.nextInt(VOLUNTEERS)))
                .start(DAY)
                .build();
        try {
            programme.pairings().pair(pairing);
            return "paired %s %s %s".formatted(pairing.id(), pairing.elder(), pairing.volunteer());
        } catch (AlreadyPairedException e) {
            return noPlace(e, pairing);
        }
    }

    /** Suspends a pairing for good, or takes that back. */
    private String change() {
        List<Versioned<Pairing>> all = store.read(session -> session.pairings().page(null, 1000));
        if (all.isEmpty()) {
            return "";
        }
        Versioned<Pairing> one = all.get(random.nextInt(all.size()));
        boolean active = !one.value().suspensions().isEmpty();
        Suspension suspended = Suspension.builder().firstDay(DAY).build();
        Pairing changed = one.value().withSuspensions(active ? List.of() : List.of(suspended));
        try {
            programme.pairings().change(changed, one.version());
            return "changed %s %d %b".formatted(changed.id(), one.version() + 1, active);
        } catch (AlreadyPairedException e) {
            return noPlace(e, changed);
        } catch (RefusedException e) {
            Versioned<?> current = (Versioned<?>) e.current().orElseThrow();
            return "outdated %s %d %d".formatted(changed.id(), current.version(), one.version());
        }
    }

    private static String noPlace(AlreadyPairedException e, Pairing pairing) {
        return "no-place %s %s %s %s"
                .formatted(pairing.id(), e.conflict().other(), pairing.elder(), pairing.volunteer());
    }

    private String stamp() {
        return name + "-" + calls;
    }

    private static Elder elder(String id, String stamp) {
        return Elder.builder()
                .id(ElderId.of(id))
                .name("王桂兰")
                .district(DISTRICT)
                .remarks(stamp)
                .build();
    }

    private static Volunteer volunteer(String id, String stamp) {
        return Volunteer.builder()
                .id(VolunteerId.of(id))
                .name("李红")
                .district(DISTRICT)
                .team(stamp)
                .build();
    }
}
