package org.warmsunset.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.PairingId;
import org.warmsunset.pairing.Suspension;

/**
 * A row of {@code suspensions.csv}, unchecked. Null is an empty cell.
 *
 * @param pairingId whose suspension
 * @param firstDay the first suspended day
 * @param lastDay the last suspended day, included
 * @param reason why
 */
@InOrder(last = "lastDay")
public record SuspensionDraft(
        @NotBlank(message = "{required}") @CellFormat(Format.ID) @Nullable
        String pairingId,

        @NotBlank(message = "{required}") @CellFormat(Format.DAY) @Nullable
        String firstDay,

        @CellFormat(Format.DAY) @Nullable String lastDay,

        @Personal @Size(max = 2000, message = "{too-long}") @Nullable
        String reason)
        implements OfPairing, Span {

    /**
     * Writes a suspension down.
     *
     * @param pairing whose suspension
     * @param suspension the suspension
     * @return the draft
     */
    public static SuspensionDraft of(PairingId pairing, Suspension suspension) {
        return new SuspensionDraft(
                pairing.value(),
                suspension.firstDay().toString(),
                Cells.cell(suspension.lastDay()),
                Cells.cell(suspension.reason()));
    }

    /** {@return the suspension of a draft without problems} */
    public Suspension toSuspension() {
        return Suspension.builder()
                .firstDay(Cells.day(firstDay))
                .lastDay(Cells.optionalDay(lastDay))
                .reason(Cells.words(reason))
                .build();
    }

    @Override
    public @Nullable String firstText() {
        return firstDay;
    }

    @Override
    public @Nullable String lastText() {
        return lastDay;
    }

    /** Says whose suspension only. */
    @Override
    public String toString() {
        return "SuspensionDraft[" + pairingId + "]";
    }
}
