package org.warmsunset.bench;

import static org.warmsunset.care.ServiceKind.ACTIVITY;
import static org.warmsunset.care.ServiceKind.CHAT;
import static org.warmsunset.care.ServiceKind.GREETING;
import static org.warmsunset.care.ServiceKind.VISIT;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.Channel;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.people.Send;

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

    /** Makes one up. */
    static ServiceRecord of(long id, int pairing, int pairings, int nth) {
        return of(id, new MadePairing(pairing), pairings, nth);
    }

    static ServiceRecord of(long id, MadePairing pairing, int pairings, int nth) {
        return new MadeRecord(pairing, pairings, nth, new Dice(pairing.number(), nth)).record(id);
    }

    private ServiceRecord record(long id) {
        LocalDate day = day();
        boolean byAnother = dice.chance(1, 7);
        ServiceRecord.Builder made = ServiceRecord.builder()
                .id(RecordId.of("R%09d".formatted(id)))
                .elder(ElderId.of(pairing.elder()))
                .volunteer(VolunteerId.of(byAnother ? neighbour() : pairing.volunteer()))
                .day(day)
                .addAllKinds(kinds())
                .minutes(5 * (2 + dice.roll(5, 20)))
                .channel(dice.chance(6, 60) ? Channel.PHONE : Channel.IN_PERSON)
                .outcome(outcome())
                .recordedAt(day.atTime(10, dice.roll(8, 60)).toInstant(ZoneOffset.UTC));
        if (byAnother && dice.chance(2, 70)) {
            made.standInFor(VolunteerId.of(pairing.volunteer()));
        }
        if (dice.chance(4, 50)) {
            made.send(Send.KINSHIP);
        }
        if (dice.chance(7, 5)) {
            made.eventId("EV" + day);
        }
        if (dice.chance(9, 2)) {
            made.voidedAt(day.plusDays(3).atTime(2, 0).toInstant(ZoneOffset.UTC));
        }
        if (dice.chance(10, 10)) {
            made.note("聊了家常，身体尚可");
        }
        return made.build();
    }

    /** One of the two who stand in for the pairing's volunteer, or help beside her. */
    private String neighbour() {
        return MadePairing.volunteer((pairing.number() + 1 + dice.roll(3, 2)) % pairings);
    }

    private Optional<Outcome> outcome() {
        if (dice.chance(11, 6)) {
            return Optional.of(Outcome.ATTEMPTED);
        }
        return dice.chance(12, 50) ? Optional.of(Outcome.DONE) : Optional.empty();
    }

    private List<ServiceKind> kinds() {
        if (nth < CHATS) {
            return dice.chance(13, 15) ? List.of(CHAT, VISIT) : dice.chance(14, 10) ? List.of(VISIT) : List.of(CHAT);
        }
        if (nth < ACTIVITIES) {
            return dice.chance(13, 30) ? List.of(ACTIVITY, CHAT) : List.of(ACTIVITY);
        }
        if (nth < GREETINGS) {
            return dice.chance(13, 30) ? List.of(VISIT, GREETING) : List.of(GREETING);
        }
        return List.of(List.of(CHAT, VISIT, ACTIVITY, GREETING).get(dice.roll(13, 4)));
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
