package org.warmsunset.town;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All contacts of the year. */
final class Diary {

    private final long seed;
    private final Crew crew;
    private final Map<String, List<Suspension>> suspensions;
    private final Phrases phrases = new Phrases();

    Diary(long seed, Crew crew, Map<String, List<Suspension>> suspensions) {
        this.seed = seed;
        this.crew = crew;
        this.suspensions = suspensions;
    }

    List<Contact> keep(List<Elder> elders, List<Pairing> pairings) {
        List<District> districts =
                elders.stream().map(Elder::district).distinct().toList();
        Gatherings gatherings = new Gatherings(Dice.of(seed, "gatherings"), phrases, districts);
        Weeks weeks = new Weeks(crew);
        Together together = new Together(crew, gatherings);
        List<Contact> contacts = new ArrayList<>();
        for (Pairing pairing : pairings) {
            Dice dice = Dice.of(seed, pairing.id());
            List<Suspension> rests = suspensions.getOrDefault(pairing.id(), List.of());
            Story story = new Story(pairing, rests, phrases, dice);
            contacts.addAll(weeks.keep(story));
            contacts.addAll(together.keepMonths(story));
            contacts.addAll(together.keepFestivals(story));
        }
        contacts.addAll(new Neighbours(Dice.of(seed, "neighbours"), phrases, crew).call(elders, pairings));
        return contacts;
    }
}
