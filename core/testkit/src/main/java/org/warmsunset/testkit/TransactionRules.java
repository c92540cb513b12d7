package org.warmsunset.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.warmsunset.access.Access;
import org.warmsunset.access.Deed;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WriteSession;

/** All or nothing, one view, and sessions that end. */
abstract class TransactionRules extends Rules {
    private static final ElderId E1 = ElderId.of("E1");
    private static final RecordId R1 = RecordId.of("R1");
    private static final Instant LATER = Instant.parse("2027-06-01T00:00:00Z");

    /** Another empty store, closed by the test. */
    abstract ProgrammeStore another();

    @Test
    void required_T1_a_write_gives_what_its_work_gave_and_keeps_what_it_did() {
        Elder given = store().write(session -> {
            session.elders().insert(Samples.elder("E1"));
            return Samples.elder("E2");
        });

        assertThat(given).isEqualTo(Samples.elder("E2"));
        assertThat(elder("E1")).contains(new Versioned<>(Samples.elder("E1"), 1));
    }

    @Test
    void required_T2_a_read_gives_what_its_work_gave_even_null() {
        assertThat(store().<String>read(session -> "given")).isEqualTo("given");
        assertThat(store().<@Nullable Object>read(session -> null)).isNull();
        assertThat(store().<@Nullable Object>write(session -> null)).isNull();
    }

    @Test
    void required_T3_work_that_throws_leaves_nothing_and_its_exception_comes_out() {
        storeSome();
        List<Object> before = everything();
        IllegalArgumentException thrown = new IllegalArgumentException("stop");

        Throwable caught = catchThrowable(() -> write(session -> {
            changeAll(session);
            throw thrown;
        }));

        assertThat(caught).isSameAs(thrown);
        assertThat(everything()).containsExactlyElementsOf(before);
    }

    @Test
    void required_T4_work_that_ends_in_an_error_leaves_nothing() {
        storeSome();
        List<Object> before = everything();
        AssertionError thrown = new AssertionError("stop");

        Throwable caught = catchThrowable(() -> write(session -> {
            changeAll(session);
            throw thrown;
        }));

        assertThat(caught).isSameAs(thrown);
        assertThat(everything()).containsExactlyElementsOf(before);
    }

    @Test
    void required_T5_a_refusal_leaves_nothing_of_the_whole_write() {
        storeSome();
        List<Object> before = everything();

        refusal(RefusedException.Reason.NOT_STORED, "E9", session -> {
            changeAll(session);
            session.elders().update(Samples.elder("E9"), 1);
        });

        assertThat(everything()).containsExactlyElementsOf(before);
    }

    @Test
    void required_T6_a_store_serves_on_after_a_refusal_and_after_a_throw() {
        storePeople();
        refusal(
                RefusedException.Reason.NOT_STORED,
                "E9",
                session -> session.elders().update(Samples.elder("E9"), 1));
        assertThatIllegalStateException()
                .isThrownBy(() -> read(session -> {
                    throw new IllegalStateException("stop");
                }));

        append(Samples.chat("R1", Samples.DAY));

        assertThat(records("R1")).containsExactly(Samples.chat("R1", Samples.DAY));
    }

    @Test
    void required_T7_a_write_session_sees_what_it_wrote() {
        storeSome();

        store().write(session -> {
            changeAll(session);

            assertThat(session.elders().find(E1)).contains(new Versioned<>(renamed(), 2));
            assertThat(all(session.elders())).containsExactly(renamed(), Samples.elder("E2"), Samples.elder("E7"));
            assertThat(session.volunteers().find(VolunteerId.of("V7"))).isPresent();
            assertThat(ids(session.pairings().ofElder(E1))).containsExactly("P1", "P7");
            assertThat(session.careLog().find(List.of(R1)))
                    .containsExactly(Samples.chat("R1", Samples.DAY).withVoidedAt(LATER));
            assertThat(session.caseFiles(null, 1, DateRange.always()).get(0).care())
                    .isEqualTo(CareDays.of(E1, List.of(added()), KnownAt.now()));
            assertThat(session.journal().last()).contains(entry(2));
            return session;
        });
    }

    @Test
    void required_T8_a_read_session_and_what_it_gave_are_dead_after_its_work() {
        storeSome();
        List<ThrowingCallable> uses = new ArrayList<>();

        read(session -> uses.addAll(reading(session)));

        assertThat(uses).allSatisfy(use -> assertThatIllegalStateException().isThrownBy(use));
    }

    @Test
    void required_T9_a_write_session_and_what_it_gave_are_dead_after_its_work() {
        storeSome();
        List<Object> before = everything();
        List<ThrowingCallable> uses = new ArrayList<>();

        write(session -> {
            uses.addAll(reading(session));
            uses.addAll(writing(session));
        });

        assertThat(uses).allSatisfy(use -> assertThatIllegalStateException().isThrownBy(use));
        assertThat(everything()).containsExactlyElementsOf(before);
    }

