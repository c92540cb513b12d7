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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warmsunset.kind.Reading;

/** Every cell of a draft is written as its column asks. A violation names the column and the code of the problem. */
@Constraint(validatedBy = WellWritten.Validator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WellWritten {
    /** {@return the message; the validator gives one of its own for each problem} */
    String message() default "{format}";

    /** {@return the groups} */
    Class<?>[] groups() default {};

    /** {@return the payload} */
    Class<? extends Payload>[] payload() default {};

    /** Checks drafts. */
    final class Validator implements ConstraintValidator<WellWritten, Draft<?>> {
        /** Makes a validator. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable Draft<?> draft, ConstraintValidatorContext context) {
            if (draft == null) {
                return true;
            }
            LocalDate today = LocalDate.now(context.getClockProvider().getClock());
            List<Problem> problems = draft.problems(new Reading(Phone.ANY_AREA, today));
            if (!problems.isEmpty()) {
                context.disableDefaultConstraintViolation();
            }
            for (Problem problem : problems) {
                context.buildConstraintViolationWithTemplate("{" + problem.code() + "}")
                        .addPropertyNode(problem.column().orElse(""))
                        .addConstraintViolation();
            }
            return problems.isEmpty();
        }
    }
}
