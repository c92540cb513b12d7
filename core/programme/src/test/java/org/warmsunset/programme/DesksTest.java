package org.warmsunset.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.warmsunset.access.Access;
import org.warmsunset.access.Deed;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.access.Subject;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Memberships;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.Window;
import org.warmsunset.organisation.Unit;
import org.warmsunset.organisation.UnitKind;
import org.warmsunset.pairing.AlreadyPairedException;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.Suspension;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;

/** What the desks of a programme do, alone and together. */
class DesksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private static final DistrictCode DAOLI = DistrictCode.parse("230102");
    private static final DistrictCode XIANGFANG = DistrictCode.parse("230110");
    private static final DistrictCode HARBIN = DistrictCode.parse("230100");
    private static final Access ACCESS = Access.of("li.na", "paper form 17");
    private static final ElderId E1 = ElderId.of("E1");
    private static final ElderId E2 = ElderId.of("E2");
    private static final VolunteerId V1 = VolunteerId.of("V1");
    private static final VolunteerId V2 = VolunteerId.of("V2");

    private final Office office = new Office();
    private final WarmSunset programme = office.programme();

    private static Elder elder(String id, String name, DistrictCode district) {
        return Elder.builder().id(ElderId.of(id)).name(name).district(district).build();
    }

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

    private List<JournalEntry> journal() {
        return office.store().read(session -> session.journal().page(0, 100));
    }

    private static List<String> ids(List<? extends Listed<?>> listed) {
        return listed.stream().map(one -> one.id().toString()).toList();
    }

    @Test
    void several_steps_are_kept_together() {
        String kept = programme.write(desk -> {
            desk.personalData(ACCESS).add(elder("E3", "孙玉珍", XIANGFANG));
            desk.pairings().pair(pairing("P1", ElderId.of("E3"), V1, TODAY));
            desk.records().record(chat("R1", ElderId.of("E3"), V1, TODAY));
            assertThat(desk.pairings().find(PairingId.of("P1"))).isPresent();
            return "done";
        });

        assertThat(kept).isEqualTo("done");
        assertThat(programme.pairings().ofElder(ElderId.of("E3"))).hasSize(1);
        assertThat(programme.records().find(RecordId.of("R1"))).isPresent();
        assertThat(journal())
                .extracting(JournalEntry::deed, entry -> entry.subject().orElseThrow())
                .containsExactly(tuple(Deed.ENTRY, Subject.of(ElderId.of("E3"))));
    }

    @Test
    void nothing_is_kept_of_steps_of_which_one_is_refused() {
        programme.pairings().pair(pairing("P1", E1, V1, TODAY));
        Object before = office.contents();

        AlreadyPairedException refused = catchThrowableOfType(
                AlreadyPairedException.class,
                () -> programme.write(desk -> {
                    desk.personalData(ACCESS).add(elder("E3", "孙玉珍", XIANGFANG));
                    desk.records().record(chat("R1", E1, V1, TODAY));
                    desk.pairings().pair(pairing("P2", ElderId.of("E3"), V1, TODAY));
                    return desk;
                }));

        assertThat(refused.conflict().other()).isEqualTo(PairingId.of("P1"));
        assertThat(office.contents()).isEqualTo(before);
        assertThat(journal()).isEmpty();
    }

    @Test
    void steps_that_only_read_change_nothing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> programme.read(desk -> desk.records().record(chat("R1", E1, V1, TODAY))));
        assertThat(programme.<Integer>read(
                        desk -> desk.records().ofElder(E1, DateRange.always()).size()
                                + desk.reports().worklist(TODAY).items().size()))
                .isZero();
    }

    @Test
    void a_person_is_changed_by_the_version_that_was_looked_up_and_the_journal_tells() {
        PersonalData data = programme.personalData(ACCESS);
        Elder moved = elder("E1", "王桂兰", XIANGFANG);
        long version = data.lookUp(E1).orElseThrow().version();

        data.change(moved, version);

        assertThat(catchThrowableOfType(RefusedException.class, () -> data.change(moved, version))
                        .reason())
                .isEqualTo(Reason.CHANGED_MEANWHILE);
        assertThat(catchThrowableOfType(RefusedException.class, () -> data.add(moved))
                        .reason())
                .isEqualTo(Reason.ALREADY_STORED);
        Volunteer volunteer = data.lookUp(V1).orElseThrow().value();
        data.change(volunteer.withTeam("一队"), 1);
        data.add(volunteer.withId(VolunteerId.of("V9")));
        assertThat(journal())
                .extracting(JournalEntry::deed)
                .containsExactly(Deed.LOOK_UP, Deed.CHANGE, Deed.LOOK_UP, Deed.CHANGE, Deed.ENTRY);
        assertThat(programme.verify().isFine()).isTrue();
    }

    @Test
    void a_voided_pairing_is_as_if_it_had_never_been_and_the_journal_tells_why() {
        programme.pairings().pair(pairing("P1", E1, V1, TODAY.minusDays(100)));
        programme.pairings().voidPairing(PairingId.of("P1"), ACCESS);

        assertThat(programme.reports().worklist(TODAY).items()).isEmpty();
        assertThat(programme
                        .reports()
                        .report(Window.yearOf(TODAY), KnownAt.now())
                        .pairings())
                .isEmpty();
        assertThat(programme.reports().explain(PairingId.of("P1"), Window.yearOf(TODAY), KnownAt.now()))
                .isEmpty();
        assertThat(programme.verify().isFine()).isTrue();
        Pairing voided =
                programme.pairings().find(PairingId.of("P1")).orElseThrow().value();
        assertThat(journal()).singleElement().satisfies(entry -> {
            assertThat(entry.deed()).isEqualTo(Deed.VOIDING);
            assertThat(entry.access()).isEqualTo(ACCESS);
            assertThat(entry.subject()).contains(Subject.of(E1));
            assertThat(voided.voidedAt()).contains(entry.at());
        });
        programme.pairings().pair(pairing("P2", E1, V1, TODAY.minusDays(50)));
        assertThat(refusal(() -> programme.pairings().voidPairing(PairingId.of("P1"), ACCESS)))
                .isEqualTo(Reason.CHANGED_MEANWHILE);
        assertThat(refusal(() -> programme.pairings().change(pairing("P1", E1, V1, TODAY), 2)))
                .isEqualTo(Reason.CHANGED_MEANWHILE);
        assertThat(refusal(() -> programme.pairings().voidPairing(PairingId.of("P9"), ACCESS)))
                .isEqualTo(Reason.NOT_STORED);
    }

    private static Reason refusal(Runnable work) {
        return catchThrowableOfType(RefusedException.class, work::run).reason();
    }

    @Test
    void a_report_of_some_elders_says_of_them_what_the_report_of_all_says() {
        programme.pairings().pair(pairing("P1", E1, V1, TODAY.minusDays(50)));
        programme.records().record(chat("R1", E1, V1, TODAY));
        Window year = Window.yearOf(TODAY);

        assertThat(programme.reports().report(year, KnownAt.now(), List.of(E1)))
                .isEqualTo(programme.reports().report(year, KnownAt.now()));
        assertThat(programme.reports().report(year, KnownAt.now(), List.of()).elders())
                .isEmpty();
    }

    @Test
    void what_is_sent_twice_is_recorded_once() {
        ServiceRecord first = chat("R1", E1, V1, TODAY);
        ServiceRecord second = chat("R2", E1, V1, TODAY);
        programme.records().recordOnce(List.of(first));
        ServiceRecord stored = programme.records().find(first.id()).orElseThrow();
        programme.records().recordOnce(List.of(first, second));

        assertThat(programme.records().find(first.id())).contains(stored);
        assertThat(programme.records().find(second.id())).isPresent();
        programme.records().voidRecord(second.id(), ACCESS);
        programme.records().recordOnce(List.of(second));
        assertThat(programme.records().find(second.id()).orElseThrow().voidedAt())
                .isPresent();
    }

    @Test
    void something_else_by_an_id_that_is_stored_is_refused_with_what_is_stored() {
        programme.records().recordOnce(List.of(chat("R1", E1, V1, TODAY)));
        ServiceRecord stored = programme.records().find(RecordId.of("R1")).orElseThrow();
        ServiceRecord other = chat("R1", E1, V1, TODAY.minusDays(1));

        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> programme.records().recordOnce(List.of(chat("R0", E1, V1, TODAY), other)));

        assertThat(refused.reason()).isEqualTo(Reason.ALREADY_STORED);
        assertThat(refused.current()).contains(stored);
        assertThat(programme.records().find(RecordId.of("R0"))).isEmpty();
    }

    @Test
    void a_voided_record_is_journalled_about_its_elder_at_the_same_instant() {
        programme.records().record(chat("R1", E1, V1, TODAY));
        programme.records().voidRecord(RecordId.of("R1"), ACCESS);

        JournalEntry entry = journal().get(0);
        assertThat(entry.deed()).isEqualTo(Deed.VOIDING);
        assertThat(entry.subject()).contains(Subject.of(E1));
        assertThat(programme.records().find(RecordId.of("R1")).orElseThrow().voidedAt())
                .contains(entry.at());
    }

    @Test
    void lists_elders_by_district_city_and_province_and_those_without_a_pairing() {
        programme.personalData(ACCESS).add(elder("E3", "孙玉珍", XIANGFANG));
        programme.personalData(ACCESS).add(elder("E4", "李", DistrictCode.parse("230202")));
        programme.pairings().pair(pairing("P1", E1, V1, TODAY));
        People people = programme.people();

        assertThat(ids(people.elders(People.livingIn(DAOLI), null, 9))).containsExactly("E1", "E2");
        assertThat(ids(people.elders(People.livingIn(HARBIN), null, 9))).containsExactly("E1", "E2", "E3");
        assertThat(ids(people.elders(People.livingIn(DistrictCode.parse("230000")), E1, 2)))
                .containsExactly("E2", "E3");
        assertThat(ids(people.elders(people.withoutPairing(TODAY), null, 9))).containsExactly("E2", "E3", "E4");
        assertThat(ids(people.elders(people.withoutPairing(TODAY.minusDays(1)), null, 9)))
                .containsExactly("E1", "E2", "E3", "E4");
        assertThat(ids(people.elders(People.livingIn(DAOLI).and(people.withoutPairing(TODAY)), null, 9)))
                .containsExactly("E2");
        assertThat(people.find(E1).orElseThrow().name()).contains("王桂兰");
        assertThat(people.find(E1)).hasToString("Optional[E1 in 230102]");
        assertThat(people.find(VolunteerId.of("V7"))).isEmpty();
    }

    @Test
    void lists_the_elders_of_a_unit_and_of_those_under_it_as_they_belong_on_a_day() {
        UnitId street = UnitId.of("U1");
        UnitId community = UnitId.of("U2");
        UnitId other = UnitId.of("U3");
        office.store().write(session -> {
            session.register(UnitKind.UNIT)
                    .insert(List.of(unit(street, null), unit(community, street), unit(other, null)));
            return session;
        });
        ArchiveDesk archive = programme.archive(ACCESS);
        archive.add(membership("M1", E1, community, TODAY.minusDays(30)));
        archive.add(membership("M2", E2, street, TODAY.minusDays(30)));
        archive.add(membership("M3", E2, other, TODAY.minusDays(10)));
        archive.add(membership("M4", E1, other, TODAY.minusDays(5)));
        archive.voidEntry(EntryId.of("M4"));

        assertThat(ids(programme.people().elders(street, TODAY.minusDays(20), null, 10)))
                .containsExactly("E1", "E2");
        assertThat(ids(programme.people().elders(street, TODAY, null, 10))).containsExactly("E1");
        assertThat(ids(programme.people().elders(other, TODAY, null, 10))).containsExactly("E2");
        assertThat(ids(programme.people().elders(community, TODAY, E1, 10))).isEmpty();
        assertThat(ids(programme.people().elders(street, TODAY.minusDays(20), null, 1)))
                .containsExactly("E1");
        assertThat(programme.people().elders(UnitId.of("U9"), TODAY, null, 10)).isEmpty();
    }

    private static Unit unit(UnitId id, @Nullable UnitId parent) {
        return Unit.builder()
                .id(id)
                .name(id.toString())
                .parent(Optional.ofNullable(parent))
                .build();
    }

    private static Entry membership(String id, ElderId elder, UnitId unit, LocalDate day) {
        return Entry.builder(Memberships.SORT)
                .id(EntryId.of(id))
                .elder(elder)
                .unit(unit)
                .day(day)
                .build();
    }

    @Test
    void a_volunteer_has_room_until_she_has_as_many_elders_as_the_rules_allow() {
        Office wider = new Office(Office.twoElders(), Office.NOON);
        WarmSunset two = wider.programme();
        two.personalData(ACCESS).add(elder("E3", "孙玉珍", XIANGFANG));
        two.pairings().pair(pairing("P1", E1, V1, TODAY));
        assertThat(ids(two.people().volunteers(two.people().withRoom(TODAY), null, 9)))
                .containsExactly("V1", "V2");
        two.pairings().pair(pairing("P2", E2, V1, TODAY.plusDays(5)).withEnd(TODAY.plusDays(9)));

        assertThat(ids(two.people().volunteers(two.people().withRoom(TODAY), null, 9)))
                .containsExactly("V2");
        assertThat(ids(two.people().volunteers(two.people().withRoom(TODAY.plusDays(10)), null, 9)))
                .containsExactly("V1", "V2");
        assertThat(ids(two.people()
                        .volunteers(People.servingIn(XIANGFANG).and(two.people().withRoom(TODAY)), null, 9)))
                .isEmpty();
    }

    @Test
    void lists_the_pairings_that_are_active_on_a_day_page_by_page() {
        programme.pairings().pair(pairing("P1", E1, V1, TODAY.minusDays(9)).withEnd(TODAY.minusDays(1)));
        programme
                .pairings()
                .pair(pairing("P2", E1, V1, TODAY)
                        .withSuspensions(
                                Suspension.builder().firstDay(TODAY.plusDays(2)).build()));
        programme.pairings().pair(pairing("P3", E2, V2, TODAY.minusDays(3)));

        assertThat(active(TODAY, 9)).containsExactly("P2", "P3");
        assertThat(active(TODAY, 1)).containsExactly("P2", "P3");
        assertThat(active(TODAY.plusDays(2), 1)).containsExactly("P3");
        assertThat(active(TODAY.minusDays(20), 1)).isEmpty();
    }

    private List<String> active(LocalDate day, int limit) {
        List<String> all = new ArrayList<>();
        PairingId after = null;
        List<Pairing> page;
        do {
            page = programme.pairings().activeOn(day, after, limit);
            page.forEach(pairing -> all.add(pairing.id().value()));
            after = page.isEmpty() ? after : page.get(page.size() - 1).id();
        } while (page.size() == limit);
        return all;
    }

    @Test
    void lists_the_pairings_that_end_soon_by_their_last_day() {
        programme.pairings().pair(pairing("P1", E1, V1, TODAY).withEnd(TODAY.plusDays(9)));
        programme.pairings().pair(pairing("P2", E2, V2, TODAY).withEnd(TODAY.plusDays(3)));
        programme.pairings().pair(pairing("P3", E2, V2, TODAY.plusDays(4)));

        assertThat(programme.pairings().ending(DateRange.of(TODAY, TODAY.plusDays(9))).stream()
                        .map(pairing -> pairing.id().value()))
                .containsExactly("P2", "P1");
        programme.pairings().voidPairing(PairingId.of("P2"), ACCESS);
        assertThat(programme.pairings().ending(DateRange.of(TODAY, TODAY.plusDays(9))))
                .hasSize(1);
    }

    @Test
    void the_worklist_and_the_hours_of_one_are_those_of_all() {
        programme.pairings().pair(pairing("P1", E1, V1, TODAY.minusDays(60)));
        programme.pairings().pair(pairing("P2", E2, V2, TODAY.minusDays(60)));
        programme.records().record(chat("R1", E1, V1, TODAY.minusDays(2)));
        programme.records().record(chat("R2", E1, V2, TODAY.minusDays(1)).withStandInFor(V1));
        Reports reports = programme.reports();

        assertThat(reports.worklist(TODAY, E1).items())
                .isNotEmpty()
                .isEqualTo(reports.worklist(TODAY).items().stream()
                        .filter(item -> item.elder().equals(E1))
                        .toList());
        assertThat(reports.worklist(TODAY, V2).items())
                .isNotEmpty()
                .isEqualTo(reports.worklist(TODAY).items().stream()
                        .filter(item -> item.volunteer().equals(Optional.of(V2)))
                        .toList());
        assertThat(reports.worklist(TODAY, ElderId.of("E9")).items()).isEmpty();
        Recognition recognition = programme.recognition();
        assertThat(recognition.hours(TODAY).volunteers())
                .containsExactly(recognition.hours(TODAY, V1), recognition.hours(TODAY, V2));
        assertThat(recognition.hours(TODAY, V1).minutes()).isEqualTo(30);
        assertThat(recognition.minutesFor(TODAY, E1)).isEqualTo(60);
        assertThat(recognition.minutesFor(TODAY.minusDays(2), E1)).isEqualTo(30);
        assertThat(programme.records().ofVolunteer(V1, DateRange.always())).hasSize(2);
    }

    @Test
    void searches_by_a_part_of_a_name_by_pinyin_initials_and_by_digits_of_a_phone() {
        PersonalData data = programme.personalData(ACCESS);
        data.add(elder("E3", "Zoe 单雄信", XIANGFANG).withPhone(PhoneNumber.parse("139 1234 5678", "0451")));

        assertThat(ids(data.search("桂", 9).elders())).containsExactly("E1");
        assertThat(ids(data.search("WGL", 9).elders())).containsExactly("E1");
        assertThat(ids(data.search("sxx", 9).elders())).containsExactly("E3");
        assertThat(ids(data.search("dxx", 9).elders())).containsExactly("E3");
        assertThat(ids(data.search("zoe", 9).elders())).containsExactly("E3");
        assertThat(ids(data.search("李秀", 9).volunteers())).containsExactly("V2");
        assertThat(ids(data.search("lxy", 9).volunteers())).containsExactly("V2");
        assertThat(ids(data.search("1234-5678", 9).elders())).containsExactly("E3");
        assertThat(data.search("9999", 9)).isEqualTo(new Found(List.of(), List.of()));
        assertThat(data.search("桂", 9).volunteers()).isEmpty();
        assertThat(journal()).last().satisfies(entry -> {
            assertThat(entry.deed()).isEqualTo(Deed.SEARCH);
            assertThat(entry.subject()).isEmpty();
        });
        assertThatIllegalArgumentException().isThrownBy(() -> data.search("12", 9));
        assertThatIllegalArgumentException().isThrownBy(() -> data.search(" ", 9));
    }

    @Test
    void a_programme_over_another_store_has_the_same_rules() {
        Office other = new Office();
        WarmSunset over = programme.over(other.store());

        over.records().record(chat("R1", E1, V1, TODAY));

        assertThat(over.rules()).isEqualTo(programme.rules());
        assertThat(other.records()).hasSize(1);
        assertThat(office.records()).isEmpty();
    }
}
