package org.warmsunset.storage.jdbi.trial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.Window;
import org.warmsunset.exchange.ReportJson;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.organisation.Unit;
import org.warmsunset.organisation.UnitKind;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.UnknownOutcomeException;
import org.warmsunset.storage.WriteSession;
import org.warmsunset.storage.sharded.ShardedStore;

/**
 * Batches of records, each of one elder, that some threads write to several stores, and write again when that failed.
 */
final class ShardsLoad {
    private static final int ELDERS = 48;
    private static final int VOLUNTEERS = 5;
    private static final int BATCHES = 120;
    private static final int WRITERS = 4;
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);
    private static final List<String> DISTRICTS = List.of("230102", "230103", "230110");

    private final ShardedStore store;
    private final Random random;
    private final Queue<List<ServiceRecord>> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<List<ServiceRecord>> failed = new ConcurrentLinkedQueue<>();
    private final Queue<ServiceRecord> kept = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Boolean> failedStores = new ConcurrentHashMap<>();
    private final List<Throwable> wrong = new ArrayList<>();
    private final Semaphore keptBatches = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private int batches;

    ShardsLoad(long seed, ShardedStore store) {
        this.random = new Random(seed);
        this.store = store;
    }

    private static ElderId elder(int number) {
        return ElderId.of("E%03d".formatted(number));
    }

    private static VolunteerId volunteer(int number) {
        return VolunteerId.of("V" + number % VOLUNTEERS);
    }

    int eldersOf(int slot) {
        int count = 0;
        for (int i = 0; i < ELDERS; i++) {
            count += store.slots().slotOf(elder(i)) == slot ? 1 : 0;
        }
        return count;
    }

    void storePeople(ProgrammeStore to) {
        to.<Object>write(session -> {
            for (int i = 0; i < VOLUNTEERS; i++) {
                session.volunteers()
                        .insert(Volunteer.builder()
                                .id(volunteer(i))
                                .name("李秀英")
                                .district(DistrictCode.parse(DISTRICTS.get(0)))
                                .build());
            }
            session.register(UnitKind.UNIT)
                    .insert(Unit.builder().id(UnitId.of("U1")).name("建北社区").build());
            return session;
        });
        for (int i = 0; i < ELDERS; i++) {
            int number = i;
            to.<Object>write(session -> storeElder(session, number));
        }
    }

    private static WriteSession storeElder(WriteSession session, int number) {
        session.elders()
                .insert(Elder.builder()
                        .id(elder(number))
                        .name("王桂兰")
                        .district(DistrictCode.parse(DISTRICTS.get(number % DISTRICTS.size())))
                        .build());
        session.pairings()
                .insert(Pairing.builder()
                        .id(PairingId.of("P" + number))
                        .elder(elder(number))
                        .volunteer(volunteer(number))
                        .start(FIRST)
                        .build());
        return session;
    }

    /** Begins to write some more batches. */
    void start() {
        for (int i = 0; i < BATCHES; i++) {
            waiting.add(batch());
        }
        startWriters();
    }

    private void startWriters() {
        threads.clear();
        for (int i = 0; i < WRITERS; i++) {
            Thread thread = new Thread(this::write, "writer " + i);
            thread.start();
            threads.add(thread);
        }
    }

    private List<ServiceRecord> batch() {
        int number = random.nextInt(ELDERS);
        List<ServiceRecord> batch = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            batch.add(ServiceRecord.builder()
                    .id(RecordId.of("R%d-%d".formatted(batches, i)))
                    .elder(elder(number))
                    .volunteer(volunteer(number))
                    .day(FIRST.plusDays(random.nextInt(365)))
                    .addKinds(random.nextBoolean() ? ServiceKind.CHAT : ServiceKind.ACTIVITY)
                    .minutes(30)
                    .build());
        }
        batches++;
        return batch;
    }

    private void write() {
        for (List<ServiceRecord> batch = waiting.poll(); batch != null; batch = waiting.poll()) {
            try {
                write(batch);
            } catch (RuntimeException | Error e) {
                synchronized (wrong) {
                    wrong.add(e);
                }
            }
        }
    }

    private void write(List<ServiceRecord> batch) {
        ElderId elder = batch.get(0).elder();
        try {
            store.<Object>write(session -> {
                session.careLog().append(batch);
                return session;
            });
        } catch (RefusedException e) {
            // The answer to the write before never came, and it was kept.
            assertThat(e.reason()).isEqualTo(Reason.ALREADY_STORED);
        } catch (BrokenException | UnknownOutcomeException e) {
            failedStores.put(store.slots().storeOf(store.slots().slotOf(elder)), true);
            failed.add(batch);
            return;
        }
        kept.addAll(batch);
        keptBatches.release();
    }

    void awaitKept(int count) {
        keptBatches.acquireUninterruptibly(count);
    }

    /** Waits until each batch was kept or failed, while a server is away: of others' elders none failed. */
    void awaitAllBut(int away) {
        join();
        assertThat(failed)
                .isNotEmpty()
                .allSatisfy(batch -> assertThat(store.slots()
                                .storeOf(store.slots().slotOf(batch.get(0).elder())))
                        .isEqualTo(away));
    }

    void awaitAll() {
        join();
        assertThat(failed).isEmpty();
    }

    private void join() {
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Writes again what failed, until nothing does. */
    void retry() {
        while (!failed.isEmpty()) {
            for (List<ServiceRecord> batch = failed.poll(); batch != null; batch = failed.poll()) {
                waiting.add(batch);
            }
            startWriters();
            join();
        }
    }

    Set<Integer> failedStores() {
        return failedStores.keySet();
    }

    /** Stores all that was acknowledged. */
    void storeKept(ProgrammeStore one) {
        Collection<ServiceRecord> all = List.copyOf(kept);
        assertThat(all).hasSize(batches * 5);
        one.<Object>write(session -> {
            session.careLog().append(all);
            return session;
        });
    }

    /** By district and by unit, with the hours and the coverage. */
    List<Object> reports(ProgrammeStore from) {
        WarmSunset programme = WarmSunset.of(from, RuleBooks.caringDaughters2019());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Window year = Window.yearOf(AS_OF);
        ReportJson.write(programme.reports().report(year, KnownAt.now()), bytes);
        ReportJson.write(programme.reports().byUnit().report(year, KnownAt.now()), bytes);
        ReportJson.write(programme.recognition().hours(AS_OF), bytes);
        return List.of(bytes.toString(UTF_8), programme.plan().coverage(year));
    }
}
