package org.warmsunset.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.Proposals.Step;
import org.warmsunset.basics.VolunteerId;

/**
 * The steps of one elder and one volunteer towards each other, by a day.
 *
 * <pre>{@code
 * ProposalHistory history = ProposalHistory.of(entries, volunteer, day);
 * history.openSince();   // 2026-10-12, and nobody has declined or taken it back since
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class ProposalHistory {
    private final List<Entry> steps;

    private ProposalHistory(List<Entry> steps) {
        this.steps = steps;
    }

    /**
     * Takes the steps of an elder with each volunteer.
     *
     * @param hers the entries about her that are known and stand, of any sort, in any order
     * @param day the last day that counts
     * @return her history with each volunteer with whom there is a step, ordered by id
     */
    public static Map<VolunteerId, ProposalHistory> byVolunteer(Collection<Entry> hers, LocalDate day) {
        Map<VolunteerId, List<Entry>> steps = new TreeMap<>();
        hers.stream()
                .filter(entry -> entry.sort() == Proposals.SORT && !entry.day().isAfter(day))
                .sorted(Entry.ORDER)
                .forEach(step -> step.volunteer()
                        .ifPresent(volunteer -> steps.computeIfAbsent(volunteer, first -> new ArrayList<>())
                                .add(step)));
        Map<VolunteerId, ProposalHistory> histories = new TreeMap<>();
        steps.forEach((volunteer, all) -> histories.put(volunteer, new ProposalHistory(List.copyOf(all))));
        return histories;
    }

    /**
     * Takes the steps of an elder with one volunteer.
     *
     * @param hers the entries about her that are known and stand, of any sort, in any order
     * @param volunteer the volunteer
     * @param day the last day that counts
     * @return her history with that volunteer, without a step when there was none
     */
    public static ProposalHistory of(Collection<Entry> hers, VolunteerId volunteer, LocalDate day) {
        return byVolunteer(hers, day).getOrDefault(volunteer, new ProposalHistory(List.of()));
    }

    /**
     * Tells whether a step was ever taken.
     *
     * @param step the step
     * @return whether it was
     */
    public boolean has(Step step) {
        return steps.stream().anyMatch(entry -> is(entry, step));
    }

    /**
     * Tells since when the two are proposed to each other. A pairing of the two that begins on that day or later ends
     * it too, which the archive does not know.
     *
     * @return the day of the last proposal; empty when there was none, or one of the two declined or it was taken back
     *     since
     */
    public Optional<LocalDate> openSince() {
        @Nullable LocalDate since = null;
        for (Entry step : steps) {
            if (is(step, Step.PROPOSED)) {
                since = step.day();
            } else if (is(step, Step.VOLUNTEER_DECLINED) || is(step, Step.ELDER_DECLINED) || is(step, Step.WITHDRAWN)) {
                since = null;
            }
        }
        return Optional.ofNullable(since);
    }

    /** {@return what was answered since they were proposed last; only while that is open} */
    public Set<Step> answers() {
        Set<Step> answers = EnumSet.noneOf(Step.class);
        for (Entry step : steps) {
            if (is(step, Step.PROPOSED)) {
                answers.clear();
            } else {
                step.get(Proposals.STEP).ifPresent(answers::add);
            }
        }
        return openSince().isPresent() ? answers : EnumSet.noneOf(Step.class);
    }

    private static boolean is(Entry entry, Step step) {
        return entry.get(Proposals.STEP).equals(Optional.of(step));
    }
}
