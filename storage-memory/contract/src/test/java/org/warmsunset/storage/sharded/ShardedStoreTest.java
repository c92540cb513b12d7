package org.warmsunset.storage.sharded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.Served;
import org.warmsunset.duty.Window;
import org.warmsunset.exchange.ReportJson;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.Volunteer;
import org.warmsunset.people.VolunteerKind;
import org.warmsunset.programme.Reports;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.Condition;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WriteSession;
import org.warmsunset.storage.memory.MemoryProgrammeStore;
import org.warmsunset.testkit.Contents;
import org.warmsunset.testkit.RandomProgramme;
import org.warmsunset.testkit.Seeds;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShardedStoreTest {
    private static final int PROGRAMMES = 40;
    private static final Window YEAR =
            new Window(LocalDate.of(2024, 7, 1), LocalDate.of(2026, 6, 30), LocalDate.of(2026, 6, 30));

    private final List<Apart.Breaking> stores = IntStream.range(0, 3)
            .mapToObj(i -> new Apart.Breaking(new MemoryProgrammeStore()))
            .peek(store -> store.after(-1))
            .toList();
    private final ShardedStore store = new ShardedStore(stores, Slots.byHash(43).over(3));

    /** Two elders of the same store, and one of another. */
    private static final ElderId E1 = ElderId.of("E1");

    private static final ElderId E2 = ElderId.of("E2");
    private static final ElderId ELSEWHERE = ElderId.of("E3");

    private static void write(ProgrammeStore store, Consumer<WriteSession> work) {
        store.<Object>write(session -> {
            work.accept(session);
            return session;
        });
    }

    @Test
    void three_stores_answer_as_one_does() {
        Seeds.check(PROGRAMMES, seed -> {
            RandomProgramme programme = RandomProgramme.of(seed).withArchive();
            try (ProgrammeStore one = new MemoryProgrammeStore();
                    ProgrammeStore three = three()) {
                programme.storeIn(one);
                Apart.store(programme, three);

                assertThat(Contents.of(three)).isEqualTo(Contents.of(one));
                assertThat(three.<List<Object>>read(session -> looks(session, programme)))
                        .isEqualTo(one.<List<Object>>read(session -> looks(session, programme)));
                assertThat(reports(three, programme)).isEqualTo(reports(one, programme));
            }
        });
    }

    private static ShardedStore three() {
        return new ShardedStore(
                IntStream.range(0, 3).mapToObj(i -> new MemoryProgrammeStore()).toList(),
                Slots.byHash(64).over(3));
    }

    /** What {@link Contents} does not ask. */
    private static List<Object> looks(ReadSession session, RandomProgramme programme) {
        List<Object> all = new ArrayList<>();
        for (Volunteer volunteer : programme.volunteers()) {
            all.add(session.careLog().ofVolunteer(volunteer.id(), DateRange.always()));
            all.add(session.pairings().where(PairingKind.OF_VOLUNTEER, volunteer.id()));
        }
        for (int few = 1; few < 4; few++) {
            all.add(session.volunteers()
                    .where(
                            Condition.fewer(
                                    few,
                                    VolunteerKind.VOLUNTEER,
                                    PairingKind.PAIRING,
                                    PairingKind.OF_VOLUNTEER,
                                    Condition.blank(PairingKind.VOIDED_AT)),
                            null,
                            2));
        }
        for (int limit = 1; limit < 5; limit++) {
            all.add(session.pairings().page(null, limit));
            all.add(session.elders().page(E1, limit));
            all.add(session.casePage(null, limit, DateRange.always(), KnownAt.now())
                    .files()
                    .toList());
        }
        all.add(session.careLog().risks(DateRange.always()));
        all.add(session.careLog()
                .find(programme.records().stream().map(record -> record.id()).toList()));
        all.add(served(session, DateRange.always()));
        all.add(served(session, DateRange.of(LocalDate.of(2025, 2, 3), LocalDate.of(2026, 2, 3))));
        List<String> scanned = new ArrayList<>();
        session.elders().scan(List.of(ElderKind.NAME), cells -> scanned.add(String.valueOf(cells.of(ElderKind.NAME))));
        all.add(scanned.stream().sorted().toList());
        return all;
    }

    private static List<Served> served(ReadSession session, DateRange days) {
        List<Served> served = new ArrayList<>();
        session.careLog().served(days, each -> {
            assertThat(served)
                    .as("months come in their order")
                    .allMatch(before -> !before.day().withDayOfMonth(1).isAfter(each.day()));
            served.add(each);
        });
        served.sort((one, other) -> one.record().compareTo(other.record()));
        return served;
    }

    private static List<Object> reports(ProgrammeStore store, RandomProgramme programme) {
        WarmSunset desks = WarmSunset.of(store, programme.rules());
        Reports reports = desks.reports();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ReportJson.write(reports.report(YEAR, KnownAt.now()), bytes);
        ReportJson.write(reports.byUnit().report(YEAR, KnownAt.now()), bytes);
        ReportJson.write(reports.worklist(LocalDate.of(2026, 3, 1)), bytes);
        ReportJson.write(desks.recognition().hours(LocalDate.of(2026, 6, 30)), bytes);
        return List.of(bytes.toString(UTF_8), desks.plan().coverage(YEAR));
    }

    @Test
    void who_writes_of_one_elder_needs_her_store_and_no_other() {
        people();
        stores.get(0).close();
        stores.get(2).close();

        write(store, session -> {
            session.pairings().insert(Values.pairing("P1", E1));
            session.careLog().append(List.of(Values.chat("R1", E1, 1), Values.chat("R2", E2, 2)));
        });
        write(store, session -> session.careLog().voidRecord(RecordId.of("R1"), Instant.EPOCH));

        assertThatExceptionOfType(BrokenException.class)
                .isThrownBy(() ->
                        write(store, session -> session.careLog().append(List.of(Values.chat("R3", ELSEWHERE, 1)))));
        assertThatExceptionOfType(BrokenException.class).isThrownBy(() -> store.read(ReadSession::elders));
        assertThat(store.of(E1).<List<?>>read(session -> session.careLog().ofElders(E1, E1, DateRange.always())))
                .hasSize(1);
    }

    private void people() {
        write(store, session -> {
            session.volunteers().insert(Values.volunteer("V1"));
            session.elders().insert(List.of(Values.elder(E1), Values.elder(E2)));
        });
        write(store, session -> session.elders().insert(Values.elder(ELSEWHERE)));
    }

    @Test
    void a_write_of_elders_of_two_stores_is_refused_and_leaves_nothing() {
        people();
        Contents before = Contents.of(store);

        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> write(store, session -> {
                    session.careLog().append(List.of(Values.chat("R1", E1, 1)));
                    session.volunteers().insert(Values.volunteer("V2"));
                    session.careLog().append(List.of(Values.chat("R2", ELSEWHERE, 1)));
                }));

        assertThat(refused.reason()).isEqualTo(RefusedException.Reason.SPANS_STORES);
        assertThat(refused.id()).isEqualTo("E3");
        assertThat(Contents.of(store)).isEqualTo(before);
    }

    @Test
    void a_write_may_look_at_an_elder_of_another_store() {
        people();

        write(store, session -> {
            Versioned<?> other;
            session.careLog().append(List.of(Values.chat("R1", E1, 1)));
            other = session.elders().get(ELSEWHERE);
            assertThat(other.version()).isEqualTo(1);
        });

        assertThat(Contents.of(store).records()).hasSize(1);
    }

    /** The work is run again with other stores, whatever it makes of what it was told. */
    @Test
    void a_work_that_catches_everything_is_kept_once() {
        people();

        write(store, session -> {
            try {
                session.careLog().append(List.of(Values.chat("R1", E1, 1)));
            } catch (RuntimeException e) {
                // Goes on.
            }
        });

        assertThat(Contents.of(store).records()).containsExactly(Values.chat("R1", E1, 1));
    }

    @Test
    void what_was_cut_short_between_two_stores_is_finished_by_the_same_write() {
        for (int broken = 0; broken < 3; broken++) {
            String id = "W" + broken;
            stores.get(broken).after(0);
            assertThatExceptionOfType(BrokenException.class)
                    .isThrownBy(
                            () -> write(store, session -> session.volunteers().insert(Values.volunteer(id))));

            write(store, session -> session.volunteers().insert(Values.volunteer(id)));
            stores.get(broken).after(0);
            assertThatExceptionOfType(BrokenException.class)
                    .isThrownBy(() -> write(
                            store,
                            session -> session.volunteers()
                                    .update(Values.volunteer(id).withTeam("二队"), 1)));
            write(
                    store,
                    session -> session.volunteers().update(Values.volunteer(id).withTeam("三队"), 1));

            for (ProgrammeStore each : stores) {
                assertThat(each.<Object>read(session -> session.volunteers().page(null, 10)))
                        .isEqualTo(stores.get(0)
                                .<Object>read(session -> session.volunteers().page(null, 10)));
            }
            assertThat(store.<Versioned<Volunteer>>read(session -> session.volunteers()
                                    .get(Values.volunteer(id).id()))
                            .value()
                            .team())
                    .contains("三队");
        }
        assertThat(catchThrowableOfType(
                                RefusedException.class,
                                () -> write(
                                        store, session -> session.volunteers().insert(Values.volunteer("W1"))))
                        .reason())
                .isEqualTo(RefusedException.Reason.ALREADY_STORED);
    }

    /** An elder whose records no other store has is kept last: what is there of her is whole. */
    @Test
    void what_was_cut_short_has_left_nothing_of_the_elder() {
        people();
        Contents before = Contents.of(store);
        for (Apart.Breaking broken : stores) {
            broken.after(0);
            assertThatExceptionOfType(BrokenException.class)
                    .isThrownBy(() -> write(store, session -> {
                        session.volunteers().insert(Values.volunteer("V2"));
                        session.careLog().append(List.of(Values.chat("R1", E1, 1)));
                    }));
            broken.after(-1);
            assertThat(Contents.of(store).records()).isEqualTo(before.records());
        }

        write(store, session -> {
            session.volunteers().insert(Values.volunteer("V2"));
            session.careLog().append(List.of(Values.chat("R1", E1, 1)));
        });

        assertThat(Contents.of(store).records()).hasSize(1);
    }

    /** Broken off before each of its commits, and tried again. */
    @Test
    void a_slot_that_is_moved_and_broken_off_loses_nothing_and_doubles_nothing() {
        Seeds.check(6, seed -> {
            RandomProgramme programme = RandomProgramme.of(seed).withArchive();
            List<Apart.Breaking> three = IntStream.range(0, 3)
                    .mapToObj(i -> new Apart.Breaking(new MemoryProgrammeStore()))
                    .peek(each -> each.after(-1))
                    .toList();
            try (ShardedStore moving = new ShardedStore(three, Slots.byHash(2).in(1, 1))) {
                Apart.store(programme, moving);
                Contents before = Contents.of(moving);
                List<Object> looks = moving.read(session -> looks(session, programme));
                for (int breakAt = 0; breakAt < 6; breakAt++) {
                    for (int slot = 0; slot < 2; slot++) {
                        int to = (moving.slots().storeOf(slot) + 1) % 3;
                        three.get(breakAt % 2 == 0 ? to : moving.slots().storeOf(slot))
                                .after(breakAt / 2);
                        try {
                            moving.move(slot, to);
                        } catch (BrokenException e) {
                            assertThat(Contents.of(moving))
                                    .as("while it is moving")
                                    .isEqualTo(before);
                            assertThat(moving.<List<Object>>read(session -> looks(session, programme)))
                                    .isEqualTo(looks);
                        }
                        three.forEach(each -> each.after(-1));
                        moving.move(slot, to);
                        assertThat(Contents.of(moving)).isEqualTo(before);
                        assertThat(moving.<List<Object>>read(session -> looks(session, programme)))
                                .isEqualTo(looks);
                    }
                }
            }
        });
    }

    @Test
    void work_goes_on_while_slots_are_moved() throws Exception {
        people();
        int writers = 3;
        int each = 200;
        List<Thread> threads = new ArrayList<>();
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        for (int writer = 0; writer < writers; writer++) {
            int number = writer;
            Thread thread = new Thread(() -> {
                try {
                    for (int i = 0; i < each; i++) {
                        String id = "R" + number + "-" + i;
                        ElderId elder = List.of(E1, E2, ELSEWHERE).get(i % 3);
                        int day = i;
                        write(store, session -> session.careLog().append(List.of(Values.chat(id, elder, day))));
                    }
                } catch (RuntimeException | Error e) {
                    failures.add(e);
                }
            });
            thread.start();
            threads.add(thread);
        }
        int slot = store.slots().slotOf(E1);
        int moves = 0;
        while (threads.stream().anyMatch(Thread::isAlive) || moves < 3) {
            store.move(slot, (store.slots().storeOf(slot) + 1) % 3);
            moves++;
            assertThat(Contents.of(store).registers().get("elder")).hasSize(3);
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(failures).isEmpty();
        assertThat(Contents.of(store).records()).hasSize(writers * each);
    }

    @Test
    void a_store_that_is_added_gets_what_all_have_and_then_takes_slots() {
        people();
        ProgrammeStore fourth = new MemoryProgrammeStore();
        List<ProgrammeStore> four = new ArrayList<>(stores);
        four.add(fourth);
        Contents before = Contents.of(store);
        ShardedStore larger = new ShardedStore(four, store.slots());

        larger.spread();
        int moved = larger.move(store.slots().slotOf(E1), 3);

        assertThat(moved).isEqualTo(1);
        assertThat(Contents.of(larger)).isEqualTo(before);
        assertThat(fourth.<List<?>>read(session -> session.elders().page(null, 9)))
                .hasSize(1);
        assertThat(fourth.<List<?>>read(session -> session.volunteers().page(null, 9)))
                .hasSize(1);
    }

    @Test
    void a_slot_must_lie_in_a_store() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShardedStore(stores, Slots.byHash(4).over(4)))
                .withMessage("a slot lies in store 3, and there are 3 stores");
    }
}
