package org.warmsunset.intake;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The text, if there is one, is the name of a constant, or a list of at least one such name, none of them twice. */
@Constraint(validatedBy = OneOf.Validator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OneOf {
    /** {@return the constants} */
    Class<? extends Enum<?>> value();

    /** {@return whether several may be named, separated by {@code ;}} */
    boolean list() default false;

    /** {@return the message; {@code {allowed}} stands for the names} */
    String message() default "{unknown-code}";

    /** {@return the groups} */
    Class<?>[] groups() default {};

    /** {@return the payload} */
    Class<? extends Payload>[] payload() default {};

    /** Checks texts. */
    final class Validator implements ConstraintValidator<OneOf, String> {
        private Set<String> names = Set.of();
        private boolean list;

        /** Makes a validator that is still to be initialised. */
        public Validator() {}

        @Override
        public void initialize(OneOf annotation) {
            names = Arrays.stream(annotation.value().getEnumConstants())
                    .map(Enum::name)
                    .collect(Collectors.toUnmodifiableSet());
            list = annotation.list();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            if (!list || text.indexOf(Cells.SEPARATOR) < 0) {
                return names.contains(text.strip());
            }
            Set<String> seen = new HashSet<>();
            for (String name : Cells.split(text)) {
                if (!names.contains(name) || !seen.add(name)) {
                    return false;
                }
            }
            return !seen.isEmpty();
        }
    }
}
