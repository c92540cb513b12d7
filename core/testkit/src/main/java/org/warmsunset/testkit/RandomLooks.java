package org.warmsunset.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CareCalendar;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.Served;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.VolunteerKind;
import org.warmsunset.storage.Condition;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.testkit.Step.Look;

/** Draws operations that change nothing, and lays out all of a store. */
final class RandomLooks {
    private static final List<DateRange> RANGES =
            List.of(DateRange.always(), DateRange.ofYear(2026), DateRange.of(Samples.DAY, Samples.DAY));

    private final RandomSource random;

    RandomLooks(RandomSource random) {
        this.random = random;
    }

    /** Everything that can be seen, to compare two stores by. */
    static Step everything() {
        return new Step.Read(List.of(
                new Look("all elders", session -> session.elders().page(null, Rules.MORE_THAN_ALL)),
                new Look("all volunteers", session -> session.volunteers().page(null, Rules.MORE_THAN_ALL)),
                new Look("all pairings", session -> session.pairings().page(null, Rules.MORE_THAN_ALL)),
                new Look("all records", RandomLooks::records),
                new Look("all of the journal", session -> session.journal().page(0, Rules.MORE_THAN_ALL)),
                new Look(
                        "all case files",
                        session -> files(session, null, Rules.MORE_THAN_ALL, DateRange.always(), KnownAt.now()))));
    }

    private static Object records(ReadSession session) {
        return session.careLog().ofElders(ElderId.of("-"), ElderId.of("z".repeat(64)), DateRange.always());
    }

    List<Look> some() {
        List<Look> some = new ArrayList<>();
        for (int i = random.upTo(3); i >= 0; i--) {
            some.add(one());
        }
        return some;
    }

    Look one() {
        List<Supplier<Look>> looks = List.of(
                this::find,
                this::page,
                this::pairings,
                this::pairingsOnADay,
                this::peopleWithFewPairings,
                this::recordsOfAVolunteer,
                this::records,
                this::recordsOf,
                this::served,
                this::caseFiles,
                this::journal);
        return random.oneOf(looks).get();
    }

    private Look find() {
        int number = 1 + random.upTo(4);
        return new Look(
                "find E V P " + number,
                session -> List.of(
                        session.elders().find(ElderId.of("E" + number)),
                        session.volunteers().find(VolunteerId.of("V" + number)),
                        session.pairings().find(PairingId.of("P" + number))));
    }

    private Look page() {
        int after = random.upTo(4);
        int limit = 1 + random.upTo(3);
        return new Look(
                "%d of E V P after %d".formatted(limit, after),
                session -> List.of(
                        session.elders().page(after == 0 ? null : ElderId.of("E" + after), limit),
                        session.volunteers().page(after == 0 ? null : VolunteerId.of("V" + after), limit),
                        session.pairings().page(after == 0 ? null : PairingId.of("P" + after), limit)));
    }

    private Look pairings() {
        int number = 1 + random.upTo(1);
        return new Look(
                "pairings of E V " + number,
                session -> List.of(
                        session.pairings().where(PairingKind.OF_ELDER, ElderId.of("E" + number)),
                        session.pairings().where(PairingKind.OF_VOLUNTEER, VolunteerId.of("V" + number))));
    }

    private Look pairingsOnADay() {
        DateRange days = random.oneOf(RANGES);
        int limit = 1 + random.upTo(3);
        Condition<Pairing> which = Condition.touches(PairingKind.START, PairingKind.END, days)
                .and(Condition.blank(random.chance(50) ? PairingKind.VOIDED_AT : PairingKind.END));
        return new Look(
                "%d pairings on %s".formatted(limit, days),
                session -> session.pairings().where(which, null, limit));
    }

    private Look peopleWithFewPairings() {
        int number = 1 + random.upTo(2);
        DateRange days = random.oneOf(RANGES);
        Condition<Pairing> which = Condition.touches(PairingKind.START, PairingKind.END, days);
        return new Look(
                "E V with fewer than %d pairings in %s".formatted(number, days),
                session -> List.of(
                        session.elders()
                                .where(
                                        Condition.fewer(
                                                number,
                                                ElderKind.ELDER,
                                                PairingKind.PAIRING,
                                                PairingKind.OF_ELDER,
                                                which),
                                        null,
                                        9),
                        session.volunteers()
                                .where(
                                        Condition.fewer(
                                                number,
                                                VolunteerKind.VOLUNTEER,
                                                PairingKind.PAIRING,
                                                PairingKind.OF_VOLUNTEER,
                                                which),
                                        null,
                                        9)));
    }

    private Look recordsOfAVolunteer() {
        VolunteerId volunteer = VolunteerId.of("V" + (1 + random.upTo(2)));
        DateRange days = random.oneOf(RANGES);
        return new Look(
                "records of %s, %s".formatted(volunteer, days),
                session -> session.careLog().ofVolunteer(volunteer, days));
    }

    private Look records() {
        List<RecordId> ids = random.someOf(List.of("R1", "R2", "R3", "R4", "R5", "R6")).stream()
                .map(RecordId::of)
                .toList();
        return new Look("find " + ids, session -> session.careLog().find(ids));
    }

    private Look recordsOf() {
        ElderId first = ElderId.of("E" + random.upTo(2));
        ElderId last = ElderId.of("E" + random.upTo(3));
        DateRange days = random.oneOf(RANGES);
        return new Look(
                "records of %s to %s, %s".formatted(first, last, days),
                session -> session.careLog().ofElders(first, last, days));
    }

    /** In whatever order within a month, which is not promised. */
    private Look served() {
        DateRange days = random.oneOf(RANGES);
        return new Look("served, " + days, session -> {
            Map<Served, Integer> counted = new HashMap<>();
            session.careLog().served(days, served -> counted.merge(served, 1, Integer::sum));
            return counted;
        });
    }

    private Look journal() {
        int after = random.upTo(3);
        return new Look(
                "journal after " + after,
                session -> List.of(
                        session.journal().page(after, 2), session.journal().last()));
    }

    private Look caseFiles() {
        int after = random.upTo(3);
        int limit = 1 + random.upTo(3);
        DateRange days = random.oneOf(RANGES);
        KnownAt knownAt = random.chance(50) ? KnownAt.now() : KnownAt.at(random.instant());
        return new Look(
                "%d case files after %d, %s, known at %s".formatted(limit, after, days, knownAt),
                session -> files(session, after == 0 ? null : ElderId.of("E" + after), limit, days, knownAt));
    }

    /** The case files with the wanted days only, since others may come. */
    private static Object files(
            ReadSession session, @Nullable ElderId after, int limit, DateRange days, KnownAt knownAt) {
        return session.casePage(after, limit, days, knownAt)
                .files()
                .map(file -> within(file, days))
                .toList();
    }

    static CaseFile within(CaseFile file, DateRange days) {
        Map<VolunteerId, CareCalendar> wanted = new HashMap<>();
        file.care().byVolunteer().forEach((volunteer, calendar) -> wanted.put(volunteer, within(calendar, days)));
        return file.withCare(CareDays.of(wanted));
    }

    private static CareCalendar within(CareCalendar calendar, DateRange days) {
        CareCalendar.Builder wanted = new CareCalendar.Builder();
        for (ServiceKind kind : ServiceKind.values()) {
            calendar.days(kind).within(days).days().forEach(day -> wanted.add(Set.of(kind), day));
        }
        return wanted.build();
    }
}
