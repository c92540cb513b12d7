package org.warmsunset.people;

import java.util.Optional;
import org.immutables.value.Value;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.ValueStyle;

/** A child or other relative of an elder (plan of 2019, annex 1, 子女或亲属联系方式). A third person's data: kept minimal. */
@Value.Immutable
@ValueStyle
public interface Relative {
    /** {@return the relation to the elder, such as 女儿} */
    String relation();

    /** {@return the name, as written} */
    @Value.Redacted
    String name();

    /** {@return the place of work or usual residence 工作单位或常住地址} */
    @Value.Redacted
    Optional<String> workplaceOrResidence();

    /** {@return the phone} */
    Optional<PhoneNumber> phone();

    /** {@return a builder; relation and name are required} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Relative}. Not thread-safe. */
    final class Builder extends ImmutableRelative.Builder {
        Builder() {}
    }
}
