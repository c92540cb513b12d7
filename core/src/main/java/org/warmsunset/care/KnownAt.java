package org.warmsunset.care;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.Entry;

/**
 * The second clock of a judgement: what had been recorded by an instant. A report that was published for August stays
 * reproducible when it is judged by what was known then.
 *
 * <p>Immutable, thread-safe and compared by value.
 */
public final class KnownAt {
    private static final KnownAt NOW = new KnownAt(null);

    private final @Nullable Instant instant;

    private KnownAt(@Nullable Instant instant) {
        this.instant = instant;
    }

    /** {@return all that is recorded by now; what is voided by now takes no part} */
    public static KnownAt now() {
        return NOW;
    }

    /**
     * Takes what had been recorded by an instant.
     *
     * @param instant the instant, included
     * @return records recorded at or before it, or at no known instant, and not voided at or before it
     */
    public static KnownAt at(Instant instant) {
        return new KnownAt(instant);
    }

    /** {@return the instant, included; empty when it is all that is recorded by now} */
    public Optional<Instant> instant() {
        return Optional.ofNullable(instant);
    }

    /** {@return whether it is all that is recorded by now} */
    public boolean isNow() {
        return instant == null;
    }

    /**
     * Tells whether a record takes part.
     *
     * @param record the record
     * @return whether it was known and stood
     */
    public boolean includes(ServiceRecord record) {
        return includes(record.recordedAt(), record.voidedAt());
    }

    /**
     * Tells whether an entry of the archive takes part.
     *
     * @param entry the entry
     * @return whether it was known and stood
     */
    public boolean includes(Entry entry) {
        return includes(entry.recordedAt(), entry.voidedAt());
    }

    private boolean includes(Optional<Instant> recordedAt, Optional<Instant> voidedAt) {
        if (instant == null) {
            return voidedAt.isEmpty();
        }
        return recordedAt.map(recorded -> !recorded.isAfter(instant)).orElse(true)
                && voidedAt.map(voided -> voided.isAfter(instant)).orElse(true);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KnownAt that && (instant == null ? that.instant == null : instant.equals(that.instant));
    }

    @Override
    public int hashCode() {
        return instant == null ? 0 : instant.hashCode();
    }

    /** {@return the instant, or {@code now}} */
    @Override
    public String toString() {
        return instant == null ? "now" : instant.toString();
    }
}
