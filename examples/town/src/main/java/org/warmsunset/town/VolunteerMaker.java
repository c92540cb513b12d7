package org.warmsunset.town;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.warmsunset.town.Volunteer.Enrolment;

/** Makes up the volunteers: in every district as many as it has elders, and some to spare. */
final class VolunteerMaker {

    private static final List<String> SERVICES = List.of("WARMTH", "KINSHIP", "HEALTH", "CULTURE", "LAW");
    private static final List<String> CHANNELS = List.of("PLATFORM", "PLATFORM", "PLATFORM", "WECHAT", "WECHAT", "");
    private static final LocalDate PROGRAMME_BEGAN = LocalDate.of(2019, Month.AUGUST, 12);

    private final Dice dice;
    private final Phones phones;
    private final Names names;
    private final Map<String, List<String>> specialities = new HashMap<>();

    VolunteerMaker(Dice dice, Phones phones) {
        this.dice = dice;
        this.phones = phones;
        this.names = new Names(dice, "volunteer");
        for (String line : Words.lines("specialities.txt")) {
            List<String> cells = Words.cells(line, 2);
            specialities.put(cells.get(0), Words.words(cells.get(1)));
        }
    }

    List<Volunteer> make(List<District> districts) {
        List<Volunteer> volunteers = new ArrayList<>();
        for (District district : districts) {
            int spare = district.elders() >= 20 ? 2 : 1;
            for (int i = 0; i < district.elders() + spare; i++) {
                volunteers.add(volunteer(volunteers.size() + 1, district));
            }
        }
        return volunteers;
    }

    private Volunteer volunteer(int number, District district) {
        boolean woman = dice.percent(91);
        LocalDate born = LocalDate.of(1957, Month.JANUARY, 1).plusDays(dice.below(46 * 365));
        Person person = new Person(names.name(woman), woman, born);
        List<String> services = SERVICES.stream()
                .filter(service -> dice.percent(chance(service)))
                .toList();
        List<String> offered = services.isEmpty() ? List.of("KINSHIP") : services;
        Enrolment enrolment = new Enrolment(
                phones.mobile(),
                dice.percent(84) ? IdentityNumber.of(born, woman, dice.below(499)) : "",
                skills(offered),
                team(district, offered.get(dice.below(offered.size()))),
                dice.pick(CHANNELS),
                enrolled(born));
        return new Volunteer(String.format(Locale.ROOT, "V%04d", number), person, district, offered, enrolment);
    }

    private static int chance(String service) {
        return switch (service) {
            case "KINSHIP" -> 82;
            case "WARMTH" -> 55;
            case "HEALTH" -> 36;
            case "CULTURE" -> 34;
            default -> 9;
        };
    }

    private List<String> skills(List<String> services) {
        return services.stream()
                .filter(service -> dice.percent(60))
                .map(service -> dice.pick(specialities.getOrDefault(service, List.of("陪伴"))))
                .toList();
    }

    private String team(District district, String service) {
        if (dice.percent(4)) {
            return "市直机关妇委会志愿队";
        }
        if (district.elders() < 9) {
            return district.shortName() + "巾帼志愿服务队";
        }
        return district.shortName()
                + switch (service) {
                    case "WARMTH" -> "生活照料队";
                    case "HEALTH" -> "健康护理队";
                    case "CULTURE" -> "文艺书香队";
                    case "LAW" -> "法律服务队";
                    default -> "亲情陪伴队";
                };
    }

    /** Of age and since the programme began; most joined for the new year, a few near its end. */
    private LocalDate enrolled(LocalDate born) {
        LocalDate grown = born.plusYears(20);
        LocalDate earliest = grown.isAfter(PROGRAMME_BEGAN) ? grown : PROGRAMME_BEGAN;
        if (dice.percent(3)) {
            return LocalDate.of(2026, Month.AUGUST, 20).plusDays(dice.below(60));
        }
        LocalDate drive = LocalDate.of(2025, Month.JULY, 1).plusDays(dice.below(110));
        if (dice.percent(58) || !earliest.isBefore(drive)) {
            return drive;
        }
        return earliest.plusDays(dice.below((int) (drive.toEpochDay() - earliest.toEpochDay())));
    }
}
