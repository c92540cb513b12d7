package org.warmsunset.people;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.basics.Sex;
import org.warmsunset.basics.ValueStyle;

/**
 * An elder who lives alone or with her spouse only, as the survey form describes her (plan of 2019, annex 1).
 *
 * <pre>{@code
 * Elder elder = Elder.builder()
 *         .id(ElderId.of("E0001")).name("王桂兰").district(DistrictCode.parse("230102"))
 *         .addNeeds(NeedCategory.EMOTIONAL_SUPPORT)
 *         .build();
 * }</pre>
 */
@Value.Immutable
@ValueStyle
public interface Elder extends WithElder {
    /** {@return the id} */
    ElderId id();

    /** {@return the name, as written; not blank, and absent only when her data were erased} */
    @Value.Redacted
    Optional<String> name();

    /** {@return the sex} */
    Optional<Sex> sex();

    /** {@return the month of birth; the form asks for no day} */
    Optional<YearMonth> birthMonth();

    /** {@return the ethnic group} */
    Optional<EthnicGroup> ethnicity();

    /** {@return the district where she lives, which is the one she is counted in} */
    DistrictCode district();

    /** {@return the home address} */
    @Value.Redacted
    Optional<String> address();

    /** {@return the phone on which she is reached} */
    Optional<PhoneNumber> phone();

    /** {@return the resident identity number} */
    Optional<ResidentId> residentId();

    /**
     * {@return a document that is no identity card, with its kind, such as 护照 E00000000; or a number as it was typed}
     */
    @Value.Redacted
    Optional<String> otherDocument();

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
    Optional<LivingArrangement> living();

    /** {@return her skills and hobbies 特长爱好, in the surveyor's words} */
    @Value.Redacted
    Optional<String> hobbies();

    /** {@return what she needs, each at most once, in the order in which it was written down} */
    List<NeedCategory> needs();

    /** {@return the day of the survey} */
    Optional<LocalDate> surveyedOn();

    /** {@return who surveyed her} */
    @Value.Redacted
    Optional<String> surveyedBy();

    /** {@return remarks} */
    @Value.Redacted
    Optional<String> remarks();

    /** {@return her children and other relatives} */
    List<Relative> relatives();

    /** Refuses a blank name and a need that is named twice. */
    @Value.Check
    default void check() {
        if (name().isPresent() && name().get().isBlank()) {
            throw new IllegalArgumentException("name of elder " + id() + " is blank");
        }
        if (Set.copyOf(needs()).size() != needs().size()) {
            throw new IllegalArgumentException("needs of elder " + id() + " name one twice: " + needs());
        }
    }

    /** {@return whether her data were erased, so that nothing but open fields is left} */
    default boolean isErased() {
        return name().isEmpty();
    }

    /** {@return a builder; id, name and district are required} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Elder}. Not thread-safe. */
    final class Builder extends ImmutableElder.Builder {
        Builder() {}
    }
}
