package org.warmsunset.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.warmsunset.archive.Entry;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.Channel;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.care.Watermark;
import org.warmsunset.care.WatermarkKind;
import org.warmsunset.care.Watermarks;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.organisation.Unit;
import org.warmsunset.organisation.UnitKind;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.EndReason;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingConflict;
import org.warmsunset.pairing.Suspension;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Send;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.ProgrammeStore;

/**
 * A small programme made of a seed: the same seed gives the same programme. All references are kept and no elder or
 * volunteer has two active pairings on a day; otherwise it is as unruly as real ones are, in its names as well as in
 * its days, which lie from 2024 to early 2027.
 *
 * <pre>{@code
 * Seeds.check(100, seed -> {
 *     RandomProgramme programme = RandomProgramme.of(seed);
 *     assertThat(...).as(...).isEqualTo(...);
 * });
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class RandomProgramme {
    private static final int MOST_PEOPLE = 4;
    private static final int MOST_PAIRINGS = 8;
    private static final int MOST_RECORDS = 60;

    private final long seed;
    private final List<Elder> elders = new ArrayList<>();
    private final List<Volunteer> volunteers = new ArrayList<>();
    private final List<Pairing> pairings = new ArrayList<>();
    private final List<ServiceRecord> records = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Watermark> watermarks = new ArrayList<>();
    private final RuleBook rules;

    private RandomProgramme(RandomProgramme other, List<Entry> entries, List<Watermark> watermarks) {
        this.seed = other.seed;
        this.elders.addAll(other.elders);
        this.volunteers.addAll(other.volunteers);
        this.pairings.addAll(other.pairings);
        this.records.addAll(other.records);
        this.entries.addAll(entries);
        this.watermarks.addAll(watermarks);
        this.rules = other.rules;
    }

    private RandomProgramme(long seed) {
        this.seed = seed;
        RandomSource random = new RandomSource(new Random(seed));
        RandomPeople people = new RandomPeople(random);
        for (int i = random.upTo(MOST_PEOPLE); i >= 0; i--) {
            elders.add(people.elder(ElderId.of("E" + i)));
        }
        for (int i = random.upTo(MOST_PEOPLE); i >= 0; i--) {
            volunteers.add(people.volunteer(VolunteerId.of("V" + i)));
        }
        for (int i = random.upTo(MOST_PAIRINGS); i > 0; i--) {
            Pairing pairing = renewed(pairing(random, PairingId.of("P" + i)));
            if (PairingConflict.of(pairing, pairings, 1).isEmpty()) {
                pairings.add(pairing);
            }
        }
        for (int i = random.upTo(MOST_RECORDS); i > 0; i--) {
            records.add(record(random, RecordId.of("R" + i)));
        }
        rules = new RandomRules(random).book();
    }

    /**
     * Makes the programme of a seed.
     *
     * @param seed any number
     * @return the programme
     */
    public static RandomProgramme of(long seed) {
        return new RandomProgramme(seed);
    }

    /** {@return the same programme, with an archive of what judging takes, and watermarks} */
    public RandomProgramme withArchive() {
        RandomArchive archive = new RandomArchive(new RandomSource(new Random(~seed)));
        List<Entry> about = archive.about(
                elders.stream().map(Elder::id).toList(),
                volunteers.stream().map(Volunteer::id).toList());
        return new RandomProgramme(this, about, archive.watermarks());
    }

    /** {@return the entries of the archive, in no order; none unless they were asked for} */
    public List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** {@return until when the records of some districts are complete; of none unless they were asked for} */
    public Watermarks watermarks() {
        return new Watermarks(
                watermarks.stream().collect(Collectors.toMap(Watermark::district, Watermark::completeUntil)));
    }

    /** {@return the elders, at least one, in no order} */
    public List<Elder> elders() {
        return Collections.unmodifiableList(elders);
    }

    /** {@return the volunteers, at least one, in no order} */
    public List<Volunteer> volunteers() {
        return Collections.unmodifiableList(volunteers);
    }

    /** {@return the pairings, in no order; perhaps none} */
    public List<Pairing> pairings() {
        return Collections.unmodifiableList(pairings);
    }

    /** {@return the records, in no order; perhaps none} */
    public List<ServiceRecord> records() {
        return Collections.unmodifiableList(records);
    }

    /** {@return rule data of one to three versions, as often as not with duties of every form, perhaps an overlay} */
    public RuleBook rules() {
        return rules;
    }

    /**
     * Gives the case files as a store should.
     *
     * @param knownAt which records take part
     * @return the case file of every elder, ordered by id
     */
    public List<CaseFile> caseFiles(KnownAt knownAt) {
        return elders.stream()
                .map(elder -> CaseFile.of(
                        elder,
                        pairings.stream()
                                .filter(pairing -> pairing.elder().equals(elder.id()))
                                .sorted((one, other) -> one.id().compareTo(other.id()))
                                .toList(),
                        CareDays.of(elder.id(), records, knownAt),
                        entries,
                        knownAt))
                .sorted((one, other) -> one.elder().compareTo(other.elder()))
                .toList();
    }

    /**
     * Puts all of it into an empty store, in one write.
     *
     * @param store the store
     */
    public void storeIn(ProgrammeStore store) {
        store.write(session -> {
            session.elders().insert(elders);
            session.volunteers().insert(volunteers);
            session.pairings().insert(pairings);
            session.careLog().append(records);
            if (!entries.isEmpty()) {
                session.register(UnitKind.UNIT).insert(units());
                session.entries().insert(entries);
            }
            session.register(WatermarkKind.WATERMARK).insert(watermarks);
            return null;
        });
    }

    /** {@return the units, parents first; none without an archive} */
    public List<Unit> units() {
        return entries.isEmpty() ? List.of() : RandomArchive.UNITS;
    }

    private Pairing pairing(RandomSource random, PairingId id) {
        LocalDate start = random.day();
        Pairing.Builder pairing = Pairing.builder()
                .id(id)
                .elder(random.oneOf(elders).id())
                .volunteer(random.oneOf(volunteers).id())
                .start(start);
        if (random.chance(50)) {
            pairing.end(start.plusDays(random.upTo(400)));
        }
        LocalDate suspended = start.plusDays(random.upTo(60) - 10);
        for (int i = random.upTo(5) - 2; i > 0; i--) {
            pairing.addSuspensions(suspension(random, suspended));
            suspended = random.chance(30) ? suspended : suspended.plusDays(random.upTo(90));
        }
        if (random.chance(60)) {
            pairing.addCards(card(random, start));
        }
        for (Fact fact : Fact.values()) {
            if (random.chance(50)) {
                pairing.addKnownFacts(new KnownFact(fact, start.plusDays(random.upTo(60) - 5)));
            }
        }
        return pairing.build();
    }

    /** Some pairings have a second card, a fact that was confirmed again, or a reason why they ended. */
    private Pairing renewed(Pairing pairing) {
        RandomSource random =
                new RandomSource(new Random(seed + pairing.id().value().hashCode()));
        Pairing renewed = pairing;
        List<ContactCard> cards = new ArrayList<>(pairing.cards());
        ContactCard again = card(random, pairing.start().plusDays(40));
        if (random.chance(20)
                && cards.stream().noneMatch(card -> card.issuedOn().equals(again.issuedOn()))) {
            cards.add(again);
            renewed = renewed.withCards(cards);
        }
        List<KnownFact> facts = new ArrayList<>(pairing.knownFacts());
        if (random.chance(30)) {
            facts.add(new KnownFact(
                    random.oneOf(List.of(Fact.values())), pairing.start().plusDays(60L + random.upTo(300))));
            renewed = renewed.withKnownFacts(facts);
        }
        if (pairing.end().isPresent() && random.chance(50)) {
            renewed = renewed.withEndReason(random.oneOf(List.of(EndReason.values())));
        }
        return renewed;
    }

    private static Suspension suspension(RandomSource random, LocalDate first) {
        Suspension.Builder suspension = Suspension.builder().firstDay(first);
        if (random.chance(90)) {
            suspension.lastDay(first.plusDays(random.upTo(45)));
        }
        if (random.chance(50)) {
            suspension.reason(random.oneOf(HardCases.NOTES));
        }
        return suspension.build();
    }

    private static ContactCard card(RandomSource random, LocalDate start) {
        ContactCard.Builder card = ContactCard.builder().addAllServices(random.someOf(List.of(Send.values())));
        if (random.chance(90)) {
            card.issuedOn(start.plusDays(random.upTo(20) - 2));
        }
        if (random.chance(80)) {
            card.volunteerCopyOn(start.plusDays(random.upTo(20)));
        }
        if (random.chance(80)) {
            card.elderCopyOn(start.plusDays(random.upTo(20)));
        }
        return card.build();
    }

    private ServiceRecord record(RandomSource random, RecordId id) {
        ServiceRecord.Builder record = ServiceRecord.builder()
                .id(id)
                .elder(random.oneOf(elders).id())
                .volunteer(random.oneOf(volunteers).id())
                .day(random.day());
        if (!pairings.isEmpty() && random.chance(80)) {
            Pairing pairing = random.oneOf(pairings);
            record = ServiceRecord.builder().id(id).elder(pairing.elder()).day(near(random, pairing));
            if (random.chance(80)) {
                record.volunteer(pairing.volunteer());
            } else {
                record.volunteer(random.oneOf(volunteers).id()).standInFor(pairing.volunteer());
            }
        }
        List<ServiceKind> kinds = random.someOf(List.of(ServiceKind.values()));
        record.addAllKinds(kinds.isEmpty() ? List.of(ServiceKind.CHAT) : kinds);
        describe(random, record);
        stamp(random, record);
        return record.build();
    }

    private static LocalDate near(RandomSource random, Pairing pairing) {
        return random.chance(20)
                ? random.oneOf(HardCases.DAYS)
                : pairing.start().plusDays(random.upTo(200) - 10);
    }

    private static void describe(RandomSource random, ServiceRecord.Builder record) {
        if (random.chance(20)) {
            record.outcome(random.oneOf(List.of(Outcome.values())));
        }
        if (random.chance(70)) {
            record.minutes(random.upTo(ServiceRecord.MAX_MINUTES));
        }
        if (random.chance(50)) {
            record.channel(random.oneOf(List.of(Channel.values())));
        }
        if (random.chance(30)) {
            record.send(random.oneOf(List.of(Send.values())));
        }
        if (random.chance(30)) {
            record.eventId(random.oneOf(List.of("中秋·2026", "e1", "E1")));
        }
        if (random.chance(30)) {
            record.startTime(LocalTime.of(random.upTo(23), random.upTo(59)));
        }
        if (random.chance(30)) {
            record.note(random.oneOf(HardCases.NOTES));
        }
    }

    private static void stamp(RandomSource random, ServiceRecord.Builder record) {
        Instant recorded = random.day().atStartOfDay().toInstant(ZoneOffset.UTC).plusMillis(random.upTo(86_399_999));
        record.recordedAt(random.chance(80) ? Optional.of(recorded) : Optional.empty());
        if (random.chance(20)) {
            record.voidedAt(recorded.plusMillis(1 + random.upTo(2_000_000_000)));
        }
    }

    /** {@return the seed, such as {@code seed 17}} */
    @Override
    public String toString() {
        return "seed " + seed;
    }
}
