package org.warmsunset.web;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;

/** Ids in addresses: one that cannot be an id is not there. */
final class Ids {
    private Ids() {}

    private static final AtomicLong LAST = new AtomicLong();

    /**
     * An id that nobody has, and that stands behind all that were made before it: entries of one day go by their ids.
     */
    static String next(Instant now) {
        long millis = LAST.updateAndGet(last -> Math.max(last + 1, now.toEpochMilli()));
        return "%011x-%s".formatted(millis, Tokens.fresh());
    }

    static ElderId elder(String text) {
        return read(text, ElderId::of);
    }

    static VolunteerId volunteer(String text) {
        return read(text, VolunteerId::of);
    }

    static PairingId pairing(String text) {
        return read(text, PairingId::of);
    }

    static RecordId record(String text) {
        return read(text, RecordId::of);
    }

    static UnitId unit(String text) {
        return read(text, UnitId::of);
    }

    private static <K> K read(String text, Function<String, K> id) {
        try {
            return id.apply(text);
        } catch (IllegalArgumentException e) {
            throw Call.notThere();
        }
    }
}
