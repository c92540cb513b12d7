package org.warmsunset.storage.sharded;

import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.kind.Kind;
import org.warmsunset.storage.CasePage;
import org.warmsunset.storage.WritableAccessJournal;
import org.warmsunset.storage.WritableCareLog;
import org.warmsunset.storage.WritableRegister;
import org.warmsunset.storage.WriteSession;

/** A session over several stores. That of a read is handed out by an interface that cannot write. */
record ShardedSession(Sessions sessions) implements WriteSession {
    @Override
    public <K extends Comparable<K>, V> WritableRegister<K, V> register(Kind<K, V> kind) {
        sessions.requireUsable();
        return ElderKinds.isOne(kind)
                ? new EldersRegister<>(sessions, this, kind)
                : new CommonRegister<>(sessions, this, kind);
    }

    @Override
    public WritableCareLog careLog() {
        sessions.requireUsable();
        return new ShardedCareLog(sessions);
    }

    @Override
    public WritableAccessJournal journal() {
        sessions.requireUsable();
        return new OneJournal(sessions);
    }

    @Override
    public void remove(ElderId elder) {
        sessions.changeOf(elder).remove(elder);
    }

    /** Where the file of an elder comes from. */
    private record Place(ElderId elder, CasePage page) {}

    @Override
    public CasePage casePage(@Nullable ElderId after, int limit, DateRange days, KnownAt knownAt) {
        InOrder<ElderId, Place> inOrder = new InOrder<>(
                sessions.stores(),
                (store, last, share) ->
                        places(sessions.look(store, session -> session.casePage(last, share, days, knownAt))),
                Place::elder,
                (store, place) -> sessions.home(place.elder()) == store);
        List<Place> places = inOrder.page(after, limit);
        return CasePage.of(places.stream().map(Place::elder).toList(), () -> files(places));
    }

    private static List<Place> places(CasePage page) {
        return page.elders().stream().map(elder -> new Place(elder, page)).toList();
    }

    /** Makes the files of each page one after the other. */
    private static Stream<CaseFile> files(List<Place> places) {
        IdentityHashMap<CasePage, Iterator<CaseFile>> files = new IdentityHashMap<>();
        return places.stream().map(place -> {
            Iterator<CaseFile> page =
                    files.computeIfAbsent(place.page(), each -> each.files().iterator());
            CaseFile file = page.next();
            while (!file.elder().equals(place.elder())) {
                file = page.next();
            }
            return file;
        });
    }
}
