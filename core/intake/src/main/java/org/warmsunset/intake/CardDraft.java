package org.warmsunset.intake;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.PairingId;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.people.Send;

/**
 * A row of {@code cards.csv}, unchecked. Null is an empty cell.
 *
 * @param pairingId whose card
 * @param services a list of {@link Send}
 * @param issuedOn the day of issue
 * @param volunteerCopyOn the day on which the volunteer received her copy
 * @param elderCopyOn the day on which the elder received her copy
 */
public record CardDraft(
        @NotBlank(message = "{required}") @CellFormat(Format.ID) @Nullable
        String pairingId,

        @OneOf(value = Send.class, list = true) @Nullable String services,
        @CellFormat(Format.DAY) @Nullable String issuedOn,
        @CellFormat(Format.DAY) @Nullable String volunteerCopyOn,
        @CellFormat(Format.DAY) @Nullable String elderCopyOn)
        implements OfPairing {

    /**
     * Writes a card down.
     *
     * @param pairing whose card
     * @param card the card
     * @return the draft
     */
    public static CardDraft of(PairingId pairing, ContactCard card) {
        return new CardDraft(
                pairing.value(),
                Cells.join(card.services()),
                Cells.cell(card.issuedOn()),
                Cells.cell(card.volunteerCopyOn()),
                Cells.cell(card.elderCopyOn()));
    }

    /** {@return the card of a draft without problems} */
    public ContactCard toCard() {
        return ContactCard.builder()
                .addAllServices(Cells.constants(Send.class, services))
                .issuedOn(Cells.optionalDay(issuedOn))
                .volunteerCopyOn(Cells.optionalDay(volunteerCopyOn))
                .elderCopyOn(Cells.optionalDay(elderCopyOn))
                .build();
    }

    /** Says the pairing only. */
    @Override
    public String toString() {
        return "CardDraft[" + pairingId + "]";
    }
}