    @Test
    void required_T10_a_session_is_dead_after_work_that_threw() {
        storeSome();
        List<ThrowingCallable> uses = new ArrayList<>();

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> write(session -> {
                    uses.addAll(reading(session));
                    uses.addAll(writing(session));
                    throw new ArithmeticException("stop");
                }));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> read(session -> {
                    uses.addAll(reading(session));
                    throw new ArithmeticException("stop");
                }));

        assertThat(uses).allSatisfy(use -> assertThatIllegalStateException().isThrownBy(use));
    }

    @Test
    void required_T11_changing_a_list_that_was_handed_out_changes_nothing_stored() {
        storeSome();
        List<Object> before = everything();

        read(session -> {
            tryToClear(session.elders().page(null, MORE_THAN_ALL));
            tryToClear(session.pairings().ofElder(E1));
            tryToClear(session.careLog().find(List.of(R1)));
            tryToClear(session.careLog().ofElders(E1, E1, DateRange.always()));
            tryToClear(session.caseFiles(null, MORE_THAN_ALL, DateRange.always()));
            tryToClear(session.journal().page(0, 1));
            return session;
        });

        assertThat(everything()).containsExactlyElementsOf(before);
    }

    @Test
    void required_T12_closing_twice_does_nothing_more() {
        ProgrammeStore store = another();

        store.close();
        store.close();
    }

    @Test
    void required_T13_a_closed_store_is_broken() {
        ProgrammeStore store = another();
        store.close();

        assertThatExceptionOfType(BrokenException.class).isThrownBy(() -> store.read(ReadSession::elders));
        assertThatExceptionOfType(BrokenException.class).isThrownBy(() -> store.write(WriteSession::elders));
    }

    @Test
    void required_T14_a_session_and_what_it_gave_are_of_no_use_to_another_thread() {
        storeSome();
        List<Object> before = everything();
        List<Throwable> thrown = new ArrayList<>();

        read(session -> thrown.addAll(elsewhere(reading(session))));
        write(session -> {
            thrown.addAll(elsewhere(reading(session)));
            thrown.addAll(elsewhere(writing(session)));
        });

        assertThat(thrown).isNotEmpty().allSatisfy(each -> assertThat(each).isInstanceOf(IllegalStateException.class));
        assertThat(everything()).containsExactlyElementsOf(before);
    }

    /** What comes of uses by another thread; null for one that went well. */
    private static List<@Nullable Throwable> elsewhere(List<ThrowingCallable> uses) {
        List<@Nullable Throwable> thrown = new ArrayList<>();
        Race.of(1).run(thread -> uses.forEach(use -> thrown.add(catchThrowable(use))));
        return thrown;
    }

    private void storeSome() {
        storePeople();
        write(session -> session.pairings().insert(Samples.pairing("P1", "E1", "V1")));
        append(Samples.chat("R1", Samples.DAY));
        write(session -> session.journal().append(entry(1)));
    }

    private static JournalEntry entry(long number) {
        return JournalEntry.builder()
                .number(number)
                .at(LATER)
                .access(Access.of("w", "y"))
                .deed(Deed.LOOK_UP)
                .hash("")
                .build();
    }

    private static Elder renamed() {
        return Samples.elder("E1").withName("李　秀英");
    }

    private static ServiceRecord added() {
        return Samples.record("R7", "E1", "V7", Samples.DAY.plusDays(7), ServiceKind.VISIT);
    }

    private static void changeAll(WriteSession session) {
        session.elders().update(renamed(), 1);
        session.elders().insert(Samples.elder("E7"));
        session.volunteers().insert(Samples.volunteer("V7"));
        session.pairings().insert(Samples.pairing("P7", "E1", "V7"));
        Pairing ended = Samples.pairing("P1", "E1", "V1").withEnd(Optional.of(Samples.DAY));
        session.pairings().update(ended, 1);
        session.careLog().append(List.of(added()));
        session.careLog().voidRecord(R1, LATER);
        session.journal().append(entry(2));
    }

    private List<Object> everything() {
        return read(session -> {
            List<Object> all = new ArrayList<>(session.elders().page(null, MORE_THAN_ALL));
            all.addAll(session.volunteers().page(null, MORE_THAN_ALL));
            all.addAll(session.pairings().page(null, MORE_THAN_ALL));
            all.addAll(session.careLog().ofElders(ElderId.of("-"), ElderId.of("z"), DateRange.always()));
            all.addAll(session.caseFiles(null, MORE_THAN_ALL, DateRange.always()));
            all.addAll(session.journal().page(0, MORE_THAN_ALL));
            return all;
        });
    }

    private static List<ThrowingCallable> reading(ReadSession session) {
        var elders = session.elders();
        var pairings = session.pairings();
        var careLog = session.careLog();
        var journal = session.journal();
        return List.of(
                () -> session.elders().find(E1),
                () -> session.caseFiles(null, 1, DateRange.always()),
                () -> elders.find(E1),
                () -> elders.page(null, 1),
                () -> pairings.find(PairingId.of("P1")),
                () -> pairings.ofElder(E1),
                () -> pairings.ofVolunteer(VolunteerId.of("V1")),
                () -> careLog.find(List.of(R1)),
                () -> careLog.ofElders(E1, E1, DateRange.always()),
                () -> careLog.careDays(E1, E1, DateRange.always(), KnownAt.now()),
                () -> elders.find(PersonRules.NUMBER),
                () -> journal.page(0, 1),
                journal::last);
    }

    private static List<ThrowingCallable> writing(WriteSession session) {
        var elders = session.elders();
        var pairings = session.pairings();
        var careLog = session.careLog();
        var journal = session.journal();
        return List.of(
                () -> elders.insert(Samples.elder("E7")),
                () -> elders.update(renamed(), 1),
                () -> pairings.insert(Samples.pairing("P7", "E1", "V1")),
                () -> careLog.append(List.of(Samples.chat("R7", Samples.DAY))),
                () -> careLog.voidRecord(R1, LATER),
                () -> careLog.rebuildDays(E1),
                () -> careLog.eraseNotes(E1),
                () -> journal.append(entry(2)));
    }

    private static void tryToClear(List<?> handedOut) {
        assertThat(handedOut).isNotEmpty();
        Throwable thrown = catchThrowable(handedOut::clear);
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(UnsupportedOperationException.class);
        }
    }
}
