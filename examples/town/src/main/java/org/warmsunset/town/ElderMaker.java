package org.warmsunset.town;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Makes up the elders of all districts. */
final class ElderMaker {

    private static final List<String> COMMON_GROUPS = List.of("满族", "满族", "满族", "回族", "蒙古族", "锡伯族");

    private final Dice dice;
    private final Phones phones;
    private final Names names;
    private final SurveyMaker surveys;
    private final RelativeMaker relatives;

    ElderMaker(Dice dice, Phones phones) {
        this.dice = dice;
        this.phones = phones;
        this.names = new Names(dice, "elder");
        this.surveys = new SurveyMaker(dice);
        this.relatives = new RelativeMaker(dice, phones);
    }

    /** Elders in the order of their districts; the uncommon names are spread over them. */
    List<Elder> make(List<District> districts) {
        List<District> homes = new ArrayList<>();
        for (District district : districts) {
            for (int i = 0; i < district.elders(); i++) {
                homes.add(district);
            }
        }
        List<String> uncommon = dice.shuffled(Words.lines("minorities.txt"));
        Deque<String> left = new ArrayDeque<>(uncommon);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < homes.size(); i++) {
            places.add(i);
        }
        List<Integer> chosen = dice.some(places, uncommon.size());
        List<Elder> elders = new ArrayList<>();
        for (int place : places) {
            String known = chosen.contains(place) ? left.pop() : made();
            elders.add(elder(place + 1, homes.get(place), Words.cells(known, 3)));
        }
        return elders;
    }

    private String made() {
        boolean woman = dice.percent(87);
        String group = dice.percent(95) ? "汉族" : dice.pick(COMMON_GROUPS);
        return names.name(woman) + (woman ? "|F|" : "|M|") + group;
    }

    private Elder elder(int number, District district, List<String> known) {
        boolean woman = known.get(1).equals("F");
        Person person = new Person(known.get(0), woman, born());
        String id = dice.percent(72) ? IdentityNumber.of(person.born(), woman, dice.below(499)) : "";
        Home home = new Home(district, address(district), phone(person), id, known.get(2));
        List<Relative> family = relatives.of(person);
        Survey survey = surveys.of(person, district, family);
        return new Elder(String.format(Locale.ROOT, "E%04d", number), person, home, survey, family);
    }

    /** Ages of 62 to 97, most of them near 80. */
    private LocalDate born() {
        int age = 62 + dice.below(18) + dice.below(19);
        return LocalDate.of(2026 - age, Month.JANUARY, 1).plusDays(dice.below(303));
    }

    private String address(District district) {
        String street = district.name() + dice.pick(district.streets()) + dice.between(2, 260) + "号";
        if (district.isRural() && dice.percent(30)) {
            return street;
        }
        String unit = dice.between(1, 6) + "单元" + dice.between(1, 7) + "0" + dice.between(1, 3) + "室";
        return street + (dice.percent(8) ? "," : "") + unit;
    }

    private String phone(Person person) {
        boolean old = person.ageOn(ProgrammeYear.LAST) >= 83;
        return switch (dice.weighted(old ? 38 : 66, old ? 50 : 29, old ? 12 : 5)) {
            case 0 -> phones.mobile();
            case 1 -> phones.landline();
            default -> "";
        };
    }
}
