package org.warmsunset.kind;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.InvalidResidentIdException;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.basics.Sex;

/** The forms that fields of several kinds share. */
public final class Forms {
    static final Reading ANYHOW = new Reading("010", LocalDate.MAX);

    private static final int MONTHS_PER_YEAR = 12;
    private static final int LONGEST_CODE = 40;

    /** A day, such as {@code 2026-10-31}, in a year of one to four digits; kept as days since 1970-01-01. */
    public static final Form<LocalDate> DAY = Form.of("not-a-day", LocalDate::toString, (text, how) -> day(text))
            .number(LocalDate::toEpochDay, LocalDate::ofEpochDay)
            .build();

    /** A month, such as {@code 1941-05}; kept as year * 12 + month - 1. */
    public static final Form<YearMonth> MONTH = Form.of("not-a-month", YearMonth::toString, (text, how) -> month(text))
            .number(
                    month -> month.getYear() * (long) MONTHS_PER_YEAR + month.getMonthValue() - 1,
                    number -> YearMonth.of(
                            Math.toIntExact(Math.floorDiv(number, MONTHS_PER_YEAR)),
                            Math.floorMod(number, MONTHS_PER_YEAR) + 1))
            .build();

    /** An instant, such as {@code 2026-10-31T08:00:00Z}, in whole milliseconds; kept as those since 1970. */
    public static final Form<Instant> INSTANT = Form.of(
                    "not-an-instant", Instant::toString, (text, how) -> instant(text))
            .number(Instant::toEpochMilli, Instant::ofEpochMilli)
            .build();

    /** A time of day in whole minutes, such as {@code 14:05}; kept as minutes since midnight. */
    public static final Form<LocalTime> TIME = Form.of("not-a-time", LocalTime::toString, (text, how) -> time(text))
            .number(
                    time -> time.getHour() * 60L + time.getMinute(),
                    number -> LocalTime.of(Math.toIntExact(number / 60), Math.toIntExact(number % 60)))
            .build();

    /** A district code of six digits, such as {@code 230102}. */
    public static final Form<DistrictCode> DISTRICT = Form.of(
                    "not-a-district", DistrictCode::toString, (text, how) -> DistrictCode.parse(intact(text)))
            .build();

    /** A code that a programme makes up: 1 to 40 capital letters, digits and underscores, such as {@code FALL}. */
    public static final Form<String> CODE = of("not-a-code", Function.identity(), text -> {
        if (!isCode(text)) {
            throw new IllegalArgumentException("a code has other characters than A to Z, 0 to 9 and _");
        }
        return text;
    });

    /** F or M. */
    public static final Form<Sex> SEX = Form.of("unknown-code", Sex::code, (text, how) -> Sex.ofCode(text.strip()))
            .detail("allowed", "F, M")
            .codes(Sex.class)
            .build();

    /** A phone number of mainland China; kept in its normal form and as it was typed. */
    public static final Form<PhoneNumber> PHONE = Form.of("not-a-phone", PhoneNumber::asTyped, Forms::phone)
            .kept(Forms::keptText, Forms::keptPhone)
            .otherwise(PhoneNumber::asTyped)
            .build();

    /** A resident identity number. */
    public static final Form<ResidentId> RESIDENT_ID =
            Form.of("resident-id", ResidentId::number, Forms::residentId).build();

    private Forms() {}

    /**
     * Tells whether a text has the form of {@link #CODE}.
     *
     * @param text the text
     * @return whether it has 1 to 40 characters, all of them A to Z, 0 to 9 or _
     */
    public static boolean isCode(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_CODE && isAll(text, Forms::isCodeCharacter);
    }

    /**
     * Makes the form of free text, which is kept as it was written, blanks and all.
     *
     * @param longest the most characters that it may have
     * @return the form
     */
    public static Form<String> text(int longest) {
        return Form.of("too-long", Function.<String>identity(), (text, how) -> {
                    if (text.length() > longest) {
                        throw new IllegalArgumentException("a text is longer than " + longest);
                    }
                    requireStorable(text);
                    return text;
                })
                .kept(Function.identity(), Function.identity())
                .detail("max", Integer.toString(longest))
                .build();
    }

