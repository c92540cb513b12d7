package org.warmsunset.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.kind.Field;
import org.warmsunset.people.Elder;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.Volunteer;
import org.warmsunset.people.VolunteerKind;
import org.warmsunset.storage.Register;

/** Tries names and phone numbers, which no index can hold in the clear, one after the other. */
final class Search {
    private static final int FEWEST_DIGITS = 3;

    private final Predicate<String> name;
    private final Predicate<PhoneNumber> phone;

    private Search(Predicate<String> name, Predicate<PhoneNumber> phone) {
        this.name = name;
        this.phone = phone;
    }

    static Search of(String text) {
        String bare = bare(text);
        if (bare.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to search for");
        }
        if (bare.chars().allMatch(c -> c >= '0' && c <= '9')) {
            if (bare.length() < FEWEST_DIGITS) {
                throw new IllegalArgumentException(
                        "a search takes %d digits of a phone number, not %d".formatted(FEWEST_DIGITS, bare.length()));
            }
            return new Search(name -> false, phone -> digits(phone).contains(bare));
        }
        boolean latin = bare.chars().allMatch(c -> c >= 'a' && c <= 'z');
        return new Search(
                name -> bare(name).contains(bare) || (latin && Initials.contain(bare(name), bare)), phone -> false);
    }

    /** Small letters and digits without what people put between them. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\\p{Z}·•.()（）+-]", "").toLowerCase(Locale.ROOT);
    }

    private static String digits(PhoneNumber phone) {
        return phone.normalised().replaceAll("\\D", "");
    }

    /** Whom it finds, ordered by id. */
    <K extends Comparable<K>, V> List<Listed<K>> in(Register<K, V> register, Card<K, V> card, int limit) {
        List<Listed<K>> found = new ArrayList<>();
        register.scan(List.of(card.id(), card.name(), card.phone(), card.district()), cells -> {
            if (finds(cells.of(card.name()), cells.of(card.phone()))) {
                K id = Objects.requireNonNull(cells.of(card.id()));
                DistrictCode district = Objects.requireNonNull(cells.of(card.district()));
                found.add(new Listed<>(id, Optional.ofNullable(cells.of(card.name())), district));
            }
        });
        return found.stream()
                .sorted(Comparator.comparing(Listed::id))
                .limit(limit)
                .toList();
    }

    boolean finds(Elder elder) {
        return finds(elder.name().orElse(null), elder.phone().orElse(null));
    }

    boolean finds(Volunteer volunteer) {
        return finds(volunteer.name().orElse(null), volunteer.mobile().orElse(null));
    }

    private boolean finds(@Nullable String named, @Nullable PhoneNumber number) {
        return (named != null && name.test(named)) || (number != null && phone.test(number));
    }

    /** The fields of a person that a search takes. */
    record Card<K extends Comparable<K>, V>(
            Field<V, K> id, Field<V, String> name, Field<V, PhoneNumber> phone, Field<V, DistrictCode> district) {
        static final Card<ElderId, Elder> ELDERS =
                new Card<>(ElderKind.ELDER.id(), ElderKind.NAME, ElderKind.PHONE, ElderKind.DISTRICT);
        static final Card<VolunteerId, Volunteer> VOLUNTEERS = new Card<>(
                VolunteerKind.VOLUNTEER.id(), VolunteerKind.NAME, VolunteerKind.MOBILE, VolunteerKind.DISTRICT);
    }
}
