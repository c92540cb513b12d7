package org.warmsunset.intake;

import jakarta.validation.MessageInterpolator;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warmsunset.kind.Forms;
import org.warmsunset.wording.Bundle;

/** Fills the sentences of the bundle, and lets the validation provider speak them too. */
final class ProblemText implements MessageInterpolator {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern NUMBER = Pattern.compile("\\d{3}.{3,}\\d[\\dXx]");
    private static final Pattern PLAIN =
            Pattern.compile("[-+]?\\d{1,8}|[-+]?\\d{1,5}(?:[-/.: T年月]\\d{1,2}){1,5}[Z日月]?|[A-Z][A-Z_;]{0,39}");
    private static final int CUT_NUMBER = "2.30102E+17".length();

    static String sentence(String code, Map<String, String> details, Bundle texts) {
        return PLACEHOLDER
                .matcher(texts.get(code))
                .replaceAll(found -> Matcher.quoteReplacement(details.getOrDefault(found.group(1), found.group())));
    }

    static Bundle bundle(Locale locale) {
        return Bundle.beside(ProblemText.class, "problems", locale);
    }

    /** What the sentence of a violation names beside its place. */
    static Map<String, String> details(@Nullable Object value, Map<String, Object> attributes) {
        Map<String, String> details = new LinkedHashMap<>();
        if (value instanceof String text) {
            details.put("value", text);
        }
        if (attributes.get("max") instanceof Integer max) {
            details.put("max", max.toString());
        }
        if (attributes.get("value") instanceof Class<?> type && type.isEnum()) {
            details.put(
                    "allowed",
                    String.join(
                            ", ",
                            Arrays.stream(type.getEnumConstants())
                                    .map(Object::toString)
                                    .toList()));
        }
        return details;
    }

    /**
     * What a sentence may repeat of a cell that does not fit. It may be another column's, as all are in a row that is
     * shifted: days, numbers and codes show, anything else is masked.
     */
    static String shown(String text) {
        return PLAIN.matcher(text).matches() ? text : masked(text);
    }

    /**
     * Enough to find a number by, and no more: {@code 230***25}. Of a name nothing shows. A number cut to six digits
     * says nothing and shows whole.
     */
    static String masked(String text) {
        if (text.length() <= CUT_NUMBER && Forms.hasLostDigits(text)) {
            return text;
        }
        return NUMBER.matcher(text).matches()
                ? text.substring(0, 3) + "***" + text.substring(text.length() - 2)
                : "***";
    }

    @Override
    public String interpolate(String template, Context context) {
        return interpolate(template, context, Locale.getDefault());
    }

    /** Says what the bundle knows; the message of a constraint from elsewhere stays as it is. */
    @Override
    public String interpolate(String template, Context context, Locale locale) {
        Bundle texts = bundle(locale);
        String code = template.length() < 2 ? template : code(template);
        if (!template.equals("{" + code + "}") || !texts.has(code)) {
            return template;
        }
        Map<String, String> details = details(
                context.getValidatedValue(), context.getConstraintDescriptor().getAttributes());
        Annotation constraint = context.getConstraintDescriptor().getAnnotation();
        if (constraint instanceof Phone || constraint instanceof ResidentIdNumber) {
            details.computeIfPresent("value", (name, text) -> masked(text));
        }
        return sentence(code, details, texts);
    }

    /** The code that a message template {@code {code}} names. */
    static String code(String template) {
        return template.substring(1, template.length() - 1);
    }
}
