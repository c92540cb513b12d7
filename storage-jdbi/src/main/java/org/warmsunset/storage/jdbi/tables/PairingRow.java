package org.warmsunset.storage.jdbi.tables;

import java.sql.SQLException;
import java.util.Optional;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.Suspension;
import org.warmsunset.people.Send;
import org.warmsunset.storage.jdbi.days.PairingText;
import org.warmsunset.storage.jdbi.seal.PersonalTable;
import org.warmsunset.storage.jdbi.sql.Joined;
import org.warmsunset.storage.jdbi.sql.Params;
import org.warmsunset.storage.jdbi.sql.Row;

/** How a pairing and its suspensions lie in their tables. */
public final class PairingRow {
    static final String COLUMNS = "volunteer_id, start_day, end_day, card_services, card_issued_on,"
            + " card_volunteer_copy_on, card_elder_copy_on, known_facts";
    public static final String SELECT = "select elder_id, pairing_id, " + COLUMNS + ", version from pairing ";
    static final String SELECT_SUSPENSIONS =
            "select elder_id, pairing_id, nth, first_day, last_day, reason from suspension ";

    private PairingRow() {}

    /** One suspension of one pairing, at its place in the list. */
    record Pause(String elder, String pairing, int nth, Suspension suspension) {
        boolean isOf(Pairing whose) {
            return pairing.equals(whose.id().value())
                    && elder.equals(whose.elder().value());
        }
    }

    static Params write(Pairing pairing, Params params) throws SQLException {
        Optional<ContactCard> card = pairing.card();
        return params.text(pairing.volunteer().value())
                .day(pairing.start())
                .day(pairing.end().orElse(null))
                .text(card.map(held -> Joined.ofCodes(held.services())).orElse(null))
                .day(card.flatMap(ContactCard::issuedOn).orElse(null))
                .day(card.flatMap(ContactCard::volunteerCopyOn).orElse(null))
                .day(card.flatMap(ContactCard::elderCopyOn).orElse(null))
                .text(PairingText.facts(pairing.knownFacts()))
                .text(PairingText.of(pairing));
    }

    /** Reads all but the suspensions and the version, which is the next column. */
    static Pairing read(Row row) throws SQLException {
        return Pairing.builder()
                .elder(ElderId.of(row.text()))
                .id(PairingId.of(row.text()))
                .volunteer(VolunteerId.of(row.text()))
                .start(row.day())
                .end(row.optionalDay())
                .card(readCard(row))
                .addAllKnownFacts(PairingText.facts(row.text()))
                .build();
    }

    private static Optional<ContactCard> readCard(Row row) throws SQLException {
        Optional<String> services = row.optionalText();
        if (services.isEmpty()) {
            row.skip(3);
            return Optional.empty();
        }
        return Optional.of(ContactCard.builder()
                .addAllServices(Joined.codes(Send.class, services.get()))
                .issuedOn(row.optionalDay())
                .volunteerCopyOn(row.optionalDay())
                .elderCopyOn(row.optionalDay())
                .build());
    }

    static void writePause(Pause pause, Params params) throws SQLException {
        params.sealing(PersonalTable.SUSPENSION.row(pause.elder(), pause.pairing(), pause.nth()))
                .text(pause.elder())
                .text(pause.pairing())
                .number(pause.nth())
                .day(pause.suspension().firstDay())
                .day(pause.suspension().lastDay().orElse(null))
                .sealed("reason", pause.suspension().reason().orElse(null));
    }

    static Pause readPause(Row row) throws SQLException {
        String elder = row.text();
        String pairing = row.text();
        int nth = Math.toIntExact(row.number());
        row.opening(PersonalTable.SUSPENSION.row(elder, pairing, nth));
        Suspension suspension = Suspension.builder()
                .firstDay(row.day())
                .lastDay(row.optionalDay())
                .reason(row.optionalOpened("reason"))
                .build();
        return new Pause(elder, pairing, nth, suspension);
    }
}
