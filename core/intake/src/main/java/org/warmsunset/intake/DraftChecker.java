package org.warmsunset.intake;

import jakarta.validation.ClockProvider;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
     * @param <D> the record
     * @param row the draft and its place
     * @return what is wrong with it, in the order of the columns; none when it is good
     */
    public <D extends Record> List<Problem> check(DraftRow<D> row) {
        Set<ConstraintViolation<D>> violations = validator.validate(row.draft());
        if (violations.isEmpty()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        for (ConstraintViolation<D> violation : violations) {
            problems.add(problem(row, violation));
        }
        List<String> columns = row.type().columns();
        problems.sort(Comparator.comparingInt(
                        (Problem problem) -> columns.indexOf(problem.column().orElse("")))
                .thenComparing(Problem::code));
        return problems;
    }

    private static <D extends Record> Problem problem(DraftRow<D> row, ConstraintViolation<D> violation) {
        String property = "";
        for (Path.Node node : violation.getPropertyPath()) {
            property = String.valueOf(node.getName());
        }
        String column = DraftType.column(property);
        Object value = violation.getInvalidValue() instanceof Span span ? span.lastText() : violation.getInvalidValue();
        Map<String, String> details = new LinkedHashMap<>(
                ProblemText.details(value, violation.getConstraintDescriptor().getAttributes()));
        if (violation.getInvalidValue() instanceof Span span) {
            details.put("first", String.valueOf(span.firstText()));
        }
        if (row.type().isPersonal(column)) {
            details.computeIfPresent("value", (name, text) -> ProblemText.masked(text));
        }
        return Problem.builder()
                .file(row.type().file())
                .line(Math.toIntExact(row.line()))
                .column(column)
                .code(ProblemText.code(violation.getMessageTemplate()))
                .putAllDetails(details)
                .build();
    }

    /** Gives back what the validation provider holds. */
    @Override
    public void close() {
        factory.close();
    }
}
