package org.warmsunset.town;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes up who was in hospital, away or ill. */
final class SuspensionMaker {

    private static final int STILL_RESTING = 4;

    private final Dice dice;

    SuspensionMaker(Dice dice) {
        this.dice = dice;
    }

    /** At most one suspension of a pairing, by the pairing's id. */
    Map<String, List<Suspension>> make(List<Pairing> pairings) {
        Map<String, List<Suspension>> suspensions = new HashMap<>();
        for (Pairing pairing : pairings) {
            LocalDate latest = pairing.span().lastSeen().minusDays(30);
            int days = (int) (latest.toEpochDay() - pairing.span().first().toEpochDay());
            if (days > 60 && dice.percent(19)) {
                suspensions.put(pairing.id(), List.of(bounded(pairing.span(), days)));
            }
        }
        pairings.stream()
                .filter(pairing -> pairing.span().isOpen() && !suspensions.containsKey(pairing.id()))
                .filter(pairing -> pairing.manner().quiet().isEmpty() && dice.percent(20))
                .limit(STILL_RESTING)
                .forEach(pairing -> suspensions.put(pairing.id(), List.of(open(pairing.span()))));
        return suspensions;
    }

    private Suspension bounded(Span span, int days) {
        LocalDate first = span.first().plusDays(20L + dice.below(days - 20));
        return switch (dice.weighted(45, 25, 30)) {
            case 0 -> suspension(span, first, dice.between(7, 26), Suspension.HOSPITAL);
            case 1 -> suspension(span, first, dice.between(14, 45), Suspension.AWAY);
            default -> suspension(span, first, dice.between(5, 18), Suspension.VOLUNTEER_ILL);
        };
    }

    private static Suspension suspension(Span span, LocalDate first, int days, String reason) {
        LocalDate last = first.plusDays(days - 1L);
        LocalDate bound = span.lastSeen();
        return new Suspension(new Span(first, last.isAfter(bound) ? bound : last), reason);
    }

    private Suspension open(Span span) {
        LocalDate first = LocalDate.of(2026, Month.OCTOBER, dice.between(5, 24));
        boolean early = first.isBefore(span.first());
        return new Suspension(Span.from(early ? span.first().plusDays(2) : first), Suspension.HOSPITAL);
    }
}
