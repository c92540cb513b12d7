package org.warmsunset.programme;

import java.time.LocalDate;
import java.util.Set;
import org.warmsunset.archive.Proposals.Step;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;

/**
 * An elder and a volunteer who were proposed to each other and are not paired yet.
 *
 * @param elder the elder
 * @param volunteer the volunteer
 * @param since the day of the proposal
 * @param answers what was answered since
 */
public record OpenProposal(ElderId elder, VolunteerId volunteer, LocalDate since, Set<Step> answers) {
    /**
     * Copies the answers.
     *
     * @param elder the elder
     * @param volunteer the volunteer
     * @param since the day of the proposal
     * @param answers what was answered since
     */
    public OpenProposal {
        answers = Set.copyOf(answers);
    }

    /** {@return whether both agreed, so that they may be paired} */
    public boolean isAgreed() {
        return answers.containsAll(Set.of(Step.ELDER_ACCEPTED, Step.VOLUNTEER_ACCEPTED));
    }
}
