package org.warmsunset.town;

import java.time.LocalDate;
import java.util.List;
import org.warmsunset.town.Contact.Deed;

/** Makes up what was done: how long, over which channel, which of the five sends. */
final class Deeds {

    private static final String HOME = "IN_PERSON";

    private Deeds() {}

    /** A talk by telephone or the like, or a visit: always one where the elder has no telephone. */
    static Deed weekly(Story story, LocalDate day) {
        Dice dice = story.dice();
        boolean ice = day.getMonthValue() <= 2 || day.getMonthValue() == 12;
        int visits = story.pairing().manner().visits() * (ice ? 2 : 3) / 3;
        if (!story.elder().home().hasPhone() || dice.percent(visits)) {
            String kinds = dice.percent(62) ? "CHAT;VISIT" : "VISIT";
            return new Deed(kinds, send(story.volunteer(), "WARMTH", dice), visitMinutes(dice), HOME, true);
        }
        return call(story, "CHAT");
    }

    static Deed call(Story story, String kinds) {
        Dice dice = story.dice();
        Elder elder = story.elder();
        int minutes = dice.percent(70) ? dice.between(2, 7) * 5 : dice.between(6, 38);
        return new Deed(kinds, send(story.volunteer(), "KINSHIP", dice), minutes, distant(elder, dice), true);
    }

    /** A greeting at the door or by telephone. */
    static Deed greeting(Story story) {
        Dice dice = story.dice();
        if (!story.elder().home().hasPhone() || dice.percent(55)) {
            String kinds = dice.percent(75) ? "VISIT;GREETING" : "GREETING";
            return new Deed(kinds, send(story.volunteer(), "WARMTH", dice), visitMinutes(dice), HOME, true);
        }
        return call(story, dice.percent(60) ? "CHAT;GREETING" : "GREETING");
    }

    static Deed outing(Story story) {
        Dice dice = story.dice();
        String kinds = dice.percent(40) ? "VISIT;ACTIVITY" : "ACTIVITY";
        return new Deed(kinds, send(story.volunteer(), "CULTURE", dice), dice.between(8, 32) * 5, HOME, true);
    }

    static Deed unanswered(Story story) {
        boolean door = !story.elder().home().hasPhone();
        return new Deed(door ? "VISIT" : "CHAT", "", 0, door ? HOME : "PHONE", false);
    }

    static Deed visit(String kinds, String send, Dice dice) {
        return new Deed(kinds, send, visitMinutes(dice), HOME, true);
    }

    private static int visitMinutes(Dice dice) {
        return dice.percent(85) ? dice.between(7, 24) * 5 : dice.between(31, 118);
    }

    private static String distant(Elder elder, Dice dice) {
        boolean apt = elder.home().hasMobile() && elder.person().ageOn(ProgrammeYear.LAST) < 84;
        return apt ? List.of("PHONE", "VIDEO", "WECHAT").get(dice.weighted(72, 15, 13)) : "PHONE";
    }

    /** What the occasion suggests, or what the volunteer offers; now and then nobody ticked a box. */
    private static String send(Volunteer volunteer, String suggested, Dice dice) {
        return switch (dice.weighted(50, 45, 5)) {
            case 0 -> suggested;
            case 1 -> dice.pick(volunteer.services());
            default -> "";
        };
    }
}
