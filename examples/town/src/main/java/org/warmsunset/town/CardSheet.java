package org.warmsunset.town;

import java.time.LocalDate;
import java.util.List;

/** The contact cards: most complete in time, some late, some with one copy not handed over, a few missing. */
final class CardSheet {

    private final Dice dice;
    private final Sheet sheet = new Sheet("pairing_id", "services", "issued_on", "volunteer_copy_on", "elder_copy_on");

    CardSheet(Dice dice) {
        this.dice = dice;
    }

    String write(List<Pairing> pairings) {
        for (Pairing pairing : pairings) {
            boolean exemplary = pairing.manner().habit() == Habit.EXEMPLARY;
            switch (exemplary ? 0 : dice.weighted(83, 8, 6, 3)) {
                case 0 -> card(pairing, dice.below(6), dice.below(4), dice.below(8));
                case 1 -> card(pairing, dice.between(6, 20), dice.between(2, 9), dice.between(9, 40));
                case 2 -> card(pairing, dice.below(8), dice.below(5), -1);
                default -> {}
            }
        }
        return sheet.text();
    }

    /** A card issued some days after the start, and its copies some days after that; −1 for a copy that was not. */
    private void card(Pairing pairing, int issued, int volunteerCopy, int elderCopy) {
        LocalDate issuedOn = pairing.span().first().plusDays(issued);
        if (issuedOn.isAfter(pairing.span().lastSeen())) {
            return;
        }
        List<String> offered = pairing.volunteer().services();
        List<String> services = dice.some(offered, dice.between(1, offered.size()));
        sheet.row(
                pairing.id(),
                Sheet.list(services),
                issuedOn.toString(),
                handed(pairing, issuedOn, volunteerCopy),
                handed(pairing, issuedOn, elderCopy));
    }

    private static String handed(Pairing pairing, LocalDate issued, int after) {
        LocalDate day = issued.plusDays(after);
        return after < 0 || day.isAfter(pairing.span().lastSeen()) ? "" : day.toString();
    }
}
