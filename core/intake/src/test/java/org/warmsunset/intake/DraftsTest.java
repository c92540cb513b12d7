package org.warmsunset.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.basics.Sex;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.Channel;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.Suspension;
import org.warmsunset.people.Elder;
import org.warmsunset.people.EthnicGroup;
import org.warmsunset.people.LivingArrangement;
import org.warmsunset.people.LivingConditions;
import org.warmsunset.people.NeedCategory;
import org.warmsunset.people.Relative;
import org.warmsunset.people.Send;
import org.warmsunset.people.Volunteer;

/** What good rows become, and what they are written as again. */
class DraftsTest {
    private static final String HARBIN = "0451";

    @AutoClose
    private static final DraftChecker CHECKER = Sheet.checker();

    static Stream<DraftType<?>> files() {
        return DraftType.all().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_good_row_has_no_problems(DraftType<?> type) {
        assertThat(CHECKER.check(Sheet.row(type))).isEmpty();
        assertThat(CHECKER.check(Sheet.bare(type))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_cells_of_a_draft_are_those_it_was_made_of(DraftType<?> type) {
        assertThat(cellsOfDraftOf(type, Sheet.row(type).cells()))
                .isEqualTo(Sheet.row(type).cells())
                .hasSameSizeAs(type.columns());
    }

    private static <D extends Record> List<String> cellsOfDraftOf(DraftType<D> type, List<String> cells) {
        return type.cells(type.draft(cells));
    }

    @Test
    void an_elder_is_what_her_row_says() {
        ElderDraft draft = Sheet.row(DraftType.ELDERS).draft();
        Relative daughter = Relative.builder().relation("女儿").name("李梅").build();
        Elder elder = Elder.builder()
                .id(ElderId.of("E1"))
                .name("王桂兰")
                .sex(Sex.FEMALE)
                .birthMonth(YearMonth.of(1958, 10))
                .ethnicity(EthnicGroup.MAN)
                .district(DistrictCode.parse("230102"))
                .address("某街 1 号")
                .phone(PhoneNumber.parse("13900000001", HARBIN))
                .residentId(ResidentId.parse("230199195810070880", LocalDate.of(2026, 10, 31)))
                .conditions(LivingConditions.builder()
                        .health("高血压")
                        .medication("每日一片")
                        .mentalState("开朗")
                        .supportByChildren("每月探望")
                        .arrangement(LivingArrangement.ALONE)
                        .hobbies("京剧")
                        .build())
                .addNeeds(NeedCategory.EMOTIONAL_SUPPORT, NeedCategory.DAILY_LIVING)
                .surveyedOn(LocalDate.of(2026, 2, 28))
                .surveyedBy("李　秀英")
                .remarks("耳背")
                .addRelatives(daughter)
                .build();

        assertThat(draft.toElder(List.of(daughter), HARBIN)).isEqualTo(elder);
        assertThat(ElderDraft.of(draft.toElder(List.of(), HARBIN)))
                .isEqualTo(Sheet.row(DraftType.ELDERS, "ethnicity=满族").draft());
    }

    @Test
    void a_relative_is_what_the_row_says() {
        RelativeDraft draft = Sheet.row(DraftType.RELATIVES).draft();
        Relative relative = Relative.builder()
                .relation("女儿")
                .name("李梅")
                .workplaceOrResidence("某厂")
                .phone(PhoneNumber.parse("0451-84694904", HARBIN))
                .build();

        assertThat(draft.elder()).isEqualTo(ElderId.of("E1"));
        assertThat(draft.toRelative(HARBIN)).isEqualTo(relative);
        assertThat(RelativeDraft.of(draft.elder(), draft.toRelative(HARBIN))).isEqualTo(draft);
    }

    @Test
    void a_phone_without_an_area_is_one_of_the_given_area() {
        RelativeDraft draft = Sheet.row(DraftType.RELATIVES).draft();

        assertThat(draft.toRelative("010").phone().orElseThrow().normalised()).isEqualTo("010-84694904");
    }

    @Test
    void a_volunteer_is_what_her_row_says() {
        VolunteerDraft draft = Sheet.row(DraftType.VOLUNTEERS).draft();
        Volunteer volunteer = Volunteer.builder()
                .id(VolunteerId.of("V1"))
                .name("赵敏")
                .sex(Sex.MALE)
                .mobile(PhoneNumber.parse("13900000002", HARBIN))
                .residentId(ResidentId.parse("230199195810070880", LocalDate.of(2026, 10, 31)))
                .district(DistrictCode.parse("230103"))
                .addServices(Send.LAW, Send.WARMTH)
                .addSpecialities("剪纸", "京剧")
                .team("一队")
                .channel("社区")
                .recruitedOn(LocalDate.of(2024, 2, 29))
                .build();

        assertThat(draft.toVolunteer(HARBIN)).isEqualTo(volunteer);
        assertThat(VolunteerDraft.of(volunteer)).isEqualTo(draft);
    }

    @Test
    void a_pairing_is_what_its_rows_say() {
        PairingDraft draft = Sheet.row(DraftType.PAIRINGS).draft();
        ContactCard card = ContactCard.builder()
                .addServices(Send.KINSHIP, Send.CULTURE)
                .issuedOn(LocalDate.of(2026, 3, 2))
                .volunteerCopyOn(LocalDate.of(2026, 3, 3))
                .elderCopyOn(LocalDate.of(2026, 3, 4))
                .build();
        KnownFact fact = new KnownFact(Fact.MEDICATION, LocalDate.of(2026, 3, 5));
        Suspension suspension = Suspension.builder()
                .firstDay(LocalDate.of(2026, 4, 1))
                .lastDay(LocalDate.of(2026, 4, 30))
                .reason("住院")
                .build();

        assertThat(Sheet.row(DraftType.CARDS).draft().toCard()).isEqualTo(card);
        assertThat(Sheet.row(DraftType.KNOWLEDGE).draft().toKnownFact()).isEqualTo(fact);
        assertThat(Sheet.row(DraftType.SUSPENSIONS).draft().toSuspension()).isEqualTo(suspension);
        assertThat(draft.toPairing(List.of(suspension), Optional.of(card), List.of(fact)))
                .isEqualTo(Pairing.builder()
                        .id(PairingId.of("P1"))
                        .elder(ElderId.of("E1"))
                        .volunteer(VolunteerId.of("V1"))
                        .start(LocalDate.of(2026, 3, 1))
                        .end(LocalDate.of(2026, 3, 1))
                        .addSuspensions(suspension)
                        .card(card)
                        .addKnownFacts(fact)
                        .build());
        assertThat(PairingDraft.of(draft.toPairing(List.of(suspension), Optional.of(card), List.of(fact))))
                .isEqualTo(draft);
        assertThat(CardDraft.of(draft.id(), card))
                .isEqualTo(Sheet.row(DraftType.CARDS).draft());
        assertThat(KnownFactDraft.of(draft.id(), fact))
                .isEqualTo(Sheet.row(DraftType.KNOWLEDGE).draft());
        assertThat(SuspensionDraft.of(draft.id(), suspension))
                .isEqualTo(Sheet.row(DraftType.SUSPENSIONS).draft());
    }

    @Test
    void a_service_record_is_what_its_row_says_with_instants_in_whole_milliseconds() {
        ServiceRecordDraft draft = Sheet.row(DraftType.SERVICE_RECORDS).draft();
        ServiceRecord record = ServiceRecord.builder()
                .id(RecordId.of("R1"))
                .elder(ElderId.of("E1"))
                .volunteer(VolunteerId.of("V1"))
                .standInFor(VolunteerId.of("V2"))
                .day(LocalDate.of(2026, 10, 27))
                .addKinds(ServiceKind.VISIT, ServiceKind.CHAT)
                .send(Send.WARMTH)
                .minutes(30)
                .channel(Channel.IN_PERSON)
                .outcome(Outcome.ATTEMPTED)
                .eventId("中秋·2026")
                .recordedAt(Instant.parse("2026-10-27T08:00:00.123Z"))
                .voidedAt(Instant.parse("2026-10-28T08:00:00Z"))
                .note("不在家")
                .build();

        assertThat(draft.toRecord()).isEqualTo(record);
        assertThat(ServiceRecordDraft.of(record))
                .isEqualTo(Sheet.row(
                                DraftType.SERVICE_RECORDS,
                                "recorded_at=2026-10-27T08:00:00.123Z",
                                "voided_at=2026-10-28T08:00:00Z")
                        .draft());
    }

    @Test
    void blanks_around_codes_and_empty_places_of_a_list_do_not_matter() {
        ServiceRecordDraft draft = Sheet.row(
                        DraftType.SERVICE_RECORDS,
                        "record_id= R1\t",
                        "elder_id=　E1",
                        "day= 2026-10-27 ",
                        "kinds=; CHAT ;;VISIT;",
                        "send= LAW ",
                        "minutes= 0 ",
                        "outcome= DONE")
                .draft();

        assertThat(CHECKER.check(new DraftRow<>(DraftType.SERVICE_RECORDS, 2, draft)))
                .isEmpty();
        assertThat(draft.toRecord().id()).isEqualTo(RecordId.of("R1"));
        assertThat(draft.toRecord().elder()).isEqualTo(ElderId.of("E1"));
        assertThat(draft.toRecord().day()).isEqualTo(LocalDate.of(2026, 10, 27));
        assertThat(draft.toRecord().kinds()).containsExactly(ServiceKind.CHAT, ServiceKind.VISIT);
        assertThat(draft.toRecord().send()).contains(Send.LAW);
        assertThat(draft.toRecord().minutes()).hasValue(0);
        assertThat(draft.toRecord().outcome()).contains(Outcome.DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"李　秀英", " 王 桂兰 ", "𠮷田", "䶮", "欧阳·买买提", "Zoe\u0301"})
    void a_name_is_kept_as_it_was_written(String name) {
        DraftRow<ElderDraft> elder = Sheet.row(DraftType.ELDERS, "name=" + name);
        DraftRow<VolunteerDraft> volunteer = Sheet.row(DraftType.VOLUNTEERS, "name=" + name);
        DraftRow<RelativeDraft> relative = Sheet.row(DraftType.RELATIVES, "name=" + name);

        assertThat(CHECKER.check(elder)).isEmpty();
        assertThat(ElderDraft.of(elder.draft().toElder(List.of(), HARBIN)).name())
                .isEqualTo(name);
        assertThat(VolunteerDraft.of(volunteer.draft().toVolunteer(HARBIN)).name())
                .isEqualTo(name);
        assertThat(relative.draft().toRelative(HARBIN).name()).isEqualTo(name);
    }

    @Test
    void drafts_and_rows_print_ids_and_lines_only() {
        assertThat(Sheet.row(DraftType.ELDERS)).hasToString("DraftRow[type=elders.csv, line=7, draft=ElderDraft[E1]]");
        assertThat(Sheet.row(DraftType.RELATIVES).draft()).hasToString("RelativeDraft[E1]");
        assertThat(Sheet.row(DraftType.VOLUNTEERS).draft()).hasToString("VolunteerDraft[V1]");
        assertThat(Sheet.row(DraftType.SUSPENSIONS).draft()).hasToString("SuspensionDraft[P1]");
        assertThat(Sheet.row(DraftType.SERVICE_RECORDS).draft()).hasToString("ServiceRecordDraft[R1]");
        assertThat(new Row(3, List.of("E1", "王桂兰"))).hasToString("Row[3]");
        assertThat(new Rejected(Sheet.row(DraftType.ELDERS), List.of()))
                .asString()
                .doesNotContain("王桂兰", "1390000");
    }
}
