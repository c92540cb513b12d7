package org.warmsunset.testkit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.basics.Sex;
import org.warmsunset.basics.TeamId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Shape;
import org.warmsunset.organisation.Team;
import org.warmsunset.organisation.TeamKind;
import org.warmsunset.organisation.Unit;
import org.warmsunset.organisation.UnitKind;
import org.warmsunset.organisation.UnitType;
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

/**
 * Values of one kind, to try its register with. They refer to E1, E2, V1, V2, U1 and U2.
 *
 * @param kind the kind
 * @param full makes a value with content in every field and part
 * @param other makes another one, with other content in every field but the id
 * @param <K> the id
 * @param <V> the value
 */
record Specimen<K extends Comparable<K>, V>(Kind<K, V> kind, Function<String, V> full, Function<String, V> other) {
    /** Numbers of a county code that never was. */
    static final ResidentId NUMBER = ResidentId.parse("230199194105120884", LocalDate.of(2026, 1, 1));

    private static final ResidentId OTHER_NUMBER = ResidentId.parse("230199193802031508", LocalDate.of(2026, 1, 1));
    private static final PhoneNumber PHONE = PhoneNumber.parse("+86 139 0000 0002", "0451");
    private static final PhoneNumber OTHER_PHONE = PhoneNumber.parse("（0451）8469—4905", "0451");
    private static final DistrictCode OTHER_DISTRICT = DistrictCode.parse("230110");

    /** One of each kind that tells something about a person. */
    static List<Specimen<?, ?>> personal() {
        return all().stream().filter(some -> some.kind().isPersonal()).toList();
    }

    /** One of each kind whose values change and have ids that anybody can make up. */
    static List<Specimen<?, ?>> all() {
        return List.of(
                new Specimen<>(ElderKind.ELDER, Specimen::elder, Specimen::otherElder),
                new Specimen<>(VolunteerKind.VOLUNTEER, Specimen::volunteer, Specimen::otherVolunteer),
                new Specimen<>(UnitKind.UNIT, Specimen::unit, Specimen::otherUnit),
                new Specimen<>(TeamKind.TEAM, Specimen::team, Specimen::otherTeam),
                new Specimen<>(PairingKind.PAIRING, Specimen::pairing, Specimen::otherPairing));
    }

    K id(String text) {
        return kind.id().form().ofKept(text);
    }

    V full(String id) {
        return full.apply(id);
    }

    V other(String id) {
        return other.apply(id);
    }

    /** A value with the content only that every value has, even when it was erased. */
    V bare(String id) {
        V value = full(id);
        return built(new Shape.Cells<V>() {
            @Override
            public <T> @Nullable T of(Field<V, T> field) {
                return field.isRequired() && field.privacy() == Field.Privacy.OPEN ? field.of(value) : null;
            }
        });
    }

    /** The value with other content in one field. */
    V with(V value, Field<V, ?> changed, Object content) {
        V with = built(new Shape.Cells<V>() {
            @Override
            @SuppressWarnings("unchecked") // the caller takes the content from the same field
            public <T> @Nullable T of(Field<V, T> field) {
                return field.equals(changed) ? (T) content : field.of(value);
            }
        });
        return kind.withPartsOf(with, value);
    }

    /** What a value holds in a field that is not empty. */
    static <V, T> T content(Field<V, T> field, V value) {
        return requireNonNull(field.of(value), field.name());
    }

    /** The value with the id of something in a field that refers to it. */
    V referring(V value, Field<V, ?> field, String id) {
        return with(value, field, field.form().ofKept(id));
    }

    private V built(Shape.Cells<V> cells) {
        return kind.shape().build(cells);
    }

    List<Field<V, ?>> lookedUp() {
        return kind.shape().fields().stream().filter(Field::isLookedUp).toList();
    }

    List<Field<V, ?>> references() {
        return kind.shape().fields().stream()
                .filter(field -> field.refersTo() != null)
                .toList();
    }

    private static Elder elder(String id) {
        return Elder.builder()
                .id(ElderId.of(id))
                .name("欧阳·买买提")
                .sex(Sex.FEMALE)
                .birthMonth(YearMonth.of(1941, 5))
                .ethnicity(EthnicGroup.HEZHEN)
                .district(Samples.DISTRICT)
                .address("道里区 1 号")
                .phone(PHONE)
                .residentId(NUMBER)
                .otherDocument("护照 E00000000")
                .health("尚可")
                .medication("降压药")
                .mentalState("开朗")
                .supportByChildren("每月 500 元")
                .living(LivingArrangement.ALONE)
                .hobbies("京剧")
                .addNeeds(NeedCategory.LEGAL_AID, NeedCategory.DAILY_LIVING)
                .surveyedOn(Samples.DAY)
                .surveyedBy("李")
                .remarks("三楼")
                .addRelatives(relative("女儿", "王芳"), relative("儿子", "王强"))
                .build();
    }

    private static Relative relative(String relation, String name) {
        return Relative.builder()
                .relation(relation)
                .name(name)
                .workplaceOrResidence("香坊区")
                .phone(PHONE)
                .build();
    }

