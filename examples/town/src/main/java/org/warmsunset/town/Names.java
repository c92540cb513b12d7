package org.warmsunset.town;

import java.util.List;

/** Makes up names of one generation. */
final class Names {

    private final Dice dice;
    private final List<String> surnames = Words.of("surnames.txt");
    private final List<String> women;
    private final List<String> men;

    /** Names from the lists {@code <generation>_women.txt} and {@code <generation>_men.txt}. */
    Names(Dice dice, String generation) {
        this.dice = dice;
        this.women = Words.of(generation + "_women.txt");
        this.men = Words.of(generation + "_men.txt");
    }

    String surname() {
        return dice.pick(surnames);
    }

    String name(boolean woman) {
        return name(surname(), woman);
    }

    String name(String surname, boolean woman) {
        return surname + dice.pick(woman ? women : men);
    }
}
