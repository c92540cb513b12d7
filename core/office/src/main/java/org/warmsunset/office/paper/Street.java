package org.warmsunset.office.paper;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a house stands, as far as an address tells: 道里区新阳路12号3单元 is building 12 in 新阳路.
 *
 * @param name the street, the village or the estate; empty when the address tells none
 * @param building the number of the building; 0 when the address tells none
 */
public record Street(String name, int building) {
    /** By street, then along it. What tells no street stands last. */
    public static final Comparator<Street> IN_ORDER = Comparator.comparing(
                    (Street street) -> street.name().isEmpty())
            .thenComparing(Street::name)
            .thenComparingInt(Street::building);

    private static final Pattern ADDRESS =
            Pattern.compile("(?:.{1,8}?省)?(?:.{1,8}?市)?(?:[^路街]{1,6}?[区县])?(?:.{1,8}?街道(?:办事处)?)?"
                    + "(?<street>.{1,20}?(?:大街|街(?!道)|路(?!街)|胡同|巷|村|屯|小区))"
                    + "(?:\\D*?(?<building>\\d{1,6})\\s*(?:号楼|号|栋|幢|楼))?.*");

    /**
     * Reads an address.
     *
     * @param address the address, as it was written
     * @return where the house stands
     */
    public static Street of(String address) {
        Matcher told = ADDRESS.matcher(address.strip());
        if (!told.matches()) {
            return new Street("", 0);
        }
        String building = told.group("building");
        return new Street(told.group("street"), building == null ? 0 : Integer.parseInt(building));
    }
}
