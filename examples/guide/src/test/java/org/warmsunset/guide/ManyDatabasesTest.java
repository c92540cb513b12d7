package org.warmsunset.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.guide.People.CHAT;
import static org.warmsunset.guide.People.ELDER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DateRange;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.jdbi.FieldCipher;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;
import org.warmsunset.storage.jdbi.Keyset;
import org.warmsunset.storage.sharded.ShardedStore;
import org.warmsunset.storage.sharded.Slots;
import org.warmsunset.testserver.PostgresServer;

/** A programme in three databases, of which one hands a slot to another. */
class ManyDatabasesTest {
    private final FieldCipher cipher = Keyset.fresh().cipher();

    @Test
    void an_elder_is_where_her_slot_is_and_the_programme_does_not_notice() {
        String first = PostgresServer.freshSchema();
        String second = PostgresServer.freshSchema();
        String third = PostgresServer.freshSchema();
        Slots slots = Slots.byHash(64).over(3);
        try (ShardedStore store = new ShardedStore(
                List.of(
                        JdbiProgrammeStore.postgresql(first, cipher),
                        JdbiProgrammeStore.postgresql(second, cipher),
                        JdbiProgrammeStore.postgresql(third, cipher)),
                slots)) {
            WarmSunset programme = WarmSunset.of(store, RuleBooks.caringDaughters2019());
            People.addTo(programme);
            programme.pairings().pair(People.PAIRING);
            programme.records().record(CHAT);

            store.move(5, 1);
            int hers = slots.slotOf(ELDER.id());
            int moved = store.move(hers, (slots.storeOf(hers) + 1) % 3);

            assertThat(moved).isEqualTo(1);
            assertThat(programme.records().ofElder(ELDER.id(), DateRange.always()))
                    .hasSize(1);
            assertThat(programme.pairings().ofElder(ELDER.id())).hasSize(1);
        }
    }
}
