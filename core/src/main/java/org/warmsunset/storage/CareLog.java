package org.warmsunset.storage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;

/** The stored service records: the truth from which every verdict follows. */
public interface CareLog {
    /**
     * Looks records up.
     *
     * @param ids their ids
     * @return those that are stored, ordered by id
     */
    List<ServiceRecord> find(Collection<RecordId> ids);

    /**
     * Gives the records of some elders.
     *
     * @param first the first elder, included
     * @param last the last elder, included
     * @param days the days
     * @return their records of those days, done or attempted, voided or not, ordered by elder, day and id
     */
    List<ServiceRecord> ofElders(ElderId first, ElderId last, DateRange days);

    /**
     * Gives the days that the records of some elders say, and not the day sets that the store keeps beside them.
     *
     * @param first the first elder, included
     * @param last the last elder, included
     * @param days the days from which records are taken
     * @param knownAt which records take part
     * @return what {@link CareDays#byElder} makes of those records
     */
    Map<ElderId, CareDays> careDays(ElderId first, ElderId last, DateRange days, KnownAt knownAt);
}
