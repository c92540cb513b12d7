package org.warmsunset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.Served;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Kind;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.Versioned;

/** What is left of persons who are erased, and of what hangs on them. */
abstract class ErasureRules extends KindRules {
    private static final int PROGRAMMES = 6;

    /** Another empty store, closed by the test. */
    abstract ProgrammeStore another();

    private <K extends Comparable<K>, V> void erase(Specimen<K, V> some, String id) {
        write(session -> session.register(some.kind()).erase(some.id(id)));
    }

    @EachPersonalKind
    <K extends Comparable<K>, V> void required_E1_of_an_erased_value_the_open_fields_are_left_at_the_next_version(
            Specimen<K, V> some) {
        insert(some, List.of(some.full("A1"), some.full("A2")));

        erase(some, "A1");

        assertThat(found(some, "A1")).contains(new Versioned<>(some.kind().erased(some.full("A1")), 2));
        assertThat(found(some, "A2")).contains(new Versioned<>(some.full("A2"), 1));
    }

    @EachPersonalKind
    <K extends Comparable<K>, V> void required_E2_erasing_where_there_is_nothing_to_take_changes_nothing(
            Specimen<K, V> some) {
        insert(some, List.of(some.full("A1"), some.bare("A2")));

        erase(some, "A1");
        erase(some, "A1");
        erase(some, "A2");

        assertThat(found(some, "A1")).contains(new Versioned<>(some.kind().erased(some.full("A1")), 2));
        assertThat(found(some, "A2")).contains(new Versioned<>(some.bare("A2"), 1));
    }

    @EachPersonalKind
    <K extends Comparable<K>, V> void required_E3_erasing_what_is_not_stored_is_refused(Specimen<K, V> some) {
        refusal(
                Reason.NOT_STORED,
                "A1",
                session -> session.register(some.kind()).erase(some.id("A1")));

        assertThat(found(some, "A1")).isEmpty();
    }

    @EachPersonalKind
    <K extends Comparable<K>, V> void required_E4_what_refers_to_an_erased_value_is_erased_too(Specimen<K, V> some) {
        for (Field<V, ?> field : some.references()) {
            Kind<?, ?> erased = field.refersTo();
            Specimen<?, ?> whom = Specimen.all().stream()
                    .filter(one -> one.kind().equals(erased))
                    .findFirst()
                    .orElseThrow();
            String id = "A" + field.place();
            V hers = some.referring(some.full(id + "-1"), field, id);
            V nothingToTake = some.referring(some.bare(id + "-2"), field, id);
            V another = some.full(id + "-3");
            insertFull(whom, id);
            insert(some, List.of(hers, nothingToTake, another));

            erase(whom, id);

            assertThat(found(some, id + "-1"))
                    .contains(new Versioned<>(some.kind().erased(hers), 2));
            assertThat(found(some, id + "-2")).contains(new Versioned<>(nothingToTake, 1));
            assertThat(found(some, id + "-3")).contains(new Versioned<>(another, 1));
        }
    }

    private <K extends Comparable<K>, V> void insertFull(Specimen<K, V> some, String id) {
        insert(some, List.of(some.full(id)));
    }

    @Test
    void required_E5_of_an_erased_elder_s_records_the_notes_go_and_nothing_else() {
        ServiceRecord noted = Samples.chat("R1", Samples.DAY)
                .withNote("读报 📰")
                .withMinutes(30)
                .withVoidedAt(Instant.EPOCH)
                .withEventId("中秋·2026");
        ServiceRecord earlier =
                Samples.chat("R2", Samples.DAY.minusYears(3)).withNote("").withOutcome(Outcome.ATTEMPTED);
        ServiceRecord bare = Samples.chat("R3", Samples.DAY);
        append(noted, earlier, bare);

        write(session -> session.elders().erase(ElderId.of("E1")));

        assertThat(records("R1", "R2", "R3"))
                .containsExactly(noted.withNote(Optional.empty()), earlier.withNote(Optional.empty()), bare);
        assertThat(allRecords()).containsExactlyInAnyOrderElementsOf(records("R1", "R2", "R3"));
    }

    @Test
    void required_E6_the_notes_of_other_elders_stay_and_so_do_those_of_an_erased_volunteer() {
        ServiceRecord hers = Samples.chat("R1", Samples.DAY).withNote("读报");
        ServiceRecord other = Samples.record("R2", "E2", "V1", Samples.DAY, ServiceKind.CHAT)
                .withStandInFor(VolunteerId.of("V2"))
                .withNote("下棋");
        append(hers, other);

        write(session -> {
            session.volunteers().erase(VolunteerId.of("V1"));
            session.volunteers().erase(VolunteerId.of("V2"));
        });
        assertThat(allRecords()).containsExactly(hers, other);
        write(session -> session.elders().erase(ElderId.of("E1")));

        assertThat(allRecords()).containsExactly(hers.withNote(Optional.empty()), other);
    }

