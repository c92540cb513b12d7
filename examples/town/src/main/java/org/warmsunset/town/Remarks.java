package org.warmsunset.town;

import java.time.LocalDate;
import java.util.List;

/** What stands at the foot of an elder's survey. */
final class Remarks {

    private static final List<String> FAREWELLS = List.of("随子女迁居外地", "搬到女儿家同住", "因病离世，家属致谢");

    private final Dice dice;
    private final List<Pairing> pairings;
    private final List<String> usual = Words.lines("remarks.txt");

    Remarks(Dice dice, List<Pairing> pairings) {
        this.dice = dice;
        this.pairings = pairings;
    }

    String on(Elder elder) {
        List<Span> spans = pairings.stream()
                .filter(pairing -> pairing.elder().equals(elder))
                .map(Pairing::span)
                .toList();
        if (spans.isEmpty()) {
            return dice.percent(70) ? "待结对" : "老人愿意独自生活，节日走访";
        }
        Span last = spans.get(spans.size() - 1);
        if (!last.isOpen()) {
            return farewell(elder, last.last());
        }
        if (!elder.home().hasPhone()) {
            return "家中无电话，由邻居转告";
        }
        return dice.percent(22) ? dice.pick(usual) : "";
    }

    private String farewell(Elder elder, LocalDate end) {
        String month = end.getYear() + "年" + end.getMonthValue() + "月";
        if (Neighbours.callAtTheHome(end)) {
            return month + "入住养老院，结对结束，队员轮流看望";
        }
        List<String> fitting = FAREWELLS.stream()
                .filter(farewell ->
                        !farewell.contains("子女") || !elder.relatives().isEmpty())
                .filter(farewell -> !farewell.contains("女儿")
                        || elder.relatives().stream()
                                .anyMatch(relative -> relative.relation().equals("女儿")))
                .toList();
        return month + dice.pick(fitting) + "，结对结束";
    }
}
