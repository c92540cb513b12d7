package org.warmsunset.storage;

import java.time.Instant;
import java.util.Collection;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.care.ServiceRecord;

/** The stored service records, which can be added to and voided. */
public interface WritableCareLog extends CareLog {
    /**
     * Adds records, and their days to the day sets.
     *
     * @param records the records, none of whose ids is stored
     * @throws RefusedException with {@code ALREADY_STORED} if an id is, or {@code UNKNOWN_REFERENCE} if a record names
     *     an elder or a volunteer that is not stored
     */
    void append(Collection<ServiceRecord> records);

    /**
     * Voids a record, and takes its day from the day sets unless another record holds it.
     *
     * @param id the record
     * @param at when
     * @throws RefusedException with {@code NOT_STORED} if there is none by that id, or {@code CHANGED_MEANWHILE} and
     *     the record if it is voided already
     */
    void voidRecord(RecordId id, Instant at);

    /**
     * Makes the days of an elder's case file anew: the day sets from her records, and what the store keeps beside her
     * pairings, if anything, from those.
     *
     * @param elder the elder
     */
    void rebuildDays(ElderId elder);
}
