package org.warmsunset.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.ValueStyle;

/**
 * One entry of the access journal: who did what with whose data, when and why. Each holds a hash over itself and the
 * hash of the entry before, so that none can be changed, left out or put in between unnoticed. Entries cut off at the
 * end do go unnoticed, unless the last number and its hash were written down elsewhere.
 */
@Value.Immutable
@ValueStyle
public interface JournalEntry extends WithJournalEntry {
    /** {@return the number: 1 for the first entry, then one more each} */
    long number();

    /** {@return when, in whole milliseconds} */
    Instant at();

    /** {@return who and why} */
    Access access();

    /** {@return what was done} */
    Deed deed();

    /** {@return whose data they were; empty when nobody's in particular} */
    Optional<Subject> subject();

    /** {@return the hash: 64 hexadecimal digits} */
    String hash();

    /**
     * Makes the entry that comes next.
     *
     * @param last the last entry; null when there is none
     * @param at when
     * @param access who and why
     * @param deed what was done
     * @param subject whose data they were; null when nobody's in particular
     * @return the entry, with its hash
     */
    static JournalEntry after(
            @Nullable JournalEntry last, Instant at, Access access, Deed deed, @Nullable Subject subject) {
        JournalEntry open = builder()
                .number(last == null ? 1 : last.number() + 1)
                .at(at.truncatedTo(ChronoUnit.MILLIS))
                .access(access)
                .deed(deed)
                .subject(Optional.ofNullable(subject))
                .hash("")
                .build();
        return open.withHash(EntryHash.of(last, open));
    }

    /**
     * Tells whether this entry is unchanged and comes right after another.
     *
     * @param before the entry before; null when this is the first
     * @return whether number and hash fit
     */
    default boolean follows(@Nullable JournalEntry before) {
        return number() == (before == null ? 1 : before.number() + 1) && hash().equals(EntryHash.of(before, this));
    }

    /** {@return a builder; everything but the subject is required} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link JournalEntry}. Not thread-safe. */
    final class Builder extends ImmutableJournalEntry.Builder {
        Builder() {}
    }
}
