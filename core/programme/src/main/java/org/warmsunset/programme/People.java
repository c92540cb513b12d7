package org.warmsunset.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.Archive;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.kind.Field;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.Elder;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.Volunteer;
import org.warmsunset.people.VolunteerKind;
import org.warmsunset.storage.Condition;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.Twins;
import org.warmsunset.storage.Versioned;

/**
 * Lists of people. A list is about no one person, so it is not journalled, and shows no more than names and districts;
 * one person's form is opened by {@link WarmSunset#personalData}.
 *
 * <pre>{@code
 * People people = programme.people();
 * Condition<Elder> waiting = People.livingIn(daoli).and(people.withoutPairing(programme.today()));
 * List<Listed<ElderId>> page = people.elders(waiting, null, 50);
 * }</pre>
 */
public final class People {
    private static final String WHOLE = "00";

    private final WarmSunset programme;

    People(WarmSunset programme) {
        this.programme = programme;
    }

    /**
     * Asks for elders by district.
     *
     * @param district a district; one that ends with {@code 00} is a city with all its districts, and one that ends
     *     with {@code 0000} a province
     * @return the condition
     */
    public static Condition<Elder> livingIn(DistrictCode district) {
        return within(ElderKind.DISTRICT, district);
    }

    /**
     * Asks for volunteers by district.
     *
     * @param district a district, a city or a province, as for {@link #livingIn}
     * @return the condition
     */
    public static Condition<Volunteer> servingIn(DistrictCode district) {
        return within(VolunteerKind.DISTRICT, district);
    }

    private static <V> Condition<V> within(Field<V, DistrictCode> field, DistrictCode district) {
        String code = district.toString();
        String open = code.replaceFirst("(" + WHOLE + "){1,2}$", "");
        String last = open + "9".repeat(code.length() - open.length());
        return Condition.between(field, district, DistrictCode.parse(last));
    }

    /**
     * Asks for elders who have no pairing on a day, suspended or not.
     *
     * @param day the day
     * @return the condition
     */
    public Condition<Elder> withoutPairing(LocalDate day) {
        return Condition.fewer(
                1, ElderKind.ELDER, PairingKind.PAIRING, PairingKind.OF_ELDER, standing(DateRange.of(day, day)));
    }

    /**
     * Asks for volunteers who can take another elder from a day on: who have fewer pairings that have not ended before
     * than the rules of that day allow. A suspended pairing keeps its place, since it may go on.
     *
     * @param day the day
     * @return the condition
     */
    public Condition<Volunteer> withRoom(LocalDate day) {
        return Condition.fewer(
                programme.rules().on(day).pairing().maxElders(),
                VolunteerKind.VOLUNTEER,
                PairingKind.PAIRING,
                PairingKind.OF_VOLUNTEER,
                standing(DateRange.of(day, DateRange.always().last())));
    }

    private static Condition<Pairing> standing(DateRange days) {
        return Condition.touches(PairingKind.START, PairingKind.END, days).and(Condition.blank(PairingKind.VOIDED_AT));
    }

    /**
     * Lists elders.
     *
     * @param which which of them
     * @param after the last id of the page before; null for the first page
     * @param limit how many at most, at least 1
     * @return the elders after it, ordered by id; fewer than {@code limit} only at the end
     */
    public List<Listed<ElderId>> elders(Condition<Elder> which, @Nullable ElderId after, int limit) {
        return programme.<List<Listed<ElderId>>>ask(session -> session.elders().where(which, after, limit).stream()
                .map(Versioned::value)
                .map(People::listed)
                .toList());
    }

    /**
     * Lists the elders who belong to a unit or to one under it.
     *
     * @param unit the unit
     * @param day the day
     * @param after the last id of the page before; null for the first page
     * @param limit how many at most, at least 1
     * @return the elders after it who belong there on the day, ordered by id; fewer than {@code limit} only at the end
     */
    public List<Listed<ElderId>> elders(UnitId unit, LocalDate day, @Nullable ElderId after, int limit) {
        return programme.<List<Listed<ElderId>>>ask(
                session -> members(session, unit, day, EntryKind.OF_ELDER, Entry::elder)
                        .filter(elder -> after == null || elder.compareTo(after) > 0)
                        .limit(limit)
                        .map(elder -> listed(session.elders().get(elder).value()))
                        .toList());
    }

    /** Who belongs to a unit or to one under it on a day, ordered by id. */
    static <K extends Comparable<K>> Stream<K> members(
            ReadSession session, UnitId unit, LocalDate day, Field<Entry, K> about, Function<Entry, Optional<K>> whom) {
        Set<UnitId> units = session.units().under(unit);
        return units.stream()
                .flatMap(each -> session.entries().where(EntryKind.OF_UNIT, each).stream())
                .flatMap(entry -> whom.apply(entry.value()).stream())
                .distinct()
                .sorted()
                .filter(person -> Archive.of(session.entriesAbout(about, person))
                        .unit(day)
                        .filter(units::contains)
                        .isPresent());
    }

    /**
     * Lists volunteers.
     *
     * @param which which of them
     * @param after the last id of the page before; null for the first page
     * @param limit how many at most, at least 1
     * @return the volunteers after it, ordered by id; fewer than {@code limit} only at the end
     */
    public List<Listed<VolunteerId>> volunteers(Condition<Volunteer> which, @Nullable VolunteerId after, int limit) {
        return programme.<List<Listed<VolunteerId>>>ask(
                session -> session.volunteers().where(which, after, limit).stream()
                        .map(Versioned::value)
                        .map(People::listed)
                        .toList());
    }

    /**
     * Finds an elder, for a list in which she stands.
     *
     * @param id her id
     * @return what a list shows of her; empty when there is none
     */
    public Optional<Listed<ElderId>> find(ElderId id) {
        return programme.ask(session -> session.elders().find(id).map(found -> listed(found.value())));
    }

    /**
     * Finds a volunteer, for a list in which she stands.
     *
     * @param id her id
     * @return what a list shows of her; empty when there is none
     */
    public Optional<Listed<VolunteerId>> find(VolunteerId id) {
        return programme.ask(session -> session.volunteers().find(id).map(found -> listed(found.value())));
    }

    /**
     * Tells who seems to be there twice: by one identity number, or by one name and birth or phone. It opens the names
     * and numbers of all, and shows ids.
     *
     * @return who is
     */
    public Twice twice() {
        return programme.ask(session -> {
            Twins twins = new Twins(session);
            List<Pairing> withHerself = new ArrayList<>();
            twins.both().forEach((volunteer, elders) -> {
                List<Pairing> hers = Versioned.values(session.pairings().where(PairingKind.OF_VOLUNTEER, volunteer));
                hers.stream()
                        .filter(pairing -> pairing.voidedAt().isEmpty() && elders.contains(pairing.elder()))
                        .forEach(withHerself::add);
            });
            withHerself.sort(Comparator.comparing(Pairing::id));
            return new Twice(twins.elders(), twins.volunteers(), withHerself);
        });
    }

    static Listed<ElderId> listed(Elder elder) {
        return new Listed<>(elder.id(), elder.name(), elder.district());
    }

    static Listed<VolunteerId> listed(Volunteer volunteer) {
        return new Listed<>(volunteer.id(), volunteer.name(), volunteer.district());
    }
}
