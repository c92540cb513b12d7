package org.warmsunset.storage;

import java.util.ArrayList;
import java.util.List;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.archive.Merges;
import org.warmsunset.archive.OnePerson;
import org.warmsunset.care.KnownAt;
import org.warmsunset.pairing.Pairing;

/**
 * A view of a store in which merged persons are one: who is merged away is not there, and what names her names the one
 * who stays. Questions are asked of it; what is exported, copied and verified is not.
 */
public final class Merged {
    private Merged() {}

    /**
     * Looks at a store by the merges that stand now.
     *
     * @param session the store
     * @return the view, which is the session itself when nobody is merged
     */
    public static ReadSession of(ReadSession session) {
        return of(session, onePerson(session));
    }

    /**
     * Looks at a store by some merges.
     *
     * @param session the store
     * @param one who is one person
     * @return the view, which is the session itself when nobody is merged
     */
    public static ReadSession of(ReadSession session, OnePerson one) {
        return one.isNobody() ? session : new MergedSession(session, one);
    }

    /**
     * Tells of a pairing under the ids that stay.
     *
     * @param pairing the pairing
     * @param one who is one person
     * @return the pairing of those who stay
     */
    public static Pairing as(Pairing pairing, OnePerson one) {
        return pairing.withElder(one.of(pairing.elder())).withVolunteer(one.of(pairing.volunteer()));
    }

    /**
     * Tells who is one person.
     *
     * @param session the store
     * @return by the merges that stand now
     */
    public static OnePerson onePerson(ReadSession session) {
        return onePerson(session, List.of());
    }

    /**
     * Tells who would be one person.
     *
     * @param session the store
     * @param more merges that are not stored
     * @return by the merges that stand now, and by those
     */
    public static OnePerson onePerson(ReadSession session, List<Entry> more) {
        List<Entry> merges = new ArrayList<>(more);
        session.entries().where(EntryKind.OF_SORT, Merges.SORT).stream()
                .map(Versioned::value)
                .filter(KnownAt.now()::includes)
                .forEach(merges::add);
        return OnePerson.of(merges);
    }
}
