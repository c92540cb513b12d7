package org.warmsunset.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Makes whoever guesses passwords wait: after some failures half a minute, and twice as long after each more. */
final class Throttle {
    /** How often somebody may mistype a name's password, and how often all may behind one address. */
    static final int OF_NAME = 5;

    static final int OF_ADDRESS = 50;

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int DOUBLINGS = 5;

    /** How many names and addresses are watched at most; the oldest failures are forgotten first. */
    private static final int MOST = 10_000;

    private final Map<String, Failures> byWhom = new ConcurrentHashMap<>();

    private record Failures(int count, Instant last) {
        Instant until(int free) {
            Duration pause = count < free ? Duration.ZERO : FIRST.multipliedBy(1L << Math.min(count - free, DOUBLINGS));
            return last.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
        }
    }

    /** Whether somebody, a name or an address, may try. */
    boolean mayTry(String whom, int free, Instant now) {
        Failures failures = byWhom.get(whom);
        return failures == null || !now.isBefore(failures.until(free));
    }

    void failed(String whom, Instant now) {
        if (byWhom.size() >= MOST) {
            byWhom.values().removeIf(failures -> failures.last().plus(LONGEST).isBefore(now));
        }
        byWhom.merge(whom, new Failures(1, now), (before, one) -> new Failures(before.count() + 1, now));
    }

    void succeeded(String whom) {
        byWhom.remove(whom);
    }
}
