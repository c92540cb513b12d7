package org.warmsunset.laws;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.Column;
import org.warmsunset.archive.ContactChanges;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Incidents;
import org.warmsunset.archive.Residences;
import org.warmsunset.archive.States;
import org.warmsunset.archive.Status;
import org.warmsunset.archive.Surveys;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.pairing.EndReason;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;

/**
 * What an archive says of one elder, read from its entries day by day.
 *
 * @param elder the elder
 * @param pairings all her pairings
 * @param entries the entries that take part, whomever they are about
 */
record NaiveArchive(Elder elder, List<Pairing> pairings, List<Entry> entries) {

    /** Of the entries by that day the last one, of two of one day the one with the greater id. */
    private <T> Optional<T> inForce(Column<T> column, LocalDate day) {
        Entry last = null;
        for (Entry entry : entries) {
            boolean hers = entry.elder().equals(Optional.of(elder.id()))
                    && entry.get(column).isPresent()
                    && !entry.day().isAfter(day);
            if (hers
                    && (last == null
                            || entry.day().isAfter(last.day())
                            || (entry.day().equals(last.day()) && entry.id().compareTo(last.id()) > 0))) {
                last = entry;
            }
        }
        return last == null ? Optional.empty() : last.get(column);
    }

    Optional<String> tier(LocalDate day) {
        return inForce(States.TIER, day);
    }

    DistrictCode district(LocalDate day) {
        return inForce(Residences.DISTRICT, day).orElse(elder.district());
    }

    /** Whether only an entry says that she is not there: while a pairing spans the day, nothing else can. */
    boolean isAway(LocalDate day) {
        return inForce(States.STATUS, day).orElse(Status.PRESENT) != Status.PRESENT;
    }

    boolean isPresent(LocalDate day) {
        Optional<Status> said = inForce(States.STATUS, day);
        if (said.isPresent()) {
            return said.get() == Status.PRESENT;
        }
        Pairing last = null;
        for (Pairing pairing : pairings) {
            if (NaiveParty.isSpanned(pairing, day)) {
                return true;
            }
            if (pairing.end().isPresent() && pairing.end().get().isBefore(day) && endsAfter(pairing, last)) {
                last = pairing;
            }
        }
        EndReason reason = last == null ? null : last.endReason().orElse(null);
        return reason != EndReason.DECEASED && reason != EndReason.MOVED_AWAY && reason != EndReason.IN_CARE_HOME;
    }

    private static boolean endsAfter(Pairing pairing, @Nullable Pairing other) {
        if (other == null) {
            return true;
        }
        int order = pairing.end().orElseThrow().compareTo(other.end().orElseThrow());
        return order == 0 ? pairing.id().compareTo(other.id()) > 0 : order > 0;
    }

    /** The days of which any entry speaks. */
    Set<LocalDate> days() {
        Set<LocalDate> days = new TreeSet<>();
        entries.forEach(entry -> days.add(entry.day()));
        return days;
    }

    /** The days on which something of some kinds befell her. */
    Set<LocalDate> incidents(Collection<String> kinds) {
        Set<LocalDate> days = new TreeSet<>();
        for (Entry entry : entries) {
            boolean hers = entry.elder().equals(Optional.of(elder.id()));
            if (hers && entry.get(Incidents.KIND).filter(kinds::contains).isPresent()) {
                days.add(entry.day());
            }
        }
        return days;
    }

    /** The earliest of her pairings' starts, the days of her surveys and that of her form; without any, always. */
    LocalDate listedFrom() {
        Set<LocalDate> days = new TreeSet<>();
        pairings.forEach(pairing -> days.add(pairing.start()));
        elder.surveyedOn().ifPresent(days::add);
        for (Entry entry : entries) {
            if (entry.elder().equals(Optional.of(elder.id())) && Objects.equals(entry.sort(), Surveys.SORT)) {
                days.add(entry.day());
            }
        }
        return days.isEmpty() ? DateRange.always().first() : days.iterator().next();
    }

    /** The first day after another on which her contact or a volunteer's changed. */
    @Nullable
    LocalDate contactChangeAfter(LocalDate day, VolunteerId volunteer) {
        LocalDate first = null;
        for (Entry entry : entries) {
            boolean ofOneOfThem = entry.elder().equals(Optional.of(elder.id()))
                    || entry.volunteer().equals(Optional.of(volunteer));
            if (ofOneOfThem
                    && entry.get(ContactChanges.WHAT).isPresent()
                    && entry.day().isAfter(day)
                    && (first == null || entry.day().isBefore(first))) {
                first = entry.day();
            }
        }
        return first;
    }
}
