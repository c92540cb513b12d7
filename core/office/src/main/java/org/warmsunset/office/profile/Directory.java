package org.warmsunset.office.profile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Kind;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.VolunteerKind;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.Register;

/**
 * Who is stored, so that a table which names people by their identity number, or by name and phone, finds their ids;
 * and the ids of those who are new: a keyed hash of the identity number, or of what else is known.
 */
public final class Directory {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000·•.]+");

    private final People elders = new People();
    private final People volunteers = new People();
    private final UnaryOperator<String> keyed;

    private Directory(UnaryOperator<String> keyed) {
        this.keyed = keyed;
    }

    /**
     * Reads who is stored.
     *
     * @param session the store
     * @param keyed a keyed hash: the same for the same text, and of no use to who lacks the key
     * @return the directory
     */
    public static Directory of(ReadSession session, UnaryOperator<String> keyed) {
        Directory directory = new Directory(keyed);
        directory.elders.read(session.elders(), ElderKind.ELDER, ElderKind.ID_NUMBER, ElderKind.NAME, ElderKind.PHONE);
        directory.volunteers.read(
                session.volunteers(),
                VolunteerKind.VOLUNTEER,
                VolunteerKind.ID_NUMBER,
                VolunteerKind.NAME,
                VolunteerKind.MOBILE);
        return directory;
    }

    /**
     * Makes the directory of an empty programme.
     *
     * @param keyed a keyed hash: the same for the same text, and of no use to who lacks the key
     * @return the directory
     */
    public static Directory empty(UnaryOperator<String> keyed) {
        return new Directory(keyed);
    }

    People people(boolean elder) {
        return elder ? elders : volunteers;
    }

    /** The id of somebody new. */
    String newId(String prefix, String of) {
        return prefix + Hashes.shortened(keyed.apply(prefix + of));
    }

    /** Elders, or volunteers. */
    static final class People {
        private final Map<String, String> byNumber = new HashMap<>();
        private final Map<String, List<Named>> byName = new HashMap<>();

        private record Named(String id, String phone) {}

        private <K extends Comparable<K>, V> void read(
                Register<K, V> register,
                Kind<K, V> kind,
                Field<V, ResidentId> number,
                Field<V, String> name,
                Field<V, PhoneNumber> phone) {
            register.scan(List.of(kind.id(), number, name, phone), cells -> {
                String id = String.valueOf(cells.of(kind.id()));
                @Nullable ResidentId hers = cells.of(number);
                @Nullable String called = cells.of(name);
                @Nullable PhoneNumber reached = cells.of(phone);
                if (hers != null) {
                    byNumber.put(hers.number(), id);
                }
                if (called != null) {
                    byName.computeIfAbsent(name(called), first -> new ArrayList<>())
                            .add(new Named(id, reached == null ? "" : digits(reached.normalised())));
                }
            });
        }

        Optional<String> byNumber(String number) {
            return Optional.ofNullable(byNumber.get(number));
        }

        /** The ids of those of a name; of those, if any, who have that phone. */
        List<String> byName(String called, String phone) {
            List<Named> named = byName.getOrDefault(name(called), List.of());
            List<Named> reached = named.stream()
                    .filter(one -> !phone.isBlank() && one.phone().equals(digits(phone)))
                    .toList();
            return (reached.isEmpty() ? named : reached).stream().map(Named::id).toList();
        }

        private static String digits(String phone) {
            return Normalizer.normalize(phone, Normalizer.Form.NFKC).replaceAll("\\D", "");
        }
    }

    /** A name without blanks and points. */
    static String name(String name) {
        return BLANKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
    }
}