    @EachPersonalKind
    <K extends Comparable<K>, V> void required_E7_an_erased_value_is_looked_up_by_what_is_left_only(
            Specimen<K, V> some) {
        insert(some, List.of(some.full("A1")));
        V left = some.kind().erased(some.full("A1"));
        for (Field<V, ?> field : some.lookedUp()) {
            assertThat(where(some, field, some.full("A1"), "A")).as("%s", field).hasSize(1);
        }

        erase(some, "A1");

        for (Field<V, ?> field : some.lookedUp()) {
            List<Versioned<V>> found = where(some, field, some.full("A1"), "A");
            if (field.privacy() == Field.Privacy.OPEN) {
                assertThat(found).as("%s", field).containsExactly(new Versioned<>(left, 2));
            } else {
                assertThat(found).as("%s", field).isEmpty();
            }
        }
    }

    @EachPersonalKind
    <K extends Comparable<K>, V> void required_E8_an_update_of_what_was_read_before_the_erasure_is_refused(
            Specimen<K, V> some) {
        insert(some, List.of(some.full("A1")));
        erase(some, "A1");
        Versioned<V> current = new Versioned<>(some.kind().erased(some.full("A1")), 2);

        assertThat(refusal(
                                Reason.CHANGED_MEANWHILE,
                                "A1",
                                session -> session.register(some.kind()).update(some.full("A1"), 1))
                        .current())
                .contains(current);

        assertThat(found(some, "A1")).contains(current);
    }

    @Test
    void required_E9_erasing_everybody_changes_no_case_file_and_no_hour() {
        Seeds.check(PROGRAMMES, seed -> {
            RandomProgramme programme = RandomProgramme.of(seed).withArchive();
            try (ProgrammeStore store = another()) {
                programme.storeIn(store);
                List<Served> served = store.read(ErasureRules::served);

                store.write(session -> {
                    programme.elders().forEach(elder -> session.elders().erase(elder.id()));
                    programme
                            .volunteers()
                            .forEach(volunteer -> session.volunteers().erase(volunteer.id()));
                    return session;
                });

                assertThat(store.<List<CaseFile>>read(session -> caseFiles(session, null, MORE_THAN_ALL)))
                        .containsExactlyElementsOf(programme.caseFiles(KnownAt.now()));
                assertThat(store.<List<Served>>read(ErasureRules::served)).containsExactlyInAnyOrderElementsOf(served);
            }
        });
    }

    @Test
    void required_E10_of_a_removed_elder_and_of_what_refers_to_her_nothing_is_left() {
        RandomProgramme programme = RandomProgramme.of(7).withArchive();
        try (ProgrammeStore store = another()) {
            programme.storeIn(store);
            ElderId gone = programme.elders().get(0).id();

            store.<Object>write(session -> {
                session.remove(gone);
                return session;
            });

            assertThat(store.<List<CaseFile>>read(session -> caseFiles(session, null, MORE_THAN_ALL)))
                    .containsExactlyElementsOf(programme.caseFiles(KnownAt.now()).stream()
                            .filter(file -> !file.elder().equals(gone))
                            .toList());
            store.<Object>read(session -> {
                assertThat(session.elders().find(gone)).isEmpty();
                assertThat(session.pairings().where(PairingKind.OF_ELDER, gone)).isEmpty();
                assertThat(session.entries().where(EntryKind.OF_ELDER, gone)).isEmpty();
                assertThat(session.careLog().ofElders(ElderId.of("-"), ElderId.of("z"), DateRange.always()))
                        .containsExactlyInAnyOrderElementsOf(programme.records().stream()
                                .filter(record -> !record.elder().equals(gone))
                                .toList());
                assertThat(session.entries().page(null, MORE_THAN_ALL)).hasSize((int) programme.entries().stream()
                        .filter(entry -> !entry.elder().equals(Optional.of(gone)))
                        .count());
                return session;
            });
        }
    }

    @Test
    void required_E11_a_removed_elder_can_be_stored_anew() {
        write(session -> {
            session.pairings().insert(Samples.pairing("P1", "E1", "V1"));
            session.pairings().insert(Samples.pairing("P2", "E2", "V1"));
        });
        append(Samples.chat("R1", Samples.DAY), Samples.record("R2", "E2", "V1", Samples.DAY, ServiceKind.VISIT));
        write(session -> session.remove(ElderId.of("E1")));

        write(session -> {
            session.elders().insert(Samples.elder("E1"));
            session.pairings().insert(Samples.pairing("P1", "E1", "V2"));
            session.careLog().append(List.of(Samples.chat("R1", Samples.DAY.plusDays(1))));
        });

        assertThat(elder("E1")).contains(new Versioned<>(Samples.elder("E1"), 1));
        assertThat(allRecords())
                .containsExactly(
                        Samples.chat("R1", Samples.DAY.plusDays(1)),
                        Samples.record("R2", "E2", "V1", Samples.DAY, ServiceKind.VISIT));
    }

    @Test
    void required_E12_removing_who_is_not_stored_does_nothing() {
        append(Samples.chat("R1", Samples.DAY));

        write(session -> session.remove(ElderId.of("E9")));

        assertThat(allRecords()).containsExactly(Samples.chat("R1", Samples.DAY));
        assertThat(elder("E1")).contains(new Versioned<>(Samples.elder("E1"), 1));
    }

    private static List<Served> served(ReadSession session) {
        List<Served> served = new ArrayList<>();
        session.careLog().served(DateRange.always(), served::add);
        return served;
    }
}
