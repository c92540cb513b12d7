package org.warmsunset.people;

import java.util.Optional;
import org.immutables.value.Value;
import org.warmsunset.basics.ValueStyle;

/**
 * How an elder lives, as the survey form asks it (plan of 2019, annex 1, 空巢老人现状). Every answer may be absent. Health
 * and medication are sensitive personal data and never show in {@code toString}.
 */
@Value.Immutable
@ValueStyle
public interface LivingConditions {
    /** {@return the state of health 身体状况, in the surveyor's words} */
    @Value.Redacted
    Optional<String> health();

    /** {@return the medication 用药情况, in the surveyor's words} */
    @Value.Redacted
    Optional<String> medication();

    /** {@return the state of mind 精神心理, in the surveyor's words} */
    @Value.Redacted
    Optional<String> mentalState();

    /** {@return how the children support her 子女赡养, in the surveyor's words} */
    @Value.Redacted
    Optional<String> supportByChildren();

    /** {@return with whom she lives 居住状况} */
    Optional<LivingArrangement> arrangement();

    /** {@return her skills and hobbies 特长爱好, in the surveyor's words} */
    @Value.Redacted
    Optional<String> hobbies();

    /** {@return conditions of which nothing is known} */
    static LivingConditions unknown() {
        return builder().build();
    }

    /** {@return a builder without any answer} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link LivingConditions}. Not thread-safe. */
    final class Builder extends ImmutableLivingConditions.Builder {
        Builder() {}
    }
}
