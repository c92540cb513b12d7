package org.warmsunset.town;

import java.util.ArrayList;
import java.util.List;

/** Makes up who an elder has. */
final class RelativeMaker {

    private final Dice dice;
    private final Phones phones;
    private final Names names;
    private final List<String> places = Words.of("places.txt");

    RelativeMaker(Dice dice, Phones phones) {
        this.dice = dice;
        this.phones = phones;
        this.names = new Names(dice, "relatives");
    }

    /** The relatives, nearest first; some elders have none. */
    List<Relative> of(Person elder) {
        int count = dice.weighted(9, 44, 35, 12);
        boolean childless = dice.percent(7);
        String family = elder.woman() || elder.name().contains("·")
                ? names.surname()
                : elder.name().substring(0, elder.name().offsetByCodePoints(0, 1));
        List<Relative> relatives = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean woman = dice.percent(54);
            String relation = childless ? (woman ? "侄女" : "外甥") : woman ? "女儿" : "儿子";
            String surname = childless ? names.surname() : family;
            String place = dice.percent(90) ? dice.pick(places) : "";
            String phone = dice.percent(93) ? phones.mobile() : "";
            relatives.add(new Relative(relation, names.name(surname, woman), place, phone));
        }
        return relatives;
    }
}
