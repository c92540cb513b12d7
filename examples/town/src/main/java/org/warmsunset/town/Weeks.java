package org.warmsunset.town;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warmsunset.town.Contact.Deed;

/** The weekly talk: mostly kept, sometimes tried in vain, sometimes left to a helper, sometimes forgotten. */
final class Weeks {

    private final Crew crew;

    Weeks(Crew crew) {
        this.crew = crew;
    }

    List<Contact> keep(Story story) {
        List<Contact> contacts = new ArrayList<>();
        LocalDate monday = story.pairing().span().first().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int slips = 0;
        while (!monday.isAfter(story.pairing().span().lastSeen())) {
            Span week = new Span(monday, monday.plusDays(6));
            List<LocalDate> open = story.open(week);
            if (open.isEmpty()) {
                restingWeek(story, story.within(week), contacts);
            } else {
                slips = slips(story, open, slips) ? slips + 1 : 0;
                week(story, open, slips > 0, contacts);
            }
            monday = monday.plusDays(7);
        }
        return contacts;
    }

    /**
     * One slip makes the next likelier, until after two the team asks what is the matter. Short weeks, the Spring
     * Festival and the summer holidays make it likelier too.
     */
    private static boolean slips(Story story, List<LocalDate> open, int slipsBefore) {
        LocalDate last = open.get(open.size() - 1);
        int chance = story.habit().missedWeeks();
        if (slipsBefore > 0) {
            chance = slipsBefore < 2 ? chance * 17 / 10 : chance / 3;
        }
        if (last.getMonthValue() == 7 || last.getMonthValue() == 8) {
            chance = chance * 14 / 10;
        }
        if (Festival.CHUNJIE.window().holds(last)) {
            chance = chance * 13 / 10;
        }
        if (open.size() < 4) {
            chance = Math.max(chance, 450);
        }
        return story.slips(chance);
    }

    private void week(Story story, List<LocalDate> open, boolean slipped, List<Contact> contacts) {
        Dice dice = story.dice();
        if (slipped) {
            if (dice.percent(18)) {
                contacts.add(attempt(story, dice.pick(open)));
            }
            return;
        }
        LocalDate day = day(story, open);
        if (dice.percent(5) && open.contains(day.minusDays(1))) {
            contacts.add(attempt(story, day.minusDays(1)));
        }
        contacts.add(dice.percent(3) ? helped(story, day) : done(story, day));
        if (dice.percent(story.habit().secondContacts())) {
            contacts.add(done(story, dice.pick(open)));
        }
    }

    private static LocalDate day(Story story, List<LocalDate> open) {
        Dice dice = story.dice();
        DayOfWeek favourite = story.pairing().manner().favourite();
        Optional<LocalDate> usual =
                open.stream().filter(day -> day.getDayOfWeek() == favourite).findFirst();
        return usual.isPresent() && dice.percent(58) ? usual.get() : dice.pick(open);
    }

    /** While the elder is away a telephone call may reach her; while the volunteer is ill someone else may come. */
    private void restingWeek(Story story, List<LocalDate> days, List<Contact> contacts) {
        Dice dice = story.dice();
        if (days.isEmpty()) {
            return;
        }
        LocalDate day = dice.pick(days);
        Optional<Suspension> rest = story.rest(day);
        if (rest.isEmpty()) {
            if (story.pairing().isSilentOn(day) && dice.percent(6)) {
                contacts.add(attempt(story, day));
            }
        } else if (rest.get().reason().equals(Suspension.VOLUNTEER_ILL)) {
            if (dice.percent(60)) {
                contacts.add(helped(story, day));
            }
        } else if (story.elder().home().hasMobile() && dice.percent(55)) {
            String note = story.note(80, rest.get().reason(), "", day);
            contacts.add(story.own(day, Deeds.call(story, "CHAT"), note));
        }
    }

    private Contact done(Story story, LocalDate day) {
        Deed deed = Deeds.weekly(story, day);
        String what = deed.kinds().contains("VISIT") ? "visit" : "chat";
        return story.own(day, deed, story.note(46, what, deed.send(), day));
    }

    private Contact helped(Story story, LocalDate day) {
        Volunteer volunteer = story.volunteer();
        return crew.helper(story.elder().district(), volunteer.id(), day, story.dice())
                .map(helper -> {
                    String note = story.note(75, "standin", "", day)
                            .replace("@helper", volunteer.person().name());
                    return story.by(helper, day, Deeds.weekly(story, day), note);
                })
                .orElseGet(() -> done(story, day));
    }

    private Contact attempt(Story story, LocalDate day) {
        Deed deed = Deeds.unanswered(story);
        String what = deed.kinds().equals("VISIT") ? "door" : "attempt";
        return story.own(day, deed, story.note(80, what, "", day));
    }
}