    private static Elder otherElder(String id) {
        return Elder.builder()
                .id(ElderId.of(id))
                .name("𠮷田")
                .sex(Sex.MALE)
                .birthMonth(YearMonth.of(1938, 2))
                .ethnicity(EthnicGroup.HAN)
                .district(OTHER_DISTRICT)
                .address("")
                .phone(OTHER_PHONE)
                .residentId(OTHER_NUMBER)
                .otherDocument("港澳居民居住证 810000199001010000")
                .health("")
                .medication("无")
                .mentalState("孤独")
                .supportByChildren("无子女")
                .living(LivingArrangement.WITH_SPOUSE)
                .hobbies("象棋")
                .addNeeds(NeedCategory.EMOTIONAL_SUPPORT)
                .surveyedOn(Samples.DAY.plusDays(1))
                .surveyedBy("王")
                .remarks("一楼\n右门")
                .addRelatives(Relative.builder().relation("侄子").name("李强").build())
                .build();
    }

    private static Volunteer volunteer(String id) {
        return Volunteer.builder()
                .id(VolunteerId.of(id))
                .name("李　秀英")
                .sex(Sex.FEMALE)
                .mobile(PHONE)
                .residentId(NUMBER)
                .otherDocument("护照 E00000000")
                .district(Samples.DISTRICT)
                .addServices(Send.LAW, Send.WARMTH)
                .addSpecialities("剪纸", "京剧")
                .team("巾帼·一队")
                .channel("社区")
                .recruitedOn(Samples.DAY)
                .build();
    }

    private static Volunteer otherVolunteer(String id) {
        return Volunteer.builder()
                .id(VolunteerId.of(id))
                .name("Zoe")
                .sex(Sex.MALE)
                .mobile(OTHER_PHONE)
                .residentId(OTHER_NUMBER)
                .otherDocument("港澳居民居住证 810000199001010000")
                .district(OTHER_DISTRICT)
                .addServices(Send.CULTURE)
                .addSpecialities("🪕")
                .team("二队")
                .channel("")
                .recruitedOn(Samples.DAY.plusDays(1))
                .build();
    }

    private static Unit unit(String id) {
        return Samples.unit(id)
                .withParent(UnitId.of("U0"))
                .withType(UnitType.COMMUNITY)
                .withDistrict(Samples.DISTRICT);
    }

    private static Unit otherUnit(String id) {
        return Unit.builder()
                .id(UnitId.of(id))
                .name("街道")
                .parent(UnitId.of("U9"))
                .type(UnitType.SUBDISTRICT)
                .district(OTHER_DISTRICT)
                .build();
    }

    private static Team team(String id) {
        return Samples.team(id).withSpeciality("剪纸").withUnit(UnitId.of("U1"));
    }

    private static Team otherTeam(String id) {
        return Team.builder()
                .id(TeamId.of(id))
                .name("二队")
                .speciality("护理")
                .unit(UnitId.of("U2"))
                .build();
    }

    private static Pairing pairing(String id) {
        return Samples.pairing(id, "E1", "V1")
                .withEnd(Samples.DAY)
                .withEndReason(EndReason.HANDOVER)
                .withFollows(PairingId.of("P0"))
                .withVoidedAt(Instant.parse("2026-10-28T01:02:03.004Z"))
                .withSuspensions(Suspension.builder()
                        .firstDay(Samples.DAY.minusDays(9))
                        .lastDay(Samples.DAY.minusDays(5))
                        .reason("住院")
                        .build())
                .withCards(
                        ContactCard.builder()
                                .addServices(Send.LAW, Send.WARMTH)
                                .issuedOn(LocalDate.of(2026, 3, 2))
                                .volunteerCopyOn(LocalDate.of(2026, 3, 3))
                                .elderCopyOn(LocalDate.of(2026, 3, 4))
                                .build(),
                        ContactCard.builder()
                                .addServices(Send.CULTURE)
                                .issuedOn(LocalDate.of(2026, 6, 2))
                                .volunteerCopyOn(LocalDate.of(2026, 6, 3))
                                .elderCopyOn(LocalDate.of(2026, 6, 3))
                                .build())
                .withKnownFacts(
                        new KnownFact(Fact.HOBBIES, LocalDate.of(2026, 3, 9)),
                        new KnownFact(Fact.HOBBIES, LocalDate.of(2026, 9, 9)));
    }

    private static Pairing otherPairing(String id) {
        return Samples.pairing(id, "E2", "V2")
                .withStart(LocalDate.of(2025, 3, 1))
                .withVoidedAt(Instant.EPOCH)
                .withEnd(Samples.DAY.plusDays(1))
                .withEndReason(EndReason.DECEASED)
                .withFollows(PairingId.of("P9"))
                .withSuspensions(
                        Suspension.builder().firstDay(Samples.DAY).reason("远行").build())
                .withCards(
                        ContactCard.builder().issuedOn(LocalDate.of(2025, 3, 2)).build())
                .withKnownFacts(new KnownFact(Fact.HEALTH, LocalDate.of(2025, 3, 1)));
    }

    /** The name of the kind. */
    @Override
    public String toString() {
        return kind.toString();
    }
}
