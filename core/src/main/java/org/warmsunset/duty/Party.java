package org.warmsunset.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.PairingId;
import org.warmsunset.care.CareCalendar;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.PairingDays;

/**
 * Who is judged: a pairing, or a listed elder as if she had a pairing with everybody from the day she is listed on.
 *
 * @param file the elder's case file
 * @param pairing the pairing; null for the elder herself
 * @param span the days from start to end
 * @param care what was done that can count
 */
record Party(CaseFile file, @Nullable PairingDays pairing, DateRange span, CareCalendar care) {

    static Party of(CaseFile file, PairingDays pairing) {
        return new Party(file, pairing, pairing.span(), file.care().of(pairing.volunteer()));
    }

    static Party listed(CaseFile file) {
        return new Party(file, null, listedDays(file), file.care().ofAll());
    }

    /** From the day on which an elder is listed on, without an end. */
    static DateRange listedDays(CaseFile file) {
        long from = file.listedFrom().orElse(DateRange.always().firstEpochDay());
        return DateRange.ofEpochDays(from, DateRange.always().lastEpochDay());
    }

    Optional<PairingId> pairingId() {
        return pairing == null ? Optional.empty() : Optional.of(pairing.id());
    }

    /** Whether a record, if it was done, can count. */
    boolean isServedBy(ServiceRecord record) {
        return record.elder().equals(file.elder()) && (pairing == null || record.servesFor(pairing.volunteer()));
    }

    /** A day, or the start if that is later: what decides about tiers and districts. */
    LocalDate notBeforeStart(LocalDate day) {
        return day.isBefore(span.first()) ? span.first() : day;
    }

    /** The class of risk that was given to the elder by a day. */
    Optional<String> tierOn(LocalDate day) {
        return file.tierOn(day.toEpochDay());
    }

    /** Where the elder lives on a day. */
    DistrictCode districtOn(LocalDate day) {
        return file.districtOn(day.toEpochDay());
    }

    /** The days of a range on which it is active. */
    DaySet active(DateRange range) {
        if (pairing != null) {
            return file.activeDays(pairing, range);
        }
        return range.shared(span).map(file::daysWithoutAbsence).orElse(DaySet.empty());
    }

    /** The days of a range on which what is done counts: those of the span, up to a day. */
    Optional<DateRange> counting(DateRange range, long upTo) {
        return upTo < span.firstEpochDay()
                ? Optional.empty()
                : range.shared(DateRange.ofEpochDays(span.firstEpochDay(), Math.min(span.lastEpochDay(), upTo)));
    }

    /** The days up to a day on which a service of some kinds was done that counts. */
    DaySet doneBy(Set<ServiceKind> kinds, long upTo) {
        return counting(span, upTo).map(care.days(kinds)::within).orElse(DaySet.empty());
    }

    /** How many minutes the services of some kinds on the days of a period have in all, as far as they count. */
    int minutes(Set<ServiceKind> kinds, DateRange period, LocalDate asOf) {
        return counting(period, asOf.toEpochDay())
                .map(days -> care.minutes(kinds, days))
                .orElse(0);
    }

    /** The days on which something of some kinds befell the elder. */
    List<LocalDate> incidents(Set<String> kinds) {
        return List.copyOf(file.circumstances().incidents().stream()
                .filter(incident -> kinds.contains(incident.kind()))
                .map(incident -> LocalDate.ofEpochDay(incident.day()))
                .collect(Collectors.toCollection(TreeSet::new)));
    }
}
