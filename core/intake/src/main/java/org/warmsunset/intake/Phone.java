package org.warmsunset.intake;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.kind.Forms;
import org.warmsunset.kind.Reading;
import org.warmsunset.kind.UnreadableTextException;

/**
 * The text, if there is one, is a phone number of mainland China, as {@link PhoneNumber} reads it, but for blanks
 * around it.
 */
@Constraint(validatedBy = Phone.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Phone {
    /** Whether a text is a number does not depend on the area. */
    String ANY_AREA = "0451";

    /** {@return the message} */
    String message() default "{not-a-phone}";

    /** {@return the groups} */
    Class<?>[] groups() default {};

    /** {@return the payload} */
    Class<? extends Payload>[] payload() default {};

    /** Checks texts. */
    final class Validator implements ConstraintValidator<Phone, String> {
        /** Makes a validator. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            try {
                Forms.PHONE.read(text, new Reading(ANY_AREA, LocalDate.MAX));
                return true;
            } catch (UnreadableTextException e) {
                return Violations.refuse(context, e.problem());
            }
        }
    }
}
