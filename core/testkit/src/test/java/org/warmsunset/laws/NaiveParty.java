package org.warmsunset.laws;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.Suspension;

/**
 * Who is judged.
 *
 * @param archive what is known of the elder
 * @param pairing her pairing; null when she herself is judged, as a listed elder
 * @param records the records that take part, whomever they are about
 */
record NaiveParty(NaiveArchive archive, @Nullable Pairing pairing, List<ServiceRecord> records) {

    LocalDate start() {
        return pairing == null ? archive.listedFrom() : pairing.start();
    }

    LocalDate end() {
        return pairing == null ? LocalDate.MAX : pairing.end().orElse(LocalDate.MAX);
    }

    boolean isSpanned(LocalDate day) {
        return !day.isBefore(start()) && !day.isAfter(end());
    }

    static boolean isSpanned(Pairing pairing, LocalDate day) {
        return !day.isBefore(pairing.start())
                && (pairing.end().isEmpty() || !day.isAfter(pairing.end().get()));
    }

    boolean isActive(LocalDate day) {
        if (pairing != null) {
            for (Suspension suspension : pairing.suspensions()) {
                if (!day.isBefore(suspension.firstDay())
                        && (suspension.lastDay().isEmpty()
                                || !day.isAfter(suspension.lastDay().get()))) {
                    return false;
                }
            }
        }
        return isSpanned(day) && !archive.isAway(day);
    }

    /** What was done of some kinds, counts, and lies between two days. */
    List<ServiceRecord> done(Set<ServiceKind> kinds, LocalDate first, LocalDate last) {
        List<ServiceRecord> done = new ArrayList<>();
        for (ServiceRecord record : records) {
            boolean hers = pairing == null
                    || record.volunteer().equals(pairing.volunteer())
                    || record.standInFor().equals(Optional.of(pairing.volunteer()));
            boolean fits = false;
            for (ServiceKind kind : record.kinds()) {
                fits |= kinds.contains(kind);
            }
            if (hers
                    && fits
                    && record.elder().equals(archive.elder().id())
                    && isSpanned(record.day())
                    && !record.day().isBefore(first)
                    && !record.day().isAfter(last)) {
                done.add(record);
            }
        }
        return done;
    }

    /** The day of the so-manieth day on which something was done. */
    @Nullable
    LocalDate nthDay(Set<ServiceKind> kinds, int onDays, LocalDate asOf) {
        Set<LocalDate> days = new TreeSet<>();
        done(kinds, start(), asOf).forEach(record -> days.add(record.day()));
        return days.size() < onDays ? null : List.copyOf(days).get(onDays - 1);
    }

    /** The earliest day on which a card was complete. */
    @Nullable
    LocalDate cardDone() {
        LocalDate earliest = null;
        for (ContactCard card : pairing == null ? List.<ContactCard>of() : pairing.cards()) {
            LocalDate done = completed(card);
            if (done != null && (earliest == null || done.isBefore(earliest))) {
                earliest = done;
            }
        }
        return earliest;
    }

    /** The latest day of issue of the cards that were complete by a day. */
    @Nullable
    LocalDate lastIssue(LocalDate asOf) {
        LocalDate latest = null;
        for (ContactCard card : pairing == null ? List.<ContactCard>of() : pairing.cards()) {
            LocalDate done = completed(card);
            LocalDate issued = card.issuedOn().orElse(null);
            if (done != null && issued != null && !done.isAfter(asOf) && (latest == null || issued.isAfter(latest))) {
                latest = issued;
            }
        }
        return latest;
    }

    /** The latest of issued, volunteer's copy and elder's copy, all three present. */
    private static @Nullable LocalDate completed(ContactCard card) {
        LocalDate latest = LocalDate.MIN;
        for (Optional<LocalDate> step : List.of(card.issuedOn(), card.volunteerCopyOn(), card.elderCopyOn())) {
            if (step.isEmpty()) {
                return null;
            }
            latest = step.get().isAfter(latest) ? step.get() : latest;
        }
        return latest;
    }

    /** The days by a day on which a fact was confirmed. */
    TreeSet<LocalDate> confirmed(Fact fact, LocalDate asOf) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (KnownFact known : pairing == null ? List.<KnownFact>of() : pairing.knownFacts()) {
            if (known.fact() == fact && !known.confirmedOn().isAfter(asOf)) {
                days.add(known.confirmedOn());
            }
        }
        return days;
    }
}
