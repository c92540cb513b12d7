package org.warmsunset.storage.sharded;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.ElderId;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.WriteSession;

/** One view of each of some stores. */
final class View extends Sessions {
    private final SortedMap<Integer, ReadSession> sessions;

    View(Slots slots, SortedMap<Integer, ReadSession> sessions) {
        super(slots);
        this.sessions = sessions;
    }

    @Override
    List<Integer> stores() {
        return List.copyOf(sessions.keySet());
    }

    @Override
    <T extends @Nullable Object> T look(int store, Function<? super ReadSession, T> question) {
        return question.apply(session(store));
    }

    private ReadSession session(int store) {
        requireUsable();
        ReadSession session = sessions.get(store);
        if (session == null) {
            throw new IllegalArgumentException("this view has nothing of store " + store);
        }
        return session;
    }

    @Override
    WriteSession change(int store) {
        throw new IllegalStateException("a view changes nothing");
    }

    @Override
    ReadSession hold(int store) {
        return session(store);
    }

    @Override
    int of(ElderId elder) {
        return home(elder);
    }

    @Override
    WriteSession changeOf(ElderId elder) {
        throw new IllegalStateException("a view changes nothing");
    }
}
