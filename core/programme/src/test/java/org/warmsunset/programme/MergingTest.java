package org.warmsunset.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warmsunset.access.Access;
import org.warmsunset.access.Deed;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.archive.ContactChanges;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.States;
import org.warmsunset.archive.Status;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.Window;
import org.warmsunset.matching.Unmatched;
import org.warmsunset.pairing.AlreadyPairedException;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.programme.MergeRefusedException.Reason;
import org.warmsunset.recognition.VolunteerHours;
import org.warmsunset.report.ElderLine;
import org.warmsunset.report.PairingLine;
import org.warmsunset.report.Report;
import org.warmsunset.storage.Condition;

/** Two ids that are merged into one person, and the merge undone. */
class MergingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final ElderId E1 = ElderId.of("E1");
    private static final ElderId E2 = ElderId.of("E2");
    private static final VolunteerId V1 = VolunteerId.of("V1");
    private static final VolunteerId V2 = VolunteerId.of("V2");
    private static final EntryId N1 = EntryId.of("N1");
    private static final Window YEAR = Window.yearOf(TODAY);

    private final Office office = new Office();
    private final WarmSunset programme = office.programme();
    private final Merging merging = programme.merging(Access.of("li.na", "one card, two forms"));

    private static Pairing pairing(String id, ElderId elder, VolunteerId volunteer, LocalDate start) {
        return Pairing.builder()
                .id(PairingId.of(id))
                .elder(elder)
                .volunteer(volunteer)
                .start(start)
                .build();
    }

    private static ServiceRecord chat(String id, ElderId elder, VolunteerId volunteer, LocalDate day) {
        return ServiceRecord.builder()
                .id(RecordId.of(id))
                .elder(elder)
                .volunteer(volunteer)
                .day(day)
                .addKinds(ServiceKind.CHAT)
                .minutes(30)
                .build();
    }

    /** E1 with V1 until May, E2 with V2 from June on; E1 and E2 are one, as are V1 and V2 in some tests. */
    @BeforeEach
    void twoPairings() {
        programme.write(desk -> {
            desk.pairings().pair(pairing("P1", E1, V1, LocalDate.of(2026, 1, 1)).withEnd(LocalDate.of(2026, 5, 31)));
            desk.pairings().pair(pairing("P2", E2, V2, JUNE));
            desk.records().record(chat("R1", E1, V1, LocalDate.of(2026, 1, 5)));
            desk.records().record(chat("R2", E2, V2, LocalDate.of(2026, 6, 5)));
            return desk;
        });
    }

    private Report report() {
        return programme.reports().report(YEAR, KnownAt.now());
    }

    private Stream<String> elders() {
        return report().elders().stream().map(line -> line.elder().value());
    }

    private List<Deed> deeds() {
        return office.store()
                .<List<Deed>>read(session -> session.journal().page(0, 100).stream()
                        .map(JournalEntry::deed)
                        .toList());
    }

    private static Reason refusal(ThrowingCallable merge) {
        return catchThrowableOfType(MergeRefusedException.class, merge).reason();
    }

    @Test
    void an_elder_who_is_merged_is_one_elder_in_every_question() {
        merging.merge(N1, E2, E1);

        assertThat(report().pairings())
                .extracting(PairingLine::pairing, PairingLine::elder)
                .containsExactly(tuple(PairingId.of("P1"), E1), tuple(PairingId.of("P2"), E1));
        assertThat(report().elders()).extracting(ElderLine::elder).containsExactly(E1);
        assertThat(report().elders()).extracting(ElderLine::contactDays).containsExactly(2);
        assertThat(programme.pairings().ofElder(E1)).extracting(Pairing::id).hasSize(2);
        assertThat(programme.records().ofElder(E1, DateRange.always()))
                .extracting(ServiceRecord::id)
                .containsExactly(RecordId.of("R1"), RecordId.of("R2"));
        assertThat(programme.people().find(E2)).isEmpty();
        assertThat(programme.matches().match(TODAY).unmatched()).isEmpty();
        assertThat(programme.plan().coverage(YEAR).needs().get(0).elders()).isZero();
        assertThat(programme
                        .personalData(Access.of("li.na", "her letter"))
                        .export(E1)
                        .pairings())
                .hasSize(2);
    }

    @Test
    void a_merge_that_is_undone_leaves_everything_as_it_was() {
        Object before = report();
        Object hours = programme.recognition().hours(TODAY);

        merging.merge(N1, E2, E1);
        merging.merge(EntryId.of("N2"), V2, V1);
        assertThat(report()).isNotEqualTo(before);
        merging.undo(E2);
        merging.undo(V2);

        assertThat(report()).isEqualTo(before);
        assertThat(programme.recognition().hours(TODAY)).isEqualTo(hours);
        assertThat(elders()).containsExactly("E1", "E2");
        assertThat(deeds())
                .containsExactly(
                        Deed.MERGE,
                        Deed.MERGE,
                        Deed.MERGE,
                        Deed.MERGE,
                        Deed.UN_MERGE,
                        Deed.UN_MERGE,
                        Deed.UN_MERGE,
                        Deed.UN_MERGE);
        merging.merge(EntryId.of("N3"), E2, E1);
        assertThat(elders()).containsExactly("E1");
    }

    @Test
    void a_volunteer_who_is_merged_has_all_her_hours_and_serves_all_her_pairings() {
        programme.records().record(chat("R3", E1, V2, LocalDate.of(2026, 2, 4)));
        int met = report().summary().pairings().totals().met();

        merging.merge(N1, V2, V1);

        assertThat(programme.recognition().hours(TODAY).volunteers())
                .containsExactly(new VolunteerHours(V1, 90, 0, 0, 0, 0));
        assertThat(programme.recognition().hours(TODAY, V1)).isEqualTo(new VolunteerHours(V1, 90, 0, 0, 0, 0));
        assertThat(report().summary().pairings().totals().met()).isEqualTo(met + 1);
        assertThat(report().pairings()).extracting(PairingLine::volunteer).containsOnly(V1);
        assertThat(programme.records().ofVolunteer(V1, DateRange.always())).hasSize(3);
    }

    @Test
    void what_the_archive_says_of_either_is_said_of_her() {
        ArchiveDesk archive = programme.archive(Access.of("li.na", "told by phone"));
        archive.add(Entry.builder(States.SORT)
                .id(EntryId.of("N5"))
                .elder(E2)
                .day(TODAY)
                .put(States.STATUS, Status.AWAY)
                .build());
        archive.add(Entry.builder(ContactChanges.SORT)
                .id(EntryId.of("N6"))
                .volunteer(V2)
                .day(TODAY)
                .put(ContactChanges.WHAT, ContactChanges.What.PHONE)
                .build());

        merging.merge(N1, E2, E1);

        assertThat(programme
                        .personalData(Access.of("li.na", "visit"))
                        .page(E1, TODAY)
                        .status())
                .isEqualTo(Status.AWAY);
    }

    @Test
    void two_who_were_both_paired_on_one_day_are_not_merged() {
        programme
                .pairings()
                .change(pairing("P1", E1, V1, LocalDate.of(2026, 1, 1)).withEnd(JUNE), 1);

        MergeRefusedException refused =
                catchThrowableOfType(MergeRefusedException.class, () -> merging.merge(N1, E2, E1));

        assertThat(refused.reason()).isEqualTo(Reason.BOTH_PAIRED);
        assertThat(refused.getMessage()).isEqualTo("E2 and E1 cannot be one: BOTH_PAIRED");
        assertThat(refused.conflict().orElseThrow().day()).isEqualTo(JUNE);
        assertThat(refused.conflict().orElseThrow().pairing()).isEqualTo(PairingId.of("P2"));
        assertThat(refused.conflict().orElseThrow().other()).isEqualTo(PairingId.of("P1"));
        assertThat(refusal(() -> merging.merge(N1, V2, V1))).isEqualTo(Reason.BOTH_PAIRED);
        assertThat(elders()).containsExactly("E1", "E2");
        assertThat(deeds()).isEmpty();
    }

    @Test
    void she_keeps_one_volunteer_at_a_time_after_the_merge() {
        merging.merge(N1, E2, E1);

        assertThat(catchThrowableOfType(
                                AlreadyPairedException.class,
                                () -> programme.pairings().pair(pairing("P3", E1, V1, TODAY)))
                        .conflict()
                        .other())
                .isEqualTo(PairingId.of("P2"));
    }

    @Test
    void who_would_be_paired_with_herself_is_not_merged() {
        ResidentId number = ResidentId.parse("230199194105120083", TODAY);
        office.store().write(session -> {
            session.elders().update(Office.elder("E2", "𠮷田").withResidentId(number), 1);
            session.volunteers()
                    .insert(Volunteer.builder()
                            .id(VolunteerId.of("V3"))
                            .district(Office.elder("E1", "王桂兰").district())
                            .residentId(number)
                            .build());
            return session;
        });

        assertThat(refusal(() -> merging.merge(N1, V2, VolunteerId.of("V3")))).isEqualTo(Reason.PAIRED_WITH_HERSELF);
        assertThat(refusal(() -> merging.merge(N1, VolunteerId.of("V3"), V2))).isEqualTo(Reason.PAIRED_WITH_HERSELF);
    }

    @Test
    void nobody_is_merged_twice_nor_with_herself_and_what_is_not_merged_is_not_undone() {
        merging.merge(N1, E2, E1);

        assertThat(refusal(() -> merging.merge(EntryId.of("N2"), E2, E1))).isEqualTo(Reason.MERGED_ALREADY);
        assertThat(refusal(() -> merging.merge(EntryId.of("N2"), E1, E2))).isEqualTo(Reason.MERGED_ALREADY);
        assertThat(refusal(() -> merging.merge(EntryId.of("N2"), E1, E1))).isEqualTo(Reason.ONE_ID);
        assertThat(refusal(() -> merging.undo(E1))).isEqualTo(Reason.NOT_MERGED);
        assertThat(refusal(() -> merging.undo(V1))).isEqualTo(Reason.NOT_MERGED);
    }

    @Test
    void what_is_erased_is_erased_under_all_her_ids() {
        merging.merge(N1, E2, E1);

        programme.personalData(Access.of("li.na", "her letter")).erase(E1);

        assertThat(office.store()
                        .<Boolean>read(
                                session -> session.elders().get(E2).value().isErased()))
                .isTrue();
    }

    @Test
    void who_is_merged_away_is_no_elder_without_a_volunteer() {
        office.store().write(session -> {
            session.elders().insert(Office.elder("E3", "孙玉珍"));
            return session;
        });
        assertThat(programme.matches().match(TODAY).unmatched())
                .extracting(Unmatched::elder)
                .containsExactly(ElderId.of("E3"));

        merging.merge(N1, ElderId.of("E3"), E2);

        assertThat(programme.matches().match(TODAY).unmatched()).isEmpty();
        assertThat(programme.people().elders(Condition.all(List.of()), null, 2))
                .extracting(Listed::id)
                .containsExactly(E1, E2);
    }

    @Test
    void a_pairing_of_who_is_merged_away_is_one_of_who_stays() {
        merging.merge(N1, E1, E2);
        merging.merge(EntryId.of("N2"), V1, V2);

        assertThatThrownBy(() -> programme.pairings().pair(pairing("P3", E1, V2, JUNE)))
                .isInstanceOf(AlreadyPairedException.class);
        assertThatThrownBy(() -> programme.pairings().pair(pairing("P3", E2, V1, JUNE)))
                .isInstanceOf(AlreadyPairedException.class);
    }

    @Test
    void who_is_paired_under_another_id_is_on_no_list_of_the_unpaired() {
        People people = programme.people();
        assertThat(people.elders(people.withoutPairing(JUNE), null, 10))
                .extracting(Listed::id)
                .containsExactly(E1);
        assertThat(people.volunteers(people.withRoom(JUNE), null, 10))
                .extracting(Listed::id)
                .containsExactly(V1);

        merging.merge(N1, E2, E1);
        merging.merge(EntryId.of("N2"), V2, V1);

        assertThat(people.elders(people.withoutPairing(JUNE), null, 10)).isEmpty();
        assertThat(people.volunteers(people.withRoom(JUNE), null, 10)).isEmpty();
    }

    @Test
    void a_person_s_export_has_her_other_forms() {
        merging.merge(N1, E2, E1);

        assertThat(programme
                        .personalData(Access.of("li.na", "her letter"))
                        .export(E1)
                        .otherForms())
                .extracting(Elder::id)
                .containsExactly(E2);
        assertThat(programme
                        .personalData(Access.of("li.na", "her letter"))
                        .export(E1)
                        .journal())
                .extracting(JournalEntry::deed)
                .containsExactly(Deed.MERGE, Deed.MERGE, Deed.EXPORT);
    }
}
