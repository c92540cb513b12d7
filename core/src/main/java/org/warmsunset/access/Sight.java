package org.warmsunset.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.warmsunset.access.Viewer.Carer;
import org.warmsunset.access.Viewer.City;
import org.warmsunset.access.Viewer.OfUnit;
import org.warmsunset.archive.Archive;
import org.warmsunset.archive.Consents.Answer;
import org.warmsunset.archive.Consents.Purpose;
import org.warmsunset.archive.OnePerson;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.organisation.UnitTree;
import org.warmsunset.pairing.Pairing;

/**
 * What somebody may see of a programme on a day, and do with it.
 *
 * <ul>
 *   <li>The city sees everybody; a unit those who belong to it or to a unit under it on the day; a volunteer herself
 *       and the elders with whom she has a pairing that spans the day, suspended or not.
 *   <li>Who looks after an elder sees how she is reached, and nothing that others wrote about her.
 *   <li>Her health is seen by whoever sees her, and her identity number by the office, while her consent is in force:
 *       to {@link Purpose#HEALTH}, and to {@link Purpose#SERVICE}.
 * </ul>
 *
 * <pre>{@code
 * Sight sight = new Sight(new Viewer.OfUnit(songtao), units, persons, day);
 * Set<Detail> seen = sight.ofElder(archive, pairings);   // none: for this viewer there is no such elder
 * }</pre>
 *
 * @param viewer who looks
 * @param units the units
 * @param persons which ids are one person
 * @param day the day
 */
public record Sight(Viewer viewer, UnitTree units, OnePerson persons, LocalDate day) {
    /**
     * Tells what may be seen of an elder.
     *
     * @param archive the archive about her, under all her ids
     * @param pairings her pairings, under all her ids
     * @return what; nothing when she is not there for this viewer
     */
    public Set<Detail> ofElder(Archive archive, Collection<Pairing> pairings) {
        boolean office = isWithin(archive);
        Set<Detail> seen = EnumSet.noneOf(Detail.class);
        if (office || pairings.stream().anyMatch(this::isCare)) {
            seen.add(Detail.CONTACT);
            addIf(agrees(archive, Purpose.HEALTH), seen, Detail.HEALTH);
        }
        addIf(office, seen, Detail.NOTES);
        addIf(office && agrees(archive, Purpose.SERVICE), seen, Detail.IDENTITY);
        return seen;
    }

    private static void addIf(boolean isSo, Set<Detail> seen, Detail detail) {
        if (isSo) {
            seen.add(detail);
        }
    }

    private boolean agrees(Archive archive, Purpose purpose) {
        return archive.consent(purpose, day).equals(Optional.of(Answer.GIVEN));
    }

    /** Whether the viewer looks after the elder of a pairing. */
    private boolean isCare(Pairing pairing) {
        return isHerself(pairing.volunteer()) && pairing.standsOn(day);
    }

    /**
     * Tells what may be seen of a volunteer.
     *
     * @param volunteer an id of hers
     * @param archive the archive about her, under all her ids
     * @return what; nothing when she is not there for this viewer
     */
    public Set<Detail> ofVolunteer(VolunteerId volunteer, Archive archive) {
        return isWithin(archive) || isHerself(volunteer)
                ? EnumSet.of(Detail.CONTACT, Detail.NOTES, Detail.IDENTITY)
                : EnumSet.noneOf(Detail.class);
    }

    /** Whether the viewer answers for whom an archive is about. */
    private boolean isWithin(Archive archive) {
        return viewer instanceof City || archive.unit(day).filter(this::sees).isPresent();
    }

    private boolean isHerself(VolunteerId volunteer) {
        return viewer instanceof Carer carer && persons.of(carer.volunteer()).equals(persons.of(volunteer));
    }

    /**
     * Tells whether the sums of a unit may be seen.
     *
     * @param unit the unit
     * @return whether it is hers or under hers
     */
    public boolean sees(UnitId unit) {
        return viewer instanceof City
                || (viewer instanceof OfUnit own && units.wayUp(unit).contains(own.unit()));
    }

    /**
     * Shows a service record. A volunteer sees her own, for her hours, and all about her elders, but only what she
     * herself wrote, and that no longer when the elder is not hers any more.
     *
     * @param record the record
     * @param ofElder what she may see of its elder
     * @return the record, without its note if that is not for her; empty when the record is not
     */
    public Optional<ServiceRecord> of(ServiceRecord record, Set<Detail> ofElder) {
        boolean own = isHerself(record.volunteer());
        if (!own && ofElder.isEmpty()) {
            return Optional.empty();
        }
        boolean reads = ofElder.contains(Detail.NOTES) || (own && ofElder.contains(Detail.CONTACT));
        return Optional.of(reads ? record : record.withNote(Optional.empty()));
    }

    /**
     * Tells whether she may write down, or void, what somebody did for an elder.
     *
     * @param volunteer who did it
     * @param ofElder what she may see of the elder
     * @return whether she sees the elder, and did it herself or answers for her
     */
    public boolean mayRecord(VolunteerId volunteer, Set<Detail> ofElder) {
        return ofElder.contains(Detail.NOTES) || (ofElder.contains(Detail.CONTACT) && isHerself(volunteer));
    }
}
