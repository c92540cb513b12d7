package org.warmsunset.care;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Incidents;
import org.warmsunset.archive.Referrals;

/** The risks that volunteers find: the desk keeps each in view until somebody has answered it. */
public final class Risks {
    private Risks() {}

    /**
     * Tells whether a risk was answered: by a referral or an incident of the elder on its day or a later one.
     *
     * @param risk the record that tells of it
     * @param entries the entries about the elder, voided ones too
     * @param asOf the last day that counts, included
     * @param zone makes a day of a referral's instant
     * @return whether it was
     */
    public static boolean isAnswered(ServiceRecord risk, Collection<Entry> entries, LocalDate asOf, ZoneId zone) {
        return entries.stream()
                .filter(entry -> entry.voidedAt().isEmpty())
                .filter(entry -> entry.sort() == Incidents.SORT || entry.sort() == Referrals.SORT)
                .map(entry -> dayOf(entry, zone))
                .anyMatch(day -> !day.isBefore(risk.day()) && !day.isAfter(asOf));
    }

    private static LocalDate dayOf(Entry entry, ZoneId zone) {
        return entry.get(Referrals.AT)
                .map((Instant at) -> at.atZone(zone).toLocalDate())
                .orElse(entry.day());
    }
}
