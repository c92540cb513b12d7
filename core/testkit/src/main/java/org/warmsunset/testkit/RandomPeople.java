package org.warmsunset.testkit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.basics.Sex;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.people.Elder;
import org.warmsunset.people.EthnicGroup;
import org.warmsunset.people.LivingArrangement;
import org.warmsunset.people.NeedCategory;
import org.warmsunset.people.Relative;
import org.warmsunset.people.Send;
import org.warmsunset.people.Volunteer;

/** Makes people with personal data that belong to nobody. */
final class RandomPeople {
    private static final List<DistrictCode> DISTRICTS =
            List.of(DistrictCode.parse("230102"), DistrictCode.parse("230103"), DistrictCode.parse("230110"));
    private static final List<String> PHONES =
            List.of("13900000001", "+86 139 0000 0002", "84694904", "（0451）8469—4905", "400-000-0001");
    private static final LocalDate BIRTHS_END = LocalDate.of(2026, 12, 31);

    private final RandomSource random;

    RandomPeople(RandomSource random) {
        this.random = random;
    }

    Elder elder(ElderId id) {
        Elder.Builder elder = Elder.builder()
                .id(id)
                .name(random.oneOf(HardCases.NAMES))
                .district(random.oneOf(DISTRICTS))
                .addAllNeeds(random.someOf(List.of(NeedCategory.values())));
        if (random.chance(50)) {
            elder.sex(random.oneOf(List.of(Sex.values())));
            elder.birthMonth(YearMonth.of(1930 + random.upTo(30), 1 + random.upTo(11)));
            elder.ethnicity(random.oneOf(List.of(EthnicGroup.values())));
        }
        if (random.chance(50)) {
            elder.address(random.oneOf(HardCases.NOTES)).phone(phone()).residentId(residentId());
        }
        if (random.chance(50)) {
            describe(elder);
        }
        if (random.chance(50)) {
            elder.surveyedOn(random.day()).surveyedBy(random.oneOf(HardCases.NAMES));
            elder.remarks(random.oneOf(HardCases.NOTES));
        }
        for (int i = random.upTo(2); i > 0; i--) {
            elder.addRelatives(relative());
        }
        return elder.build();
    }

    Volunteer volunteer(VolunteerId id) {
        Volunteer.Builder volunteer = Volunteer.builder()
                .id(id)
                .name(random.oneOf(HardCases.NAMES))
                .district(random.oneOf(DISTRICTS))
                .addAllServices(random.someOf(List.of(Send.values())))
                .addAllSpecialities(random.someOf(List.of("京剧", "剪纸", "京剧", "🪕")));
        if (random.chance(50)) {
            volunteer.sex(random.oneOf(List.of(Sex.values()))).mobile(phone()).residentId(residentId());
        }
        if (random.chance(50)) {
            volunteer.team("巾帼·一队").channel(random.oneOf(HardCases.NOTES)).recruitedOn(random.day());
        }
        return volunteer.build();
    }

    private void describe(Elder.Builder elder) {
        if (random.chance(70)) {
            elder.health(random.oneOf(HardCases.NOTES)).medication(random.oneOf(HardCases.NOTES));
        }
        if (random.chance(70)) {
            elder.mentalState(random.oneOf(HardCases.NOTES)).supportByChildren(random.oneOf(HardCases.NOTES));
        }
        if (random.chance(70)) {
            elder.living(random.oneOf(List.of(LivingArrangement.values())));
            elder.hobbies(random.oneOf(HardCases.NOTES));
        }
    }

    private Relative relative() {
        Relative.Builder relative = Relative.builder().relation("女儿").name(random.oneOf(HardCases.NAMES));
        if (random.chance(50)) {
            relative.phone(phone()).workplaceOrResidence(random.oneOf(HardCases.NOTES));
        }
        return relative.build();
    }

    private PhoneNumber phone() {
        return PhoneNumber.parse(random.oneOf(PHONES), "0451");
    }

    /** Of the region 230199, which no district has. */
    private ResidentId residentId() {
        String body = String.format(
                Locale.ROOT,
                "230199%d%02d%02d%03d",
                1930 + random.upTo(60),
                1 + random.upTo(11),
                1 + random.upTo(27),
                random.upTo(999));
        for (char check : "0123456789X".toCharArray()) {
            if (ResidentId.check(body + check, BIRTHS_END).isEmpty()) {
                return ResidentId.parse(body + check, BIRTHS_END);
            }
        }
        throw new IllegalStateException("no check character fits " + body);
    }
}
