package org.warmsunset.archive;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.warmsunset.basics.ValueStyle;
import org.warmsunset.people.Elder;
import org.warmsunset.people.LivingArrangement;
import org.warmsunset.people.NeedCategory;

/**
 * How an elder is, as one survey says: that in force on a day, or her form when there is none.
 *
 * <pre>{@code
 * Picture picture = Archive.of(entries).picture(elder, day);
 * }</pre>
 */
@Value.Immutable
@ValueStyle
public interface Picture {
    /** {@return what she needs; empty also when it was not asked} */
    List<NeedCategory> needs();

    /** {@return with whom she lives} */
    Optional<LivingArrangement> living();

    /** {@return her skills and hobbies} */
    @Value.Redacted
    Optional<String> hobbies();

    /** {@return her health} */
    @Value.Redacted
    Optional<String> health();

    /** {@return her medication} */
    @Value.Redacted
    Optional<String> medication();

    /**
     * Takes what an elder's form says.
     *
     * @param elder the elder
     * @return the picture
     */
    static Picture of(Elder elder) {
        return builder()
                .addAllNeeds(elder.needs())
                .living(elder.living())
                .hobbies(elder.hobbies())
                .health(elder.health())
                .medication(elder.medication())
                .build();
    }

    /**
     * Takes what a survey says.
     *
     * @param survey an entry of {@link Surveys#SORT}
     * @return the picture
     */
    static Picture of(Entry survey) {
        return builder()
                .addAllNeeds(survey.get(Surveys.NEEDS).flatMap(Reply::content).orElse(List.of()))
                .living(survey.get(Surveys.LIVING).flatMap(Reply::content))
                .hobbies(survey.get(Surveys.HOBBIES))
                .health(survey.get(Surveys.HEALTH))
                .medication(survey.get(Surveys.MEDICATION))
                .build();
    }

    /** {@return a builder of a picture that says nothing} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Picture}. Not thread-safe. */
    final class Builder extends ImmutablePicture.Builder {
        Builder() {}
    }
}
