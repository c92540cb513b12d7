package org.warmsunset.town;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.warmsunset.town.Survey.Condition;

/** Fills in the survey of the autumn before the programme year. */
final class SurveyMaker {

    private static final LocalDate FIRST = LocalDate.of(2025, Month.AUGUST, 18);
    private static final List<String> NEEDS = List.of(
            "DAILY_LIVING", "EMOTIONAL_SUPPORT", "HEALTH_CARE", "CULTURE_AND_RECREATION", "LEGAL_AID", "EMERGENCY_AID");

    private final Dice dice;
    private final List<String> health = Words.lines("health.txt");
    private final List<String> minds = Words.lines("minds.txt");
    private final List<String> support = Words.lines("support.txt");
    private final List<String> hobbies = Words.lines("hobbies.txt").stream()
            .map(line -> Words.cells(line, 2).get(0))
            .toList();
    private final Names names;
    private final Map<District, List<String>> surveyors = new HashMap<>();

    SurveyMaker(Dice dice) {
        this.dice = dice;
        this.names = new Names(dice, "volunteer");
    }

    Survey of(Person elder, District district, List<Relative> family) {
        List<String> body = Words.cells(dice.pick(health), 2);
        String living = living(elder);
        String mind = dice.percent(85) ? mind(living, family) : "";
        Condition condition = new Condition(body.get(0), body.get(1), mind, support(family), living);
        return new Survey(
                condition,
                dice.some(hobbies, dice.weighted(6, 34, 40, 20)),
                needs(),
                FIRST.plusDays(dice.below(68)),
                dice.pick(surveyors.computeIfAbsent(district, d -> List.of(names.name(true), names.name(true)))));
    }

    private String mind(String living, List<Relative> family) {
        return dice.pick(minds.stream()
                .filter(mind -> !mind.contains("老伴") || living.equals("ALONE"))
                .filter(mind -> !mind.contains("子女") || !family.isEmpty())
                .toList());
    }

    private String support(List<Relative> family) {
        String kind = family.isEmpty() ? "none" : isNear(family) ? "near" : "far";
        List<String> fitting = support.stream()
                .map(line -> Words.cells(line, 2))
                .filter(cells -> cells.get(0).equals(kind))
                .map(cells -> cells.get(1))
                .toList();
        boolean children = family.stream()
                .allMatch(relative -> relative.relation().endsWith("女儿")
                        || relative.relation().endsWith("儿子"));
        return children ? dice.pick(fitting) : "无子女，亲戚照应";
    }

    private static boolean isNear(List<Relative> family) {
        return family.stream().anyMatch(relative -> relative.place().startsWith("本市"));
    }

    private String living(Person elder) {
        boolean old = elder.ageOn(ProgrammeYear.LAST) >= 80;
        return switch (dice.weighted(old ? 72 : 52, old ? 22 : 42, 4, 2)) {
            case 0 -> "ALONE";
            case 1 -> "WITH_SPOUSE";
            case 2 -> "OTHER";
            default -> "";
        };
    }

    private List<String> needs() {
        return NEEDS.stream().filter(need -> dice.percent(chance(need))).toList();
    }

    private static int chance(String need) {
        return switch (need) {
            case "EMOTIONAL_SUPPORT" -> 78;
            case "DAILY_LIVING" -> 52;
            case "HEALTH_CARE" -> 60;
            case "CULTURE_AND_RECREATION" -> 44;
            case "LEGAL_AID" -> 12;
            default -> 18;
        };
    }
}