    /**
     * Makes the form of an id.
     *
     * @param of makes the id of its text
     * @param <T> the id, whose {@code toString} is its text
     * @return the form
     */
    public static <T> Form<T> id(Function<String, T> of) {
        return Form.<T>of("not-an-id", Object::toString, (text, how) -> of.apply(intact(text)))
                .build();
    }

    /**
     * Makes the form of a whole number.
     *
     * @param problem the code of what is wrong with a text that is none, or out of range
     * @param least the least that it may be
     * @param greatest the greatest that it may be
     * @return the form
     */
    public static Form<Integer> number(String problem, int least, int greatest) {
        return Form.of(problem, String::valueOf, (text, how) -> {
                    int number = Integer.parseInt(intact(text));
                    if (number < least || number > greatest) {
                        throw new IllegalArgumentException("a number is out of range");
                    }
                    return number;
                })
                .number(Integer::longValue, Math::toIntExact)
                .build();
    }

    /**
     * Makes the form of a code.
     *
     * @param type the codes, written by their names
     * @param <E> the codes
     * @return the form
     */
    public static <E extends Enum<E>> Form<E> code(Class<E> type) {
        Map<String, E> byName = new HashMap<>();
        for (E code : type.getEnumConstants()) {
            byName.put(code.name(), code);
        }
        return Form.of("unknown-code", Enum::name, (text, how) -> known(byName, text))
                .detail(
                        "allowed",
                        String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .toList()))
                .codes(type)
                .build();
    }

    private static <E> E known(Map<String, E> byName, String text) {
        E code = byName.get(text);
        if (code == null) {
            code = byName.get(text.strip());
        }
        if (code == null) {
            throw new IllegalArgumentException("a code is unknown");
        }
        return code;
    }

    /**
     * Makes the form of a list of codes, each at most once.
     *
     * @param type the codes, written by their names
     * @param <E> the codes
     * @return the form
     */
    public static <E extends Enum<E>> Form<List<E>> codes(Class<E> type) {
        return code(type).listed(true);
    }

    /**
     * Makes the form of a list of short texts, none of which holds a semicolon.
     *
     * @param longest the most characters that the whole list may have
     * @return the form
     */
    public static Form<List<String>> texts(int longest) {
        return text(longest).listed(false);
    }

    /**
     * Makes a form of one's own, which a store keeps as the same text.
     *
     * @param problem the code of what is wrong with a text that cannot be read
     * @param write writes the content
     * @param read reads it again, or throws an {@link IllegalArgumentException}
     * @param <T> the content
     * @return the form
     */
    public static <T> Form<T> of(String problem, Function<T, String> write, Function<String, T> read) {
        return Form.of(problem, write, (text, how) -> read.apply(intact(text))).build();
    }

    private static boolean isCodeCharacter(int c) {
        return (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAll(String text, IntPredicate characters) {
        return text.chars().allMatch(characters);
    }

    private static LocalDate day(String text) {
        String bare = intact(text);
        try {
            LocalDate day = IsoText.day(bare);
            requireYear(day);
            return day;
        } catch (DateTimeException | IllegalArgumentException e) {
            if (isDayShaped(bare)) {
                throw new UnreadableTextException("no-such-day", Map.of());
            }
            throw e;
        }
    }

    private static boolean isDayShaped(String text) {
        return text.length() == "2026-10-31".length()
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && isAll(text.substring(0, 4) + text.substring(5, 7) + text.substring(8), Forms::isDigit);
    }

    private static YearMonth month(String text) {
        YearMonth month = IsoText.month(intact(text));
        requireYear(month.atDay(1));
        return month;
    }

    private static Instant instant(String text) {
        Instant instant = IsoText.instant(intact(text)).truncatedTo(ChronoUnit.MILLIS);
        requireYear(instant.atOffset(ZoneOffset.UTC).toLocalDate());
        return instant;
    }

    private static LocalTime time(String text) {
        String bare = intact(text);
        if (bare.length() != "14:05".length()
                || bare.charAt(2) != ':'
                || !isAll(bare.substring(0, 2) + bare.substring(3), Forms::isDigit)) {
            throw new IllegalArgumentException("a time is not written as hours and minutes");
        }
        return LocalTime.of(Integer.parseInt(bare.substring(0, 2)), Integer.parseInt(bare.substring(3)));
    }

    private static void requireYear(LocalDate day) {
        if (!DateRange.always().contains(day)) {
            throw new IllegalArgumentException("a year has not one to four digits");
        }
    }

    private static PhoneNumber phone(String text, Reading how) {
        intact(text);
        return PhoneNumber.parse(text.strip(), how.areaCode());
    }

    private static String keptText(PhoneNumber phone) {
        boolean asTyped = phone.kind() == PhoneNumber.Kind.AS_TYPED;
        return (asTyped ? "" : phone.normalised()) + ' ' + phone.asTyped();
    }

    private static PhoneNumber keptPhone(String text) {
        int end = text.indexOf(' ');
        if (end == 0) {
            return PhoneNumber.asTyped(text.substring(1));
        }
        String normalised = text.substring(0, end);
        String areaCode = normalised.startsWith("0") ? normalised.substring(0, normalised.indexOf('-')) : "010";
        PhoneNumber phone = PhoneNumber.parse(text.substring(end + 1), areaCode);
        if (!phone.normalised().equals(normalised)) {
            throw new IllegalArgumentException("the two forms of a phone number differ");
        }
        return phone;
    }

    private static ResidentId residentId(String text, Reading how) {
        intact(text);
        try {
            return ResidentId.parse(text, how.today());
        } catch (InvalidResidentIdException e) {
            throw new UnreadableTextException("resident-id." + problem(e.reason()), Map.of());
        }
    }

    private static String problem(InvalidResidentIdException.Reason reason) {
        return switch (reason) {
            case CHARACTERS -> "characters";
            case LENGTH -> "length";
            case REGION -> "region";
            case BIRTH_DATE -> "birth-date";
            case BIRTH_IN_FUTURE -> "birth-in-future";
            case LEGACY_15 -> "legacy-15";
            case CHECK_CHARACTER -> "check-character";
        };
    }

    /** No file in UTF-8 has half a character in it, and not every database takes U+0000. */
    private static void requireStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean half = Character.isHighSurrogate(c)
                    ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
                    : Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
            if (c == 0 || half) {
                throw new UnreadableTextException("not-storable", Map.of());
            }
        }
    }

    /** The text without blanks at either end, unless a spreadsheet turned it into a number and cut it. */
    private static String intact(String text) {
        String bare = text.strip();
        if (hasLostDigits(bare)) {
            throw new UnreadableTextException("lost-digits", Map.of());
        }
        return bare;
    }

    /**
     * Tells whether a spreadsheet turned a text into a number and cut it, such as {@code 2.30102E+17}.
     *
     * @param text the text
     * @return whether digits are lost
     */
    public static boolean hasLostDigits(String text) {
        return text.length() <= 24
                && text.length() > 2
                && ".eE".indexOf(text.charAt(1)) >= 0
                && isDigit(text.charAt(0))
                && isShortened(text);
    }

    /** Written as 2.3E17, 2.3E+17 or 2E+17: with a point or a plus, since 1E12 is also an id. */
    private static boolean isShortened(String text) {
        int e = Math.max(text.indexOf('E'), text.indexOf('e'));
        if (e < 0) {
            return false;
        }
        boolean plus = e + 1 < text.length() && text.charAt(e + 1) == '+';
        String fraction = text.substring(1, e);
        String power = text.substring(e + (plus ? 2 : 1));
        boolean point =
                fraction.length() > 1 && fraction.charAt(0) == '.' && isAll(fraction.substring(1), Forms::isDigit);
        return (point || (plus && fraction.isEmpty()))
                && !power.isEmpty()
                && power.length() <= 3
                && isAll(power, Forms::isDigit);
    }
}
