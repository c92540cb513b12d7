package org.warmsunset.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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
import org.warmsunset.kind.Attached;
import org.warmsunset.kind.Reading;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.EndReason;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.Suspension;
import org.warmsunset.people.Elder;
import org.warmsunset.people.EthnicGroup;
import org.warmsunset.people.LivingArrangement;
import org.warmsunset.people.NeedCategory;
import org.warmsunset.people.Relative;
import org.warmsunset.people.Send;
import org.warmsunset.people.Volunteer;

/** What good rows become, and what they are written as again. */
class DraftsTest {
    private static final String HARBIN = "0451";
    private static final Reading READING = new Reading(HARBIN, LocalDate.of(2026, 10, 31));

    @AutoClose
    private static final DraftChecker CHECKER = Sheet.checker();

    /** Where what is written differs from what is read. */
    private static final String[] WRITTEN = {
        "ethnicity=满族", "recorded_at=2026-10-27T08:00:00.123Z", "voided_at=2026-10-28T08:00:00Z"
    };

    static Stream<DraftType<?>> files() {
        return DraftType.all().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_good_row_has_no_problems(DraftType<?> type) {
        assertThat(CHECKER.check(Sheet.row(type))).isEmpty();
        assertThat(CHECKER.check(Sheet.bare(type))).isEmpty();
    }

    private static <R> R value(DraftType<R> type, String... changes) {
        return Sheet.row(type, changes).value(READING, null);
    }

    @ParameterizedTest
    @MethodSource("files")
    void what_a_row_becomes_is_written_as_the_row_again(DraftType<?> type) {
        assertThat(writtenAgain(type))
                .isEqualTo(Sheet.row(type, WRITTEN).cells())
                .hasSameSizeAs(type.columns());
    }

    private static <R> List<String> writtenAgain(DraftType<R> type) {
        return type.cells(value(type));
    }

    @Test
    void an_elder_is_what_her_row_says() {
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
                .health("高血压")
                .medication("每日一片")
                .mentalState("开朗")
                .supportByChildren("每月探望")
                .living(LivingArrangement.ALONE)
                .hobbies("京剧")
                .addNeeds(NeedCategory.EMOTIONAL_SUPPORT, NeedCategory.DAILY_LIVING)
                .surveyedOn(LocalDate.of(2026, 2, 28))
                .surveyedBy("李　秀英")
                .remarks("耳背")
                .build();

        assertThat(value(DraftType.ELDERS)).isEqualTo(elder);
    }

    @Test
    void a_relative_is_what_the_row_says() {
        Relative relative = Relative.builder()
                .relation("女儿")
                .name("李梅")
                .workplaceOrResidence("某厂")
                .phone(PhoneNumber.parse("0451-84694904", HARBIN))
                .build();

        assertThat(value(DraftType.RELATIVES)).isEqualTo(new Attached<>(ElderId.of("E1"), relative));
    }

    @Test
    void a_phone_without_an_area_is_one_of_the_given_area() {
        Relative relative = Sheet.row(DraftType.RELATIVES)
                .value(new Reading("010", LocalDate.of(2026, 10, 31)), null)
                .part();

        assertThat(relative.phone().orElseThrow().normalised()).isEqualTo("010-84694904");
    }

    @Test
    void a_volunteer_is_what_her_row_says() {
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

        assertThat(value(DraftType.VOLUNTEERS)).isEqualTo(volunteer);
    }

    @Test
    void a_pairing_is_what_its_rows_say() {
        PairingId id = PairingId.of("P1");
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

        assertThat(value(DraftType.CARDS)).isEqualTo(new Attached<>(id, card));
        assertThat(value(DraftType.KNOWLEDGE)).isEqualTo(new Attached<>(id, fact));
        assertThat(value(DraftType.SUSPENSIONS)).isEqualTo(new Attached<>(id, suspension));
        assertThat(value(DraftType.PAIRINGS))
                .isEqualTo(Pairing.builder()
                        .id(id)
                        .elder(ElderId.of("E1"))
                        .volunteer(VolunteerId.of("V1"))
                        .start(LocalDate.of(2026, 3, 1))
                        .end(LocalDate.of(2026, 3, 1))
                        .endReason(EndReason.HANDOVER)
                        .follows(PairingId.of("P0"))
                        .voidedAt(Instant.parse("2026-10-28T08:00:00Z"))
                        .build());
    }

    @Test
    void a_service_record_is_what_its_row_says_with_instants_in_whole_milliseconds() {
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
                .startTime(LocalTime.of(14, 5))
                .build();

        assertThat(value(DraftType.SERVICE_RECORDS)).isEqualTo(record);
    }

    @Test
    void a_column_that_the_file_lacks_keeps_what_is_stored() {
        Elder stored = value(DraftType.ELDERS);
        HeaderBinding<Elder> binding =
                HeaderBinding.of(DraftType.ELDERS, new Row(1, List.of("district", "elder_id", "name", "remarks")));
        Draft<Elder> draft = binding.draft(new Row(2, List.of("230103", "E1", "王桂香", "")));

        assertThat(draft.value(READING, stored))
                .isEqualTo(stored.withDistrict(DistrictCode.parse("230103"))
                        .withName("王桂香")
                        .withRemarks(Optional.empty()));
    }

    @Test
    void three_stars_stand_for_the_name_of_somebody_who_was_erased() {
        Elder erased = Elder.builder()
                .id(ElderId.of("E1"))
                .district(DistrictCode.parse("230102"))
                .build();
        Draft<Elder> row = Draft.of(DraftType.ELDERS, 2, DraftType.ELDERS.cells(erased));

        assertThat(row.cells().subList(0, 7)).containsExactly("E1", "***", null, null, null, "230102", null);
        assertThat(CHECKER.check(row)).isEmpty();
        assertThat(row.value(READING, null)).isEqualTo(erased);
    }

    @Test
    void blanks_around_codes_and_empty_places_of_a_list_do_not_matter() {
        Draft<ServiceRecord> draft = Sheet.row(
                DraftType.SERVICE_RECORDS,
                "record_id= R1\t",
                "elder_id=　E1",
                "day= 2026-10-27 ",
                "kinds=; CHAT ;;VISIT;",
                "send= LAW ",
                "minutes= 0 ",
                "outcome= DONE");
        ServiceRecord record = draft.value(READING, null);

        assertThat(CHECKER.check(draft)).isEmpty();
        assertThat(record.id()).isEqualTo(RecordId.of("R1"));
        assertThat(record.elder()).isEqualTo(ElderId.of("E1"));
        assertThat(record.day()).isEqualTo(LocalDate.of(2026, 10, 27));
        assertThat(record.kinds()).containsExactly(ServiceKind.CHAT, ServiceKind.VISIT);
        assertThat(record.send()).contains(Send.LAW);
        assertThat(record.minutes()).hasValue(0);
        assertThat(record.outcome()).contains(Outcome.DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"李　秀英", " 王 桂兰 ", "𠮷田", "䶮", "欧阳·买买提", "Zoe\u0301"})
    void a_name_is_kept_as_it_was_written(String name) {
        assertThat(CHECKER.check(Sheet.row(DraftType.ELDERS, "name=" + name))).isEmpty();
        assertThat(value(DraftType.ELDERS, "name=" + name).name()).contains(name);
        assertThat(value(DraftType.VOLUNTEERS, "name=" + name).name()).contains(name);
        assertThat(value(DraftType.RELATIVES, "name=" + name).part().name()).isEqualTo(name);
    }

    @Test
    void drafts_and_rows_print_files_and_lines_only() {
        assertThat(Sheet.row(DraftType.ELDERS)).hasToString("elders.csv:7");
        assertThat(new Row(3, List.of("E1", "王桂兰"))).hasToString("Row[3]");
        assertThat(new Rejected(Sheet.row(DraftType.ELDERS), List.of()))
                .asString()
                .doesNotContain("王桂兰", "1390000");
    }
}
