package org.warmsunset.care;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;

/**
 * All days of care of one elder: for each volunteer the {@link CareCalendar} of what she did for the elder or what
 * others did in her stead.
 *
 * <p>Immutable, thread-safe and compared by value.
 */
public final class CareDays {
    private static final CareDays NONE = new CareDays(List.of());

    private final List<Entry> entries;

    private CareDays(List<Entry> entries) {
        this.entries = entries;
    }

    /** What one volunteer did; an elder has too few of them for a map to pay. */
    private record Entry(VolunteerId volunteer, CareCalendar care) {
        static final Comparator<Entry> BY_VOLUNTEER = Comparator.comparing(Entry::volunteer);
    }

    /** {@return the days of an elder for whom nothing was done} */
    public static CareDays none() {
        return NONE;
    }

    /**
     * Takes days by volunteer.
     *
     * @param byVolunteer what each volunteer did, or others in her stead; an empty calendar is as good as none
     * @return the days
     */
    public static CareDays of(Map<VolunteerId, CareCalendar> byVolunteer) {
        Builder days = new Builder();
        byVolunteer.forEach(days::add);
        return days.build();
    }

    /**
     * Projects records to days.
     *
     * @param elder the elder
     * @param records records, in any order; those of other elders and those that were only attempted are passed over
     * @param knownAt which records take part
     * @return the days of care
     */
    public static CareDays of(ElderId elder, Collection<ServiceRecord> records, KnownAt knownAt) {
        return of(elder, records, knownAt, false);
    }

    /**
     * Projects records to days, and keeps how long the services took.
     *
     * @param elder the elder
     * @param records records, in any order; those of other elders and those that were only attempted are passed over
     * @param knownAt which records take part
     * @return the days of care with their {@linkplain CareCalendar#minutes minutes}
     */
    public static CareDays timed(ElderId elder, Collection<ServiceRecord> records, KnownAt knownAt) {
        return of(elder, records, knownAt, true);
    }

    private static CareDays of(ElderId elder, Collection<ServiceRecord> records, KnownAt knownAt, boolean isTimed) {
        Map<VolunteerId, CareCalendar.Builder> builders = new HashMap<>();
        for (ServiceRecord record : records) {
            if (record.elder().equals(elder) && record.isDone() && knownAt.includes(record)) {
                add(builders, record.volunteer(), record, isTimed);
                record.standInFor().ifPresent(paired -> add(builders, paired, record, isTimed));
            }
        }
        Builder days = new Builder();
        builders.forEach((volunteer, builder) -> days.add(volunteer, builder.build()));
        return days.build();
    }

    /**
     * Projects the records of many elders to days.
     *
     * @param records records, in any order
     * @param knownAt which of them take part
     * @return the days of each elder who has any
     */
    public static Map<ElderId, CareDays> byElder(Collection<ServiceRecord> records, KnownAt knownAt) {
        Map<ElderId, List<ServiceRecord>> grouped = new HashMap<>();
        for (ServiceRecord record : records) {
            grouped.computeIfAbsent(record.elder(), elder -> new ArrayList<>()).add(record);
        }
        Map<ElderId, CareDays> byElder = new HashMap<>();
        grouped.forEach((elder, hers) -> {
            CareDays days = of(elder, hers, knownAt);
            if (!days.equals(NONE)) {
                byElder.put(elder, days);
            }
        });
        return byElder;
    }

    private static void add(
            Map<VolunteerId, CareCalendar.Builder> builders,
            VolunteerId volunteer,
            ServiceRecord record,
            boolean isTimed) {
        CareCalendar.Builder care = builders.computeIfAbsent(volunteer, v -> new CareCalendar.Builder());
        care.add(record.kinds(), record.day());
        if (isTimed) {
            care.addMinutes(record);
        }
    }

    /**
     * Gives the days that can count for a volunteer's pairing.
     *
     * @param volunteer the pairing's volunteer
     * @return her calendar; an empty one when there is nothing
     */
    public CareCalendar of(VolunteerId volunteer) {
        for (Entry entry : entries) {
            if (entry.volunteer().equals(volunteer)) {
                return entry.care();
            }
        }
        return CareCalendar.empty();
    }

    /** {@return the days on which something was done for the elder by anyone} */
    public CareCalendar ofAll() {
        CareCalendar all = CareCalendar.empty();
        for (Entry entry : entries) {
            all = all.isEmpty() ? entry.care() : all.union(entry.care());
        }
        return all;
    }

    /** {@return the calendars by volunteer, ordered by id, none of them empty} */
    public Map<VolunteerId, CareCalendar> byVolunteer() {
        Map<VolunteerId, CareCalendar> byVolunteer = new LinkedHashMap<>();
        entries.forEach(entry -> byVolunteer.put(entry.volunteer(), entry.care()));
        return Collections.unmodifiableMap(byVolunteer);
    }

    /**
     * Gives the days on which the elder heard anybody.
     *
     * @param range the range
     * @return the days of the range on which anything was done for her by anyone
     */
    public DaySet contact(DateRange range) {
        DaySet.Builder contact = new DaySet.Builder();
        entries.forEach(entry -> entry.care().addTo(contact));
        return contact.build().within(range);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CareDays that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    /** {@return the calendars by volunteer} */
    @Override
    public String toString() {
        return byVolunteer().toString();
    }

    /** Gathers calendars for {@link CareDays}. Not thread-safe. */
    public static final class Builder {
        private final List<Entry> entries = new ArrayList<>(2);

        /** Makes a builder without a calendar. */
        public Builder() {}

        /**
         * Adds what a volunteer did, or others in her stead, to what has been added of hers.
         *
         * @param volunteer the volunteer
         * @param care her calendar; an empty one is as good as none
         * @return this builder
         */
        public Builder add(VolunteerId volunteer, CareCalendar care) {
            if (!care.isEmpty()) {
                entries.add(new Entry(volunteer, care));
            }
            return this;
        }

        /** {@return the days of the calendars added so far} */
        public CareDays build() {
            entries.sort(Entry.BY_VOLUNTEER);
            List<Entry> united = new ArrayList<>(entries.size());
            for (Entry entry : entries) {
                Entry last = united.isEmpty() ? null : united.get(united.size() - 1);
                if (last != null && last.volunteer().equals(entry.volunteer())) {
                    united.set(
                            united.size() - 1,
                            new Entry(entry.volunteer(), last.care().union(entry.care())));
                } else {
                    united.add(entry);
                }
            }
            return new CareDays(united);
        }
    }
}
