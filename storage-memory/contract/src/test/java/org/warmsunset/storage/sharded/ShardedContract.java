package org.warmsunset.storage.sharded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.warmsunset.kind.Kind;
import org.warmsunset.storage.Kinds;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.memory.MemoryProgrammeStore;
import org.warmsunset.testkit.StorageContract;

/** The contract of a programme in three stores, by whatever slots are set. Not run by itself. */
class ShardedContract extends StorageContract {
    private static Slots slots = Slots.byHash(1);

    /** Of the store that was opened for the test. */
    private List<ProgrammeStore> stores = List.of();

    static void setSlots(Slots other) {
        slots = other;
    }

    @Override
    protected ProgrammeStore open() {
        List<ProgrammeStore> three = Stream.<ProgrammeStore>generate(MemoryProgrammeStore::new)
                .limit(3)
                .toList();
        stores = stores.isEmpty() ? three : stores;
        return new ShardedStore(three, slots);
    }

    /** Volunteers, units, teams and watermarks lie in each of them, at one version. */
    @AfterEach
    void every_store_has_the_same_of_what_is_no_elder_s() {
        Kinds.REGISTERS.stream()
                .filter(kind -> !ElderKinds.isOne(kind))
                .forEach(kind -> assertThat(stores)
                        .extracting(store -> store.<List<?>>read(session -> all(session, kind)))
                        .allSatisfy(all ->
                                assertThat(all).isEqualTo(stores.get(0).<List<?>>read(session -> all(session, kind)))));
    }

    private static <K extends Comparable<K>, V> List<?> all(ReadSession session, Kind<K, V> kind) {
        return session.register(kind).page(null, Integer.MAX_VALUE);
    }
}
