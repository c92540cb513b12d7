package org.warmsunset.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.TeamId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.ValueStyle;
import org.warmsunset.basics.VolunteerId;

/**
 * One entry of the archive, of whichever {@link Sort}. It never changes, but for being voided: a mistake is voided and
 * another entry added.
 *
 * <pre>{@code
 * Entry away = Entry.builder(States.SORT)
 *         .id(EntryId.of("N1")).elder(ElderId.of("E0001")).day(LocalDate.of(2026, 10, 1))
 *         .put(States.STATUS, Status.AWAY)
 *         .build();
 * }</pre>
 */
@Value.Immutable
@ValueStyle
public interface Entry extends WithEntry {
    /** By day, and those of one day by id: the last one that is not after a day is in force on it. */
    Comparator<Entry> ORDER = Comparator.comparing(Entry::day).thenComparing(Entry::id);

    /** {@return the id} */
    EntryId id();

    /** {@return the sort} */
    Sort sort();

    /** {@return the elder whom it is about} */
    Optional<ElderId> elder();

    /** {@return the volunteer whom it is about} */
    Optional<VolunteerId> volunteer();

    /** {@return the team that it is about} */
    Optional<TeamId> team();

    /** {@return the unit that it names} */
    Optional<UnitId> unit();

    /** {@return the day of which it speaks} */
    LocalDate day();

    /** {@return what it says, by the columns of its sort} */
    @Value.Default
    default Contents contents() {
        return Contents.none();
    }

    /** {@return when it was recorded, in whole milliseconds; empty counts as always known} */
    Optional<Instant> recordedAt();

    /** {@return when it was voided, in whole milliseconds; empty while it stands} */
    Optional<Instant> voidedAt();

    /**
     * Refuses an entry that lacks what its sort asks for, or has what its sort does not know. Cuts instants to
     * milliseconds, so that every store keeps the same.
     *
     * @return the entry with its instants cut
     */
    @Value.Check
    default Entry check() {
        sort().require(this);
        Optional<Instant> recorded = recordedAt().map(Entry::cut);
        Optional<Instant> voided = voidedAt().map(Entry::cut);
        return recorded.equals(recordedAt()) && voided.equals(voidedAt())
                ? this
                : withRecordedAt(recorded).withVoidedAt(voided);
    }

    private static Instant cut(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Gives what it says in a column.
     *
     * @param column the column
     * @param <T> the content
     * @return the content; empty when it says nothing
     */
    default <T> Optional<T> get(Column<T> column) {
        return Optional.ofNullable(contents().of(column));
    }

    /**
     * Tells whether it may take the place of a stored entry: it is the same, but for being voided now.
     *
     * @param stored the stored entry
     * @return whether it may
     */
    default boolean isChangeOf(Entry stored) {
        return voidedAt().isPresent()
                && stored.voidedAt().isEmpty()
                && withVoidedAt(Optional.empty()).equals(stored);
    }

    /**
     * Begins an entry.
     *
     * @param sort its sort
     * @return a builder; id and day are required, and what the sort asks for
     */
    static Builder builder(Sort sort) {
        return new Builder().sort(sort);
    }

    /** Builds an {@link Entry}. Not thread-safe. */
    final class Builder extends ImmutableEntry.Builder {
        private Contents said = Contents.none();

        Builder() {}

        /**
         * Says something in a column.
         *
         * @param column the column
         * @param content the content
         * @param <T> the content
         * @return this builder
         */
        public <T> Builder put(Column<T> column, T content) {
            said = said.with(column, content);
            return this;
        }

        /** Takes contents as they are. */
        Builder says(Contents contents) {
            said = contents;
            return this;
        }

        @Override
        public Entry build() {
            contents(said);
            return super.build();
        }
    }
}
