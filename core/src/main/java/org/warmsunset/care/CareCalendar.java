package org.warmsunset.care;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.warmsunset.basics.DaySet;
import org.warmsunset.pairing.Pairing;

/**
 * On which days something was done: one {@link DaySet} for each {@link ServiceKind}. The duty rules ask their questions
 * of it and never see a record.
 *
 * <p>Immutable, thread-safe and compared by value.
 */
public final class CareCalendar {
    private static final CareCalendar EMPTY = new Builder().build();

    private final Map<ServiceKind, DaySet> byKind;

    private CareCalendar(Map<ServiceKind, DaySet> byKind) {
        this.byKind = byKind;
    }

    /** {@return the calendar on which nothing was done} */
    public static CareCalendar empty() {
        return EMPTY;
    }

    /**
     * Projects records to days.
     *
     * @param pairing the pairing they are to count for
     * @param records records, in any order; those of other elders and volunteers, those that were only attempted and
     *     those that are voided are passed over
     * @return the days on which something was done for the pairing; the days outside its span are not taken away, since
     *     judging does so
     */
    public static CareCalendar of(Pairing pairing, Collection<ServiceRecord> records) {
        return CareDays.of(pairing.elder(), records, KnownAt.now()).of(pairing.volunteer());
    }

    /**
     * Gives the days of one kind.
     *
     * @param kind the kind
     * @return the days on which it was done
     */
    public DaySet days(ServiceKind kind) {
        return byKind.getOrDefault(kind, DaySet.empty());
    }

    /**
     * Gives the days of several kinds.
     *
     * @param kinds the kinds
     * @return the days on which at least one of them was done
     */
    public DaySet days(Set<ServiceKind> kinds) {
        DaySet days = DaySet.empty();
        for (ServiceKind kind : kinds) {
            days = days.union(days(kind));
        }
        return days;
    }

    /** {@return the days on which anything was done} */
    public DaySet days() {
        DaySet all = DaySet.empty();
        for (DaySet days : byKind.values()) {
            all = all.union(days);
        }
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CareCalendar that && byKind.equals(that.byKind);
    }

    @Override
    public int hashCode() {
        return byKind.hashCode();
    }

    /** {@return the days of each kind of which there are any} */
    @Override
    public String toString() {
        return byKind.toString();
    }

    /** Gathers days for a {@link CareCalendar}. Not thread-safe. */
    public static final class Builder {
        private final Map<ServiceKind, DaySet.Builder> byKind = new EnumMap<>(ServiceKind.class);

        /** Makes a builder without a day. */
        public Builder() {}

        /**
         * Adds a day to some kinds.
         *
         * @param kinds what was done
         * @param day on which day
         * @return this builder
         */
        public Builder add(Collection<ServiceKind> kinds, LocalDate day) {
            for (ServiceKind kind : kinds) {
                of(kind).add(day);
            }
            return this;
        }

        /**
         * Adds days of one kind by their bits.
         *
         * @param kind what was done
         * @param firstEpochDay the day of the first word's lowest bit, in days since 1970-01-01
         * @param bits the bits, 64 days a word
         * @return this builder
         */
        public Builder add(ServiceKind kind, long firstEpochDay, long[] bits) {
            of(kind).addWords(firstEpochDay, bits);
            return this;
        }

        /** {@return the calendar of the days added so far} */
        public CareCalendar build() {
            Map<ServiceKind, DaySet> days = new EnumMap<>(ServiceKind.class);
            byKind.forEach((kind, builder) -> {
                DaySet ofKind = builder.build();
                if (!ofKind.isEmpty()) {
                    days.put(kind, ofKind);
                }
            });
            return new CareCalendar(days);
        }

        private DaySet.Builder of(ServiceKind kind) {
            return byKind.computeIfAbsent(kind, absent -> new DaySet.Builder());
        }
    }
}
