package org.warmsunset.storage.jdbi.sql;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.warmsunset.storage.BrokenException;

/** Lets only so many in at the same time; the others wait in the order in which they came. */
public final class Turnstile {
    private final Semaphore places;
    private final Duration patience;

    Turnstile(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /** Lets everybody in. */
    public static Turnstile open() {
        return new Turnstile(Integer.MAX_VALUE, Duration.ZERO);
    }

    /**
     * Waits for a place, also on a thread that was interrupted.
     *
     * @throws BrokenException if that takes too long
     */
    void enter() {
        boolean interrupted = Thread.interrupted();
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                try {
                    if (places.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                        return;
                    }
                    throw new BrokenException(
                            BrokenException.Cause.BUSY, "too many read or write at the same time", null);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void leave() {
        places.release();
    }
}
