package org.warmsunset.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.people.EthnicGroup;

/** How a text in a cell is written. */
public enum Format {
    /** An id: 1 to 64 letters, digits, {@code -}, {@code _}, {@code .}. */
    ID("not-an-id", ElderId::of),
    /** A day, such as {@code 2026-10-31}. */
    DAY("not-a-day", Format::day),
    /** A month, such as {@code 1941-05}. */
    MONTH("not-a-month", Format::month),
    /** An instant, such as {@code 2026-10-31T08:00:00Z}. */
    INSTANT("not-an-instant", Format::instant),
    /** A district code of six digits, such as {@code 230102}. */
    DISTRICT("not-a-district", DistrictCode::parse),
    /** Whole minutes of a day, {@code 0} to {@code 1440}. */
    MINUTES("not-minutes", Format::minutes),
    /** The name of an ethnic group, such as 满族. */
    ETHNIC_GROUP("not-an-ethnic-group", Format::ethnicGroup);

    /** With a point or a plus, since 1E12 is also an id. */
    private static final Pattern LOST_DIGITS = Pattern.compile("\\d(\\.\\d+[eE]\\+?|[eE]\\+)\\d{1,3}");

    private static final Pattern DAY_SHAPE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // method references that hold nothing
    private final Consumer<String> parse;

    Format(String code, Consumer<String> parse) {
        this.code = code;
        this.parse = parse;
    }

    /** The code of what is wrong with a text. */
    Optional<String> problemOf(String text) {
        if (hasLostDigits(text)) {
            return Optional.of("lost-digits");
        }
        try {
            parse.accept(text);
            return Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            boolean shaped = this == DAY && DAY_SHAPE.matcher(text).matches();
            return Optional.of(shaped ? "no-such-day" : code);
        }
    }

    /** Whether a spreadsheet turned the text into a number and cut it. */
    static boolean hasLostDigits(String text) {
        return text.length() <= 24
                && text.length() > 2
                && ".eE".indexOf(text.charAt(1)) >= 0
                && LOST_DIGITS.matcher(text).matches();
    }

    private static void day(String text) {
        requireYear(IsoText.day(text));
    }

    private static void month(String text) {
        requireYear(YearMonth.parse(text).atDay(1));
    }

    private static void instant(String text) {
        requireYear(IsoText.instant(text).atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /** Other years can be parsed, but neither counted day by day nor stored. */
    private static void requireYear(LocalDate day) {
        if (!DateRange.always().contains(day)) {
            throw new IllegalArgumentException("year (%d) has not one to four digits".formatted(day.getYear()));
        }
    }

    private static void minutes(String text) {
        int minutes = Integer.parseInt(text);
        if (minutes < 0 || minutes > ServiceRecord.MAX_MINUTES) {
            throw new IllegalArgumentException("minutes (%d) are outside a day".formatted(minutes));
        }
    }

    private static void ethnicGroup(String text) {
        if (EthnicGroup.ofName(text).isEmpty()) {
            throw new IllegalArgumentException("no ethnic group is called '%s'".formatted(text));
        }
    }
}
