package org.warmsunset.town;

import java.time.LocalDate;
import java.util.List;

/** When a volunteer knew the five facts: most within the month, some later, some not at all. */
final class KnowledgeSheet {

    private static final List<String> FACTS =
            List.of("HEALTH", "MEDICATION", "HOBBIES", "HOME_ADDRESS", "FAMILY_PHONE");

    private final Dice dice;
    private final Sheet sheet = new Sheet("pairing_id", "fact", "confirmed_on");

    KnowledgeSheet(Dice dice) {
        this.dice = dice;
    }

    String write(List<Pairing> pairings) {
        for (Pairing pairing : pairings) {
            for (String fact : FACTS) {
                LocalDate day = pairing.span().first().plusDays(daysTaken(pairing, fact));
                if (!day.isAfter(pairing.span().lastSeen())) {
                    sheet.row(pairing.id(), fact, day.toString());
                }
            }
        }
        return sheet.text();
    }

    private int daysTaken(Pairing pairing, String fact) {
        int never = 1000;
        if (pairing.manner().habit() == Habit.EXEMPLARY) {
            return dice.below(7);
        }
        int missing = switch (fact) {
            case "HOME_ADDRESS" -> 5;
            case "FAMILY_PHONE" -> pairing.elder().relatives().isEmpty() ? 300 : 45;
            case "MEDICATION" -> 60;
            default -> 20;
        };
        boolean slow = pairing.manner().habit() == Habit.PATCHY;
        if (dice.permille(slow ? missing * 2 : missing)) {
            return never;
        }
        return switch (dice.weighted(62, 30, slow ? 14 : 4)) {
            case 0 -> dice.below(8);
            case 1 -> dice.between(8, 29);
            default -> dice.between(31, 80);
        };
    }
}
