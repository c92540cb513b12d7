package org.warmsunset.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.warmsunset.access.Access;
import org.warmsunset.access.Deed;
import org.warmsunset.access.DueForErasure;
import org.warmsunset.access.ElderFile;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.access.Matches;
import org.warmsunset.access.Subject;
import org.warmsunset.access.VolunteerFile;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.pairing.Suspension;
import org.warmsunset.people.Elder;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.Volunteer;
import org.warmsunset.people.VolunteerKind;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WriteSession;
import org.warmsunset.storage.memory.MemoryProgrammeStore;

/** What somebody with a purpose may do with personal data, and what the journal says of it. */
class PersonalDataTest {
    private static final Instant NOW = Instant.parse("2026-10-31T04:00:00.123Z");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 27);
    private static final DistrictCode DISTRICT = DistrictCode.parse("230102");
    private static final ElderId E1 = ElderId.of("E1");
    private static final ElderId E2 = ElderId.of("E2");
    private static final VolunteerId V1 = VolunteerId.of("V1");
    private static final VolunteerId V2 = VolunteerId.of("V2");
    private static final ResidentId NUMBER = ResidentId.parse("230199194105120884", DAY);
    private static final Access ACCESS = Access.of("li.na", "letter of 2026-10-30");

    private static final Elder ELDER = Elder.builder()
            .id(E1)
            .name("王桂兰")
            .district(DISTRICT)
            .residentId(NUMBER)
            .remarks("耳背")
            .build();
    private static final Volunteer VOLUNTEER = Volunteer.builder()
            .id(V1)
            .name("李娜")
            .district(DISTRICT)
            .residentId(NUMBER)
            .addSpecialities("理发")
            .build();
    private static final Pairing PAIRING = Pairing.builder()
            .id(PairingId.of("P1"))
            .elder(E1)
            .volunteer(V1)
            .start(DAY.minusYears(1))
            .addSuspensions(Suspension.builder().firstDay(DAY).reason("住院").build())
            .build();
    private static final ServiceRecord RECORD = ServiceRecord.builder()
            .id(RecordId.of("R1"))
            .elder(E1)
            .volunteer(V1)
            .day(DAY)
            .addKinds(ServiceKind.CHAT)
            .note("听京剧")
            .build();

    private final MemoryProgrammeStore store = new MemoryProgrammeStore();
    private final WarmSunset programme = new WarmSunset(
            store, RuleBooks.caringDaughters2019(), FestivalCalendar.china(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final PersonalData data = programme.personalData(ACCESS);

    private void write(Consumer<WriteSession> work) {
        store.write(session -> {
            work.accept(session);
            return session;
        });
    }

    private void storeAll() {
        write(session -> {
            session.elders().insert(ELDER);
            session.volunteers().insert(VOLUNTEER);
            session.pairings().insert(PAIRING);
            session.careLog().append(List.of(RECORD));
        });
    }

    private List<JournalEntry> journal() {
        return store.<List<JournalEntry>>read(session -> session.journal().page(0, 100));
    }

    @Test
    void a_look_up_by_id_is_journalled_found_or_not() {
        storeAll();
        assertThat(data.lookUp(E1)).contains(new Versioned<>(ELDER, 1));
        assertThat(data.lookUp(V2)).isEmpty();
        JournalEntry first = JournalEntry.after(null, NOW, ACCESS, Deed.LOOK_UP, Subject.of(E1));
        assertThat(journal())
                .containsExactly(first, JournalEntry.after(first, NOW, ACCESS, Deed.LOOK_UP, Subject.of(V2)));
    }

    @Test
    void a_look_up_by_identity_number_journals_whom_it_found() {
        assertThat(data.lookUp(NUMBER)).isEqualTo(new Matches(List.of(), List.of()));
        storeAll();
        assertThat(data.lookUp(NUMBER)).isEqualTo(new Matches(List.of(ELDER), List.of(VOLUNTEER)));
        assertThat(journal())
                .extracting(JournalEntry::subject)
                .containsExactly(Optional.empty(), Optional.of(Subject.of(E1)), Optional.of(Subject.of(V1)));
    }

    @Test
    void an_elder_s_file_holds_all_of_her_data_and_what_was_done_with_them_before() {
        storeAll();
        assertThat(data.export(E1))
                .isEqualTo(new ElderFile(ELDER, List.of(), List.of(PAIRING), List.of(RECORD), List.of(), List.of()));
        assertThat(data.export(E1).journal()).isEqualTo(journal().subList(0, 1));
        assertThat(journal()).extracting(JournalEntry::deed).containsExactly(Deed.EXPORT, Deed.EXPORT);
    }

    @Test
    void a_volunteer_s_file_holds_what_she_did_and_what_was_done_for_her_without_the_notes() {
        storeAll();
        ServiceRecord stoodIn =
                RECORD.withId(RecordId.of("R2")).withVolunteer(V2).withStandInFor(V1);
        ServiceRecord another = RECORD.withId(RecordId.of("R3")).withVolunteer(V2);
        write(session -> {
            session.volunteers()
                    .insert(Volunteer.builder()
                            .id(V2)
                            .name("赵敏")
                            .district(DISTRICT)
                            .build());
            session.careLog().append(List.of(stoodIn, another));
        });
        assertThat(data.export(V1))
                .isEqualTo(new VolunteerFile(
                        VOLUNTEER,
                        List.of(),
                        List.of(PAIRING),
                        List.of(RECORD.withNote(Optional.empty()), stoodIn.withNote(Optional.empty())),
                        List.of(),
                        List.of()));
    }

    @Test
    void erasing_an_elder_leaves_ids_days_and_the_district() {
        storeAll();
        data.erase(E1);
        ElderFile left = data.export(E1);
        assertThat(left.elder())
                .isEqualTo(Elder.builder().id(E1).district(DISTRICT).build());
        assertThat(left.pairings()).containsExactly(PairingKind.PAIRING.erased(PAIRING));
        assertThat(left.pairings().get(0).suspensions())
                .containsExactly(Suspension.builder().firstDay(DAY).build());
        assertThat(left.records()).containsExactly(RECORD.withNote(Optional.empty()));
        assertThat(left.journal()).extracting(JournalEntry::deed).containsExactly(Deed.ERASURE);
        assertThat(data.lookUp(V1)).contains(new Versioned<>(VOLUNTEER, 1));
    }

    @Test
    void erasing_a_volunteer_leaves_the_notes_about_her_elders() {
        storeAll();
        data.erase(V1);
        assertThat(data.lookUp(V1))
                .map(Versioned::value)
                .contains(Volunteer.builder().id(V1).district(DISTRICT).build());
        ElderFile elder = data.export(E1);
        assertThat(elder.elder()).isEqualTo(ELDER);
        assertThat(elder.pairings()).containsExactly(PairingKind.PAIRING.erased(PAIRING));
        assertThat(elder.records()).containsExactly(RECORD);
    }

    @Test
    void nobody_is_erased_or_exported_who_is_not_stored_and_nothing_is_journalled() {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> data.erase(E1));
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> data.erase(V1));
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> data.export(E1));
        assertThat(journal()).isEmpty();
    }

    @Test
    void whoever_is_named_by_a_record_since_the_day_is_not_due() {
        storeAll();
        Pairing ended = PAIRING.withEnd(DAY.minusDays(100));
        write(session -> session.pairings().update(ended, 1));
        assertThat(data.dueForErasure(DAY)).isEqualTo(new DueForErasure(List.of(), List.of()));
        assertThat(data.dueForErasure(DAY.plusDays(1))).isEqualTo(new DueForErasure(List.of(E1), List.of(V1)));
        assertThat(journal())
                .extracting(JournalEntry::deed)
                .containsExactly(Deed.RETENTION_QUERY, Deed.RETENTION_QUERY);
    }

    @Test
    void voided_and_attempted_records_count_as_well_and_so_does_standing_in() {
        write(session -> {
            session.elders().insert(ELDER);
            session.volunteers()
                    .insert(List.of(
                            VOLUNTEER,
                            Volunteer.builder()
                                    .id(V2)
                                    .name("赵敏")
                                    .district(DISTRICT)
                                    .build()));
            session.careLog()
                    .append(List.of(RECORD.withStandInFor(V2)
                            .withOutcome(Outcome.ATTEMPTED)
                            .withVoidedAt(NOW)));
        });
        assertThat(data.dueForErasure(DAY)).isEqualTo(new DueForErasure(List.of(), List.of()));
    }

    @Test
    void whoever_was_in_a_pairing_on_the_day_or_later_is_not_due() {
        storeAll();
        assertThat(data.dueForErasure(DAY.plusYears(9))).isEqualTo(new DueForErasure(List.of(), List.of()));
        Pairing ended = PAIRING.withEnd(DAY.plusYears(1));
        write(session -> session.pairings().update(ended, 1));
        assertThat(data.dueForErasure(DAY.plusYears(1))).isEqualTo(new DueForErasure(List.of(), List.of()));
        assertThat(data.dueForErasure(DAY.plusYears(1).plusDays(1)))
                .isEqualTo(new DueForErasure(List.of(E1), List.of(V1)));
    }

    @Test
    void a_form_of_the_day_or_later_is_not_due_and_an_erased_person_never_is() {
        write(session -> {
            session.elders().insert(List.of(ELDER.withSurveyedOn(DAY), ElderKind.ELDER.erased(ELDER.withId(E2))));
            session.volunteers()
                    .insert(List.of(
                            VOLUNTEER.withRecruitedOn(DAY), VolunteerKind.VOLUNTEER.erased(VOLUNTEER.withId(V2))));
        });
        assertThat(data.dueForErasure(DAY)).isEqualTo(new DueForErasure(List.of(), List.of()));
        assertThat(data.dueForErasure(DAY.plusDays(1))).isEqualTo(new DueForErasure(List.of(E1), List.of(V1)));
    }

    @Test
    void verifying_names_the_first_entry_that_does_not_follow() {
        storeAll();
        data.lookUp(E1);
        data.lookUp(E1);
        assertThat(programme.verify().isFine()).isTrue();
        JournalEntry last = journal().get(1);
        JournalEntry forged =
                JournalEntry.after(last, NOW, ACCESS, Deed.LOOK_UP, null).withSubject(Subject.of(E2));
        write(session -> session.journal().append(forged));
        data.lookUp(E1);
        assertThat(programme.verify().brokenEntry()).hasValue(3);
        assertThat(programme.verify().isFine()).isFalse();
    }
}
