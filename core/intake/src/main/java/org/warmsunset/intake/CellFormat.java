package org.warmsunset.intake;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The text, if there is one, is written in a format. */
@Constraint(validatedBy = CellFormat.Validator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CellFormat {
    /** {@return the format} */
    Format value();

    /** {@return the message; the validator gives one of its own} */
    String message() default "{format}";

    /** {@return the groups} */
    Class<?>[] groups() default {};

    /** {@return the payload} */
    Class<? extends Payload>[] payload() default {};

    /** Checks texts. */
    final class Validator implements ConstraintValidator<CellFormat, String> {
        private Format format = Format.ID;

        /** Makes a validator that is still to be initialised. */
        public Validator() {}

        @Override
        public void initialize(CellFormat annotation) {
            format = annotation.value();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null
                    || format.problemOf(text.strip())
                            .map(code -> Violations.refuse(context, code))
                            .orElse(true);
        }
    }
}
