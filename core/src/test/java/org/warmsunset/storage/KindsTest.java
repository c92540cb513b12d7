package org.warmsunset.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
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
import org.warmsunset.care.RecordKind;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Kind;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.EndReason;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.pairing.Suspension;
import org.warmsunset.people.Elder;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.EthnicGroup;
import org.warmsunset.people.LivingArrangement;
import org.warmsunset.people.NeedCategory;
import org.warmsunset.people.Relative;
import org.warmsunset.people.Send;
import org.warmsunset.people.Volunteer;
import org.warmsunset.people.VolunteerKind;

/** What the kinds say of their values. */
class KindsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 27);
    private static final DistrictCode DISTRICT = DistrictCode.parse("230102");
    private static final PhoneNumber PHONE = PhoneNumber.parse("13900000001", "0451");
    private static final ResidentId NUMBER = ResidentId.parse("230199194105120884", DAY);

    private static final Elder ELDER = Elder.builder()
            .id(ElderId.of("E1"))
            .name("王桂兰")
            .sex(Sex.FEMALE)
            .birthMonth(YearMonth.of(1941, 5))
            .ethnicity(EthnicGroup.HAN)
            .district(DISTRICT)
            .address("道里区")
            .phone(PHONE)
            .residentId(NUMBER)
            .otherDocument("护照 E00000000")
            .health("好")
            .medication("降压药")
            .mentalState("开朗")
            .supportByChildren("每月")
            .living(LivingArrangement.ALONE)
            .hobbies("京剧")
            .addNeeds(NeedCategory.LEGAL_AID)
            .surveyedOn(DAY)
            .surveyedBy("李")
            .remarks("三楼")
            .addRelatives(
                    Relative.builder().relation("女儿").name("王芳").phone(PHONE).build())
            .build();

    private static final Volunteer VOLUNTEER = Volunteer.builder()
            .id(VolunteerId.of("V1"))
            .name("李秀英")
            .sex(Sex.FEMALE)
            .mobile(PHONE)
            .residentId(NUMBER)
            .otherDocument("护照 E00000000")
            .district(DISTRICT)
            .addServices(Send.LAW)
            .addSpecialities("剪纸")
            .team("一队")
            .channel("社区")
            .recruitedOn(DAY)
            .build();

    private static final Suspension IN_HOSPITAL = Suspension.builder()
            .firstDay(DAY)
            .lastDay(DAY.plusDays(9))
            .reason("住院")
            .build();

    private static final Pairing PAIRING = Pairing.builder()
            .id(PairingId.of("P1"))
            .elder(ElderId.of("E1"))
            .volunteer(VolunteerId.of("V1"))
            .start(DAY)
            .voidedAt(Instant.parse("2026-10-28T08:00:00Z"))
            .end(DAY.plusYears(1))
            .endReason(EndReason.OTHER)
            .follows(PairingId.of("P0"))
            .addSuspensions(IN_HOSPITAL)
            .addCards(
                    ContactCard.builder().addServices(Send.WARMTH).issuedOn(DAY).build())
            .addKnownFacts(new KnownFact(Fact.HEALTH, DAY))
            .build();

    private static final ServiceRecord RECORD = ServiceRecord.builder()
            .id(RecordId.of("R1"))
            .elder(ElderId.of("E1"))
            .volunteer(VolunteerId.of("V1"))
            .standInFor(VolunteerId.of("V2"))
            .day(DAY)
            .addKinds(ServiceKind.VISIT, ServiceKind.CHAT)
            .send(Send.CULTURE)
            .minutes(30)
            .channel(Channel.WECHAT)
            .outcome(Outcome.ATTEMPTED)
            .eventId("中秋")
            .recordedAt(Instant.EPOCH)
            .voidedAt(Instant.EPOCH.plusSeconds(1))
            .startTime(LocalTime.of(14, 5))
            .note("读报")
            .build();

    @Test
    void of_an_erased_elder_the_id_the_district_and_the_day_of_her_survey_are_left_and_no_relatives() {
        assertThat(ElderKind.ELDER.erased(ELDER))
                .isEqualTo(Elder.builder()
                        .id(ElderId.of("E1"))
                        .district(DISTRICT)
                        .surveyedOn(DAY)
                        .build());
        assertThat(ElderKind.ELDER.erased(ELDER).isErased()).isTrue();
        assertThat(ELDER.isErased()).isFalse();
    }

    @Test
    void of_an_erased_volunteer_the_id_and_the_district_are_left() {
        assertThat(VolunteerKind.VOLUNTEER.erased(VOLUNTEER))
                .isEqualTo(Volunteer.builder()
                        .id(VolunteerId.of("V1"))
                        .district(DISTRICT)
                        .build());
        assertThat(VolunteerKind.VOLUNTEER.erased(VOLUNTEER).isErased()).isTrue();
        assertThat(VOLUNTEER.isErased()).isFalse();
    }

    @Test
    void an_erased_pairing_keeps_all_but_the_reasons_of_its_suspensions() {
        Suspension withoutReason =
                Suspension.builder().firstDay(DAY).lastDay(DAY.plusDays(9)).build();

        assertThat(PairingKind.PAIRING.erased(PAIRING)).isEqualTo(PAIRING.withSuspensions(withoutReason));
    }

    @Test
    void an_erased_record_keeps_all_but_its_note() {
        assertThat(RecordKind.SERVICE_RECORD.erased(RECORD)).isEqualTo(RECORD.withNote(Optional.empty()));
    }

    @Test
    void erasing_twice_leaves_what_erasing_once_leaves() {
        erasedTwice(ElderKind.ELDER, ELDER);
        erasedTwice(VolunteerKind.VOLUNTEER, VOLUNTEER);
        erasedTwice(PairingKind.PAIRING, PAIRING);
        erasedTwice(RecordKind.SERVICE_RECORD, RECORD);
    }

    private static <K extends Comparable<K>, V> void erasedTwice(Kind<K, V> kind, V value) {
        V once = kind.erased(value);

        assertThat(kind.erased(once)).isEqualTo(once).isNotEqualTo(value);
    }

    @Test
    void a_value_takes_the_parts_of_another() {
        Elder bare = Elder.builder().id(ElderId.of("E2")).district(DISTRICT).build();

        assertThat(ElderKind.ELDER.withPartsOf(bare, ELDER)).isEqualTo(bare.withRelatives(ELDER.relatives()));
        assertThat(PairingKind.PAIRING.withPartsOf(PAIRING.withCards(), PAIRING))
                .isEqualTo(PAIRING);
    }

    @Test
    void the_id_is_the_first_field() {
        assertThat(ElderKind.ELDER.id().of(ELDER)).isEqualTo(ELDER.id());
        assertThat(ElderKind.ELDER.idOf(ELDER)).isEqualTo(ELDER.id());
        assertThat(VolunteerKind.VOLUNTEER.id().of(VOLUNTEER)).isEqualTo(VOLUNTEER.id());
        assertThat(PairingKind.PAIRING.id().of(PAIRING)).isEqualTo(PAIRING.id());
        assertThat(RecordKind.SERVICE_RECORD.id().of(RECORD)).isEqualTo(RECORD.id());
    }

    @Test
    void the_examples_of_these_tests_have_content_in_every_field() {
        assertThat(ElderKind.ELDER.shape().fields()).allMatch(field -> field.of(ELDER) != null);
        assertThat(VolunteerKind.VOLUNTEER.shape().fields()).allMatch(field -> field.of(VOLUNTEER) != null);
        assertThat(PairingKind.PAIRING.shape().fields()).allMatch(field -> field.of(PAIRING) != null);
        assertThat(RecordKind.SERVICE_RECORD.shape().fields()).allMatch(field -> field.of(RECORD) != null);
    }

    @Test
    void a_register_refers_only_to_those_before_it() {
        Set<Object> before = new HashSet<>();
        List<String> forward = new ArrayList<>();
        for (Kind<?, ?> kind : Kinds.REGISTERS) {
            for (Field<?, ?> field : kind.shape().fields()) {
                if (field.refersTo() != null && !before.contains(field.refersTo())) {
                    forward.add(kind + "." + field);
                }
            }
            before.add(kind);
        }

        assertThat(forward).isEmpty();
    }

    @Test
    void what_an_elder_a_volunteer_or_a_pairing_is_looked_up_by_is_known() {
        assertThat(Kinds.REGISTERS)
                .flatExtracting(kind -> lookedUp(kind))
                .containsExactly(
                        "elder.district",
                        "elder.id_number",
                        "volunteer.id_number",
                        "volunteer.district",
                        "team.unit_id",
                        "pairing.elder_id",
                        "pairing.volunteer_id",
                        "pairing.end",
                        "entry.sort",
                        "entry.elder_id",
                        "entry.volunteer_id",
                        "entry.team_id",
                        "entry.unit_id");
    }

    private static List<String> lookedUp(Kind<?, ?> kind) {
        return kind.shape().fields().stream()
                .filter(Field::isLookedUp)
                .map(field -> kind + "." + field)
                .toList();
    }
}
