package org.warmsunset.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.PairingRules;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.RuleSet;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.memory.MemoryProgrammeStore;
import org.warmsunset.testkit.Contents;

/** A programme in memory on 2026-10-31 with two elders and two volunteers, and what a test asks of it. */
final class Office {
    /** Noon of 2026-10-31 in Harbin. */
    static final Instant NOON = Instant.parse("2026-10-31T04:00:00Z");

    private static final DistrictCode DAOLI = DistrictCode.parse("230102");

    private final MemoryProgrammeStore store = new MemoryProgrammeStore();
    private final WarmSunset programme;

    Office() {
        this(RuleBooks.caringDaughters2019(), NOON);
    }

    Office(RuleBook rules, Instant now) {
        programme = new WarmSunset(store, rules, FestivalCalendar.china(), Clock.fixed(now, ZoneOffset.UTC));
        store.write(session -> {
            session.elders().insert(List.of(elder("E1", "王桂兰"), elder("E2", "𠮷田")));
            session.volunteers().insert(List.of(volunteer("V1", "赵敏"), volunteer("V2", "李　秀英")));
            return session;
        });
    }

    /** The rules of 2019 with two elders for a volunteer. */
    static RuleBook twoElders() {
        RuleBook rules = RuleBooks.caringDaughters2019();
        RuleSet version = rules.versions().get(0);
        return rules.withVersions(
                version.withPairing(PairingRules.builder().maxElders(2).build()));
    }

    static Elder elder(String id, String name) {
        return Elder.builder().id(ElderId.of(id)).name(name).district(DAOLI).build();
    }

    private static Volunteer volunteer(String id, String name) {
        return Volunteer.builder()
                .id(VolunteerId.of(id))
                .name(name)
                .district(DAOLI)
                .build();
    }

    WarmSunset programme() {
        return programme;
    }

    MemoryProgrammeStore store() {
        return store;
    }

    Contents contents() {
        return Contents.of(store);
    }

    List<ServiceRecord> records() {
        return contents().records();
    }

    Pairing pairing(String id) {
        return store.read(session ->
                session.pairings().find(PairingId.of(id)).orElseThrow().value());
    }

    List<String> pairings() {
        return store.read(session -> session.pairings().page(null, 1000).stream()
                .map(pairing -> pairing.value().id().value())
                .toList());
    }
}
