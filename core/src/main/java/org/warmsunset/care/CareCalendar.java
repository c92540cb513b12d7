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
     * Takes days by kind.
     *
     * @param byKind the days of each kind of which there may be any
     * @return the calendar
     */
    public static CareCalendar of(Map<ServiceKind, DaySet> byKind) {
        Map<ServiceKind, DaySet> kept = new EnumMap<>(ServiceKind.class);
        byKind.forEach((kind, days) -> {
            if (!days.isEmpty()) {
                kept.put(kind, days);
            }
        });
        return new CareCalendar(kept);
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
        DaySet.Builder all = new DaySet.Builder();
        addTo(all);
        return all.build();
    }

    /** Adds the days on which anything was done. */
    void addTo(DaySet.Builder all) {
        byKind.values().forEach(all::add);
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

        /** {@return the calendar of the days added so far} */
        public CareCalendar build() {
            Map<ServiceKind, DaySet> days = new EnumMap<>(ServiceKind.class);
            byKind.forEach((kind, builder) -> days.put(kind, builder.build()));
            return CareCalendar.of(days);
        }

        private DaySet.Builder of(ServiceKind kind) {
            return byKind.computeIfAbsent(kind, absent -> new DaySet.Builder());
        }
    }
}
