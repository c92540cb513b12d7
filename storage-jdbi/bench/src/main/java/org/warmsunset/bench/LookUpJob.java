package org.warmsunset.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.warmsunset.access.Access;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Memberships;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.organisation.Unit;
import org.warmsunset.organisation.UnitKind;
import org.warmsunset.people.Elder;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.Volunteer;
import org.warmsunset.programme.People;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.Condition;
import org.warmsunset.storage.Pages;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.WriteSession;
import org.warmsunset.storage.jdbi.FieldCipher;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;
import org.warmsunset.storage.jdbi.Keyset;
import org.warmsunset.testserver.PostgresServer;

/** How long each of the questions takes that front ends ask all day, of a large sealed programme. */
public final class LookUpJob {
    private static final int PAIRINGS = 20_500;
    private static final int ROUNDS = 40;
    private static final int PAGE = 100;
    private static final UnitId CITY = UnitId.of("CITY");
    private static final int STREETS = 10;
    private static final int COMMUNITIES = 100;
    private static final LocalDate DAY = LocalDate.of(2025, 10, 15);

    private final PrintStream out;
    private final int pairings;
    private final int rounds;

    LookUpJob(PrintStream out, int pairings, int rounds) {
        this.out = out;
        this.pairings = pairings;
        this.rounds = rounds;
    }

