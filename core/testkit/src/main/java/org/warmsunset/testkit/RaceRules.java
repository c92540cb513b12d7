package org.warmsunset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warmsunset.access.Access;
import org.warmsunset.access.Deed;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.people.Elder;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.Versioned;

/** Threads that meet at a store. */
abstract class RaceRules extends Rules {
    private static final int ROUNDS = 20;
    private static final int MANY = 16;
    private static final ElderId E1 = ElderId.of("E1");

    @BeforeEach
    void people() {
        storePeople();
    }

    @Test
    void required_C1_two_writers_that_read_and_update_lose_nothing() {
        Race.of(2).run(writer -> {
            for (int i = 0; i < ROUNDS; i++) {
                write(session -> {
                    Versioned<Elder> current = session.elders().find(E1).orElseThrow();
                    String counted = current.value().remarks().orElse("") + "+";
                    session.elders().update(current.value().withRemarks(counted), current.version());
                });
            }
        });

        assertThat(elder("E1"))
                .contains(new Versioned<>(Samples.elder("E1").withRemarks("+".repeat(2 * ROUNDS)), 2 * ROUNDS + 1));
    }

    @Test
    void required_C2_of_two_updates_that_name_one_version_one_is_refused_with_the_other() {
        for (int round = 0; round < ROUNDS; round++) {
            long version = elder("E1").orElseThrow().version();
            List<Throwable> thrown = Race.of(2)
                    .catching(writer -> write(session ->
                            session.elders().update(Samples.elder("E1").withRemarks("writer " + writer), version)));

            assertThat(thrown).singleElement().isInstanceOf(RefusedException.class);
            RefusedException refused = (RefusedException) thrown.get(0);
            assertThat(refused.reason()).isEqualTo(Reason.CHANGED_MEANWHILE);
            assertThat(refused.current()).isEqualTo(elder("E1").map(current -> (Object) current));
            assertThat(elder("E1").orElseThrow().version()).isEqualTo(version + 1);
        }
    }

    @Test
    void required_C3_of_two_that_insert_one_id_one_is_refused() {
        for (int round = 0; round < ROUNDS; round++) {
            String id = "F" + round;
            List<Throwable> thrown = Race.of(2)
                    .catching(writer -> write(
                            session -> session.elders().insert(Samples.elder(id).withRemarks("writer " + writer))));

            assertThat(thrown).singleElement().isInstanceOf(RefusedException.class);
            RefusedException refused = (RefusedException) thrown.get(0);
            assertThat(refused.reason()).isEqualTo(Reason.ALREADY_STORED);
            assertThat(refused.id()).isEqualTo(id);
        }
    }

    @Test
    void required_C4_of_two_that_append_one_record_one_is_refused() {
        for (int round = 0; round < ROUNDS; round++) {
            ServiceRecord record = Samples.chat("R" + round, Samples.DAY.plusDays(round));
            List<Throwable> thrown = Race.of(2).catching(writer -> append(record));

            assertThat(thrown).singleElement().isInstanceOf(RefusedException.class);
            assertThat(((RefusedException) thrown.get(0)).reason()).isEqualTo(Reason.ALREADY_STORED);
            assertThat(records("R" + round)).containsExactly(record);
        }
    }

    @Test
    void required_C5_of_two_that_void_one_record_one_is_refused_with_the_other_s_instant() {
        for (int round = 0; round < ROUNDS; round++) {
            RecordId id = RecordId.of("R" + round);
            append(Samples.chat(id.value(), Samples.DAY.plusDays(round)));
            List<Throwable> thrown = Race.of(2)
                    .catching(
                            writer -> write(session -> session.careLog().voidRecord(id, Instant.ofEpochMilli(writer))));

            assertThat(thrown).singleElement().isInstanceOf(RefusedException.class);
            RefusedException refused = (RefusedException) thrown.get(0);
            assertThat(refused.reason()).isEqualTo(Reason.CHANGED_MEANWHILE);
            assertThat(refused.current()).contains(records(id.value()).get(0));
        }
    }

    @Test
    void required_C6_days_appended_and_voided_by_many_threads_are_all_kept() {
        int writers = 4;
        append(IntStream.range(0, writers * ROUNDS)
                .mapToObj(i -> Samples.chat("A" + i, Samples.DAY.plusDays(i)))
                .toArray(ServiceRecord[]::new));

        Race.of(writers).run(writer -> {
            for (int i = writer * ROUNDS; i < (writer + 1) * ROUNDS; i++) {
                RecordId first = RecordId.of("A" + i);
                append(Samples.record("B" + i, "E1", "V1", Samples.DAY.minusDays(i + 1), ServiceKind.CHAT));
                write(session -> session.careLog().voidRecord(first, Instant.EPOCH));
            }
        });

        int days = writers * ROUNDS;
        assertThat(caseFile("E1").care().of(VolunteerId.of("V1")).days(ServiceKind.CHAT))
                .isEqualTo(DaySet.of(DateRange.of(Samples.DAY.minusDays(days), Samples.DAY.minusDays(1))));
    }

    @Test
    void required_C7_of_two_that_look_before_they_pair_one_pairs() {
        for (int round = 0; round < ROUNDS; round++) {
            String elder = "F" + round;
            write(session -> session.elders().insert(Samples.elder(elder)));
            String prefix = "P" + round + "-";

            Race.of(2)
                    .run(writer -> write(session -> {
                        if (session.pairings().ofElder(ElderId.of(elder)).isEmpty()) {
                            session.pairings().insert(Samples.pairing(prefix + writer, elder, "V" + (writer + 1)));
                        }
                    }));

            assertThat(list(session -> session.pairings().ofElder(ElderId.of(elder))))
                    .hasSize(1);
        }
    }

