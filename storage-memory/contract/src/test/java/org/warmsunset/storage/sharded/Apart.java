package org.warmsunset.storage.sharded;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmsunset.care.Watermark;
import org.warmsunset.care.WatermarkKind;
import org.warmsunset.organisation.UnitKind;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.WriteSession;
import org.warmsunset.testkit.RandomProgramme;

/** What programmes in several stores are tried with. */
final class Apart {
    private Apart() {}

    /** Stores what is no elder's, and then each elder by a write of her own. */
    static void store(RandomProgramme programme, ProgrammeStore store) {
        store.<Object>write(session -> {
            session.volunteers().insert(programme.volunteers());
            session.register(UnitKind.UNIT).insert(programme.units());
            programme
                    .watermarks()
                    .completeUntil()
                    .forEach((district, day) ->
                            session.register(WatermarkKind.WATERMARK).insert(new Watermark(district, day)));
            session.entries()
                    .insert(programme.entries().stream()
                            .filter(entry -> entry.elder().isEmpty())
                            .toList());
            return session;
        });
        programme
                .elders()
                .forEach(elder -> store.<Object>write(session -> {
                    session.elders().insert(elder);
                    session.pairings()
                            .insert(programme.pairings().stream()
                                    .filter(pairing -> pairing.elder().equals(elder.id()))
                                    .toList());
                    session.entries()
                            .insert(programme.entries().stream()
                                    .filter(entry -> entry.elder().equals(Optional.of(elder.id())))
                                    .toList());
                    session.careLog()
                            .append(programme.records().stream()
                                    .filter(record -> record.elder().equals(elder.id()))
                                    .toList());
                    return session;
                }));
    }

    /** A store that breaks in one of its next writes, just before it would keep it. */
    static final class Breaking implements ProgrammeStore {
        private final ProgrammeStore store;
        private int writesUntil;

        Breaking(ProgrammeStore store) {
            this.store = store;
        }

        /** Lets so many writes go well, and the next one not; none breaks when that is below 0. */
        void after(int writes) {
            writesUntil = writes;
        }

        @Override
        public <T extends @Nullable Object> T read(Function<? super ReadSession, T> work) {
            return store.read(work);
        }

        @Override
        public <T extends @Nullable Object> T write(Function<? super WriteSession, T> work) {
            return store.write(session -> {
                T given = work.apply(session);
                if (writesUntil-- == 0) {
                    throw new BrokenException(BrokenException.Cause.FAILED, "just before the commit", null);
                }
                return given;
            });
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
