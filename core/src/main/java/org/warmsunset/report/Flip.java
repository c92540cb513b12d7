package org.warmsunset.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.ValueStyle;
import org.warmsunset.duty.Verdict;

/** A finding that is another one on the other side of a comparison 结论变化. */
@Value.Immutable
@ValueStyle
public interface Flip extends WithFlip {
    /** {@return the pairing; empty for what is owed to the elder herself} */
    Optional<PairingId> pairing();

    /** {@return the elder} */
    ElderId elder();

    /** {@return the duty's code} */
    String duty();

    /** {@return the period; for a standing duty the days until the deadline} */
    DateRange period();

    /** {@return how it stood before; empty when there was no such finding} */
    Optional<Verdict> before();

    /** {@return how it stands after; empty when there is no such finding} */
    Optional<Verdict> after();

    /** {@return the records that take part on one side only, ordered by id; none for a standing duty} */
    List<RecordId> records();

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Flip}. Not thread-safe. */
    final class Builder extends ImmutableFlip.Builder {
        Builder() {}
    }

    /**
     * Orders flips by elder, pairing (none first), the last day, the duty and the first day.
     *
     * @param codes the duties' codes in their order
     * @return the order
     */
    static Comparator<Flip> inOrderOf(List<String> codes) {
        return Comparator.comparing(Flip::elder)
                .thenComparing(flip -> flip.pairing().orElse(null), Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(flip -> flip.period().last())
                .thenComparingInt(flip -> codes.indexOf(flip.duty()))
                .thenComparing(flip -> flip.period().first());
    }
}
