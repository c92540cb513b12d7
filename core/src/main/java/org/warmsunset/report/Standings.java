package org.warmsunset.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CaseFile;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.Verdict;
import org.warmsunset.pairing.PairingDays;
import org.warmsunset.recognition.Rate;
import org.warmsunset.recognition.Standing;

/** Finds out how each volunteer stands who has a pairing in the report of a window. */
public final class Standings implements Question<List<Standings.Part>, Map<VolunteerId, Standing>> {
    private final Duties duties;
    private final Map<VolunteerId, Part> parts = new HashMap<>();

    /**
     * What one or more pairings say of their volunteer.
     *
     * @param volunteer the volunteer
     * @param rate over their findings, those of overlays apart
     * @param activeDays the known days of the window on which one of them is active
     * @param silence the longest silence among their elders
     */
    public record Part(VolunteerId volunteer, Rate rate, DaySet activeDays, int silence) {
        private Part plus(Part other) {
            return new Part(
                    volunteer,
                    rate.plus(other.rate),
                    activeDays.union(other.activeDays),
                    Math.max(silence, other.silence));
        }
    }

    /**
     * Asks about nobody yet.
     *
     * @param duties the duties of the window
     */
    public Standings(Duties duties) {
        this.duties = duties;
    }

    @Override
    public DateRange bounds() {
        return duties.bounds();
    }

    @Override
    public boolean asksForMinutes() {
        return duties.askForMinutes();
    }

    @Override
    public List<Part> judge(CaseFile file) {
        List<Part> hers = new ArrayList<>(1);
        int silence = ElderLine.of(file, true, duties.window()).longestSilence();
        for (PairingDays pairing : file.pairings()) {
            if (duties.concern(pairing)) {
                DaySet active = duties.window()
                        .knownDays()
                        .map(days -> file.activeDays(pairing, days))
                        .orElse(DaySet.empty());
                hers.add(new Part(pairing.volunteer(), rate(file, pairing), active, silence));
            }
        }
        return hers;
    }

    private Rate rate(CaseFile file, PairingDays pairing) {
        int[] met = {0};
        int[] missed = {0};
        duties.judge(file, pairing, (duty, period, verdict) -> {
            if (duty.extra() == null) {
                met[0] += verdict == Verdict.MET ? 1 : 0;
                missed[0] += verdict == Verdict.MISSED ? 1 : 0;
            }
        });
        return new Rate(met[0], missed[0]);
    }

    @Override
    public void add(List<Part> hers) {
        hers.forEach(part -> parts.merge(part.volunteer(), part, Part::plus));
    }

    @Override
    public Map<VolunteerId, Standing> result() {
        Map<VolunteerId, Standing> standings = new HashMap<>();
        parts.forEach((volunteer, part) -> standings.put(
                volunteer,
                new Standing(volunteer, part.rate(), part.activeDays().count(), part.silence())));
        return standings;
    }
}
