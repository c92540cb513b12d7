package org.warmsunset.town;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Enters contacts in the books: most on the same evening, some days or weeks late, some wrongly and then corrected.
 * What is entered after the end of the year is not there yet.
 */
final class Clerk {

    private static final Instant END =
            ProgrammeYear.LAST.plusDays(1).atStartOfDay().toInstant(ProgrammeYear.CLOCK);

    private final Dice dice;
    private final List<Entry> entries = new ArrayList<>();

    Clerk(Dice dice) {
        this.dice = dice;
    }

    /** The entries in the order in which they were made. */
    List<Entry> record(List<Contact> contacts) {
        contacts.forEach(contact -> enter(contact.noting(typed(contact))));
        Comparator<Entry> order = Comparator.comparing(Entry::place)
                .thenComparing(entry -> entry.contact().parties().elder().id());
        return entries.stream().sorted(order).toList();
    }

    /** Every eleventh volunteer types half-width punctuation. */
    private static String typed(Contact contact) {
        String volunteer = contact.parties().volunteer().id();
        return volunteer.hashCode() % 11 == 0
                ? contact.note().replace('，', ',').replace('“', '"').replace('”', '"')
                : contact.note();
    }

    private void enter(Contact contact) {
        if (dice.permille(6)) {
            boolean silent = contact.note().isEmpty();
            entries.add(new Entry(silent ? contact.noting("据纸质台账补录。") : contact, null, null));
            return;
        }
        Instant recorded = recorded(contact.day());
        Instant voided = recorded.plus(Duration.ofMinutes(dice.between(9, 9 * 24 * 60)));
        boolean wrong = contact.deed().done() && dice.permille(13);
        if (wrong && voided.plusSeconds(3600).isBefore(END)) {
            correct(contact, recorded, voided);
        } else if (recorded.isBefore(END)) {
            entries.add(new Entry(contact, recorded, null));
        }
    }

    /** Either it had been entered twice, or on the wrong day. */
    private void correct(Contact contact, Instant recorded, Instant voided) {
        boolean twice = dice.percent(25);
        Instant second = twice ? recorded.plusSeconds(dice.between(20, 90)) : voided;
        if (twice) {
            entries.add(new Entry(contact, recorded, null));
            entries.add(new Entry(contact, second, second.plusSeconds(dice.between(60, 3000))));
            return;
        }
        LocalDate mistaken = contact.day().minusDays(dice.between(1, 3));
        LocalDate wrong = mistaken.isBefore(ProgrammeYear.FIRST) ? contact.day() : mistaken;
        entries.add(new Entry(contact.on(wrong), recorded, voided));
        String note = contact.note().isEmpty() ? "（更正）原记录日期有误，重录。" : contact.note() + "（更正）";
        entries.add(new Entry(contact.noting(note), voided.plusSeconds(dice.between(60, 900)), null));
    }

    private Instant recorded(LocalDate day) {
        int late = switch (dice.weighted(660, 170, 120, 40, 10)) {
            case 0 -> 0;
            case 1 -> 1;
            case 2 -> dice.between(2, 6);
            case 3 -> dice.between(7, 20);
            default -> dice.between(21, 45);
        };
        int second = late == 0 ? dice.between(13 * 3600, 22 * 3600) : dice.between(8 * 3600, 21 * 3600);
        return day.plusDays(late).atStartOfDay().plusSeconds(second).toInstant(ProgrammeYear.CLOCK);
    }
}
