package org.warmsunset.basics;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.warmsunset.basics.InvalidResidentIdException.Reason;

/**
 * A citizen's identity number of 18 characters by GB 11643-1999, shown as {@code 230199********0880}: six digits for
 * the region, eight for the birth date, three in sequence (odd for men, even for women) and a check character by ISO
 * 7064 MOD 11-2. Also one of the residence permits in the same form: Hong Kong, Macao and Taiwan residents have the
 * region 810000, 820000 or 830000; foreign permanent residents, since 2023-12-01, have a 9, a province and the three
 * digits of their nationality.
 *
 * <p>This is personal data: only {@link #number()} gives the number away, {@link #toString()} masks it. A number that
 * passes was typed well; whether it was ever issued, and to whom, is not known here. It may disagree with the birth
 * date or sex that a person gives, which is worth a warning, no more.
 *
 * <p>Immutable, thread-safe and compared by value.
 */
public final class ResidentId {

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1890, 1, 1);
    private static final Set<String> PERMIT_REGIONS = Set.of("810000", "820000", "830000");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    private final String number;

    private ResidentId(String number) {
        this.number = number;
    }

    /**
     * Reads a number. Spaces at either end are dropped, full-width characters are read as plain ones and x as X; a
     * blank inside is refused. The region is checked by its province only, since an elder's district may be long gone.
     *
     * @param text the number as typed
     * @param notAfter the last day on which a birth is possible, included: as a rule today
     * @return the number
     * @throws InvalidResidentIdException if the text is no such number, with the reason; the legacy form of 15 digits
     *     has its own
     */
    public static ResidentId parse(String text, LocalDate notAfter) {
        String number = normalise(text);
        problem(number, notAfter).ifPresent(reason -> {
            throw new InvalidResidentIdException(reason);
        });
        return new ResidentId(number);
    }

    /**
     * Tells what is wrong with a number, without an exception.
     *
     * @param text the number as typed
     * @param notAfter the last day on which a birth is possible, included
     * @return the reason for which {@link #parse} refuses the text, or empty if it does not
     */
    public static Optional<Reason> check(String text, LocalDate notAfter) {
        return problem(normalise(text), notAfter);
    }

    private static String normalise(String text) {
        return FullWidth.toAscii(requireNonNull(text, "text")).replace('x', 'X');
    }

    private static Optional<Reason> problem(String number, LocalDate notAfter) {
        requireNonNull(notAfter, "notAfter");
        String digits = number.length() == 18 && number.endsWith("X") ? number.substring(0, 17) : number;
        if (!FullWidth.isDigits(digits)) {
            return Optional.of(Reason.CHARACTERS);
        }
        return switch (number.length()) {
            case 15 ->
                bodyProblem(number.substring(0, 6), "19" + number.substring(6, 12), notAfter)
                        .or(() -> Optional.of(Reason.LEGACY_15));
            case 18 ->
                bodyProblem(number.substring(0, 6), number.substring(6, 14), notAfter)
                        .or(() -> checkProblem(number));
            default -> Optional.of(Reason.LENGTH);
        };
    }

    private static Optional<Reason> bodyProblem(String region, String birth, LocalDate notAfter) {
        if (!isRegion(region)) {
            return Optional.of(Reason.REGION);
        }
        Optional<LocalDate> date = date(birth).filter(day -> !day.isBefore(EARLIEST_BIRTH));
        if (date.isEmpty()) {
            return Optional.of(Reason.BIRTH_DATE);
        }
        return date.filter(day -> day.isAfter(notAfter)).map(day -> Reason.BIRTH_IN_FUTURE);
    }

    private static boolean isRegion(String region) {
        return DistrictCode.isMainlandProvince(region.substring(0, 2))
                || PERMIT_REGIONS.contains(region)
                || (region.charAt(0) == '9'
                        && DistrictCode.isMainlandProvince(region.substring(1, 3))
                        && !region.endsWith("000"));
    }

    private static Optional<LocalDate> date(String digits) {
        int year = Integer.parseInt(digits.substring(0, 4));
        int month = Integer.parseInt(digits.substring(4, 6));
        int day = Integer.parseInt(digits.substring(6));
        boolean exists = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    private static Optional<Reason> checkProblem(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return number.charAt(17) == CHECK_CHARACTERS.charAt(sum % 11)
                ? Optional.empty()
                : Optional.of(Reason.CHECK_CHARACTER);
    }

    /**
     * The whole number. Keep it out of logs, messages and printed cards.
     *
     * @return 18 characters: 17 digits, then a digit or X
     */
    public String number() {
        return number;
    }

    /**
     * The region of the first registration or issue: for a citizen a code of GB/T 2260 as it was then, which may have
     * been abolished since; for a permit see above. Not where the person lives.
     *
     * @return six digits
     */
    public String regionCode() {
        return number.substring(0, 6);
    }

    /**
     * The birth date in the number.
     *
     * @return the day, 1890-01-01 or later
     */
    public LocalDate birthDate() {
        return date(number.substring(6, 14)).orElseThrow();
    }

    /**
     * The sex in the number.
     *
     * @return male if the sequence is odd, else female
     */
    public Sex sex() {
        return (number.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResidentId that && number.equals(that.number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    /**
     * The number with the birth date masked, safe to print.
     *
     * @return the region, eight stars and the last four characters, such as {@code 230199********0880}
     */
    @Override
    public String toString() {
        return number.substring(0, 6) + "********" + number.substring(14);
    }
}