    /** Runs it: how many pairings (20500, of some 20,000 elders), how many rounds (40). */
    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        new LookUpJob(
                        new PrintStream(System.out, true, StandardCharsets.UTF_8),
                        args.length > 0 ? Integer.parseInt(args[0]) : PAIRINGS,
                        args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS)
                .run();
    }

    void run() throws Exception {
        FieldCipher cipher = Keyset.fresh().cipher();
        Path folder = Files.createTempDirectory("warm-sunset-bench");
        try (ProgrammeStore store = JdbiProgrammeStore.sqlite(folder.resolve("sealed.db"), cipher)) {
            run("SQLite", store);
        } finally {
            Folders.delete(folder);
        }
        try (ProgrammeStore store = JdbiProgrammeStore.postgresql(PostgresServer.freshSchema(), cipher)) {
            run("PostgreSQL", store);
        }
    }

    private void run(String engine, ProgrammeStore store) {
        MadeStore.fill(store, pairings);
        store.write(this::addPhones);
        store.write(this::addUnits);
        out.printf(
                "%n%s, sealed, %,d pairings, %,d records; Java %s; ms, median and worst of %d%n",
                engine, pairings, (long) pairings * MadeRecord.EACH, Runtime.version(), rounds);
        ask(Programme.on(store));
    }

    private WriteSession addPhones(WriteSession session) {
        List<ElderId> elders = new ArrayList<>();
        Pages.of(
                session.elders(),
                ElderKind.ELDER,
                page -> page.stream().map(Elder::id).forEach(elders::add));
        for (ElderId id : elders) {
            String number = "139%08d".formatted(Integer.parseInt(id.value().substring(1)) * 37L);
            Elder elder = session.elders().find(id).orElseThrow().value();
            session.elders()
                    .update(
                            elder.withPhone(PhoneNumber.parse(number, "0451"))
                                    .withAddress("道里区 " + id)
                                    .withHealth("高血压"),
                            1);
        }
        out.printf("%,d elders%n", elders.size());
        return session;
    }

    /** A city of streets, and in each street communities, to one of which each elder belongs. */
    private WriteSession addUnits(WriteSession session) {
        List<Unit> units = new ArrayList<>(List.of(unit(CITY, Optional.empty())));
        for (int i = 0; i < STREETS; i++) {
            units.add(unit(street(i), Optional.of(CITY)));
        }
        for (int i = 0; i < COMMUNITIES; i++) {
            units.add(unit(community(i), Optional.of(street(i % STREETS))));
        }
        session.register(UnitKind.UNIT).insert(units);
        Pages.of(
                session.elders(),
                ElderKind.ELDER,
                page -> session.entries()
                        .insert(page.stream().map(LookUpJob::membership).toList()));
        return session;
    }

    private static UnitId street(int number) {
        return UnitId.of("S" + number);
    }

    private static UnitId community(int number) {
        return UnitId.of("C" + number);
    }

    private static Unit unit(UnitId id, Optional<UnitId> parent) {
        return Unit.builder().id(id).name(id.toString()).parent(parent).build();
    }

    private static Entry membership(Elder elder) {
        return Entry.builder(Memberships.SORT)
                .id(EntryId.of("M" + elder.id()))
                .elder(elder.id())
                .unit(community(Integer.parseInt(elder.id().value().substring(1)) % COMMUNITIES))
                .day(LocalDate.of(2024, 1, 1))
                .build();
    }

    private void ask(WarmSunset programme) {
        People people = programme.people();
        DistrictCode district = DistrictCode.parse("230150");
        VolunteerId volunteer = VolunteerId.of(MadePairing.volunteer(pairings / 2));
        ElderId elder = ElderId.of(new MadePairing(pairings / 2).elder());
        Access access = Access.of("bench", "how long it takes");
        Condition<Elder> unpaired = people.withoutPairing(DAY);
        Condition<Volunteer> room = people.withRoom(DAY);
        time("elders of a district", () -> people.elders(People.livingIn(district), null, PAGE));
        time("elders of a city", () -> people.elders(People.livingIn(DistrictCode.parse("230100")), null, PAGE));
        time("elders of a community", () -> people.elders(community(7), DAY, null, PAGE));
        time("elders of a street of 10 communities", () -> people.elders(street(7), DAY, null, PAGE));
        time("elders of a city of 10 streets", () -> people.elders(CITY, DAY, null, PAGE));
        time("elders without a pairing on a day", () -> people.elders(unpaired, null, PAGE));
        time(
                "elders without a pairing, none",
                () -> people.elders(
                        people.withoutPairing(LocalDate.of(2025, 3, 1))
                                .and(People.livingIn(DistrictCode.parse("110000"))),
                        null,
                        PAGE));
        time(
                "of them those of a district",
                () -> people.elders(People.livingIn(district).and(unpaired), null, PAGE));
        time("volunteers with room", () -> people.volunteers(room, null, PAGE));
        time(
                "of them those of a district",
                () -> people.volunteers(People.servingIn(district).and(room), null, PAGE));
        time("pairings active on a day, first page", () -> programme.pairings().activeOn(DAY, null, PAGE));
        time(
                "pairings active on a day, a later page",
                () -> programme.pairings().activeOn(DAY, PairingId.of(new MadePairing(pairings / 2).id()), PAGE));
        time(
                "pairings active on a day long ago, few",
                () -> programme.pairings().activeOn(LocalDate.of(2023, 5, 20), null, PAGE));
        time(
                "pairings that end within 14 days",
                () -> programme.pairings().ending(DateRange.of(DAY, DAY.plusDays(13))));
        time(
                "records of a volunteer in a month",
                () -> programme
                        .records()
                        .ofVolunteer(volunteer, DateRange.of(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 31))));
        time(
                "records of a volunteer in all years",
                () -> programme.records().ofVolunteer(volunteer, DateRange.always()));
        time("worklist of a volunteer", () -> programme.reports().worklist(DAY, volunteer));
        time("worklist of an elder", () -> programme.reports().worklist(DAY, elder));
        time("hours of a volunteer", () -> programme.recognition().hours(DAY, volunteer));
        time("minutes for an elder", () -> programme.recognition().minutesFor(DAY, elder));
        time("search for a part of a name", () -> programme.personalData(access).search("桂兰1999", PAGE));
        time("search for initials", () -> programme.personalData(access).search("wgl", PAGE));
        time(
                "search for digits of a phone",
                () -> programme.personalData(access).search("3700", PAGE));
    }

    private void time(String question, Supplier<Object> ask) {
        double[] took = new double[rounds];
        Object answer = Optional.empty();
        for (int i = -rounds; i < rounds; i++) {
            long start = System.nanoTime();
            answer = ask.get();
            if (i >= 0) {
                took[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(took);
        String many = answer instanceof List<?> list ? "%d rows".formatted(list.size()) : "";
        out.printf("%-42s %8.1f %8.1f   %s%n", question, took[rounds / 2], took[rounds - 1], many);
    }
}
