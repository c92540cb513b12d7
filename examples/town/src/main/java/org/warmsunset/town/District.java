package org.warmsunset.town;

import java.util.List;

/**
 * A district of the city.
 *
 * @param slips how often its volunteers miss what they owe, in percent of the usual
 */
record District(String code, String name, int elders, int slips, List<String> streets, List<String> communities) {

    static List<District> all() {
        return Words.lines("districts.txt").stream().map(District::parse).toList();
    }

    /** Whether its addresses are those of towns and villages. */
    boolean isRural() {
        return !name.endsWith("区");
    }

    /** The name without the city: {@code 道里区}. */
    String shortName() {
        return name.replace("哈尔滨市", "");
    }

    private static District parse(String line) {
        List<String> cells = Words.cells(line, 6);
        return new District(
                cells.get(0),
                cells.get(1),
                Integer.parseInt(cells.get(2)),
                Integer.parseInt(cells.get(3)),
                Words.words(cells.get(4)),
                Words.words(cells.get(5)));
    }
}
