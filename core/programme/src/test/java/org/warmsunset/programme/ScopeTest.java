package org.warmsunset.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warmsunset.access.Access;
import org.warmsunset.access.Deed;
import org.warmsunset.access.Detail;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.access.Subject;
import org.warmsunset.access.Viewer;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Memberships;
import org.warmsunset.archive.Merges;
import org.warmsunset.archive.Proposals;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.Window;
import org.warmsunset.organisation.Unit;
import org.warmsunset.organisation.UnitKind;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.report.FirstHelp;
import org.warmsunset.report.Summary;
import org.warmsunset.report.Sums;
import org.warmsunset.report.Worklist;

/** What one viewer sees of a programme: V1 cares for E1 of unit U1, and V2 cared for E2 of unit U2 until yesterday. */
class ScopeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private static final Access ACCESS = Access.of("li.na", "opened the page");
    private static final ElderId E1 = ElderId.of("E1");
    private static final ElderId E2 = ElderId.of("E2");
    private static final VolunteerId V1 = VolunteerId.of("V1");
    private static final VolunteerId V2 = VolunteerId.of("V2");
    private static final UnitId U1 = UnitId.of("U1");
    private static final UnitId U2 = UnitId.of("U2");

    private final Office office = new Office();
    private final WarmSunset programme = office.programme();
    private final Scope city = programme.scope(new Viewer.City());
    private final Scope unit = programme.scope(new Viewer.OfUnit(U1));
    private final Scope carer = programme.scope(new Viewer.Carer(V1));
    private final Scope former = programme.scope(new Viewer.Carer(V2));

    @BeforeEach
    void store() {
        office.store().write(session -> {
            for (UnitId id : List.of(U1, U2)) {
                session.register(UnitKind.UNIT)
                        .insert(Unit.builder().id(id).name(id.value()).build());
            }
            session.entries().insert(member("M1", U1).elder(E1).build());
            session.entries().insert(member("M2", U2).elder(E2).build());
            session.entries().insert(member("M3", U1).volunteer(V1).build());
            session.pairings().insert(pairing("P1", E1, V1).build());
            session.pairings()
                    .insert(pairing("P2", E2, V2).end(TODAY.minusDays(1)).build());
            session.careLog().append(List.of(chat("R1", E1, V1), chat("R2", E2, V2)));
            return session;
        });
    }

    private static Entry.Builder member(String id, UnitId unit) {
        return member(id, unit, TODAY.minusDays(99));
    }

    private static Entry.Builder member(String id, UnitId unit, LocalDate from) {
        return Entry.builder(Memberships.SORT).id(EntryId.of(id)).unit(unit).day(from);
    }

    private static Pairing.Builder pairing(String id, ElderId elder, VolunteerId volunteer) {
        Pairing.Builder pairing = Pairing.builder();
        pairing.id(PairingId.of(id)).elder(elder).volunteer(volunteer).start(TODAY.minusDays(60));
        return pairing;
    }

    private static ServiceRecord chat(String id, ElderId elder, VolunteerId volunteer) {
        return ServiceRecord.builder()
                .id(RecordId.of(id))
                .elder(elder)
                .volunteer(volunteer)
                .day(TODAY.minusDays(40))
                .addKinds(ServiceKind.CHAT)
                .note("喜欢听京剧")
                .build();
    }

    private static <K extends Comparable<K>> List<K> ids(List<Listed<K>> people) {
        return people.stream().map(Listed::id).toList();
    }

    private static List<ElderId> elders(Worklist worklist) {
        return worklist.items().stream().map(Worklist.Item::elder).distinct().toList();
    }

    private List<JournalEntry> journal() {
        return office.store()
                .<List<JournalEntry>>read(session -> session.journal().page(0, 100));
    }

    @Test
    void lists_hold_whom_she_sees() {
        assertThat(ids(city.elders(null, 10))).containsExactly(E1, E2);
        assertThat(ids(unit.elders(null, 10))).containsExactly(E1);
        assertThat(ids(carer.elders(null, 10))).containsExactly(E1);
        assertThat(ids(former.elders(null, 10))).isEmpty();
        assertThat(ids(city.elders(E1, 10))).containsExactly(E2);
        assertThat(ids(unit.elders(E1, 10))).isEmpty();
        assertThat(ids(city.volunteers(null, 1))).containsExactly(V1);
        assertThat(ids(unit.volunteers(null, 10))).containsExactly(V1);
        assertThat(ids(former.volunteers(null, 10))).containsExactly(V2);
    }

    @Test
    void the_worklist_is_that_of_whom_she_answers_for() {
        assertThat(elders(city.worklist())).containsExactly(E1);
        assertThat(unit.worklist()).isEqualTo(city.worklist());
        assertThat(carer.worklist()).isEqualTo(programme.reports().worklist(TODAY, V1));
        assertThat(former.worklist().items()).isEmpty();
        assertThat(programme.scope(new Viewer.OfUnit(U2)).worklist().items()).isEmpty();
    }

    @Test
    void a_page_is_journalled_when_it_is_shown() {
        assertThat(unit.page(E2, ACCESS)).isEmpty();
        assertThat(carer.open(E2, ACCESS)).isEmpty();
        assertThat(city.page(ElderId.of("E9"), ACCESS)).isEmpty();
        assertThat(unit.page(V2, ACCESS)).isEmpty();
        assertThat(journal()).isEmpty();

        assertThat(unit.page(E1, ACCESS).orElseThrow().notes()).hasSize(1);
        assertThat(carer.open(E1, ACCESS)).isPresent();
        assertThat(unit.page(V1, ACCESS)).isPresent();
        assertThat(journal())
                .extracting(JournalEntry::deed, JournalEntry::subject)
                .containsExactly(
                        tuple(Deed.LOOK_UP, Optional.of(Subject.of(E1))),
                        tuple(Deed.LOOK_UP, Optional.of(Subject.of(E1))),
                        tuple(Deed.LOOK_UP, Optional.of(Subject.of(V1))));
    }

    @Test
    void how_elders_are_reached_is_shown_of_whom_she_sees_and_journalled() {
        List<ElderId> both = List.of(E2, E1, E1, ElderId.of("E9"));

        assertThat(former.contacts(both, ACCESS)).isEmpty();
        assertThat(journal()).isEmpty();
        assertThat(carer.contacts(both, ACCESS)).extracting(Elder::id).containsExactly(E1);
        assertThat(city.contacts(both, ACCESS)).extracting(Elder::id).containsExactly(E1, E2);
        assertThat(journal())
                .extracting(JournalEntry::deed, entry -> entry.subject().orElseThrow())
                .containsExactly(
                        tuple(Deed.LOOK_UP, Subject.of(E1)),
                        tuple(Deed.LOOK_UP, Subject.of(E1)),
                        tuple(Deed.LOOK_UP, Subject.of(E2)));
        assertThat(city.contacts(List.of(E1), ACCESS))
                .containsExactly(city.page(E1, ACCESS).orElseThrow().elder());
    }

    @Test
    void what_may_be_seen_of_a_person_is_nothing_for_who_does_not_see_her() {
        assertThat(unit.of(E1)).containsExactly(Detail.CONTACT, Detail.NOTES);
        assertThat(unit.of(E2)).isEmpty();
        assertThat(city.of(ElderId.of("E9"))).isEmpty();
        assertThat(carer.of(E1)).containsExactly(Detail.CONTACT);
        assertThat(carer.of(V1)).isNotEmpty();
        assertThat(carer.of(V2)).isEmpty();
    }

    @Test
    void of_an_elder_who_is_no_longer_hers_a_volunteer_sees_her_own_records_without_notes() {
        DateRange all = DateRange.always();

        assertThat(carer.records(E1, all)).containsExactly(chat("R1", E1, V1));
        assertThat(former.records(E2, all)).containsExactly(chat("R2", E2, V2).withNote(Optional.empty()));
        assertThat(former.records(E1, all)).isEmpty();
        assertThat(unit.records(E2, all)).isEmpty();
    }

    @Test
    void a_search_finds_whom_she_sees() {
        assertThat(ids(city.search("王", 10, ACCESS).elders())).containsExactly(E1);
        assertThat(ids(unit.search("wgl", 10, ACCESS).elders())).containsExactly(E1);
        assertThat(ids(unit.search("吉田", 10, ACCESS).elders())).isEmpty();
        assertThat(ids(former.search("王", 10, ACCESS).elders())).isEmpty();
        assertThat(ids(unit.search("zm", 10, ACCESS).volunteers())).containsExactly(V1);
        assertThat(journal())
                .extracting(JournalEntry::deed)
                .containsOnly(Deed.SEARCH)
                .hasSize(5);
    }

    @Test
    void a_volunteer_who_is_merged_sees_under_either_id_what_is_hers() {
        office.store().write(session -> {
            session.entries()
                    .insert(Entry.builder(Merges.SORT)
                            .id(EntryId.of("N1"))
                            .volunteer(V1)
                            .put(Merges.INTO, V2.value())
                            .day(TODAY)
                            .build());
            return session;
        });

        for (Scope same : List.of(carer, former)) {
            assertThat(ids(same.elders(null, 10))).containsExactly(E1);
            assertThat(ids(same.volunteers(null, 10))).containsExactly(V2);
            assertThat(elders(same.worklist())).containsExactly(E1);
            assertThat(same.of(E1)).containsExactly(Detail.CONTACT);
            assertThat(same.page(E1, ACCESS)).isPresent();
            assertThat(ids(same.search("王", 10, ACCESS).elders())).containsExactly(E1);
            assertThat(same.records(E1, DateRange.always())).containsExactly(chat("R1", E1, V2));
        }
    }

    @Test
    void who_needs_help_first_is_told_of_whom_she_sees() {
        assertThat(city.firstHelp(14).lines()).extracting(FirstHelp.Line::elder).containsExactly(E1, E2);
        assertThat(unit.firstHelp(14).lines()).extracting(FirstHelp.Line::elder).containsExactly(E1);
        assertThat(unit.firstHelp(14)).isEqualTo(carer.firstHelp(14));
        assertThat(former.firstHelp(14).lines()).isEmpty();
    }

    @Test
    void sums_are_those_of_whom_she_sees() {
        Window year = Window.yearOf(TODAY);
        Summary whole = programme.reports().byUnit().summary(year, KnownAt.now());

        assertThat(city.summary(year)).isEqualTo(whole);
        Sums hers = unit.summary(year).pairings();
        assertThat(hers.units())
                .singleElement()
                .isEqualTo(Objects.requireNonNull(whole.pairings().units()).get(0));
        assertThat(hers.members()).isEqualTo(1);
        assertThat(unit.months(year)).hasSize(10);
        assertThat(city.months(year)).isEqualTo(programme.reports().months(year, KnownAt.now()));
        assertThat(former.summary(year).pairings().members()).isZero();
    }

    @Test
    void coverage_counts_whom_she_sees() {
        Window year = Window.yearOf(TODAY);
        Scope all = programme.scope(new Viewer.OfUnit(UnitId.of("U3")));
        office.store().write(session -> {
            session.register(UnitKind.UNIT)
                    .insert(Unit.builder().id(UnitId.of("U3")).name("U3").build());
            session.entries()
                    .insert(member("M4", UnitId.of("U3"), TODAY).elder(E1).build());
            session.entries()
                    .insert(member("M5", UnitId.of("U3"), TODAY).elder(E2).build());
            return session;
        });

        assertThat(all.coverage(year))
                .isEqualTo(city.coverage(year))
                .isEqualTo(programme.plan().coverage(year));
        assertThat(former.coverage(year).needs()).allMatch(line -> line.elders() == 0);
    }

    @Test
    void findings_are_explained_to_who_sees_the_elder() {
        Window year = Window.yearOf(TODAY);

        assertThat(unit.explain(E1, year).orElseThrow())
                .isEqualTo(programme
                        .reports()
                        .explain(PairingId.of("P1"), year, KnownAt.now())
                        .orElseThrow());
        assertThat(unit.explain(E2, year)).isEmpty();
        assertThat(city.explain(ElderId.of("E9"), year)).isEmpty();
    }

    @Test
    void proposals_are_of_the_elders_whom_she_sees() {
        ArchiveDesk archive = programme.archive(ACCESS);
        office.store().write(session -> {
            session.elders().insert(Office.elder("E3", "刘凤英"));
            session.entries().insert(member("M9", U1).elder(ElderId.of("E3")).build());
            return session;
        });
        assertThat(unit.matching().proposals())
                .extracting(proposal -> proposal.pair().elder())
                .containsExactly(ElderId.of("E3"));
        assertThat(city.matching()).isEqualTo(programme.matches().match(TODAY));
        assertThat(former.matching().unmatched()).isEmpty();

        archive.add(Entry.builder(Proposals.SORT)
                .id(EntryId.of("S1"))
                .elder(ElderId.of("E3"))
                .volunteer(V2)
                .day(TODAY)
                .put(Proposals.STEP, Proposals.Step.PROPOSED)
                .build());
        OpenProposal open = new OpenProposal(ElderId.of("E3"), V2, TODAY, Set.of());
        assertThat(unit.openProposals()).containsExactly(open);
        assertThat(programme.scope(new Viewer.OfUnit(U2)).openProposals()).isEmpty();

        archive.add(Entry.builder(Proposals.SORT)
                .id(EntryId.of("S2"))
                .elder(ElderId.of("E3"))
                .volunteer(V2)
                .day(TODAY)
                .put(Proposals.STEP, Proposals.Step.ELDER_ACCEPTED)
                .build());
        assertThat(city.openProposals())
                .containsExactly(new OpenProposal(ElderId.of("E3"), V2, TODAY, Set.of(Proposals.Step.ELDER_ACCEPTED)));
        programme.pairings().pair(pairing("P3", ElderId.of("E3"), V2).build().withStart(TODAY));
        assertThat(city.openProposals()).isEmpty();
    }
}
