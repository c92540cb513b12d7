package org.warmsunset.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Picture;
import org.warmsunset.archive.Status;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.Window;
import org.warmsunset.people.NeedCategory;

/**
 * Which needs of elders were answered by the five sends in a window 需求与五送, by whomever. An elder takes part when she is
 * present on the last day of the window, or on the as-of day if that is earlier, with the needs that she has then.
 *
 * @param window the window and its as-of day
 * @param needs how each need was answered, in the order of the form
 * @param districts the same by district, ordered by code: those in which an elder takes part
 * @param unserved the elders with needs that nothing answered, ordered by id
 * @param referrals what became of the referrals that were opened in the window
 */
public record Coverage(
        Window window,
        List<NeedLine> needs,
        List<DistrictNeeds> districts,
        List<Unserved> unserved,
        ReferralCounts referrals) {
    /**
     * Keeps copies of the lists.
     *
     * @param window the window and its as-of day
     * @param needs how each need was answered
     * @param districts the same by district
     * @param unserved the elders with needs that nothing answered
     * @param referrals what became of the referrals
     */
    public Coverage {
        needs = List.copyOf(needs);
        districts = List.copyOf(districts);
        unserved = List.copyOf(unserved);
    }

    /**
     * How each need was answered in one district.
     *
     * @param district the district
     * @param needs how each need was answered, in the order of the form
     */
    public record DistrictNeeds(DistrictCode district, List<NeedLine> needs) {}

    /**
     * An elder with needs that nothing answered.
     *
     * @param elder the elder
     * @param needs those needs, in the order of the form; never {@link NeedCategory#EMERGENCY_AID}
     */
    public record Unserved(ElderId elder, List<NeedCategory> needs) {}

    /** Adds up elders, in any order. Not thread-safe. */
    public static final class Builder {
        private final Window window;
        private final ZoneId zone;
        private final Duration referralWithin;
        private final NeedLines needs = new NeedLines();
        private final Map<DistrictCode, NeedLines> districts = new TreeMap<>();
        private final List<Unserved> unserved = new ArrayList<>();
        private ReferralCounts referrals = ReferralCounts.none();

        /**
         * Makes a builder.
         *
         * @param window the window and its as-of day
         * @param rules the rule data: those in force on the as-of day say how soon a referral is to be closed
         */
        public Builder(Window window, RuleBook rules) {
            this.window = window;
            this.zone = rules.zone();
            this.referralWithin = Duration.ofHours(rules.on(window.asOf()).referralWithinHours());
        }

        /**
         * Adds an elder.
         *
         * @param file her case file; what was done for her is not taken from it
         * @param picture how she is on the last day that is known of the window
         * @param records her service records, in any order, at least those of the window
         * @param entries the entries about her that are known and stand
         */
        public void add(CaseFile file, Picture picture, Collection<ServiceRecord> records, Collection<Entry> entries) {
            referrals = referrals.plus(ReferralCounts.of(entries, this::isInWindow, referralWithin, end()));
            long last = window.lastKnown().toEpochDay();
            if (file.statusOn(last) != Status.PRESENT) {
                return;
            }
            NeedLines ofDistrict = districts.computeIfAbsent(file.districtOn(last), first -> new NeedLines());
            List<NeedCategory> open = new ArrayList<>();
            for (NeedCategory need : picture.needs()) {
                NeedLine hers = NeedLine.of(need, services(need, records));
                needs.add(hers);
                ofDistrict.add(hers);
                if (hers.served() == 0 && need.send().isPresent()) {
                    open.add(need);
                }
            }
            if (!open.isEmpty()) {
                open.sort(Comparator.naturalOrder());
                unserved.add(new Unserved(file.elder(), List.copyOf(open)));
            }
        }

        private int services(NeedCategory need, Collection<ServiceRecord> records) {
            return (int) records.stream()
                    .filter(record -> need.send().isPresent() && record.send().equals(need.send()))
                    .filter(record -> record.isDone() && record.voidedAt().isEmpty())
                    .filter(record -> window.isKnown(record.day()))
                    .count();
        }

        private boolean isInWindow(Instant instant) {
            return window.isKnown(instant.atZone(zone).toLocalDate());
        }

        private Instant end() {
            return window.asOf().plusDays(1).atStartOfDay(zone).toInstant();
        }

        /** {@return how the needs of all elders who were added were answered} */
        public Coverage build() {
            List<DistrictNeeds> lines = new ArrayList<>();
            districts.forEach((district, ofDistrict) -> lines.add(new DistrictNeeds(district, ofDistrict.lines())));
            unserved.sort(Comparator.comparing(Unserved::elder));
            return new Coverage(window, needs.lines(), lines, unserved, referrals);
        }
    }
}
