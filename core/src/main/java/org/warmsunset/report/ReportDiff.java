package org.warmsunset.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.RecordId;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.Done;
import org.warmsunset.duty.Duties;
import org.warmsunset.pairing.PairingDays;

/**
 * Finds what a report says otherwise since more is known, and which records made the difference.
 *
 * <pre>{@code
 * ReportDiff diff = new ReportDiff(duties, KnownAt.at(published), KnownAt.now());
 * diff.add(fileAsPublished, fileNow, () -> recordsOfHer);
 * List<Flip> flips = diff.result();
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class ReportDiff {
    private final Duties duties;
    private final KnownAt before;
    private final KnownAt after;
    private final List<Flip> flips = new ArrayList<>();

    /**
     * Compares nothing yet.
     *
     * @param duties the duties of a window
     * @param before what was known first
     * @param after what was known then
     */
    public ReportDiff(Duties duties, KnownAt before, KnownAt after) {
        this.duties = duties;
        this.before = before;
        this.after = after;
    }

    /**
     * Compares what was known of an elder.
     *
     * @param first her case file by what was known first
     * @param then her case file by what was known then
     * @param records gives her records, at least those within the duties' bounds; asked only when something differs
     */
    public void add(CaseFile first, CaseFile then, Supplier<? extends Collection<ServiceRecord>> records) {
        List<Found.Sides> differing = Found.flips(Found.of(duties, first), Found.of(duties, then));
        if (!differing.isEmpty()) {
            List<ServiceRecord> onOneSide = records.get().stream()
                    .filter(record -> before.includes(record) != after.includes(record))
                    .toList();
            for (Found.Sides sides : differing) {
                flips.add(sides.flip(then)
                        .addAllRecords(deciding(sides.any(), then, onOneSide))
                        .build());
            }
        }
    }

    /** The records that can have decided a finding, ordered by id. */
    private List<RecordId> deciding(Found found, CaseFile file, List<ServiceRecord> records) {
        if (found.duty().duty().isStanding() || !(found.duty().duty().done() instanceof Done.ByService services)) {
            return List.of();
        }
        PairingDays pairing = found.pairing();
        DateRange span = pairing == null ? duties.listed(file) : pairing.span();
        return records.stream()
                .filter(record -> record.isDone()
                        && (pairing == null || record.servesFor(pairing.volunteer()))
                        && !Collections.disjoint(record.kinds(), services.kinds())
                        && found.period().contains(record.day())
                        && span.contains(record.day())
                        && !record.day().isAfter(duties.window().asOf()))
                .map(ServiceRecord::id)
                .sorted()
                .toList();
    }

    /** {@return the flips, ordered by elder, pairing (none first), last day, duty and first day} */
    public List<Flip> result() {
        flips.sort(Flip.inOrderOf(duties.codes()));
        return List.copyOf(flips);
    }
}
