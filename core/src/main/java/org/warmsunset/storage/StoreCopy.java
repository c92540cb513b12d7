package org.warmsunset.storage;

import java.util.List;
import java.util.function.Function;
import org.warmsunset.basics.DateRange;
import org.warmsunset.kind.Kind;

/**
 * Moves a programme from one store to another, of whatever kind: all registers and records, voided ones included, and
 * the access journal. Versions begin anew.
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
        Kinds.REGISTERS.forEach(this::register);
        requireEmpty(to.journal().page(0, 1), entry -> entry.number());
        Pages.ofRecords(from, DateRange.always(), page -> to.careLog().append(page.records()));
        Pages.ofJournal(from, page -> page.forEach(to.journal()::append));
    }

    private <K extends Comparable<K>, V> void register(Kind<K, V> kind) {
        WritableRegister<K, V> target = to.register(kind);
        requireEmpty(target.page(null, 1), stored -> kind.idOf(stored.value()));
        Pages.of(from.register(kind), kind, target::insert);
    }

    private static <T> void requireEmpty(List<T> stored, Function<T, Object> idOf) {
        if (!stored.isEmpty()) {
            String id = idOf.apply(stored.get(0)).toString();
            throw new RefusedException(RefusedException.Reason.ALREADY_STORED, id, null);
        }
    }
}
