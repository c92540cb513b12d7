package org.warmsunset.intake;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.PairingId;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.KnownFact;

/**
 * A row of {@code knowledge.csv}, unchecked. Null is an empty cell.
 *
 * @param pairingId whose knowledge
 * @param fact a {@link Fact}
 * @param confirmedOn the day on which it was confirmed
 */
public record KnownFactDraft(
        @NotBlank(message = "{required}") @CellFormat(Format.ID) @Nullable
        String pairingId,

        @NotBlank(message = "{required}") @OneOf(Fact.class) @Nullable
        String fact,

        @NotBlank(message = "{required}") @CellFormat(Format.DAY) @Nullable
        String confirmedOn)
        implements OfPairing {

    /**
     * Writes a known fact down.
     *
     * @param pairing whose knowledge
     * @param known the fact
     * @return the draft
     */
    public static KnownFactDraft of(PairingId pairing, KnownFact known) {
        return new KnownFactDraft(
                pairing.value(), known.fact().name(), known.confirmedOn().toString());
    }

    /** {@return the known fact of a draft without problems} */
    public KnownFact toKnownFact() {
        return new KnownFact(Fact.valueOf(Cells.text(fact).strip()), Cells.day(confirmedOn));
    }

    /** Says the pairing only. */
    @Override
    public String toString() {
        return "KnownFactDraft[" + pairingId + "]";
    }
}
