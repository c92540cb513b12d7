package org.warmsunset.care;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;
import org.warmsunset.basics.RecordId;
import org.warmsunset.pairing.Pairing;

/**
 * On which days something was done: one {@link DaySet} for each {@link ServiceKind}; and how long it took, if asked.
 * The duty rules ask their questions of it and never see a record.
 *
 * <p>Immutable, thread-safe and compared by value.
 */
@SuppressWarnings("EnumOrdinal") // an array, since a report asks a few hundred times for each pairing
public final class CareCalendar {
    private static final ServiceKind[] KINDS = ServiceKind.values();
    private static final CareCalendar EMPTY = of(kind -> DaySet.empty());

    private final DaySet[] byKind;
    private final Set<Stay> stays;

    private CareCalendar(DaySet[] byKind, Set<Stay> stays) {
        this.byKind = byKind;
        this.stays = stays;
    }

    /** How long one service took. */
    private record Stay(RecordId record, LocalDate day, Set<ServiceKind> kinds, int minutes) {}

    /** {@return the calendar on which nothing was done} */
    public static CareCalendar empty() {
        return EMPTY;
    }

    /**
     * Takes the days of each kind.
     *
     * @param daysOf gives the days of a kind
     * @return the calendar
     */
    public static CareCalendar of(Function<ServiceKind, DaySet> daysOf) {
        DaySet[] byKind = new DaySet[KINDS.length];
        for (ServiceKind kind : KINDS) {
            byKind[kind.ordinal()] = daysOf.apply(kind);
        }
        return new CareCalendar(byKind, Set.of());
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
        return byKind[kind.ordinal()];
    }

    /**
     * Gives the days of several kinds.
     *
     * @param kinds the kinds
     * @return the days on which at least one of them was done
     */
    public DaySet days(Set<ServiceKind> kinds) {
        DaySet.Builder some = new DaySet.Builder();
        kinds.forEach(kind -> some.add(days(kind)));
        return some.build();
    }

    /**
     * Gives the bits of the days of several kinds.
     *
     * @param kinds the kinds
     * @param range the range
     * @return the {@linkplain DaySet#bits bits} of the days of the range on which at least one of the kinds was done
     */
    public long[] bits(Set<ServiceKind> kinds, DateRange range) {
        long[] bits = DaySet.empty().bits(range);
        for (ServiceKind kind : kinds) {
            days(kind).addTo(bits, range);
        }
        return bits;
    }

    /**
     * Adds up how long services took. The calendar knows it only when it was made {@linkplain CareDays#timed with
     * minutes}.
     *
     * @param kinds the kinds
     * @param range the range
     * @return the minutes of the services on the days of the range that were of at least one of the kinds
     */
    public int minutes(Set<ServiceKind> kinds, DateRange range) {
        return stays.stream()
                .filter(stay -> range.contains(stay.day()) && !Collections.disjoint(kinds, stay.kinds()))
                .mapToInt(Stay::minutes)
                .sum();
    }

    /** {@return the days on which anything was done} */
    public DaySet days() {
        DaySet.Builder all = new DaySet.Builder();
        addTo(all);
        return all.build();
    }

    /** Gives the days of this calendar and of another one. */
    CareCalendar union(CareCalendar other) {
        Set<Stay> all = new HashSet<>(stays);
        all.addAll(other.stays);
        return new CareCalendar(of(kind -> days(kind).union(other.days(kind))).byKind, Set.copyOf(all));
    }

    /** Adds the days on which anything was done. */
    void addTo(DaySet.Builder all) {
        for (DaySet days : byKind) {
            all.add(days);
        }
    }

    /** {@return whether nothing was done on any day} */
    public boolean isEmpty() {
        for (DaySet days : byKind) {
            if (!days.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CareCalendar that && Arrays.equals(byKind, that.byKind) && stays.equals(that.stays);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(byKind);
    }

    /** {@return the days of each kind of which there are any} */
    @Override
    public String toString() {
        Map<ServiceKind, DaySet> some = new EnumMap<>(ServiceKind.class);
        for (ServiceKind kind : KINDS) {
            if (!days(kind).isEmpty()) {
                some.put(kind, days(kind));
            }
        }
        return some.toString();
    }

    /** Gathers days for a {@link CareCalendar}. Not thread-safe. */
    public static final class Builder {
        private final Map<ServiceKind, DaySet.Builder> byKind = new EnumMap<>(ServiceKind.class);
        private final Set<Stay> stays = new HashSet<>(0);

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

        /** Adds how long a service took. */
        void addMinutes(ServiceRecord record) {
            record.minutes()
                    .ifPresent(minutes ->
                            stays.add(new Stay(record.id(), record.day(), Set.copyOf(record.kinds()), minutes)));
        }

        /** {@return the calendar of the days added so far} */
        public CareCalendar build() {
            CareCalendar days = CareCalendar.of(kind -> byKind.containsKey(kind) ? of(kind).build() : DaySet.empty());
            return stays.isEmpty() ? days : new CareCalendar(days.byKind, Set.copyOf(stays));
        }

        private DaySet.Builder of(ServiceKind kind) {
            return byKind.computeIfAbsent(kind, absent -> new DaySet.Builder());
        }
    }
}
