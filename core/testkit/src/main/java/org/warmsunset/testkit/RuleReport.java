package org.warmsunset.testkit;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.AssertionFailedError;

/** Puts the rule, as {@code storage-spi.md} words it, before the message of a test that fails. */
final class RuleReport implements TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {
    private static final String PAGE = "storage-spi.md";
    private static final Pattern RULE = Pattern.compile("- \\*\\*([A-Z][0-9]+)\\*\\* (.*) `(required_\\w+)`");

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw named(context, "", thrown);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw named(context, "before its test began: ", thrown);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw named(context, "after its test: ", thrown);
    }

    private static Throwable named(ExtensionContext context, String when, Throwable thrown) {
        if (!(thrown instanceof AssertionError) && !(thrown instanceof RuntimeException)) {
            return thrown;
        }
        String what = thrown instanceof AssertionError ? String.valueOf(thrown.getMessage()) : thrown.toString();
        String message =
                "%s%n%s%s".formatted(rule(context.getRequiredTestMethod().getName()), when, what);
        if (thrown instanceof AssertionFailedError failed && failed.isExpectedDefined() && failed.isActualDefined()) {
            return new AssertionFailedError(message, failed.getExpected(), failed.getActual(), thrown);
        }
        return new AssertionFailedError(message, thrown);
    }

    /** The rule that a test is for; the name of the test when it is for none. */
    static String rule(String test) {
        try (InputStream page = requireNonNull(RuleReport.class.getResourceAsStream(PAGE), PAGE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(page, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(RULE::matcher)
                    .filter(Matcher::matches)
                    .filter(rule -> rule.group(3).equals(test))
                    .map(rule -> "rule %s of %s: %s".formatted(rule.group(1), PAGE, rule.group(2)))
                    .findFirst()
                    .orElse(test);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
