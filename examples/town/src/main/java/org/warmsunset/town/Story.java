package org.warmsunset.town;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.warmsunset.town.Contact.Deed;
import org.warmsunset.town.Contact.Parties;

/** One pairing on its way through the year, with the chance that is its own. */
record Story(Pairing pairing, List<Suspension> rests, Phrases phrases, Dice dice) {

    private static final int MOST = 480;

    Elder elder() {
        return pairing.elder();
    }

    Volunteer volunteer() {
        return pairing.volunteer();
    }

    Habit habit() {
        return pairing.manner().habit();
    }

    /** The days of those on which the pairing stands. */
    List<LocalDate> within(Span days) {
        return days.daysSeen().stream().filter(pairing.span()::holds).toList();
    }

    /** The days of those on which it stands, does not rest, and its volunteer is to be had. */
    List<LocalDate> open(Span days) {
        return within(days).stream()
                .filter(day -> rest(day).isEmpty() && !pairing.isSilentOn(day))
                .toList();
    }

    boolean isOpenOn(LocalDate day) {
        return pairing.span().holds(day) && rest(day).isEmpty() && !pairing.isSilentOn(day);
    }

    Optional<Suspension> rest(LocalDate day) {
        return rests.stream().filter(rest -> rest.days().holds(day)).findFirst();
    }

    /** Whether something that slips so many times in a thousand slips now: more in some districts than in others. */
    boolean slips(int permille) {
        return dice.permille(Math.min(MOST, permille * elder().district().slips() / 100));
    }

    /** A note on that occasion, written so many times in a hundred. */
    String note(int percent, String what, String send, LocalDate day) {
        return dice.percent(percent) ? phrases.note(what, send, day.getMonthValue(), elder(), dice) : "";
    }

    Contact own(LocalDate day, Deed deed, String note) {
        return new Contact(new Parties(elder(), volunteer(), ""), day, deed, "", note);
    }

    Contact by(Volunteer helper, LocalDate day, Deed deed, String note) {
        return new Contact(new Parties(elder(), helper, volunteer().id()), day, deed, "", note);
    }
}
