package org.warmsunset.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.warmsunset.access.Viewer;
import org.warmsunset.access.VolunteerPage;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.pairing.Pairing;

/** What a volunteer gave: her hours, her stars, her pairings. */
final class HoursPage {
    private HoursPage() {}

    /**
     * What the page shows.
     *
     * @param page her file, without what is not for who looks
     * @param own whether she looks herself
     * @param pairings her pairings, the newest first
     * @param names what people are called
     */
    record View(VolunteerPage page, boolean own, List<Pairing> pairings, Names names) {
        /** Minutes as hours and minutes, such as {@code 12:05}. */
        String clock(long minutes) {
            return String.format(
                    Locale.ROOT, "%s%d:%02d", minutes < 0 ? "-" : "", Math.abs(minutes) / 60, Math.abs(minutes) % 60);
        }
    }

    /** Her own. */
    static void own(Call call) {
        if (!(call.viewer() instanceof Viewer.Carer carer)) {
            throw Call.notThere();
        }
        show(call, carer.volunteer(), true);
    }

    static void of(Call call) {
        show(call, Ids.volunteer(call.path("volunteer")), false);
    }

    private static void show(Call call, VolunteerId volunteer, boolean own) {
        VolunteerPage page = call.scope()
                .page(volunteer, call.because(call.say("why.hours")))
                .orElseThrow(Call::notThere);
        List<Pairing> pairings = page.pairings().stream()
                .sorted(Comparator.comparing(Pairing::start).reversed())
                .toList();
        call.show("hours", new View(page, own, pairings, new Names(call)));
    }
}
