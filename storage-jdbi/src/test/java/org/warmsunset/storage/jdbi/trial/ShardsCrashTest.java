package org.warmsunset.storage.jdbi.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.jdbi.FieldCipher;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;
import org.warmsunset.storage.memory.MemoryProgrammeStore;
import org.warmsunset.storage.sharded.ShardedStore;
import org.warmsunset.storage.sharded.Slots;
import org.warmsunset.testkit.Contents;
import org.warmsunset.testkit.Seeds;

/** A programme on three PostgreSQL servers, of which one is killed while it is written, and one takes a slot over. */
class ShardsCrashTest {
    private static final int SERVERS = 3;

    @TempDir
    private Path folder;

    @Test
    void one_server_that_is_killed_loses_nothing_and_stops_nobody_else() {
        Seeds.check(Integer.getInteger("warmsunset.crashes", 1), seed -> {
            List<OwnServer> servers = new ArrayList<>();
            try {
                for (int i = 0; i < SERVERS; i++) {
                    servers.add(new OwnServer(folder.resolve("server " + seed + " " + i)));
                }
                try (ShardedStore store = open(servers);
                        ProgrammeStore one = new MemoryProgrammeStore()) {
                    run(new Random(seed), servers, store, one);
                }
            } finally {
                servers.forEach(OwnServer::close);
            }
        });
    }

    private static ShardedStore open(List<OwnServer> servers) {
        return new ShardedStore(
                servers.stream()
                        .map(server -> JdbiProgrammeStore.postgresql(server.url(), FieldCipher.clear()))
                        .toList(),
                Slots.byHash(12).over(SERVERS));
    }

    private static void run(Random random, List<OwnServer> servers, ShardedStore store, ProgrammeStore one) {
        ShardsLoad load = new ShardsLoad(random.nextLong(), store);
        load.storePeople(store);
        load.storePeople(one);
        int victim = random.nextInt(SERVERS);

        load.start();
        load.awaitKept(1 + random.nextInt(40));
        servers.get(victim).kill();
        load.awaitAllBut(victim);
        assertThat(load.failedStores()).as("who failed").containsOnly(victim);
        servers.get(victim).start();
        load.retry();

        load.start();
        int slot = random.nextInt(12);
        int target = (store.slots().storeOf(slot) + 1 + random.nextInt(2)) % SERVERS;
        int moved = store.move(slot, target);
        load.awaitAll();
        assertThat(load.failedStores()).containsOnly(victim);

        load.storeKept(one);
        assertThat(store.slots().storeOf(slot)).isEqualTo(target);
        assertThat(moved).isEqualTo(load.eldersOf(slot));
        assertThat(Contents.of(store)).isEqualTo(Contents.of(one));
        assertThat(load.reports(store)).isEqualTo(load.reports(one));
    }
}
