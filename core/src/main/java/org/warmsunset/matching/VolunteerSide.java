package org.warmsunset.matching;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.warmsunset.archive.Archive;
import org.warmsunset.archive.Entry;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.people.Send;
import org.warmsunset.people.Volunteer;

/**
 * What matching takes of a volunteer, on a day.
 *
 * @param id the volunteer
 * @param side what it takes of either of the two
 * @param services what she offers
 * @param specialities what she is good at
 * @param room how many more elders she may have; none when it is 0 or less
 */
record VolunteerSide(VolunteerId id, Side side, Set<Send> services, Set<String> specialities, int room) {
    static VolunteerSide of(Volunteer volunteer, Collection<Entry> entries, LocalDate day, int room) {
        List<Entry> known = entries.stream()
                .filter(entry -> entry.elder().isEmpty())
                .filter(KnownAt.now()::includes)
                .toList();
        return new VolunteerSide(
                volunteer.id(),
                Side.of(volunteer.district(), volunteer.sex(), Archive.of(known), day),
                services(volunteer),
                Set.copyOf(volunteer.specialities()),
                room);
    }

    private static Set<Send> services(Volunteer volunteer) {
        Set<Send> services = EnumSet.noneOf(Send.class);
        services.addAll(volunteer.services());
        return services;
    }

    /** She with room for one elder less. */
    VolunteerSide withOneMore() {
        return new VolunteerSide(id, side, services, specialities, room - 1);
    }

    /** {@return the id} */
    @Override
    public String toString() {
        return id.toString();
    }
}
