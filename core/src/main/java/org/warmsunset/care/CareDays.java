package org.warmsunset.care;

import java.util.Collection;
import java.util.HashMap;
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
    private static final CareDays NONE = new CareDays(Map.of());

    private final Map<VolunteerId, CareCalendar> byVolunteer;

    private CareDays(Map<VolunteerId, CareCalendar> byVolunteer) {
        this.byVolunteer = byVolunteer;
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
        if (!byVolunteer.containsValue(CareCalendar.empty())) {
            return new CareDays(Map.copyOf(byVolunteer));
        }
        Map<VolunteerId, CareCalendar> kept = new HashMap<>(byVolunteer);
        kept.values().removeIf(CareCalendar.empty()::equals);
        return new CareDays(Map.copyOf(kept));
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
        Map<VolunteerId, CareCalendar.Builder> builders = new HashMap<>();
        for (ServiceRecord record : records) {
            if (record.elder().equals(elder) && record.isDone() && knownAt.includes(record)) {
                add(builders, record.volunteer(), record);
                record.standInFor().ifPresent(paired -> add(builders, paired, record));
            }
        }
        Map<VolunteerId, CareCalendar> byVolunteer = new HashMap<>();
        builders.forEach((volunteer, builder) -> byVolunteer.put(volunteer, builder.build()));
        return of(byVolunteer);
    }

    private static void add(
            Map<VolunteerId, CareCalendar.Builder> builders, VolunteerId volunteer, ServiceRecord record) {
        builders.computeIfAbsent(volunteer, v -> new CareCalendar.Builder()).add(record.kinds(), record.day());
    }

    /**
     * Gives the days that can count for a volunteer's pairing.
     *
     * @param volunteer the pairing's volunteer
     * @return her calendar; an empty one when there is nothing
     */
    public CareCalendar of(VolunteerId volunteer) {
        return byVolunteer.getOrDefault(volunteer, CareCalendar.empty());
    }

    /** {@return the calendars by volunteer, none of them empty} */
    public Map<VolunteerId, CareCalendar> byVolunteer() {
        return byVolunteer;
    }

    /**
     * Gives the days on which the elder heard anybody.
     *
     * @param range the range
     * @return the days of the range on which anything was done for her by anyone
     */
    public DaySet contact(DateRange range) {
        DaySet.Builder contact = new DaySet.Builder();
        byVolunteer.values().forEach(calendar -> calendar.addTo(contact));
        return contact.build().within(range);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CareDays that && byVolunteer.equals(that.byVolunteer);
    }

    @Override
    public int hashCode() {
        return byVolunteer.hashCode();
    }

    /** {@return the calendars by volunteer} */
    @Override
    public String toString() {
        return byVolunteer.toString();
    }
}
