package org.warmsunset.bench;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;

/** Records of a new day, each of another pairing than the one before. */
final class MadeNews {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static final long STEP = 7919;

    private final int pairings;
    private final AtomicInteger made = new AtomicInteger();

    MadeNews(int pairings) {
        this.pairings = pairings;
    }

    ServiceRecord next() {
        int nth = made.getAndIncrement();
        MadePairing pairing = new MadePairing((int) (nth * STEP % pairings));
        return ServiceRecord.builder()
                .id(RecordId.of("N%09d".formatted(nth)))
                .elder(ElderId.of(pairing.elder()))
                .volunteer(VolunteerId.of(pairing.volunteer()))
                .day(DAY)
                .addKinds(ServiceKind.CHAT)
                .minutes(25)
                .recordedAt(Programme.CLOCK.instant())
                .build();
    }
}
