package org.warmsunset.intake;

import jakarta.validation.ClockProvider;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.LocalDate;
import java.util.List;
import org.warmsunset.kind.Reading;

/**
 * Checks drafts by their constraints. Safe for use by many threads; dear to make, so keep one.
 *
 * <p>For forms that are no rows, {@link #validator()} is the plain Jakarta Validator. What it says of {@link Phone} and
 * {@link ResidentIdNumber} is in Chinese where that is the default locale and in English elsewhere, with the number
 * masked; the messages of constraints from elsewhere stay as they are written.
 */
public final class DraftChecker implements AutoCloseable {
    private final ValidatorFactory factory;
    private final Validator validator;

    /**
     * Makes a checker.
     *
     * @param clock tells the day after which nobody can be born, in the clock's zone
     * @throws jakarta.validation.NoProviderFoundException if there is no validation provider on the class path
     */
    public DraftChecker(ClockProvider clock) {
        this.factory = Validation.byDefaultProvider()
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ProblemText())
                .clockProvider(clock)
                .buildValidatorFactory();
        this.validator = factory.getValidator();
    }

    /** {@return the validator, for drafts and for forms that carry the constraints of this package} */
    public Validator validator() {
        return validator;
    }

    /**
     * Checks a draft.
     *
     * @param draft the draft
     * @return what is wrong with it, in the order of the columns; none when it is good
     */
    public List<Problem> check(Draft<?> draft) {
        return validator.validate(draft).isEmpty()
                ? List.of()
                : draft.problems(new Reading(
                        Phone.ANY_AREA, LocalDate.now(factory.getClockProvider().getClock())));
    }

    @Override
    public void close() {
        factory.close();
    }
}
