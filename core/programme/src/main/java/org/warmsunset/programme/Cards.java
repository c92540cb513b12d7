package org.warmsunset.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.warmsunset.access.Access;
import org.warmsunset.access.CardSheet;
import org.warmsunset.access.Deed;
import org.warmsunset.access.ElderFile;
import org.warmsunset.access.ElderPage;
import org.warmsunset.access.Subject;
import org.warmsunset.archive.Consents;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.care.CardVersion;
import org.warmsunset.care.CardVersion.State;
import org.warmsunset.care.Circumstances;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.Condition;
import org.warmsunset.storage.Merged;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WriteSession;

/**
 * The contact cards of pairings.
 *
 * <pre>{@code
 * List<CardVersion> cards = programme.cards().on(programme.today());
 * }</pre>
 */
public final class Cards {
    private static final int PAGE = 500;

    private final WarmSunset programme;

    Cards(WarmSunset programme) {
        this.programme = programme;
    }

    /**
     * Tells how the cards stand of the pairings that last on a day.
     *
     * @param day the day
     * @return the cards, ordered by pairing
     */
    public List<CardVersion> on(LocalDate day) {
        return programme.<List<CardVersion>>ask(session -> versions(session, day));
    }

    private static List<CardVersion> versions(ReadSession session, LocalDate day) {
        return lasting(session, day).stream()
                .filter(pairing -> !pairing.cards().isEmpty())
                .flatMap(pairing -> CardVersion.of(pairing, circumstances(session, pairing), day).stream())
                .toList();
    }

    /** The pairings that last on a day, ordered by id. */
    static List<Pairing> lasting(ReadSession session, LocalDate day) {
        Condition<Pairing> lasting = Condition.touches(PairingKind.START, PairingKind.END, DateRange.of(day, day))
                .and(Condition.blank(PairingKind.VOIDED_AT));
        List<Pairing> pairings = new ArrayList<>();
        PairingId after = null;
        List<Versioned<Pairing>> page;
        do {
            page = session.pairings().where(lasting, after, PAGE);
            for (Versioned<Pairing> stored : page) {
                after = stored.value().id();
                pairings.add(stored.value());
            }
        } while (page.size() == PAGE);
        return pairings;
    }

    private static Circumstances circumstances(ReadSession session, Pairing pairing) {
        return Circumstances.of(
                Optional.empty(),
                session.entriesAbout(EntryKind.OF_ELDER, pairing.elder()),
                session.entriesAbout(EntryKind.OF_VOLUNTEER, pairing.volunteer()));
    }

    /**
     * Hands the cards in force on, such as to the city. Each person on one is journalled. An elder's card stays, unless
     * her consent for {@link Consents.Purpose#CARD} is in force.
     *
     * @param day the day
     * @param access who hands them on, and to whom and why
     * @return the cards, with whole numbers
     */
    public CardTransfer transfer(LocalDate day, Access access) {
        return programme.store().write(stored -> {
            ReadSession session = Merged.of(stored);
            List<Made> made = versions(session, day).stream()
                    .filter(version -> version.state() == State.IN_FORCE)
                    .map(version -> new Made(version.pairing(), Optional.of(version.card())))
                    .toList();
            return handed(stored, made, access, Deed.TRANSFER);
        });
    }

    /**
     * Makes out the cards of pairings that last on a day, to be printed for the two: of each pairing the card that was
     * issued last, or else a new one with all that the volunteer offers. Each person on one is journalled. An elder who
     * withdrew her consent for {@link Consents.Purpose#CARD} gets none.
     *
     * @param day the day
     * @param which which of the pairings
     * @param access who prints them, and why
     * @return the cards, with whole numbers
     */
    public CardTransfer print(LocalDate day, Predicate<Pairing> which, Access access) {
        return programme.store().write(stored -> {
            List<Made> made = lasting(Merged.of(stored), day).stream()
                    .filter(which)
                    .map(pairing -> new Made(pairing, newest(pairing)))
                    .toList();
            return handed(stored, made, access, Deed.PRINT);
        });
    }

    private static Optional<ContactCard> newest(Pairing pairing) {
        return pairing.cards().stream()
                .max(Comparator.comparing(card -> card.issuedOn().orElse(LocalDate.MAX)));
    }

    /** A card that is made out; none yet for a pairing without one. */
    private record Made(Pairing pairing, Optional<ContactCard> card) {}

    /** Hands on what she lets be seen today, whatever day the cards are of. */
    private CardTransfer handed(WriteSession stored, List<Made> made, Access access, Deed deed) {
        ReadSession session = Merged.of(stored);
        List<CardSheet> sheets = new ArrayList<>();
        List<ElderId> withoutConsent = new ArrayList<>();
        for (Made each : made) {
            ElderPage page = page(session, each.pairing().elder(), programme.today());
            if (consents(page, deed)) {
                sheets.add(sheet(session, each, page));
            } else {
                withoutConsent.add(each.pairing().elder());
            }
        }
        for (CardSheet sheet : sheets) {
            JournalChain.append(
                    stored,
                    programme.now(),
                    access,
                    deed,
                    Subject.of(sheet.elder().id()));
            JournalChain.append(
                    stored,
                    programme.now(),
                    access,
                    deed,
                    Subject.of(sheet.volunteer().id()));
        }
        return new CardTransfer(sheets, withoutConsent);
    }

    /** What goes to others needs her word; of her own card it is enough that she has not said no. */
    private static boolean consents(ElderPage page, Deed deed) {
        Consents.Answer answer = page.consents().get(Consents.Purpose.CARD);
        return deed == Deed.TRANSFER ? answer == Consents.Answer.GIVEN : answer != Consents.Answer.WITHDRAWN;
    }

    /** What an elder's page says of her, but for what was done. */
    static ElderPage page(ReadSession session, ElderId elder, LocalDate day) {
        return ElderPage.of(
                new ElderFile(
                        session.elders().get(elder).value(),
                        List.of(),
                        List.of(),
                        List.of(),
                        session.entriesAbout(EntryKind.OF_ELDER, elder),
                        List.of()),
                day);
    }

    private static CardSheet sheet(ReadSession session, Made made, ElderPage page) {
        Volunteer volunteer =
                session.volunteers().get(made.pairing().volunteer()).value();
        ContactCard card = made.card()
                .orElseGet(() -> ContactCard.builder()
                        .addAllServices(volunteer.services())
                        .build());
        return new CardSheet(made.pairing(), card, volunteer, page.elder());
    }
}
