package org.warmsunset.web;

import io.javalin.Javalin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.warmsunset.archive.Consents;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Memberships;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.organisation.Unit;
import org.warmsunset.organisation.UnitKind;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.people.NeedCategory;
import org.warmsunset.people.Volunteer;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.WriteSession;
import org.warmsunset.storage.memory.MemoryProgrammeStore;

/**
 * A desk on a free port: unit U1 has the elder E1, whose volunteer is V1, and U2 has E2 and V2. The accounts are city,
 * unit (of U1) and volunteer (V1), each with the password {@link #PASSWORD}.
 */
final class TestDesk implements AutoCloseable {
    static final String PASSWORD = "暖暖的夕阳照进来";

    /** A Wednesday. */
    static final LocalDate TODAY = LocalDate.of(2026, 10, 28);

    static final DistrictCode DAOLI = DistrictCode.parse("230102");

    private static final String HASH = Passwords.hash(PASSWORD);

    private final MovingClock clock = new MovingClock();
    private final Path accountsFile;
    private final Desk desk;
    private final Javalin server;

    TestDesk() throws IOException {
        this(false);
    }

    TestDesk(boolean behindProxy) throws IOException {
        accountsFile = Files.createTempFile("desk", ".accounts");
        Accounts accounts = new Accounts(Jdbi.create("jdbc:sqlite:" + accountsFile));
        accounts.putHashed(Account.city("city"), HASH);
        accounts.putHashed(Account.of("unit", UnitId.of("U1")), HASH);
        accounts.putHashed(Account.of("volunteer", VolunteerId.of("V1")), HASH);
        MemoryProgrammeStore store = new MemoryProgrammeStore();
        store.write(TestDesk::fill);
        WarmSunset programme = new WarmSunset(store, RuleBooks.caringDaughters2019(), FestivalCalendar.china(), clock);
        desk = Desk.of(programme, accounts, text -> text, clock);
        server = Web.of(desk, behindProxy).start("127.0.0.1", 0);
    }

    private static WriteSession fill(WriteSession session) {
        for (String unit : List.of("U1", "U2")) {
            session.register(UnitKind.UNIT)
                    .insert(Unit.builder().id(UnitId.of(unit)).name("单位" + unit).build());
        }
        person(session, "1", "王桂兰", "哈尔滨市道里区新阳路12号3单元");
        person(session, "2", "<b>张秀芝</b>", "哈尔滨市道里区安国街5号");
        session.entries().insert(consent("C1", Consents.Purpose.HEALTH));
        session.entries().insert(consent("C2", Consents.Purpose.SERVICE));
        session.careLog().append(List.of(record("R1", "1", "爱听京剧"), record("R2", "2", "别人的笔记")));
        return session;
    }

    private static void person(WriteSession session, String number, String name, String address) {
        ElderId elder = ElderId.of("E" + number);
        VolunteerId volunteer = VolunteerId.of("V" + number);
        session.elders()
                .insert(Elder.builder()
                        .id(elder)
                        .name(name)
                        .district(DAOLI)
                        .address(address)
                        .phone(PhoneNumber.parse("1540221063" + number, "0451"))
                        .residentId(ResidentId.parse("230199194105120884", TODAY))
                        .health("高血压")
                        .addNeeds(NeedCategory.EMOTIONAL_SUPPORT)
                        .build());
        session.volunteers()
                .insert(Volunteer.builder()
                        .id(volunteer)
                        .name("志愿者" + number)
                        .district(DAOLI)
                        .build());
        session.entries()
                .insert(member("ME" + number, "U" + number).elder(elder).build());
        session.entries()
                .insert(member("MV" + number, "U" + number).volunteer(volunteer).build());
        session.pairings()
                .insert(Pairing.builder()
                        .id(PairingId.of("P" + number))
                        .elder(elder)
                        .volunteer(volunteer)
                        .start(TODAY.minusDays(90))
                        .build());
    }

    /** Stores the elder E3 of unit U1, who has no volunteer. */
    void addElder(String name) {
        desk.programme().store().write(session -> {
            ElderId elder = ElderId.of("E3");
            session.elders()
                    .insert(Elder.builder().id(elder).name(name).district(DAOLI).build());
            session.entries().insert(member("ME3", "U1").elder(elder).build());
            return session;
        });
    }

    private static Entry.Builder member(String id, String unit) {
        return Entry.builder(Memberships.SORT)
                .id(EntryId.of(id))
                .unit(UnitId.of(unit))
                .day(TODAY.minusDays(99));
    }

    private static Entry consent(String id, Consents.Purpose purpose) {
        return Entry.builder(Consents.SORT)
                .id(EntryId.of(id))
                .elder(ElderId.of("E1"))
                .day(TODAY.minusDays(99))
                .put(Consents.PURPOSE, purpose)
                .put(Consents.ANSWER, Consents.Answer.GIVEN)
                .build();
    }

    private static ServiceRecord record(String id, String number, String note) {
        return ServiceRecord.builder()
                .id(RecordId.of(id))
                .elder(ElderId.of("E" + number))
                .volunteer(VolunteerId.of("V" + number))
                .day(TODAY.minusDays(9))
                .addKinds(ServiceKind.CHAT)
                .note(note)
                .build();
    }

    Desk desk() {
        return desk;
    }

    WarmSunset programme() {
        return desk.programme();
    }

    void wait(Duration time) {
        clock.now = clock.now.plus(time);
    }

    /** Begins a session without a password. */
    String session(String account) {
        return desk.sessions().begin(desk.accounts().find(account).orElseThrow(), desk.now());
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    /** A browser in which nobody is logged in. */
    Browser browser() {
        return new Browser(address());
    }

    /** A browser in which somebody is, without the time that a password takes. */
    Browser as(String account) {
        Browser browser = browser();
        browser.plant(session(account));
        browser.get("/");
        return browser;
    }

    @Override
    public void close() throws IOException {
        server.stop();
        desk.programme().store().close();
        Files.delete(accountsFile);
    }

    /** Noon of today, until somebody waits. */
    private static final class MovingClock extends Clock {
        private volatile Instant now = TODAY.atTime(4, 0).toInstant(ZoneOffset.UTC);

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
