package org.warmsunset.town;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.warmsunset.town.Contact.Deed;
import org.warmsunset.town.Contact.Parties;

/** Who looked in on the elders that had no volunteer of their own that day. */
final class Neighbours {

    private static final int LONG_GAP = 12;

    private final Dice dice;
    private final Phrases phrases;
    private final Crew crew;

    Neighbours(Dice dice, Phrases phrases, Crew crew) {
        this.dice = dice;
        this.phrases = phrases;
        this.crew = crew;
    }

    List<Contact> call(List<Elder> elders, List<Pairing> pairings) {
        List<Contact> contacts = new ArrayList<>();
        for (Elder elder : elders) {
            List<Span> spans = pairings.stream()
                    .filter(pairing -> pairing.elder().equals(elder))
                    .map(Pairing::span)
                    .toList();
            if (spans.isEmpty()) {
                atFestivals(elder, contacts);
            } else {
                inGaps(elder, spans, contacts);
                atTheHome(elder, spans.get(spans.size() - 1).last(), contacts);
            }
        }
        return contacts;
    }

    private void atFestivals(Elder elder, List<Contact> contacts) {
        for (Festival festival : Festival.values()) {
            if (dice.percent(70)) {
                LocalDate day = festival.day().minusDays(dice.below(5));
                visit(elder, day, Deeds.visit("VISIT;GREETING", "WARMTH", dice), "waiting", contacts);
            }
        }
    }

    private void inGaps(Elder elder, List<Span> spans, List<Contact> contacts) {
        for (int i = 1; i < spans.size(); i++) {
            LocalDate before = spans.get(i - 1).last();
            int gap = (int) (spans.get(i).first().toEpochDay() - before.toEpochDay());
            if (gap > LONG_GAP && dice.percent(60)) {
                LocalDate day = before.plusDays(dice.between(5, gap - 2));
                visit(elder, day, Deeds.visit("VISIT", "KINSHIP", dice), "gap", contacts);
            }
        }
    }

    /** Whether a pairing that ended on that day did so because the elder moved to a home, where others still call. */
    static boolean callAtTheHome(LocalDate end) {
        return end.isBefore(LocalDate.of(2026, Month.SEPTEMBER, 1));
    }

    private void atTheHome(Elder elder, LocalDate end, List<Contact> contacts) {
        if (!callAtTheHome(end)) {
            return;
        }
        LocalDate day = end.plusDays(dice.between(6, 14));
        while (!day.isAfter(ProgrammeYear.LAST)) {
            visit(elder, day, Deeds.visit("VISIT", "KINSHIP", dice), "home", contacts);
            day = day.plusDays(dice.between(8, 24));
        }
    }

    private void visit(Elder elder, LocalDate day, Deed deed, String what, List<Contact> contacts) {
        crew.helper(elder.district(), "", day, dice).ifPresent(helper -> {
            String note = phrases.note(what, deed.send(), day.getMonthValue(), elder, dice);
            contacts.add(new Contact(new Parties(elder, helper, ""), day, deed, "", note));
        });
    }
}
