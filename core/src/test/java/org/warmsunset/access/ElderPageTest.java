package org.warmsunset.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmsunset.archive.Consents;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Incidents;
import org.warmsunset.archive.Memberships;
import org.warmsunset.archive.Proposals;
import org.warmsunset.archive.Reply;
import org.warmsunset.archive.Residences;
import org.warmsunset.archive.Sort;
import org.warmsunset.archive.States;
import org.warmsunset.archive.Status;
import org.warmsunset.archive.SurveyDiff;
import org.warmsunset.archive.Surveys;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.EndReason;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.Suspension;
import org.warmsunset.people.Elder;
import org.warmsunset.people.NeedCategory;
import org.warmsunset.people.Send;

class ElderPageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final ElderId E1 = ElderId.of("E1");
    private static final VolunteerId V1 = VolunteerId.of("V1");
    private static final VolunteerId V2 = VolunteerId.of("V2");
    private static final Elder ELDER = Elder.builder()
            .id(E1)
            .name("王桂兰")
            .district(DistrictCode.parse("230102"))
            .address("松涛街8号")
            .health("高血压")
            .medication("降压药")
            .mentalState("开朗")
            .hobbies("京剧")
            .addNeeds(NeedCategory.LEGAL_AID)
            .build();

    private static Entry.Builder entry(Sort sort, String id, LocalDate day) {
        return Entry.builder(sort).id(EntryId.of(id)).elder(E1).day(day);
    }

    private static Entry health(String id, LocalDate day, Consents.Answer answer) {
        return entry(Consents.SORT, id, day)
                .put(Consents.PURPOSE, Consents.Purpose.HEALTH)
                .put(Consents.ANSWER, answer)
                .build();
    }

    private static ServiceRecord record(String id, VolunteerId volunteer, LocalDate day) {
        return ServiceRecord.builder()
                .id(RecordId.of(id))
                .elder(E1)
                .volunteer(volunteer)
                .day(day)
                .addKinds(ServiceKind.VISIT)
                .send(Send.LAW)
                .note("note of " + id)
                .build();
    }

    private static Pairing pairing(String id, VolunteerId volunteer, LocalDate start) {
        return Pairing.builder()
                .id(PairingId.of(id))
                .elder(E1)
                .volunteer(volunteer)
                .start(start)
                .build();
    }

    private static ElderFile file(List<Pairing> pairings, List<ServiceRecord> records, Entry... entries) {
        return new ElderFile(ELDER, List.of(), pairings, records, List.of(entries), List.of());
    }

    private static ElderPage page(Entry... entries) {
        return ElderPage.of(file(List.of(), List.of(), entries), DAY);
    }

    @Test
    void her_health_is_seen_duringher_consent_is_in_force() {
        Entry given = health("N1", DAY, Consents.Answer.GIVEN);
        Entry withdrawn = health("N2", DAY.plusDays(5), Consents.Answer.WITHDRAWN);
        ElderFile file = file(List.of(), List.of(), given, withdrawn);

        assertThat(ElderPage.of(file, DAY.minusDays(1))).satisfies(before -> {
            assertThat(before.showsHealth()).isFalse();
            assertThat(before.elder())
                    .isEqualTo(ELDER.withHealth(Optional.empty())
                            .withMedication(Optional.empty())
                            .withMentalState(Optional.empty()));
            assertThat(before.consents()).isEmpty();
        });
        assertThat(ElderPage.of(file, DAY)).satisfies(during -> {
            assertThat(during.showsHealth()).isTrue();
            assertThat(during.elder()).isEqualTo(ELDER);
            assertThat(during.consents()).isEqualTo(Map.of(Consents.Purpose.HEALTH, Consents.Answer.GIVEN));
        });
        assertThat(ElderPage.of(file, DAY.plusDays(5)).showsHealth()).isFalse();
    }

    @Test
    void consent_to_something_else_does_not_show_her_health() {
        assertThat(page(entry(Consents.SORT, "N1", DAY)
                                .put(Consents.PURPOSE, Consents.Purpose.SERVICE)
                                .put(Consents.ANSWER, Consents.Answer.GIVEN)
                                .build())
                        .showsHealth())
                .isFalse();
    }

    @Test
    void surveys_hold_no_word_of_health_without_her_consent_and_their_diffs_neither() {
        Entry first = entry(Surveys.SORT, "N1", DAY.minusDays(9))
                .put(Surveys.HEALTH, "无")
                .put(Surveys.HOBBIES, "京剧")
                .build();
        Entry second = entry(Surveys.SORT, "N2", DAY)
                .put(Surveys.HEALTH, "失眠")
                .put(Surveys.HOBBIES, "京剧 书法")
                .build();
        Entry consent = health("N3", DAY, Consents.Answer.GIVEN);

        ElderPage shown = page(first, second, consent);
        ElderPage hidden = page(first, second);

        assertThat(shown.surveys())
                .containsExactly(
                        new ElderPage.Survey(first, Optional.empty()),
                        new ElderPage.Survey(second, Optional.of(SurveyDiff.between(first, second))));
        assertThat(hidden.surveys().get(1).entry().get(Surveys.HEALTH)).isEmpty();
        assertThat(hidden.surveys().get(1).diff().orElseThrow().changes())
                .extracting(SurveyDiff.Change::question)
                .containsExactly(Surveys.HOBBIES);
        assertThat(hidden.elder().health()).isEmpty();
        assertThat(shown.elder().health()).contains("失眠");
    }

    @Test
    void the_form_says_what_the_survey_and_the_residence_in_force_say() {
        ElderPage page = page(
                entry(Surveys.SORT, "N1", DAY)
                        .put(Surveys.HOBBIES, "书法")
                        .put(Surveys.NEEDS, Reply.of(List.of(NeedCategory.DAILY_LIVING)))
                        .put(Surveys.FILLED_BY, "李娜")
                        .build(),
                entry(Residences.SORT, "N2", DAY.minusDays(1))
                        .put(Residences.DISTRICT, DistrictCode.parse("230103"))
                        .put(Residences.ADDRESS, "和兴路20号")
                        .build(),
                entry(Surveys.SORT, "N3", DAY.plusDays(1))
                        .put(Surveys.HOBBIES, "太极")
                        .build());

        assertThat(page.elder())
                .isEqualTo(Elder.builder()
                        .id(E1)
                        .name("王桂兰")
                        .district(DistrictCode.parse("230103"))
                        .address("和兴路20号")
                        .hobbies("书法")
                        .addNeeds(NeedCategory.DAILY_LIVING)
                        .surveyedOn(DAY)
                        .surveyedBy("李娜")
                        .build());
    }

    @Test
    void the_page_is_of_its_day() {
        Pairing pairing = pairing("P1", V1, DAY.minusDays(30))
                .withEnd(DAY.plusDays(1))
                .withEndReason(EndReason.HANDOVER)
                .withCards(
                        ContactCard.builder()
                                .issuedOn(DAY.minusDays(9))
                                .volunteerCopyOn(DAY)
                                .elderCopyOn(DAY.plusDays(1))
                                .build(),
                        ContactCard.builder().issuedOn(DAY.plusDays(2)).build())
                .withKnownFacts(new KnownFact(Fact.HEALTH, DAY), new KnownFact(Fact.HOBBIES, DAY.plusDays(1)))
                .withSuspensions(Suspension.builder().firstDay(DAY.plusDays(1)).build());
        Entry away = entry(States.SORT, "N1", DAY)
                .put(States.STATUS, Status.AWAY)
                .put(States.TIER, "HIGH")
                .build();
        Entry back = entry(States.SORT, "N2", DAY.plusDays(1))
                .put(States.STATUS, Status.PRESENT)
                .build();
        Entry unit = entry(Memberships.SORT, "N3", DAY).unit(UnitId.of("U1")).build();
        ServiceRecord today = record("R1", V1, DAY);
        ElderFile file = file(
                List.of(pairing, pairing("P2", V2, DAY.plusDays(1))),
                List.of(record("R0", V1, DAY.minusDays(3)), today, record("R2", V1, DAY.plusDays(1))),
                away,
                back,
                unit);

        ElderPage page = ElderPage.of(file, DAY);

        assertThat(page.pairings())
                .containsExactly(pairing("P1", V1, DAY.minusDays(30))
                        .withCards(ContactCard.builder()
                                .issuedOn(DAY.minusDays(9))
                                .volunteerCopyOn(DAY)
                                .build())
                        .withKnownFacts(new KnownFact(Fact.HEALTH, DAY)));
        assertThat(page.status()).isEqualTo(Status.AWAY);
        assertThat(page.tier()).contains("HIGH");
        assertThat(page.unit()).contains(UnitId.of("U1"));
        assertThat(page.entries()).containsExactly(away, unit);
        assertThat(page.support())
                .containsExactly(
                        new ElderPage.Support(NeedCategory.LEGAL_AID, Optional.of(Send.LAW), 2, Optional.of(DAY)));
        assertThat(ElderPage.of(file, DAY.plusDays(1)).pairings().get(0).end()).contains(DAY.plusDays(1));
    }

    @Test
    void what_is_voided_is_not_on_the_page() {
        Entry voided = entry(Incidents.SORT, "N1", DAY)
                .put(Incidents.KIND, "FALL")
                .voidedAt(Instant.EPOCH)
                .build();
        ElderPage page = ElderPage.of(
                file(
                        List.of(pairing("P1", V1, DAY).withVoidedAt(Instant.EPOCH)),
                        List.of(record("R1", V1, DAY).withVoidedAt(Instant.EPOCH)),
                        voided),
                DAY);

        assertThat(page.pairings()).isEmpty();
        assertThat(page.entries()).isEmpty();
        assertThat(page.notes()).isEmpty();
    }

    @Test
    void the_next_volunteer_sees_what_was_confirmed_but_not_what_others_noted() {
        Pairing before = pairing("P1", V1, DAY.minusDays(30))
                .withEnd(DAY.minusDays(1))
                .withKnownFacts(
                        new KnownFact(Fact.HEALTH, DAY.minusDays(20)), new KnownFact(Fact.HEALTH, DAY.minusDays(9)))
                .withSuspensions(Suspension.builder()
                        .firstDay(DAY.minusDays(15))
                        .reason("volunteer ill")
                        .build());
        Pairing now = pairing("P2", V2, DAY.minusDays(2))
                .withKnownFacts(new KnownFact(Fact.HOBBIES, DAY))
                .withFollows(PairingId.of("P1"));
        Entry fall = entry(Incidents.SORT, "N1", DAY)
                .put(Incidents.KIND, "FALL")
                .put(Incidents.NOTED, "quarrel with her son")
                .build();
        Entry declined = entry(Proposals.SORT, "N2", DAY)
                .volunteer(VolunteerId.of("V3"))
                .put(Proposals.STEP, Proposals.Step.ELDER_DECLINED)
                .build();
        ServiceRecord hers = record("R2", V2, DAY);
        ElderFile file = file(List.of(before, now), List.of(record("R1", V1, DAY.minusDays(3)), hers), fall, declined);

        ElderPage page = ElderPage.of(file, DAY, V2);

        assertThat(page.facts())
                .containsExactly(
                        new ElderPage.Confirmation(Fact.HEALTH, DAY.minusDays(9), V1),
                        new ElderPage.Confirmation(Fact.HOBBIES, DAY, V2));
        assertThat(page.notes()).containsExactly(hers);
        assertThat(page.entries())
                .containsExactly(entry(Incidents.SORT, "N1", DAY)
                        .put(Incidents.KIND, "FALL")
                        .build());
        assertThat(page.pairings().get(0).suspensions().get(0).reason()).isEmpty();
        assertThat(page.pairings().get(1)).isEqualTo(now);
        assertThat(ElderPage.of(file, DAY).notes())
                .extracting(ServiceRecord::id)
                .containsExactly(RecordId.of("R1"), RecordId.of("R2"));
    }
}
