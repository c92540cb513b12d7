package org.warmsunset.town;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warmsunset.town.Contact.Deed;
import org.warmsunset.town.Contact.Parties;

/** The monthly activity and the greetings at festivals, with the others of the district or for the elder alone. */
final class Together {

    private final Crew crew;
    private final Gatherings gatherings;

    Together(Crew crew, Gatherings gatherings) {
        this.crew = crew;
        this.gatherings = gatherings;
    }

    List<Contact> keepMonths(Story story) {
        List<Contact> contacts = new ArrayList<>();
        YearMonth month = YearMonth.from(story.pairing().span().first());
        while (!month.atDay(1).isAfter(story.pairing().span().lastSeen())) {
            List<LocalDate> open = story.open(new Span(month.atDay(1), month.atEndOfMonth()));
            if (!open.isEmpty()) {
                month(story, month, open).ifPresent(contacts::add);
            }
            month = month.plusMonths(1);
        }
        return contacts;
    }

    private Optional<Contact> month(Story story, YearMonth month, List<LocalDate> open) {
        int usual = story.habit().missedMonths();
        boolean half = open.size() * 2 >= month.lengthOfMonth();
        List<Gathering> offered = gatherings.in(story.elder().district(), month);
        if (story.slips(half ? usual : Math.max(600, usual))) {
            return broughtAlong(story, offered);
        }
        return joined(story, offered, 62).or(() -> Optional.of(outing(story, open)));
    }

    List<Contact> keepFestivals(Story story) {
        List<Contact> contacts = new ArrayList<>();
        for (Festival festival : Festival.values()) {
            List<LocalDate> open = story.open(festival.window());
            if (open.isEmpty() || story.slips(story.habit().missedFestivals())) {
                continue;
            }
            List<Gathering> offered = gatherings.at(story.elder().district(), festival);
            contacts.add(joined(story, offered, 30).orElseGet(() -> greeting(story, festival, open)));
        }
        return contacts;
    }

    private Optional<Contact> joined(Story story, List<Gathering> offered, int percent) {
        List<Gathering> fitting = offered.stream()
                .filter(gathering -> story.isOpenOn(gathering.day()))
                .toList();
        if (fitting.isEmpty() || !story.dice().percent(percent)) {
            return Optional.empty();
        }
        Parties parties = new Parties(story.elder(), story.volunteer(), "");
        return Optional.of(contact(story, parties, story.dice().pick(fitting)));
    }

    /** When her own volunteer does not come, a neighbour's may take the elder along. */
    private Optional<Contact> broughtAlong(Story story, List<Gathering> offered) {
        List<Gathering> fitting = offered.stream()
                .filter(gathering -> story.isOpenOn(gathering.day()))
                .toList();
        if (fitting.isEmpty() || !story.dice().percent(12)) {
            return Optional.empty();
        }
        Gathering gathering = story.dice().pick(fitting);
        String absent = story.volunteer().id();
        return crew.helper(story.elder().district(), absent, gathering.day(), story.dice())
                .map(helper -> contact(story, new Parties(story.elder(), helper, absent), gathering));
    }

    private Contact contact(Story story, Parties parties, Gathering gathering) {
        Phrases.Theme theme = gathering.theme();
        Deed deed = new Deed(gathering.kinds(), theme.send(), gathering.minutes(), "IN_PERSON", true);
        String remark = story.note(30, "joined", "", gathering.day());
        String more = remark.isEmpty() ? "。" : "；" + remark;
        return new Contact(parties, gathering.day(), deed, gathering.id(), theme.title() + more);
    }

    private Contact outing(Story story, List<LocalDate> open) {
        LocalDate day = story.dice().pick(open);
        Deed deed = Deeds.outing(story);
        return story.own(day, deed, story.note(72, "own", deed.send(), day));
    }

    /** Most greet within two days of the festival. */
    private Contact greeting(Story story, Festival festival, List<LocalDate> open) {
        Dice dice = story.dice();
        List<LocalDate> near = open.stream()
                .filter(day -> Math.abs(day.toEpochDay() - festival.day().toEpochDay()) <= 2)
                .toList();
        LocalDate day = near.isEmpty() || dice.percent(30) ? dice.pick(open) : dice.pick(near);
        Deed deed = Deeds.greeting(story);
        return story.own(day, deed, story.note(68, festival.name(), deed.send(), day));
    }
}
