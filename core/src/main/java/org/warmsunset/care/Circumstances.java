package org.warmsunset.care;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Status;
import org.warmsunset.archive.Timeline;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.ValueStyle;
import org.warmsunset.basics.VolunteerId;

/**
 * What judging takes of an elder's archive, and of her volunteers': dated codes, nothing that tells who she is. All
 * days are days since 1970-01-01. Where the archive is silent, {@link CaseFile} knows what holds.
 *
 * <pre>{@code
 * Circumstances moved = Circumstances.builder()
 *         .districts(new Timeline.Builder<DistrictCode>().add(20_700, DistrictCode.parse("230103")).build())
 *         .build();
 * }</pre>
 */
@Value.Immutable
@ValueStyle
public interface Circumstances {
    /** {@return whether she could be visited, by the state entries alone} */
    @Value.Default
    default Timeline<Status> statuses() {
        return Timeline.empty();
    }

    /** {@return the classes of risk that she was given} */
    @Value.Default
    default Timeline<String> tiers() {
        return Timeline.empty();
    }

    /** {@return where she lived, by the residence entries alone} */
    @Value.Default
    default Timeline<DistrictCode> districts() {
        return Timeline.empty();
    }

    /** {@return the units to which she belonged} */
    @Value.Default
    default Timeline<UnitId> units() {
        return Timeline.empty();
    }

    /** {@return what befell her, ordered by day and kind; two incidents of one kind on one day are one} */
    List<Incident> incidents();

    /** {@return the days on which she was surveyed, in their order, that of her form included} */
    List<Long> surveys();

    /** {@return the days on which her own contact changed, in their order} */
    List<Long> contactChanges();

    /** {@return of each of her volunteers whose contact changed the days, in their order} */
    Map<VolunteerId, List<Long>> contactChangesOfVolunteers();

    /** Refuses what is not in its order, or there twice. */
    @Value.Check
    default void check() {
        requireOrder(incidents());
        requireOrder(surveys());
        requireOrder(contactChanges());
        contactChangesOfVolunteers().values().forEach(Circumstances::requireOrder);
    }

    private static <T extends Comparable<T>> void requireOrder(List<T> items) {
        for (int i = 1; i < items.size(); i++) {
            if (items.get(i - 1).compareTo(items.get(i)) >= 0) {
                throw new IllegalArgumentException(items.get(i) + " does not come after " + items.get(i - 1));
            }
        }
    }

    /**
     * Finds the first change of what stands on a contact card: the elder's or the volunteer's.
     *
     * @param volunteer the volunteer
     * @param day a day
     * @return the first day after it on which the contact of one of the two changed; empty when there is none
     */
    default OptionalLong contactChangeAfter(VolunteerId volunteer, long day) {
        long hers = firstAfter(day, contactChanges());
        long theirs = firstAfter(day, contactChangesOfVolunteers().getOrDefault(volunteer, List.of()));
        long first = Math.min(hers, theirs);
        return first == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(first);
    }

    private static long firstAfter(long day, List<Long> days) {
        for (long each : days) {
            if (each > day) {
                return each;
            }
        }
        return Long.MAX_VALUE;
    }

    /**
     * Takes what entries say.
     *
     * @param surveyedOn the day of the elder's form
     * @param hers the entries about her that take part, in any order
     * @param others those about her volunteers, in any order
     * @return her circumstances
     */
    static Circumstances of(Optional<LocalDate> surveyedOn, Collection<Entry> hers, Collection<Entry> others) {
        if (hers.isEmpty() && others.isEmpty()) {
            return surveyedOn
                    .<Circumstances>map(
                            day -> builder().addSurveys(day.toEpochDay()).build())
                    .orElse(none());
        }
        return new Gathering(hers, surveyedOn).circumstances(others);
    }

    /** {@return those of an elder of whom the archive says nothing} */
    static Circumstances none() {
        return Builder.NONE;
    }

    /** {@return a builder of {@link #none()}} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Circumstances}. Not thread-safe. */
    final class Builder extends ImmutableCircumstances.Builder {
        private static final Circumstances NONE = builder().build();

        Builder() {}
    }
}
