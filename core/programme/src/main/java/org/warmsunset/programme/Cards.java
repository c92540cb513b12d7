package org.warmsunset.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.Condition;
import org.warmsunset.storage.Merged;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.Versioned;

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
        Condition<Pairing> lasting = Condition.touches(PairingKind.START, PairingKind.END, DateRange.of(day, day))
                .and(Condition.blank(PairingKind.VOIDED_AT));
        List<CardVersion> versions = new ArrayList<>();
        PairingId after = null;
        List<Versioned<Pairing>> page;
        do {
            page = session.pairings().where(lasting, after, PAGE);
            for (Versioned<Pairing> stored : page) {
                Pairing pairing = stored.value();
                after = pairing.id();
                if (!pairing.cards().isEmpty()) {
                    versions.addAll(CardVersion.of(pairing, circumstances(session, pairing), day));
                }
            }
        } while (page.size() == PAGE);
        return versions;
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
            List<CardSheet> sheets = new ArrayList<>();
            List<ElderId> withoutConsent = new ArrayList<>();
            for (CardVersion version : versions(session, day)) {
                if (version.state() == State.IN_FORCE) {
                    ElderPage page = page(session, version.pairing().elder(), day);
                    if (page.consents().get(Consents.Purpose.CARD) == Consents.Answer.GIVEN) {
                        sheets.add(sheet(session, version, page));
                    } else {
                        withoutConsent.add(version.pairing().elder());
                    }
                }
            }
            for (CardSheet sheet : sheets) {
                JournalChain.append(
                        stored,
                        programme.now(),
                        access,
                        Deed.TRANSFER,
                        Subject.of(sheet.elder().id()));
                JournalChain.append(
                        stored,
                        programme.now(),
                        access,
                        Deed.TRANSFER,
                        Subject.of(sheet.volunteer().id()));
            }
            return new CardTransfer(sheets, withoutConsent);
        });
    }

    private static ElderPage page(ReadSession session, ElderId elder, LocalDate day) {
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

    private static CardSheet sheet(ReadSession session, CardVersion version, ElderPage page) {
        Volunteer volunteer =
                session.volunteers().get(version.pairing().volunteer()).value();
        return new CardSheet(version.pairing(), version.card(), volunteer, page.elder());
    }
}
