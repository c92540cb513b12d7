package org.warmsunset.storage;

import java.util.List;
import java.util.function.Function;
import org.warmsunset.basics.DateRange;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Volunteer;

/**
 * Moves a programme from one store to another, of whatever kind: all elders, volunteers, pairings and records, voided
 * ones included, and the access journal. Versions begin anew.
 */
public final class StoreCopy {
    private final ReadSession from;
    private final WriteSession to;

    private StoreCopy(ReadSession from, WriteSession to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Copies one view of a store into another, all or nothing.
     *
     * @param from the store to read
     * @param to an empty store
     * @throws RefusedException with {@code ALREADY_STORED} if the other store is not empty
     */
    public static void copy(ProgrammeStore from, ProgrammeStore to) {
        from.read(reading -> to.write(writing -> {
            new StoreCopy(reading, writing).run();
            return writing;
        }));
    }

    private void run() {
        requireEmpty(to.elders().page(null, 1), elder -> elder.value().id());
        requireEmpty(
                to.volunteers().page(null, 1), volunteer -> volunteer.value().id());
        requireEmpty(to.journal().page(0, 1), entry -> entry.number());
        Pages.ofRecords(from, DateRange.always(), page -> to.elders().insert(page.elders()));
        Pages.of(from.volunteers(), Volunteer::id, to.volunteers()::insert);
        Pages.of(from.pairings(), Pairing::id, to.pairings()::insert);
        Pages.ofRecords(from, DateRange.always(), page -> to.careLog().append(page.records()));
        Pages.ofJournal(from, page -> page.forEach(to.journal()::append));
    }

    private static <T> void requireEmpty(List<T> stored, Function<T, Object> idOf) {
        if (!stored.isEmpty()) {
            String id = idOf.apply(stored.get(0)).toString();
            throw new RefusedException(RefusedException.Reason.ALREADY_STORED, id, null);
        }
    }
}
