package org.warmsunset.intake;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.Suspension;

/**
 * A row of {@code pairings.csv}, unchecked. Null is an empty cell.
 *
 * @param pairingId the id
 * @param elderId whom it is for
 * @param volunteerId who cares
 * @param start the first day
 * @param end the last day, included
 */
@InOrder(last = "end")
public record PairingDraft(
        @NotBlank(message = "{required}") @CellFormat(Format.ID) @Nullable
        String pairingId,

        @NotBlank(message = "{required}") @CellFormat(Format.ID) @Nullable
        String elderId,

        @NotBlank(message = "{required}") @CellFormat(Format.ID) @Nullable
        String volunteerId,

        @NotBlank(message = "{required}") @CellFormat(Format.DAY) @Nullable
        String start,

        @CellFormat(Format.DAY) @Nullable String end)
        implements Span {

    /**
     * Writes a pairing down, without suspensions, card and known facts.
     *
     * @param pairing the pairing
     * @return the draft
     */
    public static PairingDraft of(Pairing pairing) {
        return new PairingDraft(
                pairing.id().value(),
                pairing.elder().value(),
                pairing.volunteer().value(),
                pairing.start().toString(),
                Cells.cell(pairing.end()));
    }

    /** {@return the id of a draft without problems} */
    public PairingId id() {
        return PairingId.of(Cells.text(pairingId).strip());
    }

    /**
     * Makes a pairing of a draft without problems.
     *
     * @param suspensions its suspensions
     * @param card its card, if there is one
     * @param knownFacts the facts that are known
     * @return the pairing
     */
    public Pairing toPairing(List<Suspension> suspensions, Optional<ContactCard> card, List<KnownFact> knownFacts) {
        return Pairing.builder()
                .id(id())
                .elder(ElderId.of(Cells.text(elderId).strip()))
                .volunteer(VolunteerId.of(Cells.text(volunteerId).strip()))
                .start(Cells.day(start))
                .end(Cells.optionalDay(end))
                .addAllSuspensions(suspensions)
                .card(card)
                .addAllKnownFacts(knownFacts)
                .build();
    }

    @Override
    public @Nullable String firstText() {
        return start;
    }

    @Override
    public @Nullable String lastText() {
        return end;
    }

    /** Says the pairing only. */
    @Override
    public String toString() {
        return "PairingDraft[" + pairingId + "]";
    }
}
