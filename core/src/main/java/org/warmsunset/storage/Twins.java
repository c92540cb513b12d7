package org.warmsunset.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.people.Duplicate;
import org.warmsunset.people.Duplicates;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.Identity;
import org.warmsunset.people.VolunteerKind;

/** Tells who is stored twice: under two ids, or as an elder and as a volunteer. */
public final class Twins {
    private final ReadSession session;

    /**
     * Looks into a store.
     *
     * @param session where
     */
    public Twins(ReadSession session) {
        this.session = session;
    }

    /** {@return the elders who seem to be there under two ids} */
    public List<Duplicate<ElderId>> elders() {
        return Duplicates.among(this::eachElder);
    }

    private void eachElder(Consumer<Identity<ElderId>> each) {
        session.elders()
                .scan(
                        List.of(
                                ElderKind.ELDER.id(),
                                ElderKind.ID_NUMBER,
                                ElderKind.NAME,
                                ElderKind.BIRTH_MONTH,
                                ElderKind.PHONE),
                        cells -> each.accept(new Identity<>(
                                Objects.requireNonNull(cells.of(ElderKind.ELDER.id())),
                                Optional.ofNullable(cells.of(ElderKind.ID_NUMBER)),
                                Optional.ofNullable(cells.of(ElderKind.NAME)),
                                Optional.ofNullable(cells.of(ElderKind.BIRTH_MONTH)),
                                Optional.ofNullable(cells.of(ElderKind.PHONE)))));
    }

    /** {@return the volunteers who seem to be there under two ids} */
    public List<Duplicate<VolunteerId>> volunteers() {
        return Duplicates.among(this::eachVolunteer);
    }

    private void eachVolunteer(Consumer<Identity<VolunteerId>> each) {
        session.volunteers()
                .scan(
                        List.of(
                                VolunteerKind.VOLUNTEER.id(),
                                VolunteerKind.ID_NUMBER,
                                VolunteerKind.NAME,
                                VolunteerKind.MOBILE),
                        cells -> each.accept(new Identity<>(
                                Objects.requireNonNull(cells.of(VolunteerKind.VOLUNTEER.id())),
                                Optional.ofNullable(cells.of(VolunteerKind.ID_NUMBER)),
                                Optional.ofNullable(cells.of(VolunteerKind.NAME)),
                                Optional.empty(),
                                Optional.ofNullable(cells.of(VolunteerKind.MOBILE)))));
    }

    /**
     * Tells who is both, by identity number. That is no mistake, unless she is paired with herself.
     *
     * @return of each such volunteer the ids under which she is an elder
     */
    public Map<VolunteerId, List<ElderId>> both() {
        Map<ResidentId, List<VolunteerId>> volunteers = new HashMap<>();
        session.volunteers().scan(List.of(VolunteerKind.VOLUNTEER.id(), VolunteerKind.ID_NUMBER), cells -> {
            ResidentId number = cells.of(VolunteerKind.ID_NUMBER);
            if (number != null) {
                volunteers
                        .computeIfAbsent(number, first -> new ArrayList<>())
                        .add(Objects.requireNonNull(cells.of(VolunteerKind.VOLUNTEER.id())));
            }
        });
        Map<VolunteerId, List<ElderId>> both = new HashMap<>();
        session.elders().scan(List.of(ElderKind.ELDER.id(), ElderKind.ID_NUMBER), cells -> {
            ElderId elder = Objects.requireNonNull(cells.of(ElderKind.ELDER.id()));
            ResidentId number = cells.of(ElderKind.ID_NUMBER);
            volunteers
                    .getOrDefault(number, List.of())
                    .forEach(volunteer -> both.computeIfAbsent(volunteer, first -> new ArrayList<>())
                            .add(elder));
        });
        return both;
    }
}
