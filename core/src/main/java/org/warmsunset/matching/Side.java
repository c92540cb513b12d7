package org.warmsunset.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.warmsunset.archive.Archive;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Wishes;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.Sex;
import org.warmsunset.basics.UnitId;

/**
 * What matching takes of either of the two, on a day.
 *
 * @param district where she lives, or which she serves
 * @param unit the unit to which she belongs
 * @param traits what is known of her, by trait
 * @param wishes what she would like the other to be, one for each trait
 */
record Side(DistrictCode district, Optional<UnitId> unit, Map<String, String> traits, List<Wish> wishes) {
    private static final String SEX = "SEX";

    static Side of(DistrictCode district, Optional<Sex> sex, Archive archive, LocalDate day) {
        Map<String, String> traits = new TreeMap<>(archive.traits(day));
        sex.ifPresent(known -> traits.putIfAbsent(SEX, known.code()));
        List<Wish> wishes = archive.wishes(day).stream()
                .map(wish -> new Wish(
                        wish.get(Wishes.TRAIT).orElseThrow(),
                        value(wish),
                        wish.get(Wishes.MUST).equals(Optional.of(Wishes.Must.YES))))
                .toList();
        return new Side(district, archive.unit(day), Map.copyOf(traits), wishes);
    }

    /** A sex is known by its code, and may be wished for in Chinese. */
    private static String value(Entry wish) {
        String value = wish.get(Wishes.VALUE).orElseThrow();
        if (!wish.get(Wishes.TRAIT).equals(Optional.of(SEX))) {
            return value;
        }
        return switch (value.strip()) {
            case "女" -> Sex.FEMALE.code();
            case "男" -> Sex.MALE.code();
            default -> value;
        };
    }

    /** Whether the other is known to be otherwise than she must be. */
    boolean refuses(Side other) {
        for (Wish wish : wishes) {
            String known = wish.must() ? other.traits.get(wish.trait()) : null;
            if (known != null && !known.equals(wish.value())) {
                return true;
            }
        }
        return false;
    }

    /** How many of her wishes the other meets. */
    int wishesMetBy(Side other) {
        int met = 0;
        for (Wish wish : wishes) {
            if (wish.value().equals(other.traits.get(wish.trait()))) {
                met++;
            }
        }
        return met;
    }

    /** {@return the district, since the rest may be personal} */
    @Override
    public String toString() {
        return district.toString();
    }
}
