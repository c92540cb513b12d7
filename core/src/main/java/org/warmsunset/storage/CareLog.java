package org.warmsunset.storage;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.Served;
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
     * Gives the records that name a volunteer.
     *
     * @param volunteer the volunteer
     * @param days the days
     * @return the records of those days of what she did and of what others did in her stead, done or attempted, voided
     *     or not, ordered by day and id
     */
    List<ServiceRecord> ofVolunteer(VolunteerId volunteer, DateRange days);

    /**
     * Gives what counts for the hours of volunteers: the done and not voided records of some days, month by month, and
     * opens nothing that is encrypted. The memory it takes does not grow with the number of records.
     *
     * @param days the days
     * @param each takes what was served; the months come in their order, within a month in any order
     */
    void served(DateRange days, Consumer<Served> each);

    /**
     * Gives the records that {@linkplain ServiceRecord#tellsOfRisk() tell of a risk}.
     *
     * @param days the days
     * @return those of the days, ordered by elder, day and id
     */
    List<ServiceRecord> risks(DateRange days);
}
