package org.warmsunset.town;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who can lend a hand in a district. */
final class Crew {

    private final List<Volunteer> volunteers;
    private final List<Pairing> pairings;

    Crew(List<Volunteer> volunteers, List<Pairing> pairings) {
        this.volunteers = volunteers;
        this.pairings = pairings;
    }

    /** Someone of the district, other than the one named, who has not fallen silent; nobody in a district of one. */
    Optional<Volunteer> helper(District district, String otherThan, LocalDate day, Dice dice) {
        List<Volunteer> able = volunteers.stream()
                .filter(volunteer -> volunteer.district().equals(district) && volunteer.isHereOn(day))
                .filter(volunteer -> !volunteer.id().equals(otherThan) && !isSilent(volunteer, day))
                .toList();
        return able.isEmpty() ? Optional.empty() : Optional.of(dice.pick(able));
    }

    private boolean isSilent(Volunteer volunteer, LocalDate day) {
        return pairings.stream().anyMatch(pairing -> pairing.volunteer().equals(volunteer) && pairing.isSilentOn(day));
    }
}