    @Test
    void required_C8_a_reader_does_not_wait_for_a_writer_and_sees_nothing_that_may_not_be_kept() {
        List<Elder> before = read(session -> all(session.elders()));
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        List<Object> seen = new ArrayList<>();

        Race.of(2).run(thread -> {
            if (thread == 0) {
                write(session -> {
                    session.elders().insert(Samples.elder("E7"));
                    session.elders().update(Samples.elder("E1").withName("李　秀英"), 1);
                    session.careLog().append(List.of(Samples.chat("R1", Samples.DAY)));
                    written.countDown();
                    Race.await(looked);
                });
            } else {
                Race.await(written);
                seen.addAll(read(session -> all(session.elders())));
                seen.addAll(allRecords());
                looked.countDown();
            }
        });

        assertThat(seen).containsExactlyElementsOf(new ArrayList<Object>(before));
        assertThat(elder("E7")).isPresent();
    }

    @Test
    void required_C9_a_reader_keeps_the_view_with_which_it_began() {
        append(Samples.chat("R1", Samples.DAY));
        List<CaseFile> before = caseFiles();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);

        Race.of(2).run(thread -> {
            if (thread == 0) {
                store().<Object>read(session -> {
                    assertThat(session.elders().find(E1)).isPresent();
                    begun.countDown();
                    Race.await(written);
                    assertThat(session.elders().find(E1)).contains(new Versioned<>(Samples.elder("E1"), 1));
                    assertThat(session.caseFiles(null, MORE_THAN_ALL, DateRange.always()))
                            .containsExactlyElementsOf(before);
                    assertThat(session.careLog().ofElders(E1, E1, DateRange.always()))
                            .containsExactly(Samples.chat("R1", Samples.DAY));
                    return session;
                });
            } else {
                Race.await(begun);
                write(session -> {
                    session.elders().update(Samples.elder("E1").withName("李　秀英"), 1);
                    session.elders().insert(Samples.elder("E0"));
                    session.careLog().voidRecord(RecordId.of("R1"), Instant.EPOCH);
                    session.careLog().append(List.of(Samples.chat("R2", Samples.DAY)));
                });
                written.countDown();
            }
        });

        assertThat(caseFiles()).hasSize(before.size() + 1);
    }

    @Test
    void required_C10_entries_journalled_by_many_threads_make_one_chain() {
        int writers = 4;
        Race.of(writers).run(writer -> {
            for (int i = 0; i < ROUNDS; i++) {
                write(session -> session.journal()
                        .append(JournalEntry.after(
                                session.journal().last().orElse(null),
                                Instant.EPOCH,
                                Access.of("writer " + writer, "race"),
                                Deed.LOOK_UP,
                                null)));
            }
        });

        List<JournalEntry> entries = list(session -> session.journal().page(0, MORE_THAN_ALL));
        assertThat(entries).hasSize(writers * ROUNDS);
        JournalEntry before = null;
        for (JournalEntry entry : entries) {
            assertThat(entry.follows(before)).as("%s follows", entry).isTrue();
            before = entry;
        }
    }

    @Test
    void required_C11_many_writers_at_once_are_all_kept() {
        Race.of(MANY).run(writer -> {
            for (int i = 0; i < 5; i++) {
                append(Samples.chat("R" + writer + "-" + i, Samples.DAY.plusDays(i)));
            }
        });

        assertThat(allRecords()).hasSize(MANY * 5);
    }

    @Test
    void required_C12_a_write_that_is_given_up_takes_no_other_with_it() {
        List<String> kept = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            String prefix = "R" + round + "-";
            List<Throwable> thrown = Race.of(MANY).catching(writer -> appendOrGiveUp(prefix, writer));

            assertThat(thrown)
                    .hasSize(MANY / 2)
                    .hasOnlyElementsOfTypes(IllegalArgumentException.class, RefusedException.class);
            for (int writer = 0; writer < MANY; writer += 2) {
                kept.add(prefix + writer);
            }
        }

        assertThat(allRecords()).extracting(record -> record.id().value()).containsExactlyInAnyOrderElementsOf(kept);
    }

    /** Every second writer gives up after it wrote: one by an exception, the next by a refusal. */
    private void appendOrGiveUp(String prefix, int writer) {
        write(session -> {
            session.careLog().append(List.of(Samples.chat(prefix + writer, Samples.DAY)));
            if (writer % 4 == 1) {
                throw new IllegalArgumentException("stop");
            }
            if (writer % 4 == 3) {
                session.elders().insert(Samples.elder("E1"));
            }
        });
    }

    @Test
    void required_C13_an_id_is_free_for_all_when_its_write_was_given_up() {
        for (int round = 0; round < ROUNDS; round++) {
            String id = "F" + round;
            List<Throwable> thrown = Race.of(3)
                    .catching(writer -> write(session -> {
                        session.elders().insert(Samples.elder(id));
                        if (writer > 0) {
                            throw new IllegalArgumentException("stop");
                        }
                    }));

            assertThat(thrown).hasSize(2);
            assertThat(elder(id)).contains(new Versioned<>(Samples.elder(id), 1));
        }
    }
}
