package org.warmsunset.storage;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;

/** One consistent view of a store. Good only inside {@link ProgrammeStore#read}. */
public interface ReadSession {
    /** {@return the elders} */
    PersonRegister<ElderId, Elder> elders();

    /** {@return the volunteers} */
    PersonRegister<VolunteerId, Volunteer> volunteers();

    /** {@return the pairings} */
    PairingRegister pairings();

    /** {@return the service records} */
    CareLog careLog();

    /** {@return the access journal} */
    AccessJournal journal();

    /**
     * Gives what judging takes, elder by elder, from the day sets that the store keeps beside the records.
     *
     * @param after the last elder of the page before; null for the first page
     * @param limit how many elders at most, at least 1
     * @param days the days of care that are wanted; more may come
     * @return the case files of the elders after it, ordered by id; fewer than {@code limit} only at the end
     */
    List<CaseFile> caseFiles(@Nullable ElderId after, int limit, DateRange days);

    /**
     * Reads what judging takes, as it was known at an instant, and may leave it to others to make values of it. This
     * one makes them at once, from {@link #caseFiles} and {@link CareLog#careDays}.
     *
     * @param after the last elder of the page before; null for the first page
     * @param limit how many elders at most, at least 1
     * @param days the days of care that are wanted; more may come
     * @param knownAt which records take part
     * @return the case files of the elders after it, with the pairings as they are now and the care that was known
     *     then; fewer than {@code limit} only at the end
     */
    default CasePage casePage(@Nullable ElderId after, int limit, DateRange days, KnownAt knownAt) {
        List<CaseFile> files = caseFiles(after, limit, days);
        if (files.isEmpty() || knownAt.isNow()) {
            return CasePage.of(files);
        }
        ElderId last = files.get(files.size() - 1).elder();
        Map<ElderId, CareDays> care = careLog().careDays(files.get(0).elder(), last, days, knownAt);
        return CasePage.of(files.stream()
                .map(file -> file.withCare(care.getOrDefault(file.elder(), CareDays.none())))
                .toList());
    }
}
