package org.warmsunset.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.warmsunset.archive.Archive;
import org.warmsunset.archive.Entry;
import org.warmsunset.basics.TeamId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.ValueStyle;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.Volunteer;
import org.warmsunset.recognition.VolunteerHours;

/** A volunteer's file 档案 on one page, as it was on a day. Of her elders it has no more than ids, days and codes. */
@Value.Immutable
@ValueStyle
public interface VolunteerPage {
    /** {@return the day} */
    LocalDate asOf();

    /** {@return her form} */
    Volunteer volunteer();

    /** {@return the unit to which she belonged} */
    Optional<UnitId> unit();

    /** {@return the teams in which she was, ordered by id} */
    List<TeamId> teams();

    /** {@return the hours that she gave by the day} */
    VolunteerHours hours();

    /** {@return her pairings, ordered by id, without the reasons of suspensions} */
    List<Pairing> pairings();

    /** {@return the entries about her, sort by sort, each in its order} */
    List<Entry> entries();

    /**
     * Makes the page.
     *
     * @param file all that is stored of her
     * @param hours her hours as of the day
     * @param asOf the day
     * @return the page
     */
    static VolunteerPage of(VolunteerFile file, VolunteerHours hours, LocalDate asOf) {
        OnDay on = new OnDay(asOf);
        List<Entry> entries = on.entries(file.entries());
        Archive archive = Archive.of(
                entries.stream().filter(entry -> entry.elder().isEmpty()).toList());
        Builder page = builder();
        page.asOf(asOf)
                .volunteer(file.volunteer())
                .unit(archive.unit(asOf))
                .addAllTeams(archive.teams(asOf))
                .hours(hours)
                .addAllPairings(on.pairings(file.pairings()).stream()
                        .map(PairingKind.PAIRING::erased)
                        .toList())
                .addAllEntries(entries);
        return page.build();
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VolunteerPage}. Not thread-safe. */
    final class Builder extends ImmutableVolunteerPage.Builder {
        Builder() {}
    }
}
