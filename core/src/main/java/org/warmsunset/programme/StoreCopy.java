package org.warmsunset.programme;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.Register;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WriteSession;

/**
 * Moves a programme from one store to another, of whatever kind: all elders, volunteers, pairings and records, voided
 * ones included, and the access journal. Versions begin anew.
 */
public final class StoreCopy {
    private static final int PAGE = 1000;

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
        RecordPages.forEach(from, DateRange.always(), page -> to.elders().insert(page.elders()));
        this.<VolunteerId, Volunteer>forEachPage(from.volunteers(), Volunteer::id, to.volunteers()::insert);
        this.<PairingId, Pairing>forEachPage(from.pairings(), Pairing::id, to.pairings()::insert);
        RecordPages.forEach(from, DateRange.always(), page -> to.careLog().append(page.records()));
        JournalPages.forEach(from, page -> page.forEach(to.journal()::append));
    }

    private static <T> void requireEmpty(List<T> stored, Function<T, Object> idOf) {
        if (!stored.isEmpty()) {
            String id = idOf.apply(stored.get(0)).toString();
            throw new RefusedException(RefusedException.Reason.ALREADY_STORED, id, null);
        }
    }

    private <K, T> void forEachPage(Register<K, T> register, Function<T, K> idOf, Consumer<List<T>> work) {
        @Nullable K after = null;
        List<T> page;
        do {
            page = register.page(after, PAGE).stream().map(Versioned::value).toList();
            if (!page.isEmpty()) {
                work.accept(page);
                after = idOf.apply(page.get(page.size() - 1));
            }
        } while (page.size() == PAGE);
    }
}
