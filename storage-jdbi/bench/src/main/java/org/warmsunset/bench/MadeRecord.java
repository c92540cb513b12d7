package org.warmsunset.bench;

import java.time.LocalDate;
import java.util.List;

/** One of the seventy service records of a pairing: a chat a week, an activity a month, greetings and some more. */
final class MadeRecord {
    /** How many records a pairing has. */
    static final int EACH = 70;

    private static final int CHATS = 52;
    private static final int ACTIVITIES = CHATS + 12;
    private static final int GREETINGS = ACTIVITIES + 4;
    private static final List<LocalDate> GREETING_DAYS = List.of(
            LocalDate.of(2025, 1, 29),
            LocalDate.of(2025, 5, 31),
            LocalDate.of(2025, 10, 6),
            LocalDate.of(2025, 10, 29));

    private final MadePairing pairing;
    private final int pairings;
    private final int nth;
    private final Dice dice;

    private MadeRecord(MadePairing pairing, int pairings, int nth, Dice dice) {
        this.pairing = pairing;
        this.pairings = pairings;
        this.nth = nth;
        this.dice = dice;
    }

    /** A line of {@code service_records.csv}. */
    static String line(long id, int pairing, int pairings, int nth) {
        return new MadeRecord(new MadePairing(pairing), pairings, nth, new Dice(pairing, nth)).line(id);
    }

    private String line(long id) {
        LocalDate day = day();
        boolean byAnother = dice.chance(1, 7);
        return "R%09d,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,%sT10:%02d:00Z,%s,%s"
                .formatted(
                        id,
                        pairing.elder(),
                        byAnother ? neighbour() : pairing.volunteer(),
                        byAnother && dice.chance(2, 70) ? pairing.volunteer() : "",
                        day,
                        kinds(),
                        dice.chance(4, 50) ? "KINSHIP" : "",
                        5 * (2 + dice.roll(5, 20)),
                        dice.chance(6, 60) ? "PHONE" : "IN_PERSON",
                        outcome(),
                        dice.chance(7, 5) ? "EV" + day : "",
                        day,
                        dice.roll(8, 60),
                        dice.chance(9, 2) ? day.plusDays(3) + "T02:00:00Z" : "",
                        dice.chance(10, 10) ? "聊了家常，身体尚可" : "");
    }

    /** One of the two who stand in for the pairing's volunteer, or help beside her. */
    private String neighbour() {
        return MadePairing.volunteer((pairing.number() + 1 + dice.roll(3, 2)) % pairings);
    }

    private String outcome() {
        if (dice.chance(11, 6)) {
            return "ATTEMPTED";
        }
        return dice.chance(12, 50) ? "DONE" : "";
    }

    private String kinds() {
        if (nth < CHATS) {
            return dice.chance(13, 15) ? "CHAT;VISIT" : dice.chance(14, 10) ? "VISIT" : "CHAT";
        }
        if (nth < ACTIVITIES) {
            return dice.chance(13, 30) ? "ACTIVITY;CHAT" : "ACTIVITY";
        }
        if (nth < GREETINGS) {
            return dice.chance(13, 30) ? "VISIT;GREETING" : "GREETING";
        }
        return List.of("CHAT", "VISIT", "ACTIVITY", "GREETING").get(dice.roll(13, 4));
    }

    private LocalDate day() {
        if (nth < CHATS) {
            return MadePairing.JANUARY.minusDays(2).plusDays(7L * nth + dice.roll(15, 8));
        }
        if (nth < ACTIVITIES) {
            return MadePairing.JANUARY.plusMonths(nth - CHATS).plusDays(dice.roll(15, 30));
        }
        if (nth < GREETINGS) {
            return GREETING_DAYS.get(nth - ACTIVITIES).plusDays(1L - dice.roll(15, 10));
        }
        return MadePairing.JANUARY.minusDays(10).plusDays(dice.roll(15, 380));
    }
}
