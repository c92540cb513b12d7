package org.warmsunset.town;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the districts got up: something every month, more in the large ones, and one at every festival. */
final class Gatherings {

    private final Dice dice;
    private final Phrases phrases;
    private final Map<District, List<Gathering>> monthly = new HashMap<>();
    private final Map<District, Map<Festival, Gathering>> festive = new HashMap<>();

    Gatherings(Dice dice, Phrases phrases, List<District> districts) {
        this.dice = dice;
        this.phrases = phrases;
        for (District district : districts) {
            monthly.put(district, months(district));
            festive.put(district, festivals(district));
        }
    }

    List<Gathering> in(District district, YearMonth month) {
        return monthly.getOrDefault(district, List.of()).stream()
                .filter(gathering -> YearMonth.from(gathering.day()).equals(month))
                .toList();
    }

    List<Gathering> at(District district, Festival festival) {
        Gathering gathering = festive.getOrDefault(district, Map.of()).get(festival);
        return gathering == null ? List.of() : List.of(gathering);
    }

    private List<Gathering> months(District district) {
        List<Gathering> gatherings = new ArrayList<>();
        for (YearMonth month = YearMonth.of(2025, Month.NOVEMBER);
                !month.isAfter(YearMonth.from(ProgrammeYear.LAST));
                month = month.plusMonths(1)) {
            int count = Math.max(1, district.elders() / 9);
            for (int i = 1; i <= count; i++) {
                LocalDate day = month.atDay(dice.between(5, 26));
                String id = String.format(
                        Locale.ROOT, "EV%04d%02d-%s-%d", day.getYear(), day.getMonthValue(), district.code(), i);
                gatherings.add(gathering(id, day, "ACTIVITY", "group"));
            }
        }
        return gatherings;
    }

    private Map<Festival, Gathering> festivals(District district) {
        Map<Festival, Gathering> gatherings = new HashMap<>();
        for (Festival festival : Festival.values()) {
            LocalDate day = festival.day().minusDays(dice.between(1, 6));
            String id = "EV2026-" + festival + "-" + district.code();
            gatherings.put(festival, gathering(id, day, "ACTIVITY;GREETING", "together " + festival));
        }
        return gatherings;
    }

    private Gathering gathering(String id, LocalDate day, String kinds, String what) {
        return new Gathering(id, day, kinds, phrases.theme(what, day.getMonthValue(), dice), dice.between(4, 10) * 15);
    }
}
