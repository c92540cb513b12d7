package org.warmsunset.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.ValueStyle;

/**
 * The verdict for one duty of one pairing, or towards one elder, in one period, or at its deadline, and why 认定. Holds
 * data, no sentence.
 */
@Value.Immutable
@ValueStyle
public interface Finding {
    /** {@return the pairing; empty for what is owed to the elder herself} */
    Optional<PairingId> pairing();

    /** {@return the elder} */
    ElderId elder();

    /** {@return the duty, as it is in force for this finding} */
    OwedDuty owed();

    /** {@return the duty itself} */
    default Duty duty() {
        return owed().duty();
    }

    /** {@return the period; for a standing duty the days from the pairing's start to the deadline} */
    DateRange period();

    /** {@return how it stands} */
    Verdict verdict();

    /** {@return the name of the version of the rules, or of the overlay, by which it was judged} */
    default String ruleVersion() {
        return owed().ruleName();
    }

    /** {@return the days of the period that counted; for a standing duty the day on which it was fulfilled} */
    DaySet days();

    /** {@return the records that counted, ordered by day and id} */
    List<RecordId> records();

    /** {@return the records of the period that were only attempts and did not count, ordered by day and id} */
    List<RecordId> attempts();

    /**
     * {@return the records of the period that somebody else did without standing in for the pairing's volunteer, so
     * that they did not count, ordered by day and id}
     */
    List<RecordId> byOthers();

    /** {@return whether a standing duty was fulfilled after its deadline} */
    boolean late();

    /** {@return whether new rules cut the period so short that nobody owes it} */
    @Value.Default
    default boolean cut() {
        return false;
    }

    /**
     * {@return the last day on which a pending duty can still be done: the period's last active day, or the deadline}
     */
    Optional<LocalDate> dueBy();

    /** {@return what would fulfil it: for every pending finding and every missed standing duty} */
    Optional<Remedy> remedy();

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Finding}. Not thread-safe. */
    final class Builder extends ImmutableFinding.Builder {
        Builder() {}
    }
}
