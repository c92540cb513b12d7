package org.warmsunset.people;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.people.Duplicate.Ground;

/**
 * By what a person is known again.
 *
 * @param id her id
 * @param number her identity number
 * @param name her name
 * @param birth her month of birth
 * @param phone her phone
 * @param <K> the ids
 */
public record Identity<K extends Comparable<K>>(
        K id,
        Optional<ResidentId> number,
        Optional<String> name,
        Optional<YearMonth> birth,
        Optional<PhoneNumber> phone) {
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s\\p{Z}·•]+");

    /** What she shares with whoever is the same, by the ground. */
    Map<Ground, String> marks() {
        Map<Ground, String> marks = new EnumMap<>(Ground.class);
        number.ifPresent(known -> marks.put(Ground.NUMBER, known.number()));
        Optional<String> bare =
                name.map(text -> BETWEEN_NAMES.matcher(text).replaceAll("")).filter(text -> !text.isEmpty());
        Optional<YearMonth> born =
                birth.or(() -> number.map(ResidentId::birthDate).map(YearMonth::from));
        bare.ifPresent(text -> born.ifPresent(month -> marks.put(Ground.NAME_AND_BIRTH, text + ' ' + month)));
        bare.ifPresent(
                text -> phone.ifPresent(known -> marks.put(Ground.NAME_AND_PHONE, text + ' ' + known.normalised())));
        return marks;
    }

    /** Whether two persons have two identity numbers. */
    boolean isSurelyAnother(Identity<K> other) {
        return number.isPresent() && other.number.isPresent() && !number.equals(other.number);
    }

    /** {@return the id, since all else is personal} */
    @Override
    public String toString() {
        return id.toString();
    }
}
