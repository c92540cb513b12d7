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
import org.warmsunset.basics.ResidentId;
import org.warmsunset.kind.Forms;
import org.warmsunset.kind.Reading;
import org.warmsunset.kind.UnreadableTextException;

/** The text, if there is one, is a resident identity number, as {@link ResidentId} reads it (GB 11643-1999). */
@Constraint(validatedBy = ResidentIdNumber.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ResidentIdNumber {
    /** {@return the message; the validator gives one of its own for each reason} */
    String message() default "{resident-id}";

    /** {@return the groups} */
    Class<?>[] groups() default {};

    /** {@return the payload} */
    Class<? extends Payload>[] payload() default {};

    /** Checks texts. */
    final class Validator implements ConstraintValidator<ResidentIdNumber, String> {
        /** Makes a validator. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            LocalDate today = LocalDate.now(context.getClockProvider().getClock());
            try {
                Forms.RESIDENT_ID.read(text, new Reading(Phone.ANY_AREA, today));
                return true;
            } catch (UnreadableTextException e) {
                return Violations.refuse(context, e.problem());
            }
        }
    }
}
