package org.warmsunset.intake;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The last day of a {@link Span}, if there is one, is not before its first. */
@Constraint(validatedBy = InOrder.Validator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InOrder {
    /** {@return the component that the violation names} */
    String last();

    /** {@return the message} */
    String message() default "{end-before-start}";

    /** {@return the groups} */
    Class<?>[] groups() default {};

    /** {@return the payload} */
    Class<? extends Payload>[] payload() default {};

    /** Checks spans. */
    final class Validator implements ConstraintValidator<InOrder, Span> {
        private String last = "";

        /** Makes a validator that is still to be initialised. */
        public Validator() {}

        @Override
        public void initialize(InOrder annotation) {
            last = annotation.last();
        }

        @Override
        public boolean isValid(Span span, ConstraintValidatorContext context) {
            String firstDay = span.firstText();
            String lastDay = span.lastText();
            if (firstDay == null
                    || lastDay == null
                    || Format.DAY.problemOf(firstDay.strip()).isPresent()
                    || Format.DAY.problemOf(lastDay.strip()).isPresent()
                    || !Cells.day(lastDay).isBefore(Cells.day(firstDay))) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode(last)
                    .addConstraintViolation();
            return false;
        }
    }
}
