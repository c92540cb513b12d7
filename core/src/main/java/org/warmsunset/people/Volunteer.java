package org.warmsunset.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.basics.Sex;
import org.warmsunset.basics.ValueStyle;
import org.warmsunset.basics.VolunteerId;

/**
 * A volunteer 巾帼志愿者, of either sex, as the contact card and the volunteers' file describe her (plan of 2019, annex 2).
 */
@Value.Immutable
@ValueStyle
public interface Volunteer extends WithVolunteer {
    /** {@return the id 志愿者号} */
    VolunteerId id();

    /** {@return the name, as written; not blank, and absent only when her data were erased} */
    @Value.Redacted
    Optional<String> name();

    /** {@return the sex} */
    Optional<Sex> sex();

    /** {@return the mobile phone} */
    Optional<PhoneNumber> mobile();

    /** {@return the resident identity number} */
    Optional<ResidentId> residentId();

    /**
     * {@return a document that is no identity card, with its kind, such as 护照 E00000000; or a number as it was typed}
     */
    @Value.Redacted
    Optional<String> otherDocument();

    /** {@return the district she belongs to 所属地区, which need not be her elder's} */
    DistrictCode district();

    /**
     * {@return which of the five sends she offers 服务内容, each at most once, in the order in which they were written
     * down}
     */
    List<Send> services();

    /** {@return her specialities 特长, by which teams are formed, in her words; none holds a semicolon} */
    List<String> specialities();

    /** {@return the team she belongs to} */
    Optional<String> team();

    /** {@return how she was recruited} */
    Optional<String> channel();

    /** {@return the day on which she was recruited} */
    Optional<LocalDate> recruitedOn();

    /** Refuses a blank name, a service that is named twice and a semicolon in a speciality. */
    @Value.Check
    default void check() {
        if (name().isPresent() && name().get().isBlank()) {
            throw new IllegalArgumentException("name of volunteer " + id() + " is blank");
        }
        if (Set.copyOf(services()).size() != services().size()) {
            throw new IllegalArgumentException("services of volunteer " + id() + " name one twice: " + services());
        }
        if (specialities().stream().anyMatch(text -> text.isBlank() || text.indexOf(';') >= 0)) {
            throw new IllegalArgumentException("a speciality of volunteer " + id() + " is blank or holds a semicolon");
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

    /** Builds a {@link Volunteer}. Not thread-safe. */
    final class Builder extends ImmutableVolunteer.Builder {
        Builder() {}
    }
}
