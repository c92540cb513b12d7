package org.warmsunset.storage;

import org.warmsunset.archive.EntryKind;
import org.warmsunset.archive.Merges;
import org.warmsunset.archive.OnePerson;
import org.warmsunset.care.KnownAt;

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
        OnePerson one = onePerson(session);
        return one.isNobody() ? session : new MergedSession(session, one);
    }

    /**
     * Tells who is one person.
     *
     * @param session the store
     * @return by the merges that stand now
     */
    public static OnePerson onePerson(ReadSession session) {
        return OnePerson.of(Versioned.values(session.entries().where(EntryKind.OF_SORT, Merges.SORT)).stream()
                .filter(KnownAt.now()::includes)
                .toList());
    }
}
