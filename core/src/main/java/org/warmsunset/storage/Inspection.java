package org.warmsunset.storage;

import java.util.Set;
import org.warmsunset.basics.DateRange;
import org.warmsunset.kind.Kind;

/** Reads all that is stored, to find what is damaged. */
public final class Inspection {
    private Inspection() {}

    /**
     * Reads all of a store.
     *
     * @param store the store
     * @param found gets what is damaged
     * @throws BrokenException if it cannot be read, and nobody knows why
     */
    public static void of(ProgrammeStore store, Set<Damage> found) {
        try {
            store.salvage(found::add, session -> {
                Kinds.REGISTERS.forEach(kind -> register(session, kind));
                Pages.ofRecords(session, DateRange.always(), page -> {});
                Pages.ofJournal(session, page -> {});
                return session;
            });
        } catch (BrokenException e) {
            if (e.reason() == BrokenException.Cause.DAMAGED) {
                found.add(new Damage("", "", ""));
            } else if (found.isEmpty()) {
                throw e;
            }
        }
    }

    private static <K extends Comparable<K>, V> void register(ReadSession session, Kind<K, V> kind) {
        Pages.of(session.register(kind), kind, page -> {});
    }
}
