package org.warmsunset.intake;

import jakarta.validation.ConstraintValidatorContext;

/** Tells the provider which of a constraint's codes a value breaks. */
final class Violations {
    private Violations() {}

    static boolean refuse(ConstraintValidatorContext context, String code) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate("{" + code + "}").addConstraintViolation();
        return false;
    }
}
